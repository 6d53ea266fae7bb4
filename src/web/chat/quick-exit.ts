/** Where a hidden page goes. A dull search that anybody may have open; a deployment may put its own here. */
export const NEUTRAL_SITE = "https://www.google.com/search?q=%D0%BF%D0%BE%D0%B3%D0%BE%D0%B4%D0%B0";

const ESCAPES = 3;
const ESCAPES_WITHIN_MS = 2000;

/**
 * Takes the page off the screen at once, before anything is loaded, and replaces its history entry, so that "back" does not lead
 * here. Earlier visits stay in the browser's history: no page can change that.
 */
export function hidePage(): void {
  document.title = "";
  document.body.replaceChildren();
  document.documentElement.dataset.hidden = "";
  window.location.replace(NEUTRAL_SITE);
}

/** Hides the page when Esc is pressed three times in a row. Gives the way to stop listening. */
export function hideOnEscapes(): () => void {
  let times: number[] = [];
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") {
      times = [];
      return;
    }
    if (event.repeat) return;
    times = [...times.filter((at) => event.timeStamp - at < ESCAPES_WITHIN_MS), event.timeStamp];
    if (times.length >= ESCAPES) hidePage();
  };
  window.addEventListener("keydown", onKey, { capture: true });
  // A hidden page that the browser brings back from its memory is empty: load it anew.
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted && document.documentElement.dataset.hidden === "") window.location.reload();
  };
  window.addEventListener("pageshow", onShow);
  return () => {
    window.removeEventListener("keydown", onKey, { capture: true });
    window.removeEventListener("pageshow", onShow);
  };
}
