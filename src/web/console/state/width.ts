import { useSyncExternalStore } from "react";

export type Width = "narrow" | "middle" | "wide";

const WIDE = "(min-width: 80rem)";
const MIDDLE = "(min-width: 60rem)";

function subscribe(listener: () => void): () => void {
  const queries = [window.matchMedia(WIDE), window.matchMedia(MIDDLE)];
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
}

const read = (): Width => (window.matchMedia(WIDE).matches ? "wide" : window.matchMedia(MIDDLE).matches ? "middle" : "narrow");

/** How many areas of a case fit beside each other: one with tabs, two, or three. */
export const useWidth = (): Width => useSyncExternalStore(subscribe, read);
