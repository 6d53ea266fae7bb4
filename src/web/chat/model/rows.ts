import type { OutgoingText } from "./outgoing.ts";
import type { WebPost } from "./post.ts";

/** One row of the page: a day's name, a bubble from the server, or a bubble on its way there. */
export type Row =
  | { kind: "day"; key: string; at: string }
  | { kind: "post"; key: string; post: WebPost; first: boolean; last: boolean }
  | { kind: "outgoing"; key: string; item: OutgoingText; first: boolean; last: boolean };

/** Bubbles of one author closer than this form one group. */
const GROUP_MS = 5 * 60_000;

/**
 * Orders everything shown into rows. A bubble is keyed by its update where it has one, so that it keeps its place on the page when
 * the server's copy takes over from ours. Days are those of the device's time zone.
 */
export function rowsOf(posts: readonly WebPost[], outgoing: readonly OutgoingText[]): Row[] {
  const bubbles = [
    ...posts.map((post) => ({ kind: "post" as const, key: keyOf(post), author: post.author, at: post.at, post })),
    ...outgoing.map((item) => ({ kind: "outgoing" as const, key: `u${item.updateId}`, author: "teen" as const, at: item.at, item })),
  ];
  return bubbles.flatMap((bubble, index): Row[] => {
    const before = bubbles[index - 1];
    const after = bubbles[index + 1];
    const newDay = !before || dayOf(before.at) !== dayOf(bubble.at);
    const ends = { first: newDay || !together(before, bubble), last: !after || !together(bubble, after) };
    const row: Row =
      bubble.kind === "post"
        ? { kind: "post", key: bubble.key, post: bubble.post, ...ends }
        : { kind: "outgoing", key: bubble.key, item: bubble.item, ...ends };
    return newDay ? [{ kind: "day", key: `d${bubble.key}`, at: bubble.at }, row] : [row];
  });
}

const keyOf = ({ id, updateId }: WebPost): string => (updateId === null ? `p${id}` : `u${updateId}`);

/** The calendar day on this device, as a sortable key. */
export function dayOf(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
}

/** How many days ago, by this device's calendar: 0 today, 1 yesterday. */
export function daysAgo(at: string, now: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(Date.parse(at))) / 86_400_000);
}

interface Placed {
  author: string;
  at: string;
}

const together = (a: Placed, b: Placed): boolean =>
  a.author === b.author && dayOf(a.at) === dayOf(b.at) && Math.abs(Date.parse(b.at) - Date.parse(a.at)) < GROUP_MS;
