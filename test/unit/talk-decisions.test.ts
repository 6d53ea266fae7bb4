import { describe, expect, test } from "vitest";
import type { ClaimedCase, WaitingCase } from "../../src/features/cases/cases.ts";
import { askAnother, close, end } from "../../src/features/cases/cases.ts";
import { goesOn, introductionOf, mayAskHowItWas, safeWindows } from "../../src/features/counselling/talk.ts";
import { dutyAt, dutyWithin, parseDutyHours, parseSpecialDays } from "../../src/features/directory/duty.ts";
import { days, later, minutes } from "../../src/shared/clock.ts";
import { RISKS } from "../../src/shared/risk.ts";

/** A moment of Kyiv's winter time. */
const kyiv = (text: string): Date => new Date(`${text}:00+02:00`);
const HOURS = parseDutyHours("mon-fri 09:00-21:00, sat-sun 10:00-18:00");
const withDays = (text: string) => ({ ...HOURS, special: parseSpecialDays(text) });

describe("days that are unlike their weekday", () => {
  const duty = withDays("2026-12-31 10:00-15:00, 12-25 closed, 12-26 closed");

  test("a day off says so, and when somebody answers next", () =>
    expect(dutyAt(duty, kyiv("2026-12-25T12:00"))).toEqual({ open: false, opensAt: kyiv("2026-12-27T10:00"), dayOff: true }));
  test("the evening before knows of it", () =>
    expect(dutyAt(duty, kyiv("2026-12-24T22:00"))).toEqual({ open: false, opensAt: kyiv("2026-12-27T10:00"), dayOff: false }));
  test("a short day ends early", () => {
    expect(dutyAt(duty, kyiv("2026-12-31T14:59"))).toEqual({ open: true, until: kyiv("2026-12-31T15:00") });
    expect(dutyAt(duty, kyiv("2026-12-31T15:00"))).toMatchObject({ open: false });
  });
  test("a day without a year is so each year, one with a year goes before it", () => {
    const both = withDays("12-25 closed, 2027-12-25 10:00-12:00");
    expect(dutyAt(both, kyiv("2026-12-25T11:00"))).toMatchObject({ open: false });
    expect(dutyAt(both, kyiv("2027-12-25T11:00"))).toMatchObject({ open: true });
  });
  test("a day on which nobody works anyway is no day off", () => {
    const weekdays = { ...parseDutyHours("mon-fri 09:00-21:00"), special: parseSpecialDays("2026-12-26 closed") };
    expect(dutyAt(weekdays, kyiv("2026-12-26T12:00"))).toMatchObject({ open: false, dayOff: false });
  });
  test("a long break is looked over", () => {
    const off = Array.from({ length: 14 }, (_, n) => `01-${String(n + 1).padStart(2, "0")} closed`).join(", ");
    expect(dutyAt(withDays(off), kyiv("2027-01-01T12:00"))).toMatchObject({ opensAt: kyiv("2027-01-15T09:00") });
  });
  test.each(["31-12 closed", "2026-02-30 closed", "12-25 open", "12-25 15:00-10:00", "12-25 10:00-25:00", ""])("cannot be: %s", (text) =>
    expect(() => parseSpecialDays(text)).toThrow(),
  );
  test("the last day of February may be said for each year", () => expect(parseSpecialDays("02-29 closed")).toEqual({ "02-29": null }));
});

describe("the times that a teen may choose", () => {
  const offered = (now: Date, duty = HOURS) =>
    safeWindows((ahead, from, to) => dutyWithin(duty, now, ahead, from, to)).map(({ from, until }) => [from, until]);

  test("are the next afternoons and evenings", () =>
    expect(offered(kyiv("2026-11-23T10:00"))).toEqual([
      [kyiv("2026-11-23T15:00"), kyiv("2026-11-23T18:00")],
      [kyiv("2026-11-23T18:00"), kyiv("2026-11-23T21:00")],
      [kyiv("2026-11-24T15:00"), kyiv("2026-11-24T18:00")],
    ]));
  test("leave out what has passed, and give of what has begun the rest from a full hour on", () =>
    expect(offered(kyiv("2026-11-23T18:40"))[0]).toEqual([kyiv("2026-11-23T20:00"), kyiv("2026-11-23T21:00")]));
  test("are never outside of the hours, nor on a day off", () => {
    const all = offered(kyiv("2026-11-27T20:50"), withDays("2026-11-28 closed"));
    expect(all[0]).toEqual([kyiv("2026-11-29T15:00"), kyiv("2026-11-29T18:00")]);
    expect(all[1]).toEqual([kyiv("2026-11-30T15:00"), kyiv("2026-11-30T18:00")]);
  });
  test("are none where nobody ever answers", () => expect(safeWindows(() => null)).toEqual([]));
});

const NOW = new Date("2026-03-02T10:00:00Z");
const WAITING: WaitingCase = {
  ...{ id: "c1", personId: "p1", kind: "counselling", risk: "green", fencingToken: 3, openedAt: NOW, waitingSince: NOW, status: "waiting" },
};
const HELD: ClaimedCase = { ...WAITING, status: "claimed", holderId: "olena", leaseUntil: later(NOW, minutes(5)) };
const OLENA = { staffId: "olena", fencingToken: 3 };

describe("the end of a talk", () => {
  test.each(RISKS)("%s: the teen ends it unless somebody is or may soon be in danger", (risk) => {
    const ended = end({ ...HELD, risk }, NOW);
    expect(ended.ok).toBe(risk === "yellow" || risk === "green");
    expect(mayAskHowItWas(risk)).toBe(ended.ok);
    if (ended.ok) expect(ended.value).toEqual({ ...WAITING, risk, status: "closed", closedAt: NOW, closeReason: "ended_by_teen" });
  });
  test("a talk that has ended is not ended again", () => {
    const ended = end(WAITING, NOW);
    expect(ended.ok && end(ended.value, NOW)).toEqual({ ok: false, rule: "case-closed" });
  });
  test.each(RISKS)("%s: staff close it, a red only with what became of the child", (risk) => {
    expect(close({ ...HELD, risk }, OLENA, { reason: "resolved" }, NOW).ok).toBe(risk !== "red");
    expect(close({ ...HELD, risk }, OLENA, { reason: "resolved", redOutcome: "safe" }, NOW).ok).toBe(true);
  });
  test("asking for another person takes the case from its holder and keeps its place", () =>
    expect(askAnother(HELD)).toEqual({ ok: true, value: WAITING }));
  test("new words belong to it for thirty days", () => {
    expect(goesOn({ open: true, closedAt: null }, NOW)).toBe(true);
    expect(goesOn({ open: false, closedAt: later(NOW, -days(30)) }, NOW)).toBe(true);
    expect(goesOn({ open: false, closedAt: later(NOW, -days(30) - 1) }, NOW)).toBe(false);
  });
});

test.each([
  [{ keeperId: null, toldId: null }, "introduced"],
  [{ keeperId: "olena", toldId: "olena" }, null],
  [{ keeperId: "taras", toldId: "taras" }, "transferred"],
  [{ keeperId: "taras", toldId: "olena" }, null],
  [{ keeperId: null, toldId: "taras" }, "transferred"],
] as const)("whom the teen knows decides what is said before the words: %o", (talk, said) =>
  expect(introductionOf(talk, "olena")).toBe(said),
);
