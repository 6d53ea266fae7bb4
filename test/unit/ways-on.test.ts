import { describe, expect, test } from "vitest";
import { likelyWays } from "../../src/bot/likely-ways.ts";
import { HOTLINES_ABROAD } from "../../src/country/common/hotlines.ts";
import { SERVICES } from "../../src/country/ua/services.ts";
import { lookAtDatedData } from "../../src/features/doctor/doctor.ts";
import { EXERCISES, exercisesFor } from "../../src/features/learning/learning.ts";
import { regionNamed, type Service, servicesOf } from "../../src/features/nearby/nearby.ts";
import { read } from "../../src/features/triage/triage.ts";

const about = (text: string): string => likelyWays(text, read(text)).about;

describe("what was typed outside of any dialogue", () => {
  test.each([
    ["ти бот?", "bot"],
    ["Хто ти", "bot"],
    ["Who are you?", "bot"],
    ["что ты умеешь", "bot"],
    ["кто читает мои сообщения?", "bot"],
    ["хто тибетець", "anything"],
    ["привіт", "anything"],
  ])("%s is about %s", (text, expected) => expect(about(text)).toBe(expected));

  test("a long story that asks who we are on the way is a story", () => {
    expect(about(`хто ти взагалі, ${"розкажу тобі все по порядку, ".repeat(4)}`)).toBe("anything");
  });

  test("danger is never taken for a question about ourselves", () => {
    expect(about("ти бот? я не хочу жити")).not.toBe("bot");
  });

  test("every way has two or three answers", () => {
    for (const text of ["мене цькують у класі", "привіт", "ти бот?"]) {
      const { length } = likelyWays(text, read(text)).ways;
      expect(length).toBeGreaterThanOrEqual(2);
      expect(length).toBeLessThanOrEqual(3);
    }
  });
});

describe("services near a teen", () => {
  const service = (id: string, more: Partial<Service>): Service => ({
    ...{ id, kind: "centre", contact: "0", reach: "call", regions: "all", hours: null, reviewAfter: null, source: "test" },
    ...{ verifiedAt: "2026-11-01", ...more },
  });

  test("only what somebody has checked is shown, the region's own first", () => {
    const all = [
      service("everywhere", {}),
      service("unchecked", { verifiedAt: null }),
      service("other-region", { regions: ["UA-46"] }),
      service("own-region", { regions: ["UA-63"] }),
    ];
    expect(servicesOf(all, "UA-63").map(({ id }) => id)).toEqual(["own-region", "everywhere"]);
  });

  test("the doctor names each that nobody has checked", () => {
    const { says } = lookAtDatedData([...SERVICES, ...HOTLINES_ABROAD], new Date("2026-11-24T00:00:00Z"));
    for (const { id, verifiedAt } of SERVICES) if (verifiedAt === null) expect(says).toContain(id);
  });

  test("each says where it comes from", () => {
    for (const { source } of [...SERVICES, ...HOTLINES_ABROAD]) expect(source.length).toBeGreaterThan(10);
  });
});

describe("a place that is typed", () => {
  const NAMES = ["Київ", "Київська", "Львівська", "Одеська", "Полтавська", "Сумська", "Чернігівська", "Чернівецька", "Odesa region"];
  const regions = NAMES.map((name) => ({ name }));

  test.each([
    ["Львів", "Львівська"],
    [" одеса ", "Одеська"],
    ["Полтава", "Полтавська"],
    ["київ", "Київ"],
    ["Odesa", "Odesa region"],
  ])("%s means %s", (typed, name) => expect(regionNamed(typed, regions)?.name).toBe(name));

  test.each(["сум", "Черн", "мені сумно", "х", "", "Львів, вулиця Тестова, третій поверх", "🙈"])("%s means none", (typed) =>
    expect(regionNamed(typed, regions)).toBeNull(),
  );
});

describe("exercises", () => {
  test("in danger only those stay that calm the body", () => {
    expect(exercisesFor(true)).toEqual(["breathe", "ground", "cold"]);
    expect(exercisesFor(false)).toEqual(Object.keys(EXERCISES));
  });
});
