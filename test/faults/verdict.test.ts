import { describe, expect, test } from "vitest";
import type { OutboxRow, TeenRecord } from "./record.ts";
import type { Deeds } from "./teens.ts";
import { type Arrival, type Findings, isKept, judge, lastLine } from "./verdict.ts";

// The judge of the fault suite, fed with records that were tampered with: it has to see each of them.

const CALM = 100_000;
const TEEN = 100_001;
const MORE = 100_002;
const PLAN = { name: "talks", steps: [] };

const wordOf = (chatId: number, n: number): string => `q${chatId.toString(36)}x00${n}`;
const rowOf = (id: number, text: string, status = "delivered", method = "sendMessage"): OutboxRow => ({
  id: BigInt(id),
  method,
  text,
  danger: false,
  status,
});

/** Two talks of three messages and three replies, one of them in the calm, and everything as it should be. */
function sound(): Findings & {
  teens: Map<number, TeenRecord>;
  arrivals: Arrival[];
  inbox: Map<number, string>;
  acknowledged: { updateId: number; chatId: number }[];
} {
  const teens = new Map<number, TeenRecord>();
  const inbox = new Map<number, string>();
  const arrivals: Arrival[] = [];
  const acknowledged: { updateId: number; chatId: number }[] = [];
  const deeds: Deeds[] = [];
  for (const chatId of [CALM, TEEN, MORE]) {
    const words = [1, 2, 3].map((n) => ({ word: wordOf(chatId, n), chatId, updateId: chatId * 10 + n, isAccount: n === 3 }));
    for (const { updateId } of words) {
      inbox.set(updateId, "done");
      acknowledged.push({ updateId, chatId });
    }
    deeds.push({ chatId, plan: PLAN, words, again: 0 });
    teens.set(chatId, {
      chatId,
      held: [
        { place: "message", row: "case", text: `one ${wordOf(chatId, 1)}` },
        { place: "message", row: "case", text: `two ${wordOf(chatId, 2)}` },
        { place: "fact", row: null, text: `t.me/${wordOf(chatId, 3)}` },
        { place: "evidence", row: null, text: `t.me/${wordOf(chatId, 3)}` },
      ],
      outbox: [rowOf(1, "first"), rowOf(2, "second"), rowOf(3, "first")],
      counts: new Map([
        ["message: teen", 2],
        ["case_file: counselling", 1],
      ]),
    });
    arrivals.push(...["first", "second", "first"].map((text): Arrival => ({ chatId, method: "sendMessage", text, answerLost: false })));
  }
  return { deeds, calm: new Set([CALM]), acknowledged, record: { inbox, teens }, arrivals, kills: 1, teens, inbox };
}

/** The judgement after one teen's record was changed. */
function afterChange(change: (teen: TeenRecord) => Partial<TeenRecord>, more: Partial<Findings> = {}) {
  const findings = sound();
  const teen = findings.teens.get(TEEN);
  if (teen) findings.teens.set(TEEN, { ...teen, ...change(teen) });
  return judge({ ...findings, ...more });
}

/** The judgement after the chat of one teen saw something else. */
function afterArrivals(texts: readonly (string | Partial<Arrival>)[]) {
  const findings = sound();
  const others = findings.arrivals.filter(({ chatId }) => chatId !== TEEN);
  const own = texts.map(
    (one): Arrival => ({
      chatId: TEEN,
      method: "sendMessage",
      text: "",
      answerLost: false,
      ...(typeof one === "string" ? { text: one } : one),
    }),
  );
  return judge({ ...findings, arrivals: [...others, ...own] });
}

describe("the judge of the fault suite", () => {
  test("finds nothing where nothing is wrong, and says so in one line", () => {
    const verdict = judge(sound());
    expect(verdict).toMatchObject({
      lost: [],
      repeated: [],
      disordered: [],
      undelivered: [],
      parked: [],
      tooManyRepeats: [],
      seenTwice: 0,
    });
    expect(isKept(verdict)).toBe(true);
    expect(lastLine(verdict)).toBe(
      "lost 0, repeated 0, order broken 0, undelivered 0, seen twice 0 of at most 1 (kills 1, lost answers 0)",
    );
  });

  test("sees a word that is gone", () => {
    const verdict = afterChange(({ held }) => ({ held: held.slice(1) }));
    expect(verdict.lost).toHaveLength(1);
    expect(isKept(verdict)).toBe(false);
    expect(lastLine(verdict)).toMatch(/^lost 1, repeated 0, order broken 0, undelivered 0, /);
  });

  test("sees an acknowledged update that is not in the record", () => {
    const findings = sound();
    findings.inbox.delete(TEEN * 10 + 2);
    expect(judge(findings).lost).toHaveLength(1);
  });

  test("does not ask for what Telegram was never told had been taken", () => {
    const findings = sound();
    const unheard = findings.acknowledged.filter(({ chatId, updateId }) => chatId !== TEEN || updateId !== TEEN * 10 + 1);
    const teen = findings.teens.get(TEEN);
    if (teen) findings.teens.set(TEEN, { ...teen, held: teen.held.slice(1) });
    expect(judge({ ...findings, acknowledged: unheard }).lost).toEqual([]);
  });

  test("sees an update that is parked", () => {
    const findings = sound();
    findings.inbox.set(TEEN * 10 + 2, "parked");
    const verdict = judge(findings);
    expect(verdict.parked).toHaveLength(1);
    expect(isKept(verdict)).toBe(false);
  });

  test("sees a message that stands twice", () => {
    expect(afterChange(({ held }) => ({ held: [...held, ...held.slice(1, 2)] })).repeated).toHaveLength(1);
  });

  test("sees evidence that is missing or doubled", () => {
    expect(afterChange(({ held }) => ({ held: held.slice(0, 3) })).lost).toHaveLength(1);
    expect(afterChange(({ held }) => ({ held: [...held, ...held.slice(3)] })).repeated).toHaveLength(1);
  });

  test("sees one row more or less than the same plan made in the calm", () => {
    const counts = (messages: number) =>
      new Map([
        ["message: teen", messages],
        ["case_file: counselling", 1],
      ] as const);
    expect(afterChange(() => ({ counts: counts(3) })).repeated).toHaveLength(1);
    expect(afterChange(() => ({ counts: counts(1) })).lost).toHaveLength(1);
  });

  test("sees messages in another order than their queue's", () => {
    expect(
      afterChange(({ held }) => ({ held: [held[1], held[0], ...held.slice(2)].filter((one) => one !== undefined) })).disordered,
    ).toHaveLength(1);
  });

  test("sees a text that never reached the teen, unless the record says so itself", () => {
    expect(afterArrivals(["first", "second"]).undelivered).toHaveLength(1);
    expect(afterArrivals([]).undelivered).toHaveLength(3);
    const outbox = [rowOf(1, "first"), rowOf(2, "second"), rowOf(3, "first"), rowOf(4, "fourth", "failed")];
    expect(afterChange(() => ({ outbox })).undelivered).toEqual([]);
    expect(afterChange(() => ({ outbox: [...outbox.slice(0, 3), rowOf(4, "fourth", "pending")] })).undelivered).toHaveLength(1);
  });

  test("sees replies that came in another order than they were written", () => {
    expect(afterArrivals(["second", "first", "first"]).disordered).toHaveLength(1);
  });

  test("takes a repeat for a repeat and not for a break of the order", () => {
    const verdict = afterArrivals(["first", "first", "second", "first"]);
    expect(verdict).toMatchObject({ disordered: [], undelivered: [], lost: [], tooManyRepeats: [], seenTwice: 1 });
  });

  test("sees more repeats than kills and lost answers explain", () => {
    expect(afterArrivals(["first", "second", "second", "first", "first"])).toMatchObject({ seenTwice: 2, lostAnswers: 0 });
    expect(afterArrivals(["first", "second", "second", "first", "first"]).tooManyRepeats).not.toEqual([]);
    const explained = afterArrivals(["first", { text: "second", answerLost: true }, "second", "first", "first"]);
    expect(explained).toMatchObject({ seenTwice: 2, lostAnswers: 1, tooManyRepeats: [] });
  });

  test("sees a text that no row holds", () => {
    expect(afterArrivals(["first", "second", "first", "from nowhere"]).lost).toHaveLength(1);
  });

  test("lets words of danger overtake, and nothing else", () => {
    const outbox = [rowOf(1, "first"), rowOf(2, "second"), { ...rowOf(3, "card"), danger: true }];
    const judged = (texts: string[]) => {
      const findings = sound();
      const teen = findings.teens.get(TEEN);
      if (teen) findings.teens.set(TEEN, { ...teen, outbox });
      const others = findings.arrivals.filter(({ chatId }) => chatId !== TEEN);
      return judge({
        ...findings,
        arrivals: [...others, ...texts.map((text): Arrival => ({ chatId: TEEN, method: "sendMessage", text, answerLost: false }))],
      });
    };
    expect(judged(["card", "first", "second"]).disordered).toEqual([]);
    expect(judged(["card", "second", "first"]).disordered).toHaveLength(1);
  });
});
