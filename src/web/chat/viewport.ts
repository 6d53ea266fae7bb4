/**
 * Keeps the page exactly as high as what is visible. iOS lays its keyboard over the page instead of shrinking it, and would hide
 * the text field behind it.
 */
export function fitToViewport(): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const resize = () => {
    // Zoomed with two fingers the visible part is a window over the page: leave the page alone then.
    if (viewport.scale > 1.01) return;
    document.documentElement.style.setProperty("--app-height", `${Math.round(viewport.height)}px`);
    window.scrollTo(0, 0);
  };
  viewport.addEventListener("resize", resize);
  resize();
}
