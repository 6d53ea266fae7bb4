import { describe, expect, test } from "vitest";
import { HANDOFF_STATUSES, type HandoffStatus, isOverdue, type Offered, type Returned } from "../../src/features/handoff/handoff.ts";
import { byDue, dueClock } from "../../src/web/console/lib/due.ts";
import { span, utc, waited } from "../../src/web/console/lib/time.ts";

const NOW = Date.parse("2026-03-05T12:00:00.000Z");
const MINUTE = 60_000;
const at = (minutesFromNow: number) => new Date(NOW + minutesFromNow * MINUTE).toISOString();

describe("how long somebody waits", () => {
  test("is a moment, then minutes, hours with minutes, days with hours", () => {
    expect(waited(at(-0.5), NOW)).toEqual({ unit: "moment" });
    expect(waited(at(-1), NOW)).toEqual({ unit: "minutes", minutes: 1 });
    expect(waited(at(-59.99), NOW)).toEqual({ unit: "minutes", minutes: 59 });
    expect(waited(at(-60), NOW)).toEqual({ unit: "hours", hours: 1, minutes: 0 });
    expect(waited(at(-23 * 60 - 59), NOW)).toEqual({ unit: "hours", hours: 23, minutes: 59 });
    expect(waited(at(-26 * 60), NOW)).toEqual({ unit: "days", days: 1, hours: 2 });
  });

  test("is never negative when this device's clock is behind the server's", () => {
    expect(waited(at(5), NOW)).toEqual({ unit: "moment" });
  });

  test("is a moment for a time that cannot be read", () => {
    expect(waited("yesterday", NOW)).toEqual({ unit: "moment" });
    expect(span(Number.NaN)).toEqual({ unit: "moment" });
  });
});

describe("the 24-hour clock of a handoff", () => {
  const clock = (status: HandoffStatus, minutesLeft: number) => dueClock({ status, dueAt: at(minutesLeft) }, NOW);

  test("runs, is nearly over from three hours on, then is overdue by a growing time", () => {
    expect(clock("offered", 181)).toEqual({ state: "running", span: { unit: "hours", hours: 3, minutes: 1 } });
    expect(clock("offered", 180)).toEqual({ state: "soon", span: { unit: "hours", hours: 3, minutes: 0 } });
    expect(clock("accepted", 1)).toEqual({ state: "soon", span: { unit: "minutes", minutes: 1 } });
    expect(clock("accepted", 0)).toEqual({ state: "overdue", span: { unit: "moment" } });
    expect(clock("offered", -125)).toEqual({ state: "overdue", span: { unit: "hours", hours: 2, minutes: 5 } });
  });

  test("does not stop for a question, and stops with the registration or a decision", () => {
    expect(clock("returned", -5).state).toBe("overdue");
    for (const status of ["registered", "entered", "declined", "closed"] as const) expect(clock(status, -5)).toEqual({ state: "stopped" });
  });

  test("agrees with the server about what is overdue, in every state", () => {
    const core = { id: "h", caseId: "c", consent: "facts", offeredById: "s", offeredAt: new Date(NOW), openedAt: null } as const;
    for (const minutesLeft of [-1, 0, 1]) {
      for (const status of HANDOFF_STATUSES) {
        const handoff = { ...core, dueAt: new Date(NOW + minutesLeft * MINUTE), status } as Offered | Returned;
        expect([status, minutesLeft, clock(status, minutesLeft).state === "overdue"]).toEqual([
          status,
          minutesLeft,
          isOverdue(handoff, new Date(NOW)),
        ]);
      }
    }
  });

  test("orders the list: running clocks by their end, then the others, newest first", () => {
    const listed = (status: HandoffStatus, dueIn: number, offeredAgo: number) => ({ status, dueAt: at(dueIn), offeredAt: at(-offeredAgo) });
    const closedLongAgo = listed("closed", -9000, 10_000);
    const registeredToday = listed("registered", 60, 1380);
    const overdue = listed("offered", -10, 1450);
    const fresh = listed("accepted", 1400, 40);
    expect([closedLongAgo, fresh, registeredToday, overdue].sort(byDue)).toEqual([overdue, fresh, registeredToday, closedLongAgo]);
  });
});

test("times for the police are in UTC to the second", () => {
  expect(utc("2026-03-05T14:03:09.512+02:00")).toBe("2026-03-05 12:03:09 UTC");
  expect(utc("no time")).toBe("no time");
});
