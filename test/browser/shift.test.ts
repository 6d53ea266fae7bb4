import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import webPush from "web-push";
import { createTexts } from "../../src/bot/texts.ts";
import { launchBrowser } from "../../tools/chromium.ts";
import { freePort, type RunningProduct, startProduct } from "../support/process.ts";

const texts = createTexts("locales", ["uk", "en"]);
const key = (id: string, args?: Record<string, string | number>): string => texts.t("uk", id, args);
const PHONE = 360;
const DESK = 1280;

let browser: Browser;
let product: RunningProduct;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "parasolka-shift-"));
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const env = { DATA_DIR: dataDir, DUTY_HOURS: "mon-sun 00:00-24:00", WEB_PUSH_KEYS: `${publicKey}:${privateKey}` };
  product = await startProduct(env, await freePort());
  ({ browser } = await launchBrowser());
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function open(path: string, width: number, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ viewport, locale: "uk-UA", timezoneId: "Europe/Kyiv", reducedMotion: "reduce", colorScheme });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${product.origin}${path}`);
  return page;
}

async function signIn(role: string, width: number, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const page = await open("/console", width, colorScheme);
  const password = new RegExp(`${role}@demo\\.parasolka\\.local\\s+(\\S+)`).exec(product.output())?.[1] ?? "";
  await page.getByLabel(key("console-email")).fill(`${role}@demo.parasolka.local`);
  await page.getByLabel(key("console-password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: key("console-sign-in"), exact: true }).click();
  await page.getByRole("button", { name: key("console-next") }).waitFor();
  return page;
}

/** Nothing that a reader of the page would stumble over, and nothing wider than the screen. */
async function expectGood(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
}

const choose = (page: Page, question: string, answer: "yes" | "no") =>
  page
    .getByRole("group", { name: key(`console-screening-q-${question}`) })
    .getByText(key(`console-screening-answer-${answer}`), { exact: true })
    .click();

test("a screen raises the risk, the supervisor is told, and the plan that follows reaches the teen", async () => {
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
  await teen.getByRole("textbox").fill("мені дуже сумно");
  await teen.getByRole("button", { name: key("chat-send"), exact: true }).click();
  await press("counselling-safe-yes");
  await teen.getByText(key("talk-place", { place: 1 })).waitFor();

  const desk = await signIn("psychologist", DESK, "dark");
  await desk.getByRole("link", { name: key("console-queue"), exact: true }).click();
  await desk
    .getByText(/^ще \d+ хв$|^до /)
    .first()
    .waitFor();
  await desk.getByRole("button", { name: key("console-next") }).click();
  await desk.getByRole("button", { name: key("console-screening-begin") }).click();
  await desk.getByText(key("console-screening-kind-cssrs"), { exact: true }).click();
  await choose(desk, "wish-dead", "yes");
  await choose(desk, "thoughts", "yes");
  await choose(desk, "method", "no");
  await choose(desk, "intent", "no");
  await choose(desk, "plan", "yes");
  await expectGood(desk);
  await desk.getByRole("button", { name: key("console-screening-save") }).click();
  // One question is still without an answer.
  await desk.getByText(key("console-screening-missing")).waitFor();
  await choose(desk, "behaviour", "no");
  await desk.getByRole("button", { name: key("console-screening-save") }).click();
  await desk.getByText(`${key("console-screening-kind-cssrs")}: ${key("console-screening-level-high")}`).waitFor();
  await desk.getByText(key("console-risk-red"), { exact: true }).first().waitFor();

  await desk.getByRole("button", { name: key("console-plan-make") }).click();
  await desk.getByLabel(key("console-plan-people")).fill("тітка Оля");
  await desk.getByRole("button", { name: key("console-plan-review") }).click();
  await desk.getByText(key("plan-step-people")).waitFor();
  await expectGood(desk);
  await desk.getByRole("button", { name: key("console-plan-send") }).click();
  await teen.getByText("тітка Оля").waitFor();
  await desk.context().close();

  const phone = await signIn("supervisor", PHONE);
  await phone.getByText(/Психолог оцінив небезпеку як червону/).waitFor();
  await phone.getByRole("button", { name: key("console-page-seen") }).click();
  await phone.getByText(/Психолог оцінив небезпеку як червону/).waitFor({ state: "detached" });
  await phone.context().close();
  await teen.context().close();
}, 180_000);

test("a supervisor sees who is on duty and writes the list, on a phone", async () => {
  const page = await signIn("supervisor", PHONE, "dark");
  await page.getByRole("link", { name: key("console-shift") }).click();
  await page.getByRole("heading", { name: key("console-figures") }).waitFor();
  await page
    .getByRole("button", { name: key("console-duty-edit") })
    .first()
    .click();
  await page.getByRole("button", { name: key("console-duty-add") }).click();
  await page.getByLabel(key("console-duty-who")).selectOption({ label: "Соломія Вербицька" });
  await expectGood(page);
  await page.getByRole("button", { name: key("console-duty-save") }).click();
  await page.getByText(key("console-duty-until-they-leave")).waitFor();
  await expectGood(page);
  await page.context().close();
});

test("the worker that wakes a closed console is served, and taken by the browser under our policy", async () => {
  const page = await signIn("psychologist", DESK);
  await page.getByRole("link", { name: key("console-shift") }).click();
  // This browser never allows notices, whoever asks: it is said plainly, and the sound can be tried.
  await page.getByText(key("console-wake-denied")).waitFor();
  await page.getByRole("button", { name: key("console-sound-try") }).click();
  const scope = await page.evaluate(
    "navigator.serviceWorker.register('/console/push-worker.js', { scope: '/console/' }).then((r) => new URL(r.scope).pathname)",
  );
  expect(scope).toBe("/console/");
  await page.context().close();
});
