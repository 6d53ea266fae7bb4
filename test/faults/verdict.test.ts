import { describe, expect, test } from "vitest";
import type { Arrival } from "./arrivals.ts";
import type { OutboxRow, TeenRecord } from "./record.ts";
import type { Deeds } from "./teens.ts";
import { type Findings, isKept, judge, lastLine } from "./verdict.ts";

// The judge of the fault suite, fed with records that were tampered with: it has to see each of them.

const CALM = 100_000;
const TEEN = 100_001;
const MORE = 100_002;
/** One process was killed at this moment. */
const KILL = 100_000;
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
    deeds.push({ chatId, plan: PLAN, words, again: 0, finished: true });
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
    arrivals.push(
      ...["first", "second", "first"].map(
        (text, index): Arrival => ({ chatId, method: "sendMessage", text, at: index, answerLost: false }),
      ),
    );
  }
  return { deeds, calm: new Set([CALM]), acknowledged, record: { inbox, teens }, arrivals, kills: [KILL], teens, inbox };
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
  const own = texts.map((one, index): Arrival => {
    const usual = { chatId: TEEN, method: "sendMessage", text: "", at: index * 1_000, answerLost: false } as const;
    return { ...usual, ...(typeof one === "string" ? { text: one } : one) };
  });
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
      unexplained: [],
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
    const verdict = afterArrivals(["first", { text: "first", at: KILL }, { text: "second", at: KILL }, { text: "first", at: KILL }]);
    expect(verdict).toMatchObject({ disordered: [], undelivered: [], lost: [], seenTwice: 1 });
  });

  test("sees a repeat that nothing explains", () => {
    const verdict = afterArrivals(["first", "second", "second", "first"]);
    expect(verdict).toMatchObject({ seenTwice: 1, byKills: 0, byLostAnswers: 0, unexplained: [expect.any(String)] });
    expect(isKept(verdict)).toBe(false);
  });

  test("explains a repeat by a lost answer, one by each", () => {
    const lost = { text: "second", answerLost: true };
    expect(afterArrivals(["first", lost, "second", "first"])).toMatchObject({
      seenTwice: 1,
      byLostAnswers: 1,
      lostAnswers: 1,
      unexplained: [],
    });
    expect(afterArrivals(["first", lost, "second", "second", "first"]).unexplained).toHaveLength(1);
  });

  test("explains a repeat by a kill that caught the call, one by each in a chat", () => {
    const [caught, again, later] = [KILL - 200, KILL + 15_000, KILL + 16_000].map((at) => ({ text: "second", at }));
    const last = { text: "first", at: KILL + 20_000 };
    expect(afterArrivals(["first", caught ?? "", again ?? "", last])).toMatchObject({
      seenTwice: 1,
      byKills: 1,
      mostRepeats: 1,
      unexplained: [],
    });
    expect(afterArrivals(["first", caught ?? "", again ?? "", later ?? "", last]).unexplained).toHaveLength(1);
  });

  test("counts each teen whom a kill caught", () => {
    const findings = sound();
    const twice = [TEEN, MORE].flatMap((chatId) =>
      [KILL - 200, KILL + 15_000].map((at): Arrival => ({ chatId, method: "sendMessage", text: "second", at, answerLost: false })),
    );
    const arrivals = findings.arrivals.flatMap((one) =>
      one.text === "second" && one.chatId !== CALM ? twice.filter(({ chatId }) => chatId === one.chatId) : [one],
    );
    const verdict = judge({ ...findings, arrivals });
    expect(verdict).toMatchObject({ seenTwice: 2, byKills: 2, mostByOneKill: 2, kills: 1, mostRepeats: 2, unexplained: [] });
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
        arrivals: [...others, ...texts.map((text, at): Arrival => ({ chatId: TEEN, method: "sendMessage", text, at, answerLost: false }))],
      });
    };
    expect(judged(["card", "first", "second"]).disordered).toEqual([]);
    expect(judged(["card", "second", "first"]).disordered).toHaveLength(1);
  });
});
