import { describe, expect, test } from "vitest";
import { becauseOfYou, outcomeOf, readAsking, writeAsking } from "../../src/features/my-cases/my-cases.ts";
import {
  askErasure,
  cancelErasure,
  evenWord,
  isDue,
  mayTry,
  policeHold,
  sealUntilReturn,
  wasAway,
} from "../../src/features/privacy/privacy.ts";
import { hours, later, minutes } from "../../src/shared/clock.ts";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const CALM = { frozen: null, risk: "green", closed: false } as const;
const SEALED = { why: "sealed", at: NOW } as const;

describe("deleting", () => {
  test("freezes now and ends the key after 72 hours; asking again does not postpone the end", () => {
    const frozen = askErasure(CALM, NOW);
    expect(frozen).toEqual({ why: "erasing", at: NOW, eraseAt: later(NOW, hours(72)) });
    expect(askErasure({ frozen }, later(NOW, hours(50)))).toBe(frozen);
    expect(askErasure({ frozen: SEALED }, NOW).why).toBe("erasing");
  });

  test("can be taken back until the very moment, and not after it", () => {
    const frozen = askErasure(CALM, NOW);
    expect(cancelErasure({ frozen }, later(NOW, hours(72) - 1))).toBeNull();
    expect(cancelErasure({ frozen }, later(NOW, hours(72)))).toBe("too-late");
    expect([isDue(frozen, later(NOW, hours(72) - 1)), isDue(frozen, later(NOW, hours(72)))]).toEqual([false, true]);
  });

  test("leaves what was kept or only sealed as it is", () => {
    expect(cancelErasure({ frozen: null }, NOW)).toBe("not-erasing");
    expect(cancelErasure({ frozen: SEALED }, NOW)).toBe("not-erasing");
    expect(isDue(SEALED, later(NOW, hours(1000)))).toBe(false);
  });
});

describe("sealing until the teen returns", () => {
  test("keeps its first moment, and changes nothing of a deletion", () => {
    expect(sealUntilReturn(CALM, NOW)).toEqual(SEALED);
    expect(sealUntilReturn({ ...CALM, frozen: SEALED }, later(NOW, hours(1)))).toEqual(SEALED);
    expect(sealUntilReturn({ ...CALM, frozen: askErasure(CALM, NOW) }, NOW)).toBe("erasing");
  });

  test("is refused while a red is open, and possible once a person has closed it", () => {
    expect(sealUntilReturn({ ...CALM, risk: "red" }, NOW)).toBe("in-danger");
    expect(sealUntilReturn({ ...CALM, risk: "red", closed: true }, NOW)).toEqual(SEALED);
  });
});

describe("a secret word", () => {
  test.each(["Синій їжак", "  синій   ЇЖАК ", "синійїжак.", "синій\u00a0їжак"])("%j is the same word", (typed) => {
    expect(evenWord(typed)).toBe("синійїжак");
  });

  test("has no apostrophes, whichever the keyboard writes", () => {
    for (const sign of ["'", "’", "ʼ", "`"]) expect(evenWord(`п${sign}ять м${sign}ячів`)).toBe("пятьмячів");
  });

  test.each(["", "  ", "аб", "’’’’’", "а".repeat(65), "а ".repeat(500)])("%j cannot be one", (typed) => {
    expect(evenWord(typed)).toBeNull();
  });

  test("is asked for after more than 30 minutes, also when the clock was set back", () => {
    expect(wasAway(NOW, later(NOW, minutes(30)))).toBe(false);
    expect(wasAway(NOW, later(NOW, minutes(30) + 1))).toBe(true);
    expect(wasAway(NOW, later(NOW, -minutes(31)))).toBe(true);
  });

  test("is compared five times an hour in a chat and fifteen times a day for a case", () => {
    expect(mayTry({ inChat: 4, forCase: 14 })).toBe(true);
    expect(mayTry({ inChat: 5, forCase: 0 })).toBe(false);
    expect(mayTry({ inChat: 0, forCase: 15 })).toBe(false);
  });
});

test("the police have nothing before an offer or after it was taken back, and all of it once a liaison has opened it", () => {
  const latest = (status: string, openedAt: Date | null, outcome: string | null = null) => ({ handoff: { status, openedAt }, outcome });
  expect(policeHold(null)).toBe("nothing");
  expect(policeHold(latest("closed", null, "withdrawn"))).toBe("nothing");
  expect(policeHold(latest("offered", null))).toBe("waits-unopened");
  expect(policeHold(latest("offered", NOW))).toBe("opened");
  expect(policeHold(latest("registered", NOW))).toBe("opened");
});

describe("the outcome", () => {
  const closed = (reason: string) => ({ status: "closed", registered: false, steps: [{ type: "closed", data: { reason } }] });

  test("is what the record says and nothing else", () => {
    expect(outcomeOf({ status: "claimed", registered: false, steps: [] }, null)).toBeNull();
    expect(outcomeOf(closed("referred"), null)).toBe("referred");
    expect(outcomeOf(closed("abusive"), null)).toBe("ended");
    expect(outcomeOf({ status: "claimed", registered: true, steps: [] }, { outcome: null })).toBe("registered");
    expect(outcomeOf(closed("resolved"), { outcome: "no_offence" })).toBe("no_offence");
  });

  test("is because of a bystander only when they were one and something was done", () => {
    const saw = [{ question: "report.about", value: "saw" }];
    expect(becauseOfYou(saw, "resolved")).toBe(true);
    expect([becauseOfYou(saw, "no_answer"), becauseOfYou(saw, null)]).toEqual([false, false]);
    expect(becauseOfYou([{ question: "report.about", value: "me" }], "resolved")).toBe(false);
  });
});

describe("what the next words are taken for", () => {
  const caseId = "0b2f4ad0-1111-4222-8333-444455556666";

  test.each([
    { for: "code" },
    { for: "code-word", caseId },
    { for: "code-word", caseId: null },
    { for: "word", caseId, leadsTo: "keep" },
    { for: "new-word", caseId },
    { for: "add", caseId },
    { for: "answer", caseId },
  ] as const)("%j is kept as a code and read again", (asking) => {
    expect(readAsking(writeAsking(asking))).toEqual(asking);
  });

  test.each([null, "", "word", "word:none:show", `dance:${caseId}`, "add:слова"])("%j is nothing", (kept) => {
    expect(readAsking(kept)).toBeNull();
  });
});
