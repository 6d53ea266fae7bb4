// A teen at random through the whole bot: npm run walk [-- --steps N --seed N --locale uk|en|ru]
import { parseArgs } from "node:util";
import { testDatabase } from "../support/database.ts";
import { walk } from "../support/walk.ts";

const HELP = `npm run walk [-- options]

Teens who press whatever there is, type whatever comes, press what is gone or never was, send stickers and files, edit, block,
wait for days and meet releases, in each language. After every step it looks whether the screen is whole and leads on: no text
missing, nothing over a limit, both doors in the keyboard, no dead end, no call that Telegram would not have taken, no error.
Exits with 1 when anything was found.

  --steps N     how many, in all languages together (20000)
  --seed N      the same seed takes the same ways (1)
  --locale L    one language instead of all: uk, en or ru
  --help        this
`;

const LOCALES = ["uk", "en", "ru"] as const;
const { values } = parseArgs({
  options: {
    steps: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    locale: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const steps = Number(values.steps);
const seed = Number(values.seed);
const locales = LOCALES.filter((locale) => values.locale === undefined || values.locale === locale);
if (values.help) console.log(HELP);
else if (!Number.isInteger(steps) || steps < 3 || !Number.isInteger(seed) || locales.length === 0) {
  console.error(`--steps and --seed are whole numbers, --locale is uk, en or ru.\n\n${HELP}`);
  process.exitCode = 2;
} else await run();

async function run(): Promise<void> {
  const started = performance.now();
  const found: string[] = [];
  let made = 0;
  for (const [index, locale] of locales.entries()) {
    const share = Math.floor(steps / locales.length) + (index < steps % locales.length ? 1 : 0);
    const database = await testDatabase();
    const report = await walk({
      ...{ database, locale, steps: share, seed: seed + index },
      onProgress: (so) => console.log(`${locale} ${String(so).padStart(7)} steps, ${Math.round((performance.now() - started) / 1000)} s`),
    });
    await database.close();
    made += report.steps;
    const cases = Object.entries(report.cases).map(([kind, many]) => `${many} ${kind}`);
    console.log(
      `${locale}: ${report.lives} teens, ${report.pressed.length} kinds of buttons, ${report.read.length} texts, cases: ${cases.join(", ")}`,
    );
    for (const complaint of report.complaints) console.error(`✗ ${locale} ${complaint}`);
    found.push(...report.complaints);
  }
  console.log(`${made} steps in ${Math.round((performance.now() - started) / 1000)} s, seed ${seed}: complaints ${found.length}`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
