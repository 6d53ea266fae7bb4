import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Balancer, startBalancer } from "../support/balancer.ts";
import type { Person } from "../support/bot-api/person.ts";
import { databaseEngines } from "../support/database.ts";
import { freePort, pause, type RunningProduct, until } from "../support/process.ts";
import { list } from "../support/start-app.ts";
import { arrive, arriveInTalk, type Installation, install, key, listenTo, post, settled, signIn, textUpdate } from "./bad-days.harness.ts";

/** Longest that the webhook may take to say 503. */
const SAID_WITHIN_MS = 12_000;
/** Longest until everything works again after the database is back. */
const WELL_WITHIN_MS = 10_000;

const health = async ({ origin }: RunningProduct): Promise<{ ready: number; alive: number; database: boolean }> => {
  const [ready, alive] = await Promise.all([fetch(`${origin}/readyz`), fetch(`${origin}/healthz`)]);
  const { database } = (await ready.json()) as { database: boolean };
  return { ready: ready.status, alive: alive.status, database };
};

describe.skipIf(!databaseEngines().includes("postgresql"))("a bad day", () => {
  let all: Installation;
  let product: RunningProduct;
  let teen: Person;
  beforeEach(async () => {
    all = await install();
    product = await all.start();
    teen = all.telegram.person(1001, { language_code: "uk" });
  });
  afterEach(() => all.close());

  const statuses = (): Promise<{ status: string; n: string }[]> =>
    all.rows("SELECT status, count(*) AS n FROM inbox GROUP BY status ORDER BY status");

  test.each([
    // Connections are cut and new ones refused.
    { how: "away", spoil: () => all.toDatabase.refuse(), gap: true },
    // Connections are taken and nothing is answered; what was said meanwhile is heard when the network lets it through.
    { how: "silent", spoil: () => Promise.resolve(all.toDatabase.silence()), gap: false },
  ])("while the database is $how nothing is acknowledged, and everything is handled once when it is back", async ({ spoil, gap }) => {
    await arrive(teen);
    const psychologist = await signIn("psychologist", product);
    const console_ = await listenTo(`${product.origin}/api/v1/events`, psychologist.headers);
    const before = await statuses();

    await spoil();
    const refused = await Promise.all([1, 2, 3].map((chat) => post(product.origin, textUpdate(2000 + chat, 900_000 + chat, "привіт"))));
    expect(refused.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect(Math.max(...refused.map(({ ms }) => ms))).toBeLessThan(SAID_WITHIN_MS);
    expect(await health(product)).toEqual({ ready: 503, alive: 200, database: false });
    // Telegram keeps it and sends it again and again.
    await teen.press(key("menu-report"));
    await pause(1000);
    expect(await statuses()).toEqual(before);

    await all.toDatabase.open();
    await until(() => teen.transcript().includes(key("report-ask-about")), "the answer", WELL_WITHIN_MS);
    await until(async () => (await health(product)).ready === 200, "ready again", WELL_WITHIN_MS);
    // What was missed is not known, so the console is made to look again.
    if (gap) await until(() => console_.ended, "the end of the stream that missed something", WELL_WITHIN_MS);
    console_.close();
    const again = await listenTo(`${product.origin}/api/v1/events`, psychologist.headers);
    await until(() => again.text.includes("event: ping"), "a new stream");
    again.close();
    expect(all.telegram.undelivered).toEqual([]);
    expect(await all.rows("SELECT source, update_id FROM inbox WHERE status <> 'done'")).toEqual([]);
    expect(teen.transcript().split(key("report-ask-about"))).toHaveLength(2);
  });

  test("the database goes while twelve write, three times: every word is in the record once, in order", async () => {
    const teens = Array.from({ length: 12 }, (_, index) => all.telegram.person(3000 + index, { language_code: "uk" }));
    await Promise.all(teens.map(arriveInTalk));
    const said = Array.from({ length: 9 }, (_, index) => `слово ${index}`);
    for (const words of said) {
      for (const one of teens) await one.send(words);
      if (words.endsWith("2")) all.toDatabase.cut();
      if (words.endsWith("4")) {
        await all.toDatabase.refuse();
        await pause(700);
        await all.toDatabase.open();
      }
      if (words.endsWith("6")) all.toDatabase.cut();
      await pause(50);
    }
    const written = async (): Promise<number> =>
      Number((await all.rows<{ n: string }>("SELECT count(*) AS n FROM message WHERE author = 'teen'"))[0]?.n);
    await until(async () => (await written()) >= teens.length * said.length, "every word", 30_000);
    // More than one person may hold, so they are read by who reads all.
    const supervisor = await signIn("supervisor", product);
    const waiting = list((await supervisor.call("GET", "/cases?scope=waiting&queue=counselling")).cases);
    expect(waiting).toHaveLength(teens.length);
    for (const { id } of waiting) {
      const { messages } = await supervisor.call("GET", `/cases/${id}`);
      expect(list(messages).map(({ text }) => text as unknown)).toEqual(said);
    }
    expect(await all.rows("SELECT 1 FROM inbox WHERE status <> 'done'")).toEqual([]);
    expect(all.telegram.undelivered).toEqual([]);
  });

  test("the road to the database is slow: everything takes longer, and that is all", async () => {
    all.toDatabase.slow(8);
    await arrive(teen);
    expect(await all.rows("SELECT 1 FROM inbox WHERE status <> 'done'")).toEqual([]);
    expect(all.telegram.undelivered).toEqual([]);
  });

  test("the answer to a COMMIT is lost: the update comes again and counts once", async () => {
    await arrive(teen);
    await settled(all);
    const lost = all.toDatabase.loseAnswerAfter("inbox-enter", "COMMIT");
    const before = teen.sees().length;
    await teen.send("привіт");
    await lost;
    await until(() => teen.sees().length > before + 1, "the answer");
    await pause(1500);
    // Their own words and one answer.
    expect(teen.sees().length).toBe(before + 2);
    const repeated = await all.rows("SELECT update_id FROM inbox GROUP BY source, update_id HAVING count(*) > 1");
    expect(repeated).toEqual([]);
    expect(await all.rows("SELECT 1 FROM inbox WHERE status <> 'done'")).toEqual([]);
    expect(all.telegram.undelivered).toEqual([]);
  });

  test("the Bot API is away: what was answered meanwhile arrives in order, nothing twice", async () => {
    await arrive(teen);
    await settled(all);
    const before = teen.sees().length;
    await all.toTelegram.refuse();
    const told = [1, 2, 3, 4].map((number) => textUpdate(1001, 950_000 + number, number % 2 === 0 ? "/help" : "/stop"));
    for (const update of told) expect((await post(product.origin, update)).status).toBe(200);
    await pause(6000);
    expect(teen.sees().length).toBe(before);
    await all.toTelegram.open();
    await until(() => teen.sees().length >= before + told.length, "all that waited", 40_000);
    await pause(1500);
    const came = teen.sees().slice(before);
    expect(came).toEqual([key("stop-text"), key("help-text"), key("stop-text"), key("help-text")]);
    expect(await all.rows("SELECT 1 FROM outbox WHERE status NOT IN ('delivered', 'expired')")).toEqual([]);
  });
});

describe.skipIf(!databaseEngines().includes("postgresql"))("asked to stop while fifty write", () => {
  let all: Installation;
  let balancer: Balancer;
  beforeEach(async () => {
    all = await install();
    balancer = await startBalancer(await freePort());
  });
  afterEach(async () => {
    await all.close();
    await balancer.close();
  });

  test("a process keeps what it acknowledged, ends by itself in time, and the other one takes what it did not", async () => {
    const stopping = await all.start({ publicUrl: balancer.origin });
    const staying = await all.start({ publicUrl: balancer.origin });
    balancer.point([stopping.origin, staying.origin]);
    const teens = Array.from({ length: 50 }, (_, index) => all.telegram.person(4000 + index, { language_code: "uk" }));
    const acknowledged: number[] = [];
    let number = 700_000;
    let writing = true;
    // Straight at the one that stops: what it answers with 200 it must have.
    const writers = teens.map(async ({ chatId }) => {
      while (writing) {
        const update = ++number;
        const answer = await post(stopping.origin, textUpdate(chatId, update, "/help")).catch(() => null);
        if (answer?.status === 200) acknowledged.push(update);
        else if (answer === null) return;
        await pause(50);
      }
    });
    await until(() => acknowledged.length > 100, "a good many");
    for (const teen of teens) await teen.send("/start");
    const asked = performance.now();
    expect(await stopping.stop()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(20_000);
    writing = false;
    await Promise.all(writers);

    const kept = new Set(
      (await all.rows<{ update_id: string }>("SELECT update_id FROM inbox WHERE status = 'done'")).map(({ update_id: id }) => Number(id)),
    );
    expect(acknowledged.filter((update) => !kept.has(update))).toEqual([]);
    expect(await all.rows("SELECT status FROM inbox WHERE status <> 'done'")).toEqual([]);
    // The answer to /start stands behind those to every /help: as long as the pace (one a second in a chat, thirty in all) needs.
    const [owed] = await all.rows<{ longest: string; sum: string }>(
      `SELECT coalesce(max(many), 0) AS longest, coalesce(sum(many), 0) AS sum
       FROM (SELECT count(*) AS many FROM outbox WHERE status IN ('pending', 'sending') GROUP BY chat_id) AS chats`,
    );
    const paced = 1_000 * Math.max(Number(owed?.longest), Number(owed?.sum) / 30);
    const within = 30_000 + 2 * paced;
    for (const teen of teens) await until(() => teen.transcript().includes(key("arrival-understood")), "the answer to /start", within);
    expect(all.telegram.undelivered).toEqual([]);
    expect(staying.output()).not.toContain("stop took too long");
  }, 300_000);
});
