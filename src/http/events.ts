import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { SSEStreamingApi } from "hono/streaming";
import { streamSSE } from "hono/streaming";
import type { Staff } from "../features/staff/permissions.ts";
import { minutes, seconds } from "../shared/clock.ts";
import { RuleBroken } from "../shared/errors.ts";
import type { Logger } from "../shared/logger.ts";
import type { Change, EventHub } from "./hub.ts";
import type { HttpEnv } from "./route.ts";
import { apiRoutes, attach, defineRoute } from "./route.ts";

/** What staff hear about. */
export type StaffTopic = "case" | "handoff" | "page";
const TOPICS: readonly StaffTopic[] = ["case", "handoff", "page"];

export interface StaffEventsDeps {
  readonly hub: EventHub;
  /** Whether this member may know that this case or handoff changed. */
  readonly mayHear: (staff: Staff, topic: StaffTopic, id: string) => Promise<boolean>;
  readonly logger: Logger;
  /** Aborted when the process stops. */
  readonly stopping: AbortSignal;
  /** For tests: how often a sign of life is sent, and the session is looked at again. */
  readonly heartbeatMs?: number;
  readonly recheckMs?: number;
}

const MOST_STREAMS_EACH = 8;
const MOST_WAITING = 1000;

const events = defineRoute({
  method: "get",
  path: "/events",
  permission: "signed-in",
  summary: "What changes, as it happens",
  description:
    "Server-sent events: `case`, `handoff` and `page` (people are being called) with `{ id }` of one that this member may see, `ping` every 20 seconds. " +
    "After a reconnect read the lists again: events in between are not repeated.",
  tags: ["events"],
  responses: { 200: { description: "The stream.", content: { "text/event-stream": { schema: z.string() } } } },
  limit: { max: 120, perMs: minutes(1), by: "session" },
});

/** The live stream of the console. It ends with the session, with the process, and when the reader goes away or falls far behind. */
export function staffEvents(deps: StaffEventsDeps): OpenAPIHono<HttpEnv> {
  const open = new Map<string, number>();
  const app = apiRoutes();

  attach(app, events, (c) => {
    const { staff, door } = c.var;
    const streams = open.get(staff.id) ?? 0;
    if (streams >= MOST_STREAMS_EACH) throw new RuleBroken("too-many-requests");
    open.set(staff.id, streams + 1);
    const { headers } = c.req.raw;
    c.header("X-Accel-Buffering", "no");
    const response = streamSSE(c, async (stream) => {
      deps.logger.debug("event stream opened", { staffId: staff.id });
      try {
        await pour(stream, { ...deps, staff, stillSignedIn: async () => (await door.staffOf(headers))?.id === staff.id });
        deps.logger.debug("event stream ended", { staffId: staff.id });
      } catch (error) {
        deps.logger.warn("event stream ended", { staffId: staff.id, error });
      } finally {
        const left = (open.get(staff.id) ?? 1) - 1;
        if (left > 0) open.set(staff.id, left);
        else open.delete(staff.id);
      }
    });
    response.headers.set("Cache-Control", "no-store");
    return response;
  });

  return app;
}

type Pouring = StaffEventsDeps & { readonly staff: Staff; readonly stillSignedIn: () => Promise<boolean> };

/**
 * Writes until something ends the stream. Changes that wait are kept once each, so a slow reader costs little.
 * Whoever missed some is disconnected: the browser connects again and reads the lists.
 */
async function pour(stream: SSEStreamingApi, deps: Pouring): Promise<void> {
  const { hub, mayHear, staff, stillSignedIn, stopping, heartbeatMs = seconds(20), recheckMs = minutes(1) } = deps;
  const waiting = new Map<string, Change>();
  const bell = createBell();
  let ended = false;
  const end = (): void => {
    ended = true;
    bell.ring();
    // A write to a reader that has stopped reading would wait for ever.
    stream.abort();
  };
  const unsubscribe = hub.subscribe(
    TOPICS,
    (change) => {
      waiting.set(`${change.topic}:${change.id}`, change);
      if (waiting.size > MOST_WAITING) end();
      bell.ring();
    },
    end,
  );
  const recheck = setInterval(() => void stillSignedIn().then((signedIn) => signedIn || end(), end), recheckMs);
  stream.onAbort(end);
  stopping.addEventListener("abort", end, { once: true });
  if (stopping.aborted) end();
  try {
    await stream.writeSSE({ event: "ping", data: "{}" });
    while (!ended) {
      const rang = await bell.wait(heartbeatMs);
      if (!rang && !ended) await stream.writeSSE({ event: "ping", data: "{}" });
      for (const [key, { topic, id }] of waiting) {
        if (ended) break;
        waiting.delete(key);
        if (isStaffTopic(topic) && (await mayHear(staff, topic, id))) await stream.writeSSE({ event: topic, data: JSON.stringify({ id }) });
      }
    }
  } finally {
    clearInterval(recheck);
    unsubscribe();
    stopping.removeEventListener("abort", end);
  }
}

const isStaffTopic = (topic: string): topic is StaffTopic => TOPICS.some((one) => one === topic);

/** Wakes the one who waits; a ring while nobody waits is kept. */
function createBell(): { ring(): void; wait(ms: number): Promise<boolean> } {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const was = rung;
      rung = false;
      wake = undefined;
      return was;
    },
  };
}
