import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Press } from "../model/chat-state.ts";
import type { Row } from "../model/rows.ts";

/** Closer to the end than this counts as reading the end. */
const NEAR_PX = 96;
/** What comes this soon after the teen's own deed, or while a press is under way, is its answer and no news. */
const ANSWER_MS = 3000;
/** Room left above a new message that is shown from its beginning. */
const ABOVE_PX = 12;

interface Follow {
  box: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  atEnd: boolean;
  /** Something came by itself that is not in view yet. */
  unseen: boolean;
  toEnd: () => void;
}

interface Own {
  until: number;
  begins: number | null;
  at: number;
}

/**
 * Scrolls as a messenger does: stays at the end while the teen reads there, never pulls away from older words, and shows a long new
 * answer from its beginning instead of its last line. A press anywhere leads to the beginning of what answers it.
 */
export function useFollow(rows: readonly Row[], typing: boolean, press: Press | null): Follow {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const newestKey = useRef<string | null>(null);
  /** The teen did something: until when what comes is its answer, where that begins, and where we have scrolled to for it. */
  const own = useRef<Own>({ until: 0, begins: null, at: 0 });
  const [atEnd, setAtEnd] = useState(true);
  const [unseen, setUnseen] = useState(false);

  const toEnd = useCallback(() => {
    const element = box.current;
    if (!element) return;
    following.current = true;
    element.scrollTop = element.scrollHeight;
  }, []);

  useEffect(() => {
    const element = box.current;
    if (!element || !content.current) return;
    const onScroll = () => {
      const near = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
      following.current = near;
      setAtEnd(near);
      if (near) setUnseen(false);
    };
    element.addEventListener("scroll", onScroll, { passive: true });
    // A picture loads, the keyboard opens, text wraps anew: the end stays the end.
    const sizes = new ResizeObserver(() => {
      if (following.current) toEnd();
    });
    sizes.observe(element);
    sizes.observe(content.current);
    return () => {
      element.removeEventListener("scroll", onScroll);
      sizes.disconnect();
    };
  }, [toEnd]);

  const underWay = press !== null && press.failed === null;
  useLayoutEffect(() => {
    if (underWay) own.current = { until: Number.POSITIVE_INFINITY, begins: null, at: 0 };
    else if (own.current.until === Number.POSITIVE_INFINITY) own.current.until = performance.now() + ANSWER_MS;
  }, [underWay]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `typing` adds a line at the end, which is to be followed too.
  useLayoutEffect(() => {
    const element = box.current;
    const newest = rows.at(-1);
    if (!element || !newest || newest.kind === "day") return;
    const before = newestKey.current;
    newestKey.current = newest.key;
    const said = newest.kind === "outgoing" && newest.key !== before;
    if (said) own.current = { until: performance.now() + ANSWER_MS, begins: null, at: 0 };
    if (before === null || said) {
      toEnd();
      return;
    }
    const fresh = before === newest.key ? undefined : firstAfter(rows, before);
    const post = fresh?.kind === "post" ? fresh.post : null;
    const answer = post !== null && performance.now() < own.current.until;
    const movedAway = own.current.begins !== null && Math.abs(element.scrollTop - own.current.at) > 2;
    if (!following.current && (!answer || movedAway)) {
      if (post && !post.silent && !answer) setUnseen(true);
      return;
    }
    // An answer in several messages is shown from the beginning of its first.
    if (answer) own.current.begins ??= post.id;
    const from = answer ? own.current.begins : (post?.id ?? null);
    const line = from === null ? null : element.querySelector<HTMLElement>(`[data-post="${from}"]`);
    const end = element.scrollHeight - element.clientHeight;
    element.scrollTop = line ? Math.min(end, line.offsetTop - ABOVE_PX) : end;
    own.current.at = element.scrollTop;
    following.current = end - element.scrollTop < NEAR_PX;
    setAtEnd(following.current);
  }, [rows, typing, toEnd]);

  return { box, content, atEnd, unseen, toEnd };
}

/** The first bubble after the one that was the newest. */
function firstAfter(rows: readonly Row[], key: string): Row | undefined {
  const index = rows.findIndex((row) => row.key === key);
  return index < 0 ? undefined : rows.slice(index + 1).find(({ kind }) => kind !== "day");
}
