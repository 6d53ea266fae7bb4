import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Person } from "../support/bot-api/person.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { list, type Stand, startApp } from "../support/start-app.ts";

let database: TestDatabase;
let stand: Stand;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  expect(stand.telegram.violations).toEqual([]);
  expect(stand.telegram.refusals).toEqual([]);
  expect(stand.telegram.unanswered()).toBe(0);
  await stand.close();
  await database.truncate();
});
afterAll(() => database.close());

async function reportOf(
  locale: "uk" | "en",
  kind: string,
  story: string,
  where: string | null,
): Promise<{ teen: Person; key: (id: string) => string }> {
  stand = await startApp({ database });
  const teen = stand.telegram.person(1001, { language_code: locale });
  const key = (id: string): string => stand.app.texts.t(locale, id);
  await teen.send("/start");
  await teen.press(key("arrival-understood"));
  await teen.press(key("arrival-contact-open"));
  await teen.press(key("menu-report"));
  await teen.press(key("report-about-me"));
  if (!["threats", "intimate", "adult", "bullying", "forced"].includes(kind)) await teen.press(key("dialogue-more"));
  await teen.press(key(`report-kind-${kind}`));
  if (where === null) await teen.press(key("dialogue-skip"));
  else await teen.send(where);
  await teen.send(story);
  if (kind === "threats") await teen.press(key("dialogue-skip"));
  return { teen, key };
}

describe("the place of a report", () => {
  test.each([
    [
      "report-intimate-tiktok.uk",
      "uk",
      "intimate",
      "Хтось виклав моє фото.",
      "https://www.tiktok.com/@Synthetic_One/video/7301234567890123456?_r=1",
    ],
    [
      "report-intimate-tiktok.en",
      "en",
      "intimate",
      "Somebody posted my photo.",
      "https://www.tiktok.com/@Synthetic_One/video/7301234567890123456?_r=1",
    ],
    ["report-abuse-images-telegram.uk", "uk", "abuse_images", "Натрапив на канал із таким.", "https://t.me/+AbCdEf123_-xYz"],
    ["report-bullying-roblox.uk", "uk", "bullying", "Пишуть гидоти щодня.", "в роблоксі нік CoolSynthetic"],
    [
      "report-fraud-olx.uk",
      "uk",
      "drugs_fraud",
      "Гроші взяли, товару немає.",
      "https://www.olx.ua/d/uk/obyavlenie/telefon-IDAbCd1.html?reason=hp",
    ],
    ["report-bullying-vk.uk", "uk", "bullying", "Створили фейкову сторінку.", "https://m.vk.com/id123456789"],
  ] as const)("%s: is named at the review, and how to report there follows", async (name, locale, kind, story, where) => {
    const { teen, key } = await reportOf(locale, kind, story, where);
    await teen.press(key("dialogue-review-send"));
    const transcript = teen.transcript();
    await expect(transcript.slice(transcript.indexOf(`bot     ${key("report-ask-where")}`))).toMatchFileSnapshot(`./${name}.txt`);
  });

  test("is named anew when the answer is changed, and is never more than one message", async () => {
    const { teen, key } = await reportOf("uk", "bullying", "Пишуть гидоти.", "інста @synthetic_one");
    expect(teen.sees().at(-1)).toContain("→ Instagram · @synthetic_one");
    await teen.press(key("dialogue-review-change"));
    await teen.press(key("report-label-where"));
    await teen.send("https://discord.gg/AbCd123");
    expect(teen.sees().at(-1)).toContain("→ Discord · запрошення");
    expect(teen.sees().at(-1)).not.toContain("Instagram");
    const before = teen.sees().length;
    await teen.press(key("dialogue-review-send"));
    const told = teen.sees().slice(before);
    expect(told).toHaveLength(4);
    expect(told[1]).toBe(key("report-now-bullying"));
    expect(told[2]).toContain(key("platforms-steps-discord"));
  });

  test("skipped: nothing is said of platforms, and removal tools are there all the same", async () => {
    const { teen, key } = await reportOf("uk", "intimate", "Хтось виклав моє фото.", null);
    await teen.press(key("dialogue-review-send"));
    expect(teen.sees().at(-2)).toContain("Take It Down");
    expect(teen.sees().at(-2)).not.toContain(key("platforms-prepare-link"));
  });

  test("is told to staff with each piece of evidence; a card links cases and is no evidence", async () => {
    const story = "Кидають на гроші, картка 4111 1111 1111 1111";
    const { teen, key } = await reportOf("uk", "drugs_fraud", story, "https://vm.tiktok.com/ZMabc123X/ і телеграм @Synthetic_One");
    await teen.press(key("dialogue-review-send"));
    const psychologist = await stand.staff("psychologist");
    const taken = await psychologist.post("/cases/next");
    expect(taken.evidence).toMatchObject([
      {
        kind: "link",
        value: "https://vm.tiktok.com/ZMabc123X/",
        platform: { id: "tiktok", name: "TikTok" },
        pointsAt: "short-link",
        account: null,
        canonical: "https://vm.tiktok.com/ZMabc123X",
      },
      {
        kind: "account",
        value: "телеграм @Synthetic_One",
        platform: { id: "telegram", name: "Telegram" },
        pointsAt: "name",
        account: "Synthetic_One",
        canonical: "telegram:@Synthetic_One",
      },
    ]);
    expect(list(taken.evidence)).toHaveLength(2);
    const rows = await database.transaction((tx) => tx.prisma.indicator.findMany({ orderBy: { type: "asc" } }));
    expect(rows.map(({ type }) => type)).toEqual(["card", "handle", "link"]);
  });
});
