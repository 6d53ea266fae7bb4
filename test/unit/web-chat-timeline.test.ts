import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { viewOf } from "../../src/web/chat/model/doors.ts";
import type { WebPost } from "../../src/web/chat/model/post.ts";
import { dayOf, daysAgo, rowsOf } from "../../src/web/chat/model/rows.ts";
import { applyChange, applyWhole, emptyTimeline, sweep, type Timeline } from "../../src/web/chat/model/timeline.ts";

const post = (id: number, change: Partial<WebPost> = {}): WebPost => ({
  id,
  author: "bot",
  text: `№${id}`,
  buttons: null,
  photo: null,
  at: new Date(Date.UTC(2026, 10, 2, 10, id)).toISOString(),
  editedAt: null,
  removed: false,
  silent: false,
  passing: false,
  updateId: null,
  ...change,
});

const shown = (timeline: Timeline) => timeline.posts.map(({ id, text, removed }) => `${id} ${text}${removed ? " (leaving)" : ""}`);
const start = applyWhole(emptyTimeline, { posts: [post(1), post(2), post(3)], keyboard: null, revision: 3 });

describe("what the page shows of the conversation", () => {
  test("new posts join in order, changed ones keep their place", () => {
    const next = applyChange(start, {
      posts: [post(5), post(2, { text: "нове" }), post(4)],
      keyboard: { rows: [["a"]], placeholder: null },
      revision: 6,
    });

    expect(shown(next)).toEqual(["1 №1", "2 нове", "3 №3", "4 №4", "5 №5"]);
    expect(next.keyboard?.rows).toEqual([["a"]]);
  });

  test("an event sent again, or one overtaken by a newer answer, changes nothing", () => {
    expect(applyChange(start, { posts: [post(2, { text: "старе" })], keyboard: null, revision: 3 })).toBe(start);
    expect(applyWhole(start, { posts: [], keyboard: null, revision: 2 })).toBe(start);
  });

  test("a removed post fades with the words it had, then is gone", () => {
    const leaving = applyChange(start, { posts: [post(2, { removed: true, text: "" })], keyboard: null, revision: 4 });

    expect(shown(leaving)).toEqual(["1 №1", "2 №2 (leaving)", "3 №3"]);
    expect(shown(sweep(leaving))).toEqual(["1 №1", "3 №3"]);
    expect(sweep(start)).toBe(start);
  });

  test("a post that was removed before it was ever shown is not shown", () => {
    expect(applyChange(start, { posts: [post(9, { removed: true })], keyboard: null, revision: 4 }).posts).toHaveLength(3);
  });

  test("what the whole conversation no longer holds leaves", () => {
    const next = applyWhole(start, { posts: [post(3)], keyboard: null, revision: 8 });

    expect(shown(next)).toEqual(["1 №1 (leaving)", "2 №2 (leaving)", "3 №3"]);
  });

  test("events in any order and any number of times end in the newest state", () => {
    const edits = [1, 2, 3, 4, 5].map((step) => ({ posts: [post(2, { text: `правка ${step}` })], keyboard: null, revision: 3 + step }));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 20 }), (events) => {
        const newest = Math.max(...events.map(({ revision }) => revision));
        const end = events.reduce(applyChange, start);
        expect(end.revision).toBe(newest);
        expect(end.posts[1]?.text).toBe(`правка ${newest - 3}`);
      }),
    );
  });
});

describe("rows of the page", () => {
  const minute = (hour: number, minutes: number, day = 2) => new Date(2026, 10, day, hour, minutes).toISOString();

  test("posts of one author within five minutes form a group, a pause or the other author ends it", () => {
    const rows = rowsOf(
      [
        post(1, { at: minute(10, 0) }),
        post(2, { at: minute(10, 4) }),
        post(3, { at: minute(10, 20) }),
        post(4, { author: "teen", at: minute(10, 20) }),
      ],
      [],
    );

    expect(rows.map((row) => (row.kind === "day" ? "day" : `${row.key}${row.first ? " first" : ""}${row.last ? " last" : ""}`))).toEqual([
      "day",
      "p1 first",
      "p2 last",
      "p3 first last",
      "p4 first last",
    ]);
  });

  test("each day of this device begins with its name, even a minute after midnight", () => {
    const rows = rowsOf([post(1, { at: minute(23, 59) }), post(2, { at: minute(0, 1, 3) })], []);

    expect(rows.map(({ kind, key }) => `${kind} ${key}`)).toEqual(["day dp1", "post p1", "day dp2", "post p2"]);
    expect(dayOf(minute(0, 0))).toBe("2026-11-02");
  });

  test("no two rows share a key, even when a clock was set back and a day comes twice", () => {
    const keys = rowsOf([post(1), post(2, { at: minute(10, 0, 1) }), post(3)], []).map(({ key }) => key);

    expect(new Set(keys).size).toBe(6);
  });

  test("yesterday is the day before, also across the change of clocks", () => {
    const now = new Date(2026, 9, 26, 9).getTime();
    expect(daysAgo(new Date(2026, 9, 26, 0, 1).toISOString(), now)).toBe(0);
    expect(daysAgo(new Date(2026, 9, 25, 23, 59).toISOString(), now)).toBe(1);
    expect(daysAgo(new Date(2026, 9, 24, 23, 59).toISOString(), now)).toBe(2);
  });

  test("a bubble keeps its key when the server's copy takes over", () => {
    const item = {
      kind: "text",
      updateId: 77,
      text: "я",
      at: minute(10, 0),
      afterId: 0,
      state: "sending",
      tries: 0,
      urgent: false,
    } as const;
    const before = rowsOf([], [item]).at(-1)?.key;
    const after = rowsOf([post(9, { author: "teen", text: "я", updateId: 77 })], []).at(-1)?.key;

    expect(before).toBe("u77");
    expect(after).toBe(before);
  });
});

describe("the keys above the text field", () => {
  test("the row with the emergency door is set apart, word for word as the server gives it", () => {
    const rows = [["🔴 Мені зараз загрожує небезпека", "🧹 Прибрати з цього чату"], ["Мої звернення"]];

    expect(viewOf({ rows, placeholder: null })).toEqual({
      doors: [
        { label: "🔴 Мені зараз загрожує небезпека", danger: true },
        { label: "🧹 Прибрати з цього чату", danger: false },
      ],
      rows: [["Мої звернення"]],
    });
  });

  test("doors in two rows stand in front too, and never fold away", () => {
    expect(viewOf({ rows: [["🔴 Небезпека"], ["🧹 Прибрати"]], placeholder: null })).toEqual({
      doors: [
        { label: "🔴 Небезпека", danger: true },
        { label: "🧹 Прибрати", danger: false },
      ],
      rows: [],
    });
  });

  test("a dull keyboard has nothing red", () => {
    expect(viewOf({ rows: [["Погода"], ["Гороскоп"]], placeholder: null })).toEqual({ doors: [], rows: [["Погода"], ["Гороскоп"]] });
    expect(viewOf({ rows: [], placeholder: null })).toEqual({ doors: [], rows: [] });
  });
});
