import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ANSWERS,
  askedOf,
  INSTRUMENTS,
  judge,
  riskOf,
  SCREENS,
  type ScreenAnswers,
  type ScreenKind,
} from "../../src/features/screening/screening.ts";
import { stillAsked } from "../../src/web/console/lib/screening.ts";

const NO_CSSRS: ScreenAnswers = { wish_dead: "no", thoughts: "no", behaviour: "no" };
const THOUGHTS: ScreenAnswers = { wish_dead: "yes", thoughts: "yes", method: "no", intent: "no", plan: "no", behaviour: "no" };
const NO_ASQ: ScreenAnswers = { wish_dead_weeks: "no", better_off: "no", thoughts_week: "no", tried: "no" };

const levelOf = (kind: ScreenKind, answers: ScreenAnswers): string => {
  const judged = judge(kind, answers);
  return judged.ok ? judged.value : judged.rule;
};

describe("a screen of the C-SSRS's shape", () => {
  test.each<[string, ScreenAnswers, string]>([
    ["three times no", NO_CSSRS, "none"],
    ["the wish to be dead alone", { ...NO_CSSRS, wish_dead: "yes" }, "low"],
    ["thoughts without a way", THOUGHTS, "low"],
    ["a way without the will", { ...THOUGHTS, method: "yes" }, "moderate"],
    ["the will to do it", { ...THOUGHTS, intent: "yes" }, "high"],
    ["a plan", { ...THOUGHTS, plan: "yes" }, "high"],
    ["something done longer ago", { ...NO_CSSRS, behaviour: "yes", behaviour_recent: "no" }, "moderate"],
    ["something done in the past three months", { ...NO_CSSRS, behaviour: "yes", behaviour_recent: "yes" }, "high"],
    ["whoever does not want to say", { ...NO_CSSRS, wish_dead: "unsaid" }, "low"],
  ])("%s", (_, answers, level) => {
    expect(levelOf("cssrs", answers)).toBe(level);
  });

  test("method, intent and plan are asked only after thoughts, the three months only after something was done", () => {
    expect(askedOf("cssrs", NO_CSSRS)).toEqual(["wish_dead", "thoughts", "behaviour"]);
    expect(askedOf("cssrs", { thoughts: "unsaid", behaviour: "yes" })).toHaveLength(7);
  });
});

describe("a screen of the ASQ's shape", () => {
  test.each<[string, ScreenAnswers, string]>([
    ["four times no", NO_ASQ, "none"],
    ["one yes, and not now", { ...NO_ASQ, tried: "yes", now: "no" }, "moderate"],
    ["one that is not answered counts as yes", { ...NO_ASQ, better_off: "unsaid", now: "no" }, "moderate"],
    ["thoughts right now", { ...NO_ASQ, thoughts_week: "yes", now: "yes" }, "high"],
    ["nothing said about right now", { ...NO_ASQ, thoughts_week: "yes", now: "unsaid" }, "high"],
  ])("%s", (_, answers, level) => {
    expect(levelOf("asq", answers)).toBe(level);
  });

  test("right now is asked only after something other than no", () => {
    expect(askedOf("asq", NO_ASQ)).not.toContain("now");
    expect(askedOf("asq", { tried: "unsaid" })).toContain("now");
  });
});

describe("any screen", () => {
  test("with a question left out, one too many or one that is not its own is not taken", () => {
    expect(levelOf("cssrs", { wish_dead: "no", thoughts: "no" })).toBe("screen-not-whole");
    expect(levelOf("cssrs", { ...NO_CSSRS, plan: "yes" })).toBe("screen-not-whole");
    expect(levelOf("asq", { ...NO_ASQ, plan: "no" })).toBe("screen-not-whole");
  });

  test("says nothing calmer for more «yes», and the form asks what the judge wants", () => {
    const kinds = fc.constantFrom(...SCREENS);
    const all = SCREENS.flatMap((kind) => INSTRUMENTS[kind].questions.map(({ id }) => id));
    const given = fc.record(Object.fromEntries(all.map((id) => [id, fc.constantFrom(...ANSWERS)])));
    const order = ["none", "low", "moderate", "high"];
    fc.assert(
      fc.property(kinds, given, fc.constantFrom(...all), (kind, answers: ScreenAnswers, more) => {
        const whole = (of: ScreenAnswers): ScreenAnswers => Object.fromEntries(askedOf(kind, of).map((id) => [id, of[id] ?? "no"]));
        const own = Object.fromEntries(Object.entries(answers).filter(([id]) => INSTRUMENTS[kind].questions.some((one) => one.id === id)));
        const before = levelOf(kind, whole(own));
        const after = levelOf(kind, whole({ ...own, ...(more in own && { [more]: "yes" as const }) }));
        expect(order.indexOf(before)).toBeGreaterThanOrEqual(0);
        // «No» about right now is the one answer that calms; any other «yes» only adds.
        if (more !== "now") expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
        expect(
          stillAsked(
            INSTRUMENTS[kind].questions.map(({ id, after: one }) => ({ id, after: [...one] })),
            { ...own },
          ),
        ).toEqual(askedOf(kind, own));
      }),
    );
  });

  test("raises to red when high, to orange when anything was there, and says nothing else", () => {
    expect((["none", "low", "moderate", "high"] as const).map(riskOf)).toEqual([null, "orange", "orange", "red"]);
  });
});
