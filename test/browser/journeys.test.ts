import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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

/** Where the README's pictures are kept; written anew with PICTURES=update. */
const PICTURES = process.env["PICTURES"] === "update" ? "docs/pictures" : "test/.artifacts/pictures";
const PHONE = { width: 375, height: 740 };
const DESK = { width: 1280, height: 800 };

let browser: Browser;
let product: RunningProduct;
let dataDir: string;
const passwords = new Map<string, string>();

beforeAll(async () => {
  for (const folder of [PICTURES, "test/.artifacts/pictures"]) mkdirSync(folder, { recursive: true });
  dataDir = mkdtempSync(join(tmpdir(), "parasolka-browser-"));
  product = await startProduct({ DATA_DIR: dataDir, DUTY_HOURS: "mon-sun 00:00-24:00" }, await freePort());
  for (const [, role = "", password = ""] of product.output().matchAll(/(\w+)@demo\.parasolka\.local\s+(\S+)/g))
    passwords.set(role, password);
  ({ browser } = await launchBrowser());
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A page whose console stays silent and which asks nobody but us for anything. */
async function open(path: string, viewport: { width: number; height: number }): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport, locale: "uk-UA", timezoneId: "Europe/Kyiv", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    // Asking who one is before having signed in is answered with 401, and the browser says so.
    const isFirstLook = message.location().url.endsWith("/api/v1/me");
    if (message.type() === "error" && !isFirstLook) faults.push(`${message.text()} ${message.location().url}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(product.origin) && !request.url().startsWith("data:") && !request.url().startsWith("blob:"))
      faults.push(request.url());
  });
  await page.goto(`${product.origin}${path}`);
  return { page, faults };
}

class Teen {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** A new person with the page just opened, who has read who reads. */
  async arrive(): Promise<void> {
    await this.page.getByRole("button", { name: key("chat-start-button") }).click();
    await this.press("arrival-understood");
    await this.press("arrival-contact-open");
  }

  async press(id: string): Promise<void> {
    await this.page
      .getByRole("button", { name: key(id), exact: true })
      .last()
      .click();
  }

  async say(words: string): Promise<void> {
    const box = this.page.getByRole("textbox");
    await box.fill(words);
    await this.page.getByRole("button", { name: key("chat-send"), exact: true }).click();
    await this.page.getByText(words).last().waitFor();
  }

  async reads(words: string): Promise<void> {
    await this.page.getByText(words).last().waitFor();
  }
}

async function signIn(role: string): Promise<{ page: Page; faults: string[] }> {
  const opened = await open("/console", DESK);
  const { page } = opened;
  await page.getByLabel(key("console-email")).fill(`${role}@demo.parasolka.local`);
  await page.getByLabel(key("console-password"), { exact: true }).fill(passwords.get(role) ?? "");
  await page.getByRole("button", { name: key("console-sign-in"), exact: true }).click();
  return opened;
}

const picture = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `${name}.png`) });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
}

const firstSentence = (id: string): string => key(id, { place: "unknown" }).split("\n")[0] ?? "";

test("a teen reports content in the web chat, and a psychologist finds it in the console", async () => {
  const { page, faults } = await open("/chat", PHONE);
  const teen = new Teen(page);
  await expectAccessible(page);
  await teen.arrive();
  await teen.press("menu-report");
  await teen.press("report-about-me");
  await teen.press("report-kind-threats");
  await teen.say("https://t.me/synthetic_account");
  await teen.say("Мені пише незнайомець і погрожує викласти наше листування");
  // Until then «skip» stands below another question.
  await teen.reads(key("report-ask-demand"));
  await teen.press("dialogue-skip");
  await page.getByRole("button", { name: key("dialogue-review-send"), exact: true }).waitFor();
  await picture(page, "chat-review");
  await teen.press("dialogue-review-send");
  await teen.reads(firstSentence("report-now-threats"));
  await expectAccessible(page);

  await page.reload();
  await teen.reads(firstSentence("report-now-threats"));
  expect(await page.getByText("Мені пише незнайомець і погрожує викласти наше листування").count()).toBeGreaterThan(0);
  expect(await page.getByRole("button", { name: key("door-emergency") }).count()).toBe(1);

  const { page: desk, faults: deskFaults } = await signIn("psychologist");
  await desk.getByRole("button", { name: key("console-next") }).click();
  await desk.getByText("https://t.me/synthetic_account").first().waitFor();
  expect(await desk.locator('a[href*="synthetic_account"]').count()).toBe(0);
  await expectAccessible(desk);
  expect(faults).toEqual([]);
  expect(deskFaults).toEqual([]);
  await desk.context().close();
  await page.context().close();
});

test("a teen saves a copy of what is stored about them, once", async () => {
  const { page, faults } = await open("/chat", PHONE);
  const teen = new Teen(page);
  await teen.arrive();
  await teen.say("/data");
  await teen.press("data-copy");
  await teen.reads(key("data-copy-caption"));
  await page.getByText("copy.txt").waitFor();
  await page.getByText(key("data-copy-caption")).scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await page.screenshot({ path: "test/.artifacts/pictures/chat-copy.png" });
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: key("chat-file-save"), exact: true }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("copy.txt");
  expect(readFileSync(await saved.path(), "utf8")).toContain(key("data-copy-title", { at: "" }).split(" (")[0]);
  await teen.reads(key("chat-file-taken"));
  expect(await page.getByRole("button", { name: key("chat-file-save"), exact: true }).count()).toBe(0);
  expect(faults).toEqual([]);
  await page.screenshot({ path: "test/.artifacts/pictures/chat-copy-saved.png" });
  await page.context().close();
});

test("a teen and a psychologist talk, both ways and without reloading", async () => {
  const { page, faults } = await open("/chat", PHONE);
  const teen = new Teen(page);
  await teen.arrive();
  await teen.press("menu-counselling");
  await teen.say("Останнім часом нічого не радує, у школі всі відвернулися");
  await teen.press("counselling-safe-unsure");
  await teen.reads(key("duty-open", { until: "24:00" }));

  const { page: desk, faults: deskFaults } = await signIn("psychologist");
  await desk.getByRole("button", { name: key("console-next") }).click();
  await desk.getByText("Останнім часом нічого не радує").first().waitFor();
  await teen.say("Найважче вранці");
  await desk.getByText("Найважче вранці", { exact: true }).first().waitFor();

  const reply = "Дякую, що пишеш. Я Олена, психологиня. Що відбувається дорогою до школи?";
  await desk.getByRole("textbox", { name: key("console-reply-label") }).fill(reply);
  await desk.getByRole("button", { name: key("console-reply-send") }).click();
  await page.getByText(reply).waitFor();
  await desk.getByText(key("console-delivery-delivered")).first().waitFor();
  await teen.say("Хлопці чекають біля воріт");
  await desk.getByText("Хлопці чекають біля воріт", { exact: true }).first().waitFor();
  await picture(page, "chat-talk");
  await picture(desk, "console-case");
  await expectAccessible(desk);

  await page.getByRole("button", { name: key("door-exit") }).click();
  await page.getByRole("button", { name: key("exit-more") }).waitFor();
  await page.getByText(reply).waitFor({ state: "detached" });
  await picture(page, "chat-after-exit");
  expect(faults).toEqual([]);
  expect(deskFaults).toEqual([]);
  await desk.context().close();
  await page.context().close();
});

test("a police report goes from the teen by the psychologist to the liaison, and its number comes back", async () => {
  const { page, faults } = await open("/chat", PHONE);
  const teen = new Teen(page);
  await teen.arrive();
  await teen.press("menu-police");
  await teen.say("Незнайомець вимагає гроші за моє листування");
  await teen.say("Минулої середи");
  await teen.reads(key("police-ask-where"));
  await teen.press("dialogue-skip");
  await teen.reads(key("police-ask-who"));
  await teen.say("@synthetic_account");
  await teen.reads(key("police-ask-last"));
  await teen.press("dialogue-skip");
  await teen.reads(key("police-ask-demand"));
  await teen.press("dialogue-skip");
  await teen.press("police-place-ukraine");
  await teen.press("police-part-west");
  await teen.press("police-region-UA-46");
  await teen.press("police-age-adult");
  await teen.press("police-consent-facts");
  await teen.press("dialogue-review-send");

  const { page: desk, faults: deskFaults } = await signIn("psychologist");
  await desk.getByRole("button", { name: key("console-next") }).click();
  await desk.getByText("Незнайомець вимагає гроші").first().waitFor();
  await desk.getByRole("button", { name: key("console-deed-offer") }).click();
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: key("console-offer-do") })
    .click();
  await desk.getByText(key("console-event-handoff-offered")).first().waitFor();

  const { page: police, faults: policeFaults } = await signIn("liaison");
  await police
    .getByRole("link", { name: /UA-46|Львівська/ })
    .first()
    .click();
  await police.getByText("Незнайомець вимагає гроші").first().waitFor();
  await expectAccessible(police);
  await police.getByRole("button", { name: key("console-step-accept"), exact: true }).click();
  await police.getByRole("button", { name: key("console-step-register"), exact: true }).click();
  await police.getByRole("dialog").getByRole("textbox").fill("ЄО-4711/2026");
  await police
    .getByRole("dialog")
    .getByRole("button", { name: key("console-step-register-do") })
    .click();
  await police.getByText("ЄО-4711/2026").first().waitFor();
  await picture(police, "console-handoff");

  await teen.press("news-show");
  await teen.press("cases-show-number");
  await teen.reads(key("cases-number", { number: "ЄО-4711/2026" }));
  await picture(page, "chat-status");
  expect([...faults, ...deskFaults, ...policeFaults]).toEqual([]);
  await police.context().close();
  await desk.context().close();
  await page.context().close();
});

test("who is not signed in sees the sign-in and nothing else", async () => {
  const { page } = await open("/console/handoffs", DESK);
  await page.getByLabel(key("console-email")).waitFor();
  await expectAccessible(page);
  await picture(page, "console-sign-in");
  await page.context().close();
});
