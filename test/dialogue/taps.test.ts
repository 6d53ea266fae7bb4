import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { REPORT_KINDS } from "../../src/features/report/report.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { startApp } from "../support/start-app.ts";
import { type Found, shortestWay, type Way } from "../support/taps.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => database.truncate());
afterAll(() => database.close());

/** Ways are looked for among many: slower than a story. */
const PATIENCE = 180_000;
const CODE = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/;

/** A case of this kind is open, and the teen has read its code. */
const caseOf =
  (kind: string): Way["arrived"] =>
  async ({ said }) => {
    if (!said.some((text) => CODE.test(text))) return false;
    const { rows } = await database.session((client) => client.query("SELECT 1 FROM case_file WHERE kind = $1", [kind]));
    return rows.length > 0;
  };

/** Taps on the shortest way after /start, which is typed or pressed by Telegram itself; the way in words when there is none. */
const tapsOf = (found: Found | null, most: number): number => {
  expect(found, `no way of ${most} taps`).not.toBeNull();
  return found?.taps.length ?? Number.POSITIVE_INFINITY;
};

test(
  "the emergency card is one tap from the first screen",
  async () => {
    const found = await shortestWay({ database, most: 1, arrived: ({ said }) => said.some((text) => text.includes("102")) });
    expect(tapsOf(found, 1)).toBe(1);
  },
  PATIENCE,
);

test(
  "a psychologist is asked for in five taps at most",
  async () => {
    const found = await shortestWay({
      database,
      most: 5,
      aside: /^go:(?!counselling)/,
      types: ["Останнім часом важко."],
      arrived: caseOf("counselling"),
    });
    expect(tapsOf(found, 5)).toBeLessThanOrEqual(5);
  },
  PATIENCE,
);

describe("who saw something reports it in six taps and one link at most", () => {
  const LINK = "https://www.instagram.com/synthetic_page/";

  test(
    "by the shortest way",
    async () => {
      const found = await shortestWay({ database, most: 6, aside: /^go:(?!report)/, types: [LINK], arrived: caseOf("content_report") });
      expect(tapsOf(found, 6)).toBeLessThanOrEqual(5);
      expect(found?.typed).toBeLessThanOrEqual(1);
    },
    PATIENCE,
  );

  test.each(["«I see it» first", "the link first"])(
    "whatever kind it is: %s",
    async (way) => {
      const stand = await startApp({ database });
      const key = (id: string): string => stand.app.texts.t("uk", id);
      const taps: Record<string, number> = {};
      for (const [index, kind] of REPORT_KINDS.entries()) {
        const teen = stand.telegram.person(1001 + index);
        await teen.send("/start");
        for (const label of ["arrival-understood", "arrival-contact-quiet", "menu-report"]) await teen.press(key(label));
        if (way !== "the link first") await teen.press(key("report-about-saw"));
        await teen.send(LINK);
        if (
          !teen
            .buttons()
            .flat()
            .includes(key(`report-kind-${kind}`))
        )
          await teen.press(key("dialogue-more"));
        await teen.press(key(`report-kind-${kind}`));
        expect(teen.transcript(), kind).toMatch(CODE);
        taps[kind] = teen.transcript().match(/^teen {4}▸/gm)?.length ?? 0;
      }
      await stand.close();
      expect(Object.keys(taps)).toHaveLength(10);
      expect(Math.max(...Object.values(taps)), JSON.stringify(taps)).toBeLessThanOrEqual(6);
    },
    PATIENCE,
  );
});

test(
  "first aid for blackmail is three taps away at most",
  async () => {
    const found = await shortestWay({ database, most: 3, arrived: ({ said }) => said.some((text) => /не плати/i.test(text)) });
    expect(tapsOf(found, 3)).toBeLessThanOrEqual(3);
  },
  PATIENCE,
);
