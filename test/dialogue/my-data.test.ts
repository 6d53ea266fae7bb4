import { expect } from "vitest";
import { days, hours, minutes } from "../../src/shared/clock.ts";
import { list } from "../support/start-app.ts";
import { stories } from "../support/story.ts";
import { count, jobsDue, offered, policeReport, report, setWord, staffSee, talk, WORDS } from "./my-data.harness.ts";

stories("my cases and my data", WORDS, (story) => {
  story("cases-status", async (stage) => {
    const { teen, key, arrive, take, answer, words } = stage;
    await arrive();
    await report(stage);
    await teen.send("/status");
    const taken = await take();
    await answer(taken, words.reply);
    await teen.send("/status");
    await teen.press(key("cases-show-answer"));
    await talk(stage);
    await teen.send("/status");
    await teen.press(key("data-button"));
  });

  story("cases-add", async (stage) => {
    const { teen, key, arrive, take, words, stand } = stage;
    await arrive();
    await report(stage);
    await teen.send("/status");
    await teen.press(key("cases-add"));
    await teen.send(words.more);
    const taken = await take();
    expect(list(taken.messages).map(({ text }) => text)).toEqual([words.more]);
    const psychologist = await stand.staff("psychologist");
    await psychologist.post(`/cases/${taken.id}/close`, { fencingToken: taken.fencingToken, reason: "resolved" });
    await stand.settle();
    await teen.send("/status");
    await teen.press(key("cases-add"));
    await teen.send(words.more);
  });

  story("cases-secret-word", async (stage) => {
    const { teen, key, arrive, pass, words, stand } = stage;
    await arrive();
    await report(stage);
    await setWord(stage);
    await teen.press(key("cases-to-case"));
    await pass(minutes(31));
    await teen.send("/status");
    await teen.send(words.same);
    expect(stand.log.join("")).not.toContain(words.word);
  });

  story("cases-secret-word-wrong", async (stage) => {
    const { teen, key, arrive, pass, words } = stage;
    await arrive();
    await report(stage);
    await teen.press(key("word-offer"));
    await teen.send("її");
    await teen.send(words.word);
    await pass(minutes(31));
    await teen.send("/status");
    for (let turn = 0; turn < 6; turn++) await teen.send(words.wrong);
    await teen.send("/status");
    await teen.send(words.same);
    await pass(minutes(61));
    await teen.send("/status");
    await teen.send(words.same);
    void key;
  });

  story("cases-other-channel", async (stage) => {
    const { teen, key, arrive, words, stand, locale, take } = stage;
    await arrive();
    const code = await report(stage);
    await setWord(stage);
    const other = stand.telegram.person(1002, { language_code: locale });
    await other.send("/start");
    await other.press(key("arrival-understood"));
    await other.press(key("arrival-contact-open"));
    await other.send("/code");
    await other.send("0000-0000-0000");
    await other.send(words.word);
    await other.send(code);
    await other.send(words.wrong);
    await other.send(code);
    await other.send(words.same);
    await teen.send("/status");
    const taken = await take();
    expect(list(taken.timeline).map(({ type }) => type)).toContain("moved");
    await expect(other.transcript()).toMatchFileSnapshot(`cases-other-channel-new.${locale}.txt`);
  });

  story("cases-nothing-new", async (stage) => {
    const { teen, key, arrive, stand, pass } = stage;
    await arrive();
    await report(stage);
    await teen.send("/status");
    await teen.press(key("cases-quiet"));
    await pass(days(14) + hours(1));
    await jobsDue(stand);
    await teen.press(key("news-show"));
    await teen.send("/stop");
    const before = teen.messages().length;
    await pass(days(14) + hours(1));
    await jobsDue(stand);
    expect(teen.messages()).toHaveLength(before);
  });

  story("data-see", async (stage) => {
    const { teen, key, arrive } = stage;
    await arrive();
    await teen.send("/data");
    await report(stage);
    await teen.send("/data");
    await teen.press(key("data-consent"));
    await teen.press(key("data-consent-yes"));
    expect(await staffSee(stage.stand)).toBe(0);
  });

  story("data-export", async (stage) => {
    const { teen, key, arrive, stand } = stage;
    await arrive();
    await report(stage);
    await teen.send("/data");
    await teen.press(key("data-copy"));
    await stand.settle();
    expect(teen.messages().at(-1)?.document).toMatchObject({ file_name: "copy.txt" });
  });

  story("delete-72h", async (stage) => {
    const { teen, key, arrive, stand, pass } = stage;
    await arrive();
    await report(stage);
    await teen.send("/delete");
    await teen.press(key("delete-later"));
    expect(await staffSee(stand)).toBe(0);
    expect(await count(stand, "case_file")).toBe(1);
    await jobsDue(stand);
    expect(await count(stand, "case_file")).toBe(1);
    await pass(hours(72));
    await jobsDue(stand);
    await jobsDue(stand);
    for (const table of ["case_file", "person", "chat", "outbox", "draft", "wrapped_key"])
      expect([table, await count(stand, table)]).toEqual([table, 0]);
    await teen.send("/status");
  });

  story("delete-cancelled", async (stage) => {
    const { teen, key, arrive, words, stand, pass } = stage;
    await arrive();
    await report(stage);
    await setWord(stage);
    await teen.send("/delete");
    await teen.press(key("delete-later"));
    await teen.press(key("delete-cancel"));
    await teen.send(words.wrong);
    await teen.send(words.same);
    expect(await staffSee(stand)).toBe(1);
    await pass(hours(73));
    await jobsDue(stand);
    expect(await count(stand, "case_file")).toBe(1);
    await teen.send("/status");
    await teen.send(words.same);
  });

  story("delete-now", async (stage) => {
    const { teen, key, arrive, stand, pass } = stage;
    await arrive();
    await report(stage);
    await teen.send("/delete");
    await teen.press(key("delete-now"));
    await teen.press(key("delete-sure-yes"));
    expect(await count(stand, "case_file")).toBe(0);
    expect(await count(stand, "wrapped_key")).toBe(1);
    await pass(minutes(2));
    await jobsDue(stand);
    expect(await count(stand, "wrapped_key")).toBe(0);
  });

  story("delete-with-red", async (stage) => {
    const { teen, key, arrive, words, stand, pass } = stage;
    await arrive();
    await talk(stage, words.red);
    await teen.send("/status");
    await teen.press(key("cases-more-button"));
    await teen.press(key("delete-one"));
    await teen.press(key("delete-now"));
    await teen.press(key("delete-sure-yes"));
    expect(await staffSee(stand)).toBe(0);
    const supervisor = await stand.staff("supervisor");
    const [held] = list((await supervisor.get("/held-minimums")).minimums);
    const opened = await supervisor.post(`/held-minimums/${held?.id}/open`, { reason: "Дитина написала про смерть" });
    expect(opened).toMatchObject({ kind: "counselling", risk: "red", signals: ["suicide"] });
    expect(JSON.stringify(opened)).not.toContain(words.red);
    expect((await (await stand.staff("psychologist")).call("GET", "/held-minimums")).status).toBe(403);
    await pass(hours(25));
    await jobsDue(stand);
    expect(list((await supervisor.get("/held-minimums")).minimums)).toEqual([]);
    expect(await count(stand, "held_minimum")).toBe(0);
  });

  story("cases-police-question", async (stage) => {
    const { teen, key, arrive, words, stand } = stage;
    await arrive();
    await policeReport(stage);
    const { id, caseId } = await offered(stage);
    const liaison = await stand.staff("liaison");
    await liaison.post(`/handoffs/${id}/return`, { question: words.question });
    await stand.settle();
    await teen.send("/status");
    expect(teen.transcript()).not.toContain(words.question);
    await teen.press(key("cases-show-question"));
    await teen.send(words.answer);
    await teen.send("/status");
    const seen = await (await stand.staff("psychologist")).get(`/cases/${caseId}`);
    expect(list(seen.messages).map(({ text }) => text)).toContain(words.answer);
    expect(list(seen.timeline).map(({ type }) => type)).toContain("police-answered");
    await liaison.post(`/handoffs/${id}/register`, { number: "ЄО-100/2026" });
    await stand.settle();
    await teen.send("/status");
    await teen.press(key("cases-show-number"));
  });

  story("cases-withdraw", async (stage) => {
    const { teen, key, arrive, stand } = stage;
    await arrive();
    await policeReport(stage);
    const { id } = await offered(stage);
    await teen.send("/status");
    await teen.press(key("cases-more-button"));
    await teen.press(key("cases-withdraw"));
    await teen.press(key("cases-withdraw-yes"));
    const liaison = await stand.staff("liaison");
    expect((await liaison.call("GET", `/handoffs/${id}`)).status).toBe(404);
    await teen.send("/status");
  });

  story("delete-after-police", async (stage) => {
    const { teen, key, arrive, stand } = stage;
    await arrive();
    await policeReport(stage);
    const { id } = await offered(stage);
    const liaison = await stand.staff("liaison");
    await liaison.get(`/handoffs/${id}`);
    await teen.send("/status");
    await teen.press(key("cases-more-button"));
    await teen.press(key("cases-withdraw"));
    await teen.send("/delete");
    await teen.press(key("delete-later"));
    expect((await liaison.call("GET", `/handoffs/${id}`)).status).toBe(404);
    expect(list((await liaison.get("/handoffs")).handoffs)).toEqual([]);
  });

  story("delete-old-button", async (stage) => {
    const { teen, key, arrive, stand } = stage;
    await arrive();
    await report(stage);
    await teen.send("/status");
    await teen.press(key("cases-more-button"));
    await teen.press(key("delete-one"));
    const screen = teen.messages().at(-1);
    await teen.press(key("delete-now"));
    await teen.press(key("delete-sure-yes"));
    const caseId = await stand.database.transaction(async (tx) => {
      const { rows } = await tx.pg.query<{ subject_id: string }>("SELECT subject_id FROM audit_entry WHERE action = 'case.erased'");
      return rows[0]?.subject_id;
    });
    await teen.pressData(screen?.message_id ?? 0, `my:erase:${caseId}`);
    await teen.pressData(screen?.message_id ?? 0, `my:cancel:${caseId}`);
  });

  story("delete-duplicate", async (stage) => {
    const { teen, key, arrive, stand } = stage;
    await arrive();
    await report(stage);
    await teen.send("/delete");
    const update = await teen.press(key("delete-later"));
    await teen.redeliver(update);
    expect(await count(stand, "audit_entry WHERE action = 'case.erasure-asked'")).toBe(1);
    await teen.press(key("delete-cancel"));
    expect(await staffSee(stand)).toBe(1);
  });

  story(
    "delete-blocked",
    async (stage) => {
      const { teen, key, arrive, stand, pass } = stage;
      await arrive();
      await report(stage);
      await teen.send("/delete");
      await teen.press(key("delete-later"));
      await teen.block();
      await pass(hours(73));
      await jobsDue(stand);
      await jobsDue(stand);
      expect(await count(stand, "person")).toBe(0);
    },
    { refusals: true },
  );
});
