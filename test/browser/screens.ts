// npm run screens: plays transcripts in the web chat on a phone and takes a picture of each screen.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, errors, type Page } from "playwright-core";
import sharp from "sharp";
import { createTexts } from "../../src/bot/texts.ts";
import { launchBrowser } from "../../tools/chromium.ts";
import { freePort, startProduct } from "../support/process.ts";

const HELP = `npm run screens [-- OPTIONS] [STORY…]

Plays stories of test/dialogue in the web chat of the built product, on a phone, and lays the screens beside each other, one
picture a story: each as it was before the teen did the next thing, and the last. For people who review how a dialogue looks;
what it says stands in the transcripts.

  STORY             such as report-sent; all that need nobody else when none is named
  --lang LANG       uk (default), en or ru
  --width N         of the phone in pixels (default 375)
  --dark            by night
  --out DIR         where the pictures go (default test/.artifacts/screens)
  --help            this

A story is played as far as the teen can go alone: it ends where a psychologist, the clock or Telegram itself has a part.`;

const STORIES = "test/dialogue";
const LANGUAGE: Record<string, string> = { uk: "uk-UA", en: "en-GB", ru: "ru-UA" };
const PATIENCE_MS = 6_000;
const HEIGHT = 740;
const IN_A_ROW = 6;
const BETWEEN = 12;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: "string", default: "uk" },
    width: { type: "string", default: "375" },
    dark: { type: "boolean", default: false },
    out: { type: "string", default: "test/.artifacts/screens" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) console.log(HELP);
else await take(positionals);

async function take(named: readonly string[]): Promise<void> {
  const ending = `.${values.lang}.txt`;
  const known = readdirSync(STORIES).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []));
  const names = named.length > 0 ? named : known;
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No such story in ${values.lang}: ${unknown.join(", ")}. There are: ${known.join(", ")}`);

  const dataDir = mkdtempSync(join(tmpdir(), "parasolka-screens-"));
  const product = await startProduct({ DATA_DIR: dataDir, DUTY_HOURS: "mon-sun 00:00-24:00" }, await freePort());
  const { browser } = await launchBrowser();
  try {
    mkdirSync(values.out, { recursive: true });
    for (const [index, name] of names.entries()) {
      const count = await play(browser, `${product.origin}/chat`, name);
      console.log(`${String(index + 1).padStart(3)} of ${names.length}  ${name}: ${count} screens`);
    }
  } finally {
    await browser.close();
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What a teen does in a story: presses a button or key by its label, or writes. */
type Deed = { readonly press: string } | { readonly write: string };

/** The teen's part of a transcript; the rest of a message of several lines stands indented below its first. */
function deedsOf(name: string): Deed[] {
  const deeds: Deed[] = [];
  let who = "";
  for (const line of readFileSync(join(STORIES, `${name}.${values.lang}.txt`), "utf8").split("\n")) {
    const begins = line.slice(0, 8).trim();
    const said = line.slice(8);
    if (begins !== "") who = begins;
    if (who !== "teen") continue;
    if (begins === "") {
      const last = deeds.pop();
      if (last) deeds.push("write" in last ? { write: `${last.write}\n${said}` } : last);
    } else deeds.push(said.startsWith("▸ ") ? { press: said.slice(2) } : { write: said });
  }
  return deeds;
}

/** @returns how many screens there were */
async function play(browser: Browser, url: string, name: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: Number(values.width), height: HEIGHT },
    locale: LANGUAGE[values.lang] ?? values.lang,
    timezoneId: "Europe/Kyiv",
    reducedMotion: "reduce",
    colorScheme: values.dark ? "dark" : "light",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const texts = createTexts("locales", ["uk", "en", "ru"]);
  const key = (id: string): string => texts.t(values.lang, id);
  const screens: Buffer[] = [];
  const look = async (): Promise<void> => {
    await settled(page);
    screens.push(await page.screenshot());
  };
  try {
    await page.goto(url);
    await page.getByRole("button", { name: key("chat-start-button") }).click();
    for (const [index, deed] of deedsOf(name).entries()) {
      // The page's own button has sent it.
      if (index === 0 && "write" in deed && deed.write === "/start") continue;
      await look();
      if ("press" in deed) await page.getByRole("button", { name: deed.press, exact: true }).last().click();
      else {
        await page.getByRole("textbox").fill(deed.write);
        await page.getByRole("button", { name: key("chat-send"), exact: true }).click();
      }
    }
  } catch (error) {
    // Here somebody else has a part: what is on the screen is the end of it.
    if (!(error instanceof errors.TimeoutError)) throw error;
  }
  await look();
  await context.close();
  await sheet(screens, join(values.out, `${name}.${values.lang}.png`));
  return screens.length;
}

/** Lays screens beside each other, row below row. */
async function sheet(screens: readonly Buffer[], path: string): Promise<void> {
  const [width, height] = [Number(values.width) + BETWEEN, HEIGHT + BETWEEN];
  await sharp({
    create: {
      width: Math.min(screens.length, IN_A_ROW) * width + BETWEEN,
      height: Math.ceil(screens.length / IN_A_ROW) * height + BETWEEN,
      channels: 3,
      background: "#888",
    },
  })
    .composite(
      screens.map((input, index) => ({
        input,
        left: (index % IN_A_ROW) * width + BETWEEN,
        top: Math.floor(index / IN_A_ROW) * height + BETWEEN,
      })),
    )
    .png({ palette: true })
    .toFile(path);
}

/** Waits until the page has not changed for a moment. */
async function settled(page: Page): Promise<void> {
  let before = "";
  for (let look = 0; look < 20; look += 1) {
    await page.waitForTimeout(150);
    const now = await page.locator("body").innerText();
    if (now === before) return;
    before = now;
  }
}
