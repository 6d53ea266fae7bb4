import { describe, expect, test } from "vitest";
import { pickLocale } from "../../src/web/chat/model/locale.ts";
import {
  allFailed,
  nextToSend,
  type Outgoing,
  type OutgoingText,
  settle,
  tryAgain,
  withoutCopy,
} from "../../src/web/chat/model/outgoing.ts";
import type { WebPost } from "../../src/web/chat/model/post.ts";
import { createUpdateIds } from "../../src/web/chat/model/update-ids.ts";
import { verdictOf } from "../../src/web/chat/model/verdict.ts";

const at = "2026-11-02T10:00:00.000Z";
const text = (updateId: number, words: string, change: Partial<OutgoingText> = {}): OutgoingText => ({
  kind: "text",
  updateId,
  text: words,
  at,
  state: "waiting",
  tries: 0,
  urgent: false,
  ...change,
});
const press = (updateId: number): Outgoing => ({
  kind: "press",
  updateId,
  messageId: 1,
  data: "x",
  state: "waiting",
  tries: 0,
  urgent: false,
});
const copy = (id: number, updateId: number): WebPost => ({
  id,
  author: "teen",
  text: "так",
  buttons: null,
  photo: null,
  at,
  editedAt: null,
  removed: false,
  silent: false,
  passing: false,
  updateId,
});

describe("ids of updates", () => {
  test("always grow, also when the clock stands still or is set back", () => {
    const times = [1_800_000_000_000, 1_800_000_000_000, 1_700_000_000_000, 1_800_000_000_001];
    const next = createUpdateIds({ now: () => times.shift() ?? 0, random: () => 0.999 });
    const ids = [next(), next(), next(), next()];

    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(new Set(ids).size).toBe(4);
    expect(ids.every((id) => Number.isSafeInteger(id) && id >= 1)).toBe(true);
  });

  test("two tabs opened in the same millisecond do not share them", () => {
    const now = () => 1_800_000_000_000;
    expect(createUpdateIds({ now, random: () => 0.1 })()).not.toBe(createUpdateIds({ now, random: () => 0.2 })());
  });
});

describe("the queue of what the teen sends", () => {
  test("goes one by one in order", () => {
    expect(nextToSend([text(1, "a"), text(2, "b")])?.updateId).toBe(1);
    expect(nextToSend([text(1, "a", { state: "sending" }), text(2, "b")])).toBeUndefined();
    expect(nextToSend([text(1, "a", { state: "failed" }), text(2, "b")])?.updateId).toBe(2);
    expect(nextToSend([])).toBeUndefined();
  });

  test("a door goes before everything that waits", () => {
    expect(nextToSend([text(1, "a"), press(2), text(3, "🔴", { urgent: true })])?.updateId).toBe(3);
  });

  test("without contact for long texts are kept as unsent, and a press is given up, for its moment has passed", () => {
    const failed = allFailed([text(1, "a"), press(2), text(3, "b", { state: "sent" })]);

    expect(failed.map(({ updateId, state }) => `${updateId} ${state}`)).toEqual(["1 failed", "3 sent"]);
  });

  test("when contact is back they wait again under the same ids; what the server refused does not", () => {
    const again = tryAgain([
      text(1, "a", { state: "failed", reason: "network", tries: 40 }),
      text(2, "b", { state: "failed", reason: "too-long" }),
    ]);

    expect(again[0]).toEqual(text(1, "a"));
    expect(again[1]?.state).toBe("failed");
  });
});

describe("meeting the server's copy", () => {
  const nothingGone: ReadonlySet<number> = new Set();

  test("the copy replaces ours once the server has answered", () => {
    const sent = text(1, "так", { state: "sent", messageId: 7 });
    expect(settle([sent], [copy(7, 1)], nothingGone)).toEqual([]);
    expect(settle([sent], [{ ...copy(7, 1), updateId: null }], nothingGone)).toEqual([]);
  });

  test("a copy that is faster than the answer hides ours, which goes on waiting for the answer", () => {
    const sending = text(1, "так", { state: "sending" });
    expect(settle([sending], [copy(7, 1)], nothingGone)).toEqual([sending]);
    expect(withoutCopy([sending], [copy(7, 1)])).toEqual([]);
  });

  test("the same word twice shows twice", () => {
    const two = [text(1, "так", { state: "sending" }), text(2, "так")];
    expect(withoutCopy(two, [copy(7, 1)]).map(({ updateId }) => updateId)).toEqual([2]);
  });

  test("a post of the bot is never taken for the copy", () => {
    const sent = text(1, "так", { state: "sent", messageId: 7 });
    expect(settle([sent], [{ ...copy(7, 1), author: "bot" }], nothingGone)).toEqual([sent]);
  });

  test("ours stays until the copy is here, also when the answer names none", () => {
    const sent = [text(1, "так", { state: "sent", messageId: 7 }), text(2, "ні", { state: "sent", messageId: null })];
    expect(settle(sent, [], nothingGone)).toEqual(sent);
  });

  test("a text whose copy was removed before it was shown goes with it", () => {
    expect(settle([text(1, "🧹", { state: "sent", messageId: 7 })], [], new Set([7]))).toEqual([]);
  });
});

describe("after a send that did not succeed", () => {
  const first = { kind: "text", tries: 1 } as const;

  test("no answer, too many requests and trouble on the server are tried again, later each time", () => {
    for (const status of [0, 408, 425, 429, 500, 502, 503, 504]) expect(verdictOf({ status }, first).next).toBe("retry");
    const wait = (tries: number) => verdictOf({ status: 503 }, { kind: "text", tries }, () => 1);
    expect([1, 2, 3, 6, 7].map(wait)).toEqual([1000, 2000, 4000, 30_000, 30_000].map((afterMs) => ({ next: "retry", afterMs })));
  });

  test("a wait that the server names is kept, up to a minute", () => {
    expect(verdictOf({ status: 429, retryAfterMs: 7000 }, first, () => 0)).toEqual({ next: "retry", afterMs: 7000 });
    expect(verdictOf({ status: 429, retryAfterMs: 3_600_000 }, first, () => 0)).toEqual({ next: "retry", afterMs: 60_000 });
  });

  test("tries end, sooner for a press than for a text, and later without contact than with trouble", () => {
    const end = { next: "fail", reason: "network" };
    expect(verdictOf({ status: 503 }, { kind: "text", tries: 8 })).toEqual(end);
    expect(verdictOf({ status: 0 }, { kind: "text", tries: 39 }).next).toBe("retry");
    expect(verdictOf({ status: 0 }, { kind: "text", tries: 40 })).toEqual(end);
    expect(verdictOf({ status: 0 }, { kind: "press", tries: 4 })).toEqual(end);
  });

  test("too long, refused and a lost session are told apart and not tried again", () => {
    expect(verdictOf({ status: 413 }, first)).toEqual({ next: "fail", reason: "too-long" });
    expect(verdictOf({ status: 400 }, first)).toEqual({ next: "fail", reason: "refused" });
    expect(verdictOf({ status: 404 }, first)).toEqual({ next: "fail", reason: "refused" });
    expect(verdictOf({ status: 401 }, first)).toEqual({ next: "session-lost" });
  });
});

describe("the page's language", () => {
  test.each([
    [null, ["uk-UA", "en"], "uk"],
    [null, ["en-GB", "uk"], "en"],
    [null, ["ru-RU", "en-US"], "uk"],
    [null, ["pl-PL", "en"], "en"],
    [null, ["pl", "de"], "uk"],
    [null, [], "uk"],
    ["en", ["uk"], "en"],
    ["<script>", ["en"], "en"],
  ])("chosen %j, browser %j: %s", (chosen, languages, expected) => {
    expect(pickLocale(chosen, languages)).toBe(expected);
  });
});
