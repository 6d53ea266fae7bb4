import { expect } from "vitest";
import { days, hours } from "../../src/shared/clock.ts";
import { type Json, list, type Stand } from "../support/start-app.ts";
import { stories } from "../support/story.ts";
import { count, jobsDue, report, type S, staffSee, talk, WORDS } from "./my-data.harness.ts";

/** A report is sent, and its teen is asked what to add. */
async function adding(stage: S): Promise<void> {
  const { teen, key, arrive } = stage;
  await arrive();
  await report(stage);
  await teen.send("/status");
  await teen.press(key("cases-add"));
}

/** A report is sent, and its teen reads what deleting means. */
async function deleting(stage: S): Promise<void> {
  const { teen, arrive } = stage;
  await arrive();
  await report(stage);
  await teen.send("/delete");
}

const wordsIn = (taken: Json): unknown[] => list(taken.messages).map(({ text }) => text);

/** The case of this kind, as whoever leads the shift reads it. */
async function caseOf(stand: Stand, kind: string): Promise<Json> {
  const supervisor = await stand.staff("supervisor");
  const found = list((await supervisor.get("/cases?scope=waiting")).cases).find((one) => String(one.kind) === kind);
  return supervisor.get(`/cases/${found?.id}`);
}

stories("my cases, whatever happens", WORDS, (story) => {
  story("cases-changed", async (stage) => {
    const { teen, words, take } = stage;
    await adding(stage);
    const said = await teen.send(words.more);
    await teen.edit(said.message?.message_id ?? 0, words.answer);
    expect(wordsIn(await take())).toEqual([words.answer]);
  });

  story("cases-wrong-input", async (stage) => {
    const { teen, words, key, take } = stage;
    await adding(stage);
    await teen.sendSticker();
    await teen.send("/status");
    await teen.press(key("cases-add"));
    await teen.send("😭😭");
    await teen.send(words.more);
    expect(wordsIn(await take())).toEqual(expect.arrayContaining(["😭😭", words.more]));
  });

  story("cases-stopped", async (stage) => {
    const { teen, words, key, take } = stage;
    await adding(stage);
    await teen.send("/menu");
    await teen.press(key("menu-cases"));
    await teen.press(key("cases-add"));
    await teen.press(key("menu-menu"));
    await teen.send("/status");
    await teen.press(key("cases-add"));
    await teen.send(words.more);
    expect(wordsIn(await take())).toEqual([words.more]);
  });

  story("cases-danger-midway", async (stage) => {
    const { teen, words, key, take } = stage;
    await adding(stage);
    await teen.send(words.red);
    expect(teen.sees().join("\n")).toContain("112");
    const taken = await take();
    expect(taken).toMatchObject({ risk: "red" });
    expect(JSON.stringify(taken)).toContain(words.red);
    await teen.send("/status");
    expect(teen.buttons().flat()).toContain(key("data-button"));
  });

  story("cases-silence", async (stage) => {
    const { teen, words, pass, take } = stage;
    await adding(stage);
    await pass(days(2));
    // What was asked is over by now; the words find their case all the same.
    await teen.send(words.more);
    expect(wordsIn(await take())).toEqual([words.more]);
  });

  story("cases-old-button", async (stage) => {
    const { teen, key, stand, arrive, take } = stage;
    await arrive();
    await report(stage);
    await teen.send("/status");
    const screen = teen.messages().at(-1)?.message_id ?? 0;
    const taken = await take();
    const psychologist = await stand.staff("psychologist");
    await psychologist.post(`/cases/${taken.id}/close`, { fencingToken: taken.fencingToken, reason: "resolved" });
    await stand.settle();
    await teen.pressData(screen, `my:quiet-on:${taken.id}`);
    await teen.pressData(screen, `my:number:${taken.id}`);
    await teen.pressData(screen, `my:withdraw:${taken.id}`);
    await teen.pressData(screen, "my:case:00000000-0000-4000-8000-00000000dead");
    expect(teen.buttons().flat()).toContain(key("menu-menu"));
  });

  story("cases-duplicate", async (stage) => {
    const { teen, words, take } = stage;
    await adding(stage);
    await teen.redeliver(await teen.send(words.more));
    expect(wordsIn(await take())).toEqual([words.more]);
  });

  story("cases-new-release-midway", async (stage) => {
    const { teen, words, key, arrive, stand, release } = stage;
    await arrive();
    await report(stage);
    await talk(stage);
    await teen.send("/status");
    await release();
    await teen.press(key("cases-button", { kind: "content_report", date: "23.11" }));
    await release();
    await teen.press(key("cases-add"));
    await release();
    // It was asked for this case, and goes to no other.
    await teen.send(words.more);
    expect(wordsIn(await caseOf(stand, "content_report"))).toEqual([words.more]);
    expect(wordsIn(await caseOf(stand, "counselling"))).toEqual([]);
  });

  story(
    "cases-blocked",
    async (stage) => {
      const { teen, words, take, answer } = stage;
      await adding(stage);
      await teen.block();
      await teen.unblock();
      await teen.send(words.more);
      const taken = await take();
      expect(wordsIn(taken)).toEqual([words.more]);
      await teen.block();
      await answer(taken, words.reply);
      await teen.unblock();
      await teen.send("/status");
    },
    { refusals: true },
  );
});

stories("deleting, whatever happens", WORDS, (story) => {
  story("delete-wrong-input", async (stage) => {
    const { teen, key, stand } = stage;
    await deleting(stage);
    await teen.sendSticker();
    await teen.send("?");
    expect(await staffSee(stand)).toBe(1);
    await teen.send("/delete");
    await teen.press(key("delete-later"));
    expect(await staffSee(stand)).toBe(0);
  });

  story("delete-changed", async (stage) => {
    const { teen, key, stand, pass } = stage;
    await deleting(stage);
    await teen.press(key("delete-now"));
    await teen.press(key("delete-keep"));
    await teen.send("/delete");
    await teen.press(key("delete-later"));
    await teen.press(key("delete-cancel"));
    await pass(hours(73));
    await jobsDue(stand);
    expect(await count(stand, "case_file")).toBe(1);
    expect(await staffSee(stand)).toBe(1);
  });

  story("delete-stopped", async (stage) => {
    const { teen, key, stand, pass } = stage;
    await deleting(stage);
    await teen.press(key("delete-now"));
    await teen.send("/menu");
    await pass(hours(73));
    await jobsDue(stand);
    expect(await staffSee(stand)).toBe(1);
    await teen.press(key("menu-cases"));
  });

  story("delete-danger-midway", async (stage) => {
    const { teen, key, words, stand } = stage;
    await deleting(stage);
    await teen.press(key("delete-now"));
    await teen.send(words.red);
    expect(teen.sees().join("\n")).toContain("112");
    // Whoever asked before the danger and says yes after it, reads of the danger first.
    await teen.press(key("delete-sure-yes"));
    await teen.press(key("delete-sure-yes"));
    expect(await staffSee(stand)).toBe(0);
    const supervisor = await stand.staff("supervisor");
    expect(list((await supervisor.get("/held-minimums")).minimums)).toHaveLength(1);
  });

  story("delete-silence", async (stage) => {
    const { teen, key, stand, pass } = stage;
    await deleting(stage);
    await pass(days(3));
    expect(await staffSee(stand)).toBe(1);
    await teen.press(key("delete-later"));
    expect(await staffSee(stand)).toBe(0);
  });

  story("delete-new-release-midway", async (stage) => {
    const { teen, key, stand, release, pass } = stage;
    await deleting(stage);
    await release();
    await teen.press(key("delete-later"));
    await release();
    await teen.press(key("delete-cancel"));
    expect(await staffSee(stand)).toBe(1);
    await teen.send("/delete");
    await release();
    await teen.press(key("delete-later"));
    await release();
    // What was promised to be destroyed is destroyed by the next release too.
    await pass(hours(73));
    await jobsDue(stand);
    await jobsDue(stand);
    expect(await count(stand, "case_file")).toBe(0);
  });
});
