import type { Keyboard, Posts, WebPost } from "./post.ts";

/** What the page shows of the conversation, oldest first. A removed post stays, marked, until its fading is over. */
export interface Timeline {
  posts: readonly WebPost[];
  keyboard: Keyboard | null;
  revision: number;
}

export const emptyTimeline: Timeline = { posts: [], keyboard: null, revision: -1 };

/** Merges what a live event brings. An event that is not newer than what is shown (sent again, overtaken) changes nothing. */
export function applyChange(timeline: Timeline, change: Posts): Timeline {
  if (change.revision <= timeline.revision) return timeline;
  const posts = new Map(timeline.posts.map((post) => [post.id, post]));
  for (const post of change.posts) put(posts, post);
  return { posts: inOrder(posts), keyboard: change.keyboard, revision: change.revision };
}

/** Takes over the whole conversation as fetched: what is missing in it was removed. An older answer that came late changes nothing. */
export function applyWhole(timeline: Timeline, whole: Posts): Timeline {
  if (whole.revision < timeline.revision) return timeline;
  const kept = new Set(whole.posts.map(({ id }) => id));
  const posts = new Map(timeline.posts.map((post) => [post.id, kept.has(post.id) ? post : { ...post, removed: true }]));
  for (const post of whole.posts) put(posts, post);
  return { posts: inOrder(posts), keyboard: whole.keyboard, revision: whole.revision };
}

/** Drops the removed posts for good. */
export function sweep(timeline: Timeline): Timeline {
  if (!timeline.posts.some(({ removed }) => removed)) return timeline;
  return { ...timeline, posts: timeline.posts.filter(({ removed }) => !removed) };
}

function put(posts: Map<number, WebPost>, post: WebPost): void {
  const shown = posts.get(post.id);
  if (!post.removed) posts.set(post.id, post);
  // The words fade as they stood: the server may have emptied them already. One never shown needs no fading.
  else if (shown) posts.set(post.id, { ...shown, removed: true, buttons: null });
}

const inOrder = (posts: Map<number, WebPost>): WebPost[] => [...posts.values()].sort((a, b) => a.id - b.id);
