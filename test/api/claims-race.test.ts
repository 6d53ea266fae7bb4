import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenDatabase, openDatabase } from "../../src/db/open.ts";
import { minutes } from "../../src/shared/clock.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { type CaseJson, type Casework, casework } from "./cases.harness.ts";

// On PostgreSQL two processes with connections of their own meet in one database. The embedded one has one connection: there
// the order is the queue's, and few rounds say as much as many.
const ROUNDS = { postgresql: 1000, pglite: 25 };
/** A case's timeline grows with each claim, and with it every answer: a new one now and then keeps the rounds quick. */
const ROUNDS_EACH_CASE = 25;

const WHO = ["olena", "taras"] as const;
interface Refusal {
  error?: { code: string };
}

describe.each(databaseEngines())("many claim at once, on %s", (on) => {
  let database: TestDatabase;
  let other: OpenDatabase;
  let here: Casework;
  let there: Casework;
  beforeAll(async () => {
    database = await testDatabase({ on });
    other = database.url === null ? database : await openDatabase({ url: database.url });
    here = await casework(database);
    there = await casework(other, here);
  });
  afterAll(async () => {
    if (other !== database) await other.close();
    await database.close();
  });

  const count = (sql: string): Promise<number> =>
    database.transaction(async (tx) => Number((await tx.pg.query<{ n: string }>(sql)).rows[0]?.n));

  test(`two psychologists take the same case ${ROUNDS[on]} times: one has it each time, and the other's words go nowhere`, async () => {
    for (const who of WHO) await here.join(who, "psychologist");
    const side = { olena: here, taras: there };
    const won = { olena: 0, taras: 0 };
    const lastToken = { olena: 0, taras: 0 };
    const cases = Math.ceil(ROUNDS[on] / ROUNDS_EACH_CASE);
    let saidByWinners = 0;
    let caseId = "";
    const giveBack = async (who: (typeof WHO)[number], fencingToken: number): Promise<void> => {
      expect((await side[who].post(who, `/cases/${caseId}/release`, { fencingToken })).status).toBe(204);
    };
    const takeAndGiveBack = async (who: (typeof WHO)[number]): Promise<number> => {
      const token = Number((await side[who].post<CaseJson>(who, `/cases/${caseId}/claim`)).body.fencingToken);
      await giveBack(who, token);
      return token;
    };

    for (let round = 0; round < ROUNDS[on]; round++) {
      if (round % ROUNDS_EACH_CASE === 0) {
        // Time goes on, or so many requests would be refused as too many.
        for (const one of [here, there]) one.pass(minutes(2));
        // The next one is the first who waits, so the one before waits no more.
        if (caseId !== "") {
          const { fencingToken } = (await here.post<CaseJson>("olena", `/cases/${caseId}/claim`)).body;
          expect((await here.post("olena", `/cases/${caseId}/close`, { fencingToken, reason: "resolved" })).status).toBe(200);
        }
        ({ caseId } = await here.open(await here.newTeen()));
        // Both have had it once, so both may know what became of it; a stranger would hear `not-found` about a case in others' hands.
        for (const who of WHO) lastToken[who] = await takeAndGiveBack(who);
      }
      // Who is asked first changes, or one process would win by habit.
      const order = round % 2 === 0 ? WHO : WHO.toReversed();
      const claims = await Promise.all(
        order.map(async (who) => ({ who, ...(await side[who].post<CaseJson & Refusal>(who, `/cases/${caseId}/claim`)) })),
      );
      const winners = claims.filter(({ status }) => status === 200);
      const losers = claims.filter(({ status }) => status !== 200);
      expect(claims.map(({ status, body }) => `${status} ${body.error?.code ?? ""}`).sort()).toEqual(["200 ", "409 case-held-by-another"]);
      const [winner] = winners;
      const [loser] = losers;
      if (!winner || !loser) throw new Error("Two claims made neither a winner nor a loser");
      won[winner.who] += 1;

      // Every token that the loser could have: one of an earlier claim, the present one seen over a shoulder, the next by guess.
      const token = Number(winner.body.fencingToken);
      const tries = [lastToken[loser.who], ...(round % 10 === 0 ? [token, token + 1] : [])];
      const refused = await Promise.all(
        tries.map((fencingToken) =>
          side[loser.who].post<Refusal>(loser.who, `/cases/${caseId}/messages`, {
            id: randomUUID(),
            text: "слова того, хто не має справи",
            fencingToken,
          }),
        ),
      );
      for (const { status, body } of refused)
        expect(`${status} ${body.error?.code}`).toMatch(/^409 (claim-outdated|case-held-by-another)$/);

      if (round % 10 === 0) {
        const said = await side[winner.who].post(winner.who, `/cases/${caseId}/messages`, {
          id: randomUUID(),
          text: "я тут",
          fencingToken: token,
        });
        expect(said.status).toBe(201);
        saidByWinners += 1;
      }
      lastToken[winner.who] = token;
      await giveBack(winner.who, token);
    }

    expect(won.olena + won.taras).toBe(ROUNDS[on]);
    if (on === "postgresql") expect(Math.min(won.olena, won.taras)).toBeGreaterThan(0);
    expect(await count("SELECT count(*) AS n FROM outbox")).toBe(saidByWinners);
    expect(await count("SELECT count(*) AS n FROM message WHERE author = 'staff'")).toBe(saidByWinners);
    expect([...here.told, ...there.told].filter((told) => "words" in told && told.words !== "я тут")).toEqual([]);
    expect(await count("SELECT count(*) AS n FROM case_event WHERE type = 'claimed'")).toBe(ROUNDS[on] + cases * WHO.length + cases - 1);
  }, 120_000);

  test("six who ask for the next case at once never get the same one, and none is left over", async () => {
    await database.truncate();
    const team = Array.from({ length: 6 }, (_, index) => `member-${index}`);
    for (const who of team) await here.join(who, "psychologist");
    const waiting: string[] = [];
    for (let index = 0; index < 30; index++) waiting.push((await here.open(await here.newTeen())).caseId);

    const taken: string[] = [];
    await Promise.all(
      team.map(async (who, index) => {
        const side = index % 2 === 0 ? here : there;
        const held: CaseJson[] = [];
        for (let tries = 0; tries <= 2 * waiting.length; tries++) {
          const { status, body } = await side.post<CaseJson & Refusal>(who, "/cases/next", { queue: "counselling" });
          if (status === 404 && body.error?.code === "queue-empty") return;
          if (status === 200) {
            taken.push(body.id);
            held.push(body);
            continue;
          }
          // Three at once and no more: one comes to its end before the next.
          expect([body.error?.code, held.length]).toEqual(["next-while-full", 3]);
          const { id, fencingToken } = held.shift() ?? {};
          expect((await side.post(who, `/cases/${id}/close`, { fencingToken, reason: "resolved" })).status).toBe(200);
        }
        throw new Error("The queue never ended");
      }),
    );
    expect(taken.sort()).toEqual(waiting.sort());
  });
});
