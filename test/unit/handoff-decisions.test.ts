import { describe, expect, test } from "vitest";
import type { Handoff, Offered } from "../../src/features/handoff/handoff.ts";
import {
  acceptOffer,
  DUE_MS,
  decline,
  enter,
  finish,
  HANDOFF_STATUSES,
  isOverdue,
  offer,
  opened,
  register,
  returnWith,
  statementFor,
  withdraw,
} from "../../src/features/handoff/handoff.ts";
import { hours, later } from "../../src/shared/clock.ts";
import type { Outcome } from "../../src/shared/outcome.ts";

const NOW = new Date("2026-03-02T10:00:00Z");
const FILE = { caseId: "c1", kind: "police_report", consent: "facts" } as const;
const BY = { id: "h1", staffId: "olena", answer: null };

const must = <H extends Handoff>(outcome: Outcome<H>): H => {
  if (!outcome.ok) throw new Error(outcome.rule);
  return outcome.value;
};
const refusal = (rule: string): object => ({ ok: false, rule });

const offered: Offered = must(offer(FILE, null, BY, NOW));
const accepted = must(acceptOffer(offered, "ivan"));
const returned = must(returnWith(offered, "ivan", "which account?"));
const declined = must(decline(offered, "ivan", "duplicate"));
const registered = must(register(accepted, "ivan", "ЄО 123"));
const entered = must(enter(registered, "ivan", "12026"));
const closed = must(finish(entered, "ivan", "investigated"));
const ALL: Record<Handoff["status"], Handoff> = { offered, accepted, returned, declined, registered, entered, closed };

describe("offering", () => {
  test("the clock runs for 24 hours", () => {
    expect(offered).toMatchObject({ status: "offered", offeredAt: NOW, dueAt: later(NOW, hours(24)), openedAt: null, consent: "facts" });
    expect(DUE_MS).toBe(hours(24));
  });
  test.each(["counselling", "content_report"])("a %s is never offered", (kind) =>
    expect(offer({ ...FILE, kind }, null, BY, NOW)).toEqual(refusal("not-a-police-report")),
  );
  test("without consent nothing is offered", () =>
    expect(offer({ ...FILE, consent: null }, null, BY, NOW)).toEqual(refusal("consent-missing")));
  test.each(["offered", "accepted", "registered", "entered"] as const)("while one is %s there is no second", (status) => {
    expect(offer(FILE, ALL[status], BY, NOW)).toEqual(refusal("handoff-already-open"));
  });
  test.each(["declined", "closed"] as const)("after one is %s a new one may follow", (status) => {
    expect(offer(FILE, ALL[status], { ...BY, id: "h2" }, later(NOW, hours(30)))).toMatchObject({
      ok: true,
      value: { id: "h2", dueAt: later(NOW, hours(54)) },
    });
  });
  test("a question is answered by offering again; the clock of the first offer runs on", () => {
    expect(offer(FILE, returned, { ...BY, id: "h2", answer: null }, NOW)).toEqual(refusal("handoff-answer-missing"));
    expect(offer(FILE, returned, { ...BY, id: "h2", answer: "  " }, NOW)).toEqual(refusal("handoff-answer-missing"));
    const again = offer(FILE, returned, { ...BY, id: "h2", answer: "@bad" }, later(NOW, hours(3)));
    expect(again).toMatchObject({
      ok: true,
      value: { id: "h1", status: "offered", dueAt: offered.dueAt, exchange: { question: "which account?", answer: "@bad" } },
    });
  });
  test("a withdrawn consent also stops the answer", () =>
    expect(offer({ ...FILE, consent: null }, returned, { ...BY, answer: "@bad" }, NOW)).toEqual(refusal("consent-missing")));
});

// Every step from every state: what is not named here is refused.
const STEPS: Record<string, { from: readonly Handoff["status"][]; take: (handoff: Handoff) => Outcome<Handoff>; to: Handoff["status"] }> = {
  accept: { from: ["offered"], take: (h) => acceptOffer(h, "ivan"), to: "accepted" },
  return: { from: ["offered", "accepted"], take: (h) => returnWith(h, "ivan", "when?"), to: "returned" },
  decline: { from: ["offered", "accepted"], take: (h) => decline(h, "ivan", "other_authority"), to: "declined" },
  register: { from: ["accepted", "returned"], take: (h) => register(h, "ivan", "ЄО 1"), to: "registered" },
  enter: { from: ["registered"], take: (h) => enter(h, "ivan", "1"), to: "entered" },
  close: { from: ["registered", "entered"], take: (h) => finish(h, "ivan", "administrative"), to: "closed" },
};

describe.each(Object.entries(STEPS))("%s", (_, { from, take, to }) => {
  test.each(HANDOFF_STATUSES.map((status) => [status, from.includes(status)] as const))("from %s: %s", (status, allowed) => {
    const outcome = take(ALL[status]);
    if (allowed) expect(outcome).toMatchObject({ ok: true, value: { status: to, id: "h1", dueAt: offered.dueAt } });
    else expect(outcome).toEqual(refusal("handoff-state-wrong"));
  });
});

describe("numbers", () => {
  test("a registration and an entry need one", () => {
    expect(register(accepted, "ivan", " ")).toEqual(refusal("registration-number-missing"));
    expect(enter(registered, "ivan", "")).toEqual(refusal("registration-number-missing"));
  });
  test("the entry keeps the registration's", () => expect(entered).toMatchObject({ registrationNumber: "ЄО 123", entryNumber: "12026" }));
});

describe("the clock", () => {
  const late = later(NOW, hours(24));
  test.each(["offered", "accepted", "returned"] as const)("%s is overdue from the 24th hour on", (status) => {
    expect(isOverdue(ALL[status], later(late, -1))).toBe(false);
    expect(isOverdue(ALL[status], late)).toBe(true);
  });
  test.each(["declined", "registered", "entered", "closed"] as const)("%s never is", (status) =>
    expect(isOverdue(ALL[status], later(late, hours(100)))).toBe(false),
  );
});

describe("taking back", () => {
  test("is possible until a liaison opens it", () => {
    expect(withdraw(offered)).toMatchObject({ ok: true, value: { status: "closed", outcome: "withdrawn", liaisonId: null } });
    expect(withdraw(opened(offered, NOW))).toEqual(refusal("withdrawal-too-late"));
  });
  test.each(["accepted", "returned", "declined", "registered", "entered", "closed"] as const)("is too late once it is %s", (status) => {
    expect(withdraw(ALL[status])).toEqual(refusal("withdrawal-too-late"));
  });
  test("only the first opening counts", () => expect(opened(opened(offered, NOW), later(NOW, hours(1))).openedAt).toEqual(NOW));
});

describe("what the police see of the statement", () => {
  const parts = [
    { label: "What happened", text: "…" },
    { label: "How to reach me", text: "@me", contact: true },
  ] as const;
  test.each(["anonymous", "facts"] as const)("%s: nothing that leads to the teen", (consent) =>
    expect(statementFor(consent, parts)).toEqual([parts[0]]),
  );
  test.each(["contact", "signed"] as const)("%s: all of it", (consent) => expect(statementFor(consent, parts)).toEqual(parts));
});
