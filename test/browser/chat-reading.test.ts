import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTexts } from "../../src/bot/texts.ts";
import { launchBrowser } from "../../tools/chromium.ts";
import { freePort, type RunningProduct, startProduct } from "../support/process.ts";

const texts = createTexts("locales", ["uk", "en"]);
const key = (id: string, args?: Record<string, string | number>): string => texts.t("uk", id, args);
const PHONE = { width: 375, height: 740 };

let browser: Browser;
let product: RunningProduct;
let dataDir: string;
let page: Page;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "parasolka-reading-"));
  product = await startProduct({ DATA_DIR: dataDir, DUTY_HOURS: "mon-sun 00:00-24:00" }, await freePort());
  ({ browser } = await launchBrowser());
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const press = (id: string): Promise<void> =>
  page
    .getByRole("button", { name: key(id), exact: true })
    .last()
    .click();
const say = async (words: string): Promise<void> => {
  await page.getByRole("textbox").fill(words);
  await page.getByRole("button", { name: key("chat-send"), exact: true }).click();
};

beforeEach(async () => {
  const context = await browser.newContext({ viewport: PHONE, locale: "uk-UA", timezoneId: "Europe/Kyiv", reducedMotion: "reduce" });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${product.origin}/chat`);
  await page.getByRole("button", { name: key("chat-start-button") }).click();
  await press("arrival-understood");
  await press("arrival-contact-open");
  await page.getByRole("button", { name: key("menu-report"), exact: true }).waitFor();
});

/** The log scrolled away from its end, to where this button stands at its lower edge: what is pressed there leads on below. */
async function standAt(id: string): Promise<void> {
  await page
    .getByRole("button", { name: key(id), exact: true })
    .last()
    .evaluate((button) => button.scrollIntoView({ block: "end" }));
  await page.getByRole("button", { name: key("chat-to-end"), exact: true }).waitFor();
}

const isInView = (text: string): Promise<boolean> =>
  page
    .getByText(text)
    .last()
    .evaluate((element) => {
      const log = element.closest('[role="log"]')?.getBoundingClientRect();
      const { top } = element.getBoundingClientRect();
      return log !== undefined && top >= log.top - 1 && top < log.bottom;
    });

test("a press far above the end leads to what answers it, and nothing is called new that the teen asked for", async () => {
  await say("/data");
  await page.getByRole("button", { name: key("delete-all"), exact: true }).waitFor();
  await standAt("data-copy");
  await press("data-copy");
  await page.getByText(key("data-copy-caption")).waitFor();
  await expect.poll(() => isInView(key("data-copy-caption"))).toBe(true);
  expect(await page.getByText(key("chat-to-end-new"), { exact: true }).count()).toBe(0);
});

test("a long answer to a press is shown from its beginning, with a plain arrow to the rest", async () => {
  await standAt("menu-police");
  await press("menu-police");
  await page.getByText(key("police-ask-story")).waitFor();
  const intro = key("police-intro").split("\n")[0] ?? "";
  await expect.poll(() => isInView(intro)).toBe(true);
  expect(await page.getByText(key("chat-to-end-new"), { exact: true }).count()).toBe(0);
});

test("an answer in several messages is shown from its first", async () => {
  await press("menu-report");
  await press("report-about-saw");
  await page.getByRole("button", { name: key("dialogue-skip"), exact: true }).waitFor();
  await say("https://www.instagram.com/synthetic_page/");
  await press("report-kind-bullying");
  await page.getByText(key("report-next-saw", { pictures: "yes" }).split("\n")[0] ?? "").waitFor();
  await expect.poll(() => isInView(key("report-sent", { receiptCode: "", hours: "" }).split("\n")[0] ?? "")).toBe(true);
});

test("what comes by itself while the teen reads above is called new", async () => {
  await say("/data");
  await page.getByRole("button", { name: key("delete-all"), exact: true }).waitFor();
  await page.waitForTimeout(3_500);
  await standAt("data-copy");
  // Another tab of the same chat: to this one it comes by itself.
  const other = await page.context().newPage();
  await other.goto(`${product.origin}/chat`);
  await other.getByRole("textbox").fill("/help");
  await other.getByRole("button", { name: key("chat-send"), exact: true }).click();
  await page.getByText(key("chat-to-end-new"), { exact: true }).waitFor();
});

test("a command in the bot's words can be pressed, as in Telegram", async () => {
  await say("/help");
  await page.getByRole("button", { name: "/status", exact: true }).last().click();
  await page.getByText(key("cases-none").split(".")[0] ?? "").waitFor();
  expect(await page.getByRole("button", { name: "/status", exact: true }).count()).toBe(1);
});

test("the row that leads back and out stands in one line on a phone", async () => {
  await press("menu-report");
  const stop = page.getByRole("button", { name: key("dialogue-stop"), exact: true }).last();
  await stop.waitFor();
  const lines = await stop.locator("bdi").evaluate((label) => {
    const words = label.ownerDocument.createRange();
    words.selectNodeContents(label);
    return words.getClientRects().length;
  });
  expect(lines).toBe(1);
});
