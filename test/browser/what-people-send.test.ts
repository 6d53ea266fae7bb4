import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Message } from "grammy/types";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTexts } from "../../src/bot/texts.ts";
import { launchBrowser } from "../../tools/chromium.ts";
import { type BotApi, startBotApi } from "../support/bot-api/server.ts";
import { freePort, type RunningProduct, startProduct, until } from "../support/process.ts";

const texts = createTexts("locales", ["uk", "en"]);
const key = (id: string, args?: Record<string, string | number>): string => texts.t("uk", id, args);
const PICTURES = "test/.artifacts/pictures";
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

let telegram: BotApi;
let product: RunningProduct;
let dataDir: string;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  telegram = await startBotApi({ token: "7000000001:stand-in-token-of-thirty-characters" });
  dataDir = mkdtempSync(join(tmpdir(), "parasolka-browser-"));
  product = await startProduct(
    {
      ...{ APP_ENV: "demo", DATA_DIR: dataDir, BOT_TOKEN: telegram.token, BOT_API_ROOT: telegram.root },
      DUTY_HOURS: "mon-sun 00:00-24:00",
    },
    await freePort(),
  );
  ({ browser } = await launchBrowser());
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await telegram?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function desk(): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: DESK, locale: "uk-UA", timezoneId: "Europe/Kyiv", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(`${product.origin}/console`);
  await page.getByLabel(key("console-email")).fill("psychologist@demo.parasolka.local");
  const password = /psychologist@demo\.parasolka\.local\s+(\S+)/.exec(product.output())?.[1] ?? "";
  await page.getByLabel(key("console-password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: key("console-sign-in"), exact: true }).click();
  return { page, faults };
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
}

test("a psychologist sees what a teen sends, what it said before, and answers one message of many", async () => {
  const teen = telegram.person(1001, { language_code: "uk" });
  const sees = (words: string) => until(() => teen.sees().some((text) => text.includes(words)), words);
  const offered = (label: string) => until(() => teen.buttons().flat().includes(label), label);
  const press = async (id: string): Promise<void> => {
    await offered(key(id));
    await teen.press(key(id));
  };
  await teen.send("/start");
  await press("arrival-understood");
  await press("arrival-contact-open");
  await press("menu-counselling");
  await sees(key("counselling-ask-open"));
  await teen.send("Останнім часом нічого не радує");
  await press("counselling-safe-yes");
  await sees("Твій код");

  const location = { latitude: 50.450_12, longitude: 30.523_41 };
  const threat = await teen.sendOther({
    text: "Видали свої фото, або їх побачить увесь клас. У тебе час до п'ятниці.",
    forward_origin: {
      type: "channel",
      date: 1_700_000_000,
      message_id: 77,
      chat: { id: -1_001_234_567_890, type: "channel", title: "Синтетичний канал", username: "synthetic_channel" },
    },
  });
  await teen.sendOther({
    text: "Знаю, де ти вчишся",
    forward_origin: { type: "hidden_user", date: 1_700_000_100, sender_user_name: "Хтось Без Обличчя" },
  });
  await teen.send("Це він мені таке шле", { replyTo: threat.message?.message_id ?? 0 });
  const changed = await teen.send("Я нікому не казала");
  await teen.edit(changed.message?.message_id ?? 0, "Я нікому не казала, крім Олі");
  await teen.sendSticker();
  await teen.sendOther({ contact: { first_name: "Тренер", last_name: "Ігор", phone_number: "+380501112233" } });
  await teen.sendOther({ location, venue: { location, title: "Школа № 12", address: "вул. Синтетична, 5" } });
  await teen.sendOther({
    poll: { question: "Хто прийде його бити?", options: [{ text: "я" }, { text: "усі" }] } as unknown as NonNullable<Message["poll"]>,
  });
  await teen.sendOther({ dice: { emoji: "🎲", value: 4 } });
  await teen.sendOther({ story: { id: 1, chat: { id: 5, type: "private", first_name: "" } } });
  await sees(key("media-other-passed"));

  const { page, faults } = await desk();
  await page.getByRole("button", { name: key("console-next") }).click();
  const log = page.getByRole("log");
  await log.getByText("+380501112233").waitFor();
  expect(await log.locator("a").count()).toBe(0);
  await log.getByText("як було: 1 раз").click();
  await log.getByText("Я нікому не казала", { exact: true }).waitFor();

  const first = log.getByRole("listitem").filter({ hasText: "Видали свої фото" }).first();
  await first.getByRole("button", { name: key("console-answer-this") }).click();
  const box = page.getByRole("textbox", { name: key("console-reply-label") });
  expect(await page.locator(":focus").getAttribute("data-key")).toBe("reply");
  await page.screenshot({ path: join(PICTURES, "console-answering.png") });
  await expectAccessible(page);
  await box.fill("Дякую, що показуєш це. Ти не винна. Чи знає про це хтось із дорослих?");
  await page.getByRole("button", { name: key("console-reply-send") }).click();
  await sees("Ти не винна");
  const answer = teen.messages().find(({ text }) => text?.includes("Ти не винна"));
  expect(answer?.reply_to_message?.message_id).toBe(threat.message?.message_id);
  await teen.react(answer?.message_id ?? 0, "❤");
  await log.getByText("❤").waitFor();
  expect(await page.getByRole("button", { name: key("console-answering-stop") }).count()).toBe(0);

  await log
    .getByRole("button", { name: key("console-quoted-show") })
    .first()
    .click();
  await page.screenshot({ path: join(PICTURES, "console-what-people-send.png") });

  await log.getByRole("listitem").last().scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(PICTURES, "console-what-people-send-end.png") });

  await teen.block();
  await page.getByText(key("console-unreachable")).waitFor();
  await page.getByText(key("console-event-blocked")).first().waitFor();
  await page.screenshot({ path: join(PICTURES, "console-unreachable.png") });
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await page.screenshot({ path: join(PICTURES, "console-what-people-send-phone.png") });
  await log.getByRole("listitem").last().scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(PICTURES, "console-what-people-send-phone-end.png") });
  await expectAccessible(page);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(PHONE.width);
  // Only the talk scrolls, the page never does: who it is stays in sight.
  const name = await page.getByRole("heading", { level: 1 }).boundingBox();
  expect(name?.y).toBeGreaterThanOrEqual(0);
  expect(faults).toEqual([]);
  await page.context().close();
});
