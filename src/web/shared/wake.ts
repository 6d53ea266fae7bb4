/** Calls `again` when the page may have slept through something: network back, tab shown, page restored. Gives the way to stop. */
export function onWake(again: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === "visible") again();
  };
  window.addEventListener("online", again);
  window.addEventListener("pageshow", again);
  document.addEventListener("visibilitychange", seen);
  return () => {
    window.removeEventListener("online", again);
    window.removeEventListener("pageshow", again);
    document.removeEventListener("visibilitychange", seen);
  };
}
