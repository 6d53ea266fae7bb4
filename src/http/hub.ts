import type { Database, Topic } from "../db/database.ts";

/** Something changed: which kind, and which one. */
export interface Change {
  readonly topic: Topic;
  readonly id: string;
}

export interface EventHub {
  /** Begins to listen. */
  start(): Promise<void>;
  /**
   * Calls `heard` for each change on `topics` until the returned function is called, and `afterGap` when some may have been
   * missed: what one knows has to be read again.
   */
  subscribe(topics: readonly Topic[], heard: (change: Change) => void, afterGap?: () => void): () => void;
  close(): Promise<void>;
}

interface Subscriber {
  readonly heard: (change: Change) => void;
  readonly afterGap: (() => void) | undefined;
}

/** One listener on the database for each topic, shared by every open stream of this process. */
export function createEventHub({ database, topics }: { database: Pick<Database, "listen">; topics: readonly Topic[] }): EventHub {
  const subscribers = new Map<Topic, Set<Subscriber>>(topics.map((topic) => [topic, new Set()]));
  const stops: (() => Promise<void>)[] = [];

  return {
    async start() {
      for (const topic of topics) {
        const tell = (id: string): void => {
          for (const { heard } of subscribers.get(topic) ?? []) heard({ topic, id });
        };
        const warn = (): void => {
          for (const { afterGap } of subscribers.get(topic) ?? []) afterGap?.();
        };
        stops.push(await database.listen(topic, tell, warn));
      }
    },

    subscribe(wanted, heard, afterGap) {
      const subscriber: Subscriber = { heard, afterGap };
      for (const topic of wanted) {
        const list = subscribers.get(topic);
        if (!list) throw new TypeError(`The hub does not listen on ${topic}`);
        list.add(subscriber);
      }
      return () => {
        for (const topic of wanted) subscribers.get(topic)?.delete(subscriber);
      };
    },

    async close() {
      for (const list of subscribers.values()) list.clear();
      for (const stop of stops.splice(0)) await stop();
    },
  };
}
