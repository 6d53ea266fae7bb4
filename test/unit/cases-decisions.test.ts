import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseFile, ClaimedCase, ClosedCase, WaitingCase } from "../../src/features/cases/cases.ts";
import {
  answer,
  assess,
  claim,
  close,
  compareInQueue,
  LEASE_MS,
  lapse,
  raise,
  release,
  renew,
  reopen,
  write,
} from "../../src/features/cases/cases.ts";
import { later, minutes } from "../../src/shared/clock.ts";
import { RISKS, urgencyOf } from "../../src/shared/risk.ts";

const NOW = new Date("2026-03-02T10:00:00Z");
const WAITING: WaitingCase = {
  id: "c1",
  personId: "p1",
  kind: "counselling",
  risk: "orange",
  fencingToken: 3,
  openedAt: later(NOW, -minutes(30)),
  waitingSince: later(NOW, -minutes(30)),
  status: "waiting",
};
const HELD: ClaimedCase = { ...WAITING, status: "claimed", holderId: "olena", leaseUntil: later(NOW, minutes(5)) };
const CLOSED: ClosedCase = { ...WAITING, status: "closed", closedAt: NOW, closeReason: "resolved" };
const LAPSED: ClaimedCase = { ...HELD, leaseUntil: NOW };
const OLENA = { staffId: "olena", fencingToken: 3 };

const refusal = (rule: string): object => ({ ok: false, rule });

describe("claiming", () => {
  test("a waiting case is taken for fifteen minutes, with a newer token", () => {
    expect(claim(WAITING, "olena", NOW)).toMatchObject({
      ok: true,
      value: { status: "claimed", holderId: "olena", fencingToken: 4, leaseUntil: later(NOW, LEASE_MS) },
    });
    expect(LEASE_MS).toBe(minutes(15));
  });
  test("a case that another holds is refused while the lease runs", () =>
    expect(claim(HELD, "taras", NOW)).toEqual(refusal("case-held-by-another")));
  test("from the moment the lease ends another may take it", () =>
    expect(claim(LAPSED, "taras", NOW)).toMatchObject({ ok: true, value: { holderId: "taras", fencingToken: 4 } }));
  test("one's own case may be taken again: the older token of another window is worth nothing then", () => {
    expect(claim(HELD, "olena", NOW)).toMatchObject({ ok: true, value: { fencingToken: 4 } });
  });
  test("a closed case is refused", () => expect(claim(CLOSED, "olena", NOW)).toEqual(refusal("case-closed")));
});

describe.each([
  ["write", (file: CaseFile, by: typeof OLENA) => write(file, by, NOW)],
  ["renew", (file: CaseFile, by: typeof OLENA) => renew(file, by, NOW)],
  ["answer", (file: CaseFile, by: typeof OLENA) => answer(file, by, NOW)],
  ["release", (file: CaseFile, by: typeof OLENA) => release(file, by, NOW)],
  ["assess", (file: CaseFile, by: typeof OLENA) => assess(file, by, { risk: "red", reason: "" }, NOW)],
  ["close", (file: CaseFile, by: typeof OLENA) => close(file, by, { reason: "resolved" }, NOW)],
])("%s", (_, decide) => {
  test("is the holder's, under the present claim", () => expect(decide(HELD, OLENA)).toMatchObject({ ok: true }));
  test("is refused with an older token", () => expect(decide(HELD, { ...OLENA, fencingToken: 2 })).toEqual(refusal("claim-outdated")));
  test("is refused with a token from nowhere", () =>
    expect(decide(HELD, { ...OLENA, fencingToken: 4 })).toEqual(refusal("claim-outdated")));
  test("is refused to another member", () => expect(decide(HELD, { ...OLENA, staffId: "taras" })).toEqual(refusal("case-held-by-another")));
  test("is refused from the moment the lease ends", () => expect(decide(LAPSED, OLENA)).toEqual(refusal("lease-expired")));
  test("is refused while nobody holds it", () => expect(decide(WAITING, OLENA)).toEqual(refusal("case-not-held")));
  test("is refused once it is closed", () => expect(decide(CLOSED, OLENA)).toEqual(refusal("case-closed")));
});

describe("what a write leaves", () => {
  test("a write renews the lease and nothing else", () =>
    expect(write(HELD, OLENA, NOW)).toEqual({ ok: true, value: { ...HELD, leaseUntil: later(NOW, LEASE_MS) } }));
  test("an answer starts the wait anew", () => expect(answer(HELD, OLENA, NOW)).toMatchObject({ value: { waitingSince: NOW } }));
  test("a case given back keeps its place and holds nothing of its holder", () => {
    expect(release(HELD, OLENA, NOW)).toEqual({ ok: true, value: WAITING });
  });
  test("a lapsed case goes back to its place; a held one stays", () => {
    expect(lapse(LAPSED, NOW)).toEqual(WAITING);
    expect(lapse(HELD, NOW)).toBe(HELD);
    expect(lapse(CLOSED, NOW)).toBe(CLOSED);
  });
  test("a closed case has its reason and moment, and no holder", () => {
    expect(close(HELD, OLENA, { reason: "referred" }, NOW)).toEqual({ ok: true, value: { ...CLOSED, closeReason: "referred" } });
  });
});

describe("risk", () => {
  test("a person lowers it with a reason, and only with one", () => {
    expect(assess(HELD, OLENA, { risk: "green", reason: "" }, NOW)).toEqual(refusal("risk-lowered-without-reason"));
    expect(assess(HELD, OLENA, { risk: "green", reason: "  \n " }, NOW)).toEqual(refusal("risk-lowered-without-reason"));
    expect(assess(HELD, OLENA, { risk: "green", reason: "safe with her aunt" }, NOW)).toMatchObject({ ok: true, value: { risk: "green" } });
  });
  test("a person raises it, or keeps it, without one", () => {
    expect(assess(HELD, OLENA, { risk: "red", reason: "" }, NOW)).toMatchObject({ ok: true, value: { risk: "red" } });
    expect(assess(HELD, OLENA, { risk: "orange", reason: "" }, NOW)).toMatchObject({ ok: true });
  });
  test("whatever the machine reads in whatever order, it never lowers", () => {
    fc.assert(
      fc.property(fc.constantFrom(...RISKS), fc.array(fc.constantFrom(...RISKS)), (risk, readings) => {
        const file = readings.reduce<WaitingCase>((before, read) => raise(before, read), { ...WAITING, risk });
        expect(urgencyOf(file.risk)).toBe(Math.min(urgencyOf(risk), ...readings.map(urgencyOf)));
      }),
    );
  });
});

describe("opening again", () => {
  test("a closed talk opens when the teen writes, and waits from then on", () =>
    expect(reopen(CLOSED, "teen-wrote", NOW)).toEqual({ ok: true, value: { ...WAITING, waitingSince: NOW } }));
  test.each(["content_report", "police_report"] as const)("a closed %s does not", (kind) =>
    expect(reopen({ ...CLOSED, kind }, "teen-wrote", NOW)).toEqual(refusal("case-closed")),
  );
  test("a closed police report opens when the police ask", () =>
    expect(reopen({ ...CLOSED, kind: "police_report" }, "police-asked", NOW)).toMatchObject({ ok: true }));
  test("an open case stays as it is", () => expect(reopen(HELD, "teen-wrote", NOW)).toEqual({ ok: true, value: HELD }));
});

test("the queue is by danger, then by waiting, and a total order whatever stands in it", () => {
  const file = fc.record({ risk: fc.constantFrom(...RISKS), wait: fc.integer({ min: 0, max: 3 }), id: fc.uuid() });
  fc.assert(
    fc.property(fc.uniqueArray(file, { selector: ({ id }) => id }), (files) => {
      const cases = files.map(({ risk, wait, id }) => ({ ...WAITING, id, risk, waitingSince: later(NOW, -minutes(wait)) }));
      const sorted = [...cases].sort(compareInQueue);
      expect([...cases].reverse().sort(compareInQueue)).toEqual(sorted);
      for (const [at, one] of sorted.slice(1).entries()) {
        const before = sorted[at] ?? one;
        expect(urgencyOf(before.risk)).toBeLessThanOrEqual(urgencyOf(one.risk));
        if (before.risk === one.risk) expect(before.waitingSince.getTime()).toBeLessThanOrEqual(one.waitingSince.getTime());
      }
    }),
  );
});
