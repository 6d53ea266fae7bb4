import { expect } from "vitest";
import { days } from "../../src/shared/clock.ts";
import { answersOf, list } from "../support/start-app.ts";
import { type Stage, stories } from "../support/story.ts";

interface Words {
  readonly story: string;
  readonly better: string;
  readonly where: string;
  readonly threat: string;
  readonly demand: string;
  readonly worry: string;
  readonly danger: string;
}

const PAGE = "https://www.instagram.com/synthetic_page/";

const WORDS: Record<"uk" | "en" | "ru", Words> = {
  uk: {
    story: "Однокласники створили сторінку, де сміються з мене.",
    better: "Сторінку створили в п'ятницю. Там мої фото зі школи.",
    where: PAGE,
    threat: "Мені пише незнайомець і погрожує розіслати моє фото.",
    demand: "Гроші, до завтрашнього вечора",
    worry: "Подруга перестала їсти й пише, що їй погрожують.",
    danger: "я вже наковталась таблеток, прощавайте",
  },
  en: {
    story: "My classmates made a page that laughs at me.",
    better: "They made the page on Friday. It has my school photos.",
    where: PAGE,
    threat: "A stranger writes to me and threatens to send my photo to everyone.",
    demand: "Money, by tomorrow evening",
    worry: "My friend stopped eating and writes that somebody threatens her.",
    danger: "i took all the pills, goodbye",
  },
  ru: {
    story: "Одноклассники сделали страницу, где смеются надо мной.",
    better: "Страницу сделали в пятницу. Там мои фото из школы.",
    where: PAGE,
    threat: "Мне пишет незнакомец и угрожает разослать моё фото.",
    demand: "Деньги, до завтрашнего вечера",
    worry: "Подруга перестала есть и пишет, что ей угрожают.",
    danger: "я уже наглоталась таблеток, прощайте",
  },
};

type Telling = Stage<Words>;

const seen = ({ teen }: Telling): string => teen.sees().at(-1) ?? "";

/** From the menu to the question where it was. */
async function begin({ teen, key, arrive }: Telling): Promise<void> {
  await arrive();
  await teen.press(key("menu-report"));
  await teen.press(key("report-about-me"));
  await teen.press(key("report-kind-bullying"));
}

/** Until everything is shown to be checked. */
async function fill(telling: Telling): Promise<void> {
  const { teen, words } = telling;
  await begin(telling);
  await teen.send(words.where);
  await teen.send(words.story);
}

/** Sends, and takes the case as a psychologist does. */
async function send({ teen, key, take }: Telling) {
  await teen.press(key("dialogue-review-send"));
  return take();
}

const SENT = ({ key, words }: Telling, story = words.story) => [key("report-about-me"), key("report-kind-bullying"), words.where, story];

stories<Words>("telling about harmful content", WORDS, (story) => {
  story("report-sent", async (telling) => {
    await fill(telling);
    const taken = await send(telling);
    expect(taken).toMatchObject({ kind: "content_report", queue: "triage", evidence: [{ kind: "link" }] });
    expect(answersOf(taken)).toEqual(SENT(telling));
    expect(list(taken.facts)[0]).toMatchObject({ question: "report.about", value: "me" });
  });

  story("report-wrong-input", async (telling) => {
    const { teen, words, key } = telling;
    await telling.arrive();
    await teen.press(key("menu-report"));
    await teen.send("😭😭");
    await teen.send(key("report-about-me").toLowerCase());
    await teen.send("?");
    await teen.press(key("report-kind-bullying"));
    await teen.sendSticker();
    await teen.sendPhoto();
    await teen.send(words.where);
    await teen.send("😭😭");
    await teen.send(words.story);
    const taken = await send(telling);
    expect(answersOf(taken)).toEqual([...SENT(telling), "😭😭", "?", "😭😭"]);
  });

  story("report-changed-at-review", async (telling) => {
    const { teen, words, key } = telling;
    await fill(telling);
    await teen.press(key("dialogue-review-change"));
    await teen.press(key("report-label-story"));
    await teen.send(words.better);
    expect(seen(telling)).toContain(words.better);
    // Another kind opens no new question, so the review comes at once; blackmail opens one.
    await teen.press(key("dialogue-review-change"));
    await teen.press(key("report-label-kind"));
    await teen.press(key("report-kind-threats"));
    expect(seen(telling)).toContain(key("report-ask-demand"));
    await teen.press(key("dialogue-skip"));
    await teen.press(key("dialogue-review-change"));
    await teen.press(key("report-label-kind"));
    await teen.press(key("report-kind-bullying"));
    expect(seen(telling)).toContain(words.better);
    // Words corrected in the chat itself are shown anew before they go.
    const before = teen.sees().length;
    const corrected = `${words.better} 2026`;
    await teen.edit(teen.messages().findLast(({ text }) => text === words.better)?.message_id ?? 0, corrected);
    expect(teen.sees().slice(before).join("\n")).toContain(key("edit-taken"));
    expect(seen(telling)).toContain(corrected);
    expect(answersOf(await send(telling))).toEqual(SENT(telling, corrected));
  });

  story("report-stopped", async (telling) => {
    const { teen, words, key } = telling;
    await begin(telling);
    await teen.send(words.where);
    await teen.press(key("dialogue-stop"));
    expect(seen(telling)).toBe(key("dialogue-left"));
    await telling.pass(days(3));
    await teen.send("/menu");
    await teen.press(key("menu-report"));
    expect(seen(telling)).not.toContain(words.where);
    await teen.press(key("dialogue-continue"));
    await teen.send(words.story);
    await teen.press(key("dialogue-review-leave"));
    await teen.press(key("dialogue-continue"));
    expect(answersOf(await send(telling))).toEqual(SENT(telling));
  });

  story("report-anew", async (telling) => {
    const { teen, words, key } = telling;
    await begin(telling);
    await teen.send(words.where);
    await teen.send("/menu");
    await teen.press(key("menu-report"));
    await teen.press(key("dialogue-anew"));
    await teen.press(key("report-about-me"));
    await teen.press(key("report-kind-cruelty")).catch(async () => {
      await teen.press(key("dialogue-more"));
      await teen.press(key("report-kind-cruelty"));
    });
    await teen.press(key("dialogue-skip"));
    await teen.send(words.better);
    expect(answersOf(await send(telling))).toEqual([key("report-about-me"), key("report-kind-cruelty"), words.better]);
  });

  story("report-back", async (telling) => {
    const { teen, words, key } = telling;
    await begin(telling);
    await teen.send(words.threat);
    // The answer stands there and can stay as it is.
    await teen.press(key("dialogue-back"));
    expect(seen(telling)).toContain(words.threat);
    await teen.press(key("dialogue-keep"));
    await teen.press(key("dialogue-back"));
    await teen.send(words.where);
    // Back over two questions; nothing that was answered in between is asked again.
    await teen.press(key("dialogue-back"));
    await teen.press(key("dialogue-back"));
    expect(teen.buttons().flat()).toContain(`✓ ${key("report-kind-bullying")}`);
    await teen.press(`✓ ${key("report-kind-bullying")}`);
    expect(seen(telling)).toContain(key("report-ask-story"));
    await teen.send(words.story);
    // From the review the last question is one step back too, and typing the word does as well as pressing it.
    await teen.send(key("dialogue-back").replace("‹ ", ""));
    expect(seen(telling)).toContain(key("report-ask-story"));
    await teen.send(words.better);
    expect(answersOf(await send(telling))).toEqual(SENT(telling, words.better));
  });

  story("report-danger-midway", async (telling) => {
    const { teen, words, key, stand } = telling;
    await begin(telling);
    await teen.send(words.where);
    await teen.send(words.danger);
    expect(teen.sees().some((text) => text.includes("112"))).toBe(true);
    expect(seen(telling)).toContain(words.danger);
    const psychologist = await stand.staff("psychologist");
    expect(await psychologist.get("/cases?scope=waiting")).toMatchObject({ cases: [{ risk: "red", queue: "counselling" }] });
    await teen.press(key("dialogue-review-send"));
    expect(seen(telling)).toContain(key("report-next-me", { pictures: "yes" }).split("\n")[0] ?? "");
  });

  story("report-silence-timeout", async (telling) => {
    const { teen, words } = telling;
    await begin(telling);
    await telling.pass(days(2));
    await teen.send(words.where);
    await teen.send(words.story);
    expect(answersOf(await send(telling))).toEqual(SENT(telling));
  });

  story("report-old-button", async (telling) => {
    const { teen, key, words, stand } = telling;
    await begin(telling);
    const old = stand.telegram.sent(1001).find(({ text }) => text?.startsWith(key("report-ask-kind")));
    await teen.pressData(old?.message_id ?? 0, "report:kind:threats");
    await teen.pressData(old?.message_id ?? 0, "report:kind:~back");
    await teen.pressData(old?.message_id ?? 0, "report:about:worry");
    expect(seen(telling)).toContain(key("report-ask-where"));
    await teen.send(words.where);
    await teen.send(words.story);
    expect(answersOf(await send(telling))).toEqual(SENT(telling));
  });

  story("report-duplicate-update", async (telling) => {
    const { teen, words, key } = telling;
    await begin(telling);
    await teen.redeliver(await teen.send(words.where));
    await teen.redeliver(await teen.send(words.story));
    await teen.redeliver(await teen.press(key("dialogue-back")));
    await teen.redeliver(await teen.press(key("dialogue-keep")));
    await teen.redeliver(await teen.press(key("dialogue-review-send")));
    expect(answersOf(await telling.take())).toEqual(SENT(telling));
  });

  story("report-new-release-midway", async (telling) => {
    const { teen, words, key } = telling;
    await begin(telling);
    await telling.release();
    await teen.send(words.where);
    await telling.restart();
    await teen.send(words.better);
    await telling.release();
    await teen.press(key("dialogue-back"));
    await telling.release();
    await teen.send(words.story);
    await telling.release();
    await teen.press(key("dialogue-review-change"));
    await telling.release();
    await teen.press(key("report-label-where"));
    await telling.release();
    await teen.press(key("dialogue-keep"));
    expect(answersOf(await send(telling))).toEqual(SENT(telling));
  });

  story(
    "report-blocked",
    async (telling) => {
      const { teen, words, key } = telling;
      await begin(telling);
      await teen.send(words.where);
      await teen.block();
      await teen.unblock();
      await teen.send(words.story);
      await teen.press(key("dialogue-review-send"));
      const taken = await telling.take();
      await teen.block();
      await telling.answer(taken, words.better);
      await teen.unblock();
      expect(answersOf(taken)).toEqual(SENT(telling));
    },
    { refusals: true },
  );

  story("report-bystander", async (telling) => {
    const { teen, words, key } = telling;
    await telling.arrive();
    await teen.press(key("menu-report"));
    await teen.press(key("report-about-saw"));
    await teen.send(words.where);
    // What it is says «send» at once.
    await teen.press(key("report-kind-bullying"));
    const taken = await telling.take();
    expect(teen.transcript().match(/^teen {4}▸/gm)).toHaveLength(5);
    expect(taken).toMatchObject({ evidence: [{ value: PAGE }] });
    expect(list(taken.facts).map(({ question, value }) => [question, value])).toEqual([
      ["report.about", "saw"],
      ["report.where", undefined],
      ["report.kind", "bullying"],
    ]);
  });

  story("report-bystander-link-first", async (telling) => {
    const { teen, words, key } = telling;
    await telling.arrive();
    await teen.press(key("menu-report"));
    await teen.send(words.where);
    await teen.press(key("dialogue-more"));
    await teen.press(key("report-kind-drugs_fraud"));
    const taken = await telling.take();
    expect(teen.transcript().match(/^teen {4}▸/gm)).toHaveLength(5);
    expect(answersOf(taken)).toEqual([key("report-about-saw"), words.where, key("report-kind-drugs_fraud")]);
  });

  story("report-bystander-changed", async (telling) => {
    const { teen, words, key, release, stand } = telling;
    await telling.arrive();
    await teen.press(key("menu-report"));
    await teen.press(key("report-about-saw"));
    await teen.press(key("dialogue-skip"));
    await teen.send(words.better);
    // Back over both; nothing has gone yet.
    await teen.press(key("dialogue-back"));
    await teen.press(key("dialogue-back"));
    await teen.send("@synthetic_account");
    // Words corrected in the chat itself are shown anew before they go, and a release in between shows them too.
    await teen.edit(teen.messages().findLast(({ text }) => text === "@synthetic_account")?.message_id ?? 0, words.where);
    expect(seen(telling)).toContain(words.where);
    expect(list((await (await stand.staff("psychologist")).get("/cases?scope=waiting")).cases)).toEqual([]);
    await release();
    await teen.press(key("report-kind-cruelty"));
    expect(answersOf(await telling.take())).toEqual([key("report-about-saw"), words.where, key("report-kind-cruelty")]);
  });

  story("report-worry", async (telling) => {
    const { teen, words, key } = telling;
    await telling.arrive();
    await teen.press(key("menu-report"));
    await teen.press(key("report-about-worry"));
    await teen.press(key("report-relation-friend"));
    await teen.press(key("report-kind-threats"));
    await teen.press(key("dialogue-skip"));
    await teen.send(words.worry);
    const taken = await send(telling);
    expect(list(taken.facts)[0]).toMatchObject({ question: "report.about", value: "worry" });
    expect(teen.sees().join("\n")).toContain(key("report-now-threats-worry", { place: "unknown" }));
  });

  story("report-sextortion", async (telling) => {
    const { teen, words, key } = telling;
    await telling.arrive();
    await teen.press(key("menu-blackmail"));
    // First aid is there after three taps.
    expect(teen.transcript().match(/^teen {4}▸/gm)).toHaveLength(3);
    expect(seen(telling)).toContain("Take It Down");
    await teen.press(key("blackmail-tell"));
    await teen.send("@synthetic_account");
    await teen.send(words.threat);
    await teen.send(words.demand);
    const taken = await send(telling);
    expect(answersOf(taken).slice(0, 2)).toEqual([key("report-about-me"), key("report-kind-threats")]);
    const signals = list(taken.signals).map(String);
    expect(signals).toEqual(expect.arrayContaining(["sextortion", "threat", "ask_about_suicide"]));
    expect(["red", "orange"]).toContain(taken.risk);
  });
});
