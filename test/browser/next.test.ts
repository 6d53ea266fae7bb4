import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTexts } from "../../src/bot/texts.ts";
import { launchBrowser } from "../../tools/chromium.ts";
import { freePort, type RunningProduct, startProduct } from "../support/process.ts";

const texts = createTexts("locales", ["uk", "en"]);
const key = (id: string, args?: Record<string, string | number>): string => texts.t("uk", id, args);
const PICTURES = "test/.artifacts/pictures";
const PHONE = 360;
const DESK = 1280;

let browser: Browser;
let product: RunningProduct;
let dataDir: string;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  dataDir = mkdtempSync(join(tmpdir(), "parasolka-next-"));
  product = await startProduct({ DATA_DIR: dataDir, DUTY_HOURS: "mon-sun 00:00-24:00" }, await freePort());
  ({ browser } = await launchBrowser());
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function open(path: string, width: number): Promise<Page> {
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ viewport, locale: "uk-UA", timezoneId: "Europe/Kyiv", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${product.origin}${path}`);
  return page;
}

async function signIn(role: string, width: number): Promise<Page> {
  const page = await open("/console", width);
  const password = new RegExp(`${role}@demo\\.parasolka\\.local\\s+(\\S+)`).exec(product.output())?.[1] ?? "";
  await page.getByLabel(key("console-email")).fill(`${role}@demo.parasolka.local`);
  await page.getByLabel(key("console-password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: key("console-sign-in"), exact: true }).click();
  await page.getByRole("button", { name: key("console-next") }).waitFor();
  return page;
}

/** A teen who asks for a psychologist with these words, and waits at this place. */
async function teenAsks(words: string, place: number): Promise<void> {
  const teen = await open("/chat", 375);
  const press = (id: string) =>
    teen
      .getByRole("button", { name: key(id), exact: true })
      .last()
      .click();
  await teen.getByRole("button", { name: key("chat-start-button") }).click();
  await press("arrival-understood");
  await press("arrival-contact-open");
  await press("menu-counselling");
  await teen.getByRole("textbox").fill(words);
  await teen.getByRole("button", { name: key("chat-send"), exact: true }).click();
  await press("counselling-safe-yes");
  await teen.getByText(key("talk-place", { place })).waitFor();
  await teen.context().close();
}

/** Nothing to stumble over and nothing wider than the screen, by day and by night; a picture of each. */
async function expectGood(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`), fullPage: true });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
  }
}

test("a psychologist takes the next child, puts a topic off, is told why nobody more, and lets go of whom they may know, all by keyboard", async () => {
  for (let n = 0; n < 4; n += 1) await teenAsks("сварюся з мамою", n + 1);
  const page = await signIn("psychologist", DESK);
  const key1 = (name: string) => page.keyboard.press(name);
  await expectGood(page, "next-begin");

  for (let n = 1; n <= 3; n += 1) {
    // From wherever one is: to the screen, to its button, press.
    await page.getByRole("button", { name: key("console-next") }).waitFor();
    await key1("n");
    await key1("Enter");
    await page.getByRole("textbox", { name: key("console-reply-label") }).waitFor();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await key1("n");
    await page.getByText(key("console-own-of", { count: n, most: 3 })).waitFor();
  }
  await page.getByText(key("error-next-while-full")).waitFor();

  const choose = page.getByRole("button", { name: key("console-not-today-choose") });
  await choose.focus();
  await key1("Enter");
  await page.getByRole("checkbox", { name: key("console-signal-violence"), exact: true }).focus();
  await key1("Space");
  await page.getByText(key("console-not-today-kept")).waitFor();
  // The words that say so lie over the list for a moment.
  await page.getByText(key("console-not-today-kept")).waitFor({ state: "detached" });
  expect(await page.getByRole("checkbox", { name: key("console-signal-violence"), exact: true }).isChecked()).toBe(true);
  await expectGood(page, "next-full");
  await page.setViewportSize({ width: PHONE, height: 780 });
  await expectGood(page, "next-full-phone");
  await page.setViewportSize({ width: DESK, height: 800 });

  const own = page.getByRole("main").locator('a[href*="/cases/"]');
  const href = await own.first().getAttribute("href");
  await own.first().focus();
  await key1("Enter");
  await page.getByRole("button", { name: key("console-deeds") }).focus();
  await key1("Enter");
  await page.getByRole("menuitem", { name: key("console-deed-know") }).waitFor();
  await key1("End");
  await page.screenshot({ path: join(PICTURES, "next-case.png") });
  await key1("Enter");
  await page.getByRole("dialog").waitFor();
  await expectGood(page, "next-know");
  await key1("Enter");
  await page.getByText(key("console-own-of", { count: 2, most: 3 })).waitFor();
  await page.goto(`${product.origin}${href ?? ""}`);
  await page.getByText(key("console-case-not-found")).waitFor();

  // The one who is left is not the one whom they may know.
  await key1("n");
  await page.getByRole("button", { name: key("console-next") }).waitFor();
  await key1("n");
  await key1("Enter");
  await page.getByRole("textbox", { name: key("console-reply-label") }).waitFor();
  expect(page.url()).not.toContain(href ?? "/");
  await page.context().close();
}, 240_000);

test("a supervisor says what a member takes, and lets them take a waiting case, on a phone; not the one whose person they may know", async () => {
  await teenAsks("сварюся з мамою", 2);
  const page = await signIn("supervisor", PHONE);
  await page.getByRole("link", { name: key("console-shift"), exact: true }).click();
  await page.getByRole("button", { name: key("console-skills-change-of", { name: "Соломія Вербицька" }) }).click();
  await page.getByRole("dialog").getByLabel(key("console-queue-counselling")).check();
  await expectGood(page, "next-skills-phone");
  await page.getByRole("button", { name: key("console-skills-save"), exact: true }).click();
  await page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: "Соломія Вербицька" })
    .getByText(key("console-queue-counselling"))
    .waitFor();
  await page.getByRole("link", { name: key("console-queue"), exact: true }).click();

  const waiting = page.getByRole("main").locator('a[href*="/cases/"]');
  const permit = async (): Promise<void> => {
    await page.getByRole("button", { name: key("console-permit") }).click();
    await page.getByRole("dialog").getByText("Соломія Вербицька").click();
    await page.getByRole("button", { name: key("console-permit-do"), exact: true }).click();
  };
  await waiting.nth(1).waitFor();
  await waiting.first().click();
  await permit();
  await page.getByText(key("error-colleague-cannot")).waitFor();
  await expectGood(page, "next-permit-phone");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: key("console-to-queue") }).click();
  await waiting.nth(1).click();
  await permit();
  await page.getByText(key("console-permit-done"), { exact: true }).waitFor();
  await page.context().close();

  const desk = await signIn("psychologist", DESK);
  await desk.getByText(key("console-permitted", { name: "Мирослава Кленова" })).waitFor();
  await expectGood(desk, "next-permitted");
  await desk.getByRole("button", { name: key("console-take"), exact: true }).click();
  await desk.getByRole("textbox", { name: key("console-reply-label") }).waitFor();

  // And hands it over to them, with what is worth knowing.
  await desk.getByRole("button", { name: key("console-deeds") }).click();
  await desk.getByRole("menuitem", { name: key("console-deed-transfer") }).click();
  await desk.getByRole("button", { name: key("console-transfer-warm-do"), exact: true }).click();
  await desk.getByText(key("console-transfer-summary-missing")).waitFor();
  await desk.getByLabel(key("console-transfer-whom"), { exact: true }).selectOption({ index: 1 });
  await desk.getByLabel(key("console-transfer-summary")).fill("Говорили про маму. Просить не питати, з ким вона живе.");
  await expectGood(desk, "next-transfer");
  await desk.getByRole("button", { name: key("console-transfer-warm-do"), exact: true }).click();
  await desk.getByText(key("console-transfer-waits", { name: "Мирослава Кленова" })).waitFor();

  const phone = await signIn("supervisor", PHONE);
  await phone.getByText("Просить не питати").waitFor();
  await expectGood(phone, "next-offered-phone");
  await phone.getByRole("button", { name: key("console-transfer-accept"), exact: true }).click();
  await phone.getByRole("textbox", { name: key("console-reply-label") }).waitFor();
  await desk.getByText(key("console-holding-taken", { name: "Мирослава Кленова" })).waitFor();
  await desk.screenshot({ path: join(PICTURES, "next-handed-over.png") });
  await phone.context().close();
  await desk.context().close();
}, 120_000);

test("who is called takes a child in danger past every limit, and has ten minutes of their own after the outcome", async () => {
  const teen = await open("/chat", 375);
  const press = (id: string) =>
    teen
      .getByRole("button", { name: key(id), exact: true })
      .last()
      .click();
  await teen.getByRole("button", { name: key("chat-start-button") }).click();
  await press("arrival-understood");
  await press("arrival-contact-open");
  await press("menu-counselling");
  await teen.getByRole("textbox").fill("я порізала вени");
  await teen.getByRole("button", { name: key("chat-send"), exact: true }).click();

  const desk = await signIn("psychologist", DESK);
  await desk
    .getByRole("button", { name: key("console-page-take"), exact: true })
    .first()
    .click();
  await desk.getByRole("textbox", { name: key("console-reply-label") }).waitFor();
  await desk.getByRole("button", { name: key("console-deed-close"), exact: true }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByText(key("console-close-resolved"), { exact: true }).click();
  await dialog.getByText(key("console-red-outcome-safe"), { exact: true }).click();
  await dialog.getByRole("button", { name: key("console-close-do") }).click();
  await dialog.waitFor({ state: "detached" });
  await desk.getByRole("link", { name: key("console-next-nav"), exact: true }).click();
  await desk.getByText(key("error-next-while-resting")).waitFor();
  await desk.getByText(key("console-pause-about")).waitFor();
  await expectGood(desk, "next-rest");
  await desk.setViewportSize({ width: PHONE, height: 780 });
  await expectGood(desk, "next-rest-phone");
  await desk.context().close();
  await teen.context().close();
}, 120_000);
