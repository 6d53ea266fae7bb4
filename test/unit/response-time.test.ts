import { describe, expect, test } from "vitest";
import { answerDue, countLate, isOverdue } from "../../src/features/cases/response-time.ts";
import { dutyAt, parseDutyHours, parseSpecialDays } from "../../src/features/directory/duty.ts";
import { later, minutes, seconds } from "../../src/shared/clock.ts";

const hours = { ...parseDutyHours("mon-fri 09:00-21:00"), special: parseSpecialDays("2026-11-25 closed") };
const duty = (moment: Date) => dutyAt(hours, moment);
/** Kyiv is two hours ahead in November. */
const kyiv = (day: string, time: string): Date => new Date(`2026-11-${day}T${time}:00+02:00`);

describe("by when a case is to be answered", () => {
  test.each([
    ["red", "23", "23:50", "23", "23:52"],
    ["orange", "23", "03:00", "23", "03:05"],
    ["orange", "23", "10:00", "23", "10:05"],
    ["yellow", "23", "10:00", "23", "10:30"],
    ["yellow", "23", "20:45", "24", "09:15"],
    ["yellow", "23", "22:00", "24", "09:30"],
    ["yellow", "24", "20:50", "26", "09:20"],
    ["green", "23", "10:00", "23", "21:00"],
    ["green", "23", "22:00", "24", "21:00"],
    ["green", "27", "22:00", "30", "21:00"],
  ] as const)("%s from the %s at %s: by the %s at %s", (risk, fromDay, from, dueDay, due) => {
    expect(answerDue(risk, kyiv(fromDay, from), duty)).toEqual(kyiv(dueDay, due));
  });

  test("hours that never open owe nothing to yellow and green, and everything to red and orange", () => {
    const never = () => ({ open: false, opensAt: null }) as const;
    const since = kyiv("23", "10:00");
    expect([answerDue("yellow", since, never), answerDue("green", since, never)]).toEqual([null, null]);
    expect(isOverdue({ risk: "orange", waitingSince: since }, never, later(since, minutes(6)))).toBe(true);
  });

  test("the last second in time is in time", () => {
    const since = kyiv("23", "10:00");
    const one = { risk: "orange", waitingSince: since } as const;
    expect(isOverdue(one, duty, later(since, minutes(5)))).toBe(false);
    expect(isOverdue(one, duty, later(since, minutes(5) + seconds(1)))).toBe(true);
    expect(countLate([one, { ...one, risk: "green" }], duty, later(since, minutes(6)))).toEqual([
      { risk: "red", waiting: 0, late: 0 },
      { risk: "orange", waiting: 1, late: 1 },
      { risk: "yellow", waiting: 0, late: 0 },
      { risk: "green", waiting: 1, late: 0 },
    ]);
  });
});
