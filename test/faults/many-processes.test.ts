import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Balancer, startBalancer } from "../support/balancer.ts";
import type { Person } from "../support/bot-api/person.ts";
import { databaseEngines } from "../support/database.ts";
import { freePort, type RunningProduct, until } from "../support/process.ts";
import { type Json, list } from "../support/start-app.ts";
import { arrive, arriveInTalk, does, type Installation, install, key, listenTo, signIn } from "./bad-days.harness.ts";

const withPostgres = describe.skipIf(!databaseEngines().includes("postgresql"));

withPostgres("two processes behind a balancer, one PostgreSQL", () => {
  let all: Installation;
  let balancer: Balancer;
  let first: RunningProduct;
  let second: RunningProduct;
  beforeEach(async () => {
    all = await install();
    balancer = await startBalancer(await freePort());
    first = await all.start({ publicUrl: balancer.origin });
    second = await all.start({ publicUrl: balancer.origin });
    balancer.point([first.origin, second.origin]);
  });
  afterEach(async () => {
    await all.close();
    await balancer.close();
  });

  test("updates of one chat go to both in turn: their order is kept, none is doubled, none lost", async () => {
    const teens = Array.from({ length: 4 }, (_, index) => all.telegram.person(1000 + index, { language_code: "uk" }));
    await Promise.all(teens.map(arriveInTalk));
    const said = Array.from({ length: 12 }, (_, index) => `слово ${index}`);
    const before = [...balancer.answered];
    for (const teen of teens) for (const words of said) await teen.send(words);
    await until(async () => (await written(all)) === teens.length * said.length, "every word in the record");

    // More than one person may hold, so they are read by who reads all.
    const supervisor = await signIn("supervisor", first, balancer);
    const waiting = list((await supervisor.call("GET", "/cases?scope=waiting&queue=counselling")).cases);
    expect(waiting).toHaveLength(teens.length);
    for (const { id } of waiting) {
      const { messages } = await supervisor.call("GET", `/cases/${id}`);
      expect(list(messages).map(({ text }) => text as unknown)).toEqual(said);
    }
    for (const [index, many] of balancer.answered.entries()) expect(many - (before[index] ?? 0)).toBeGreaterThan(said.length);
    expect(await all.rows("SELECT 1 FROM inbox WHERE status <> 'done'")).toEqual([]);
    expect(all.telegram.undelivered).toEqual([]);
    expect(all.telegram.violations).toEqual([]);
  });

  test("what reaches one process is heard live at the other: in the console and in the web chat", async () => {
    const teen = all.telegram.person(1001, { language_code: "uk" });
    await arriveInTalk(teen);
    const psychologist = await signIn("psychologist", first, second);
    const taken = await psychologist.call("POST", "/cases/next", { queue: "counselling" });
    const events = await listenTo(`${second.origin}/api/v1/events`, psychologist.headers);
    balancer.point([first.origin]);
    await teen.send("я тут");
    await until(() => events.text.includes(String(taken.id)), "the change, at the other process");
    events.close();

    const cookie = await webSession(first);
    const say = (at: RunningProduct, updateId: number, text: string): Promise<Response> =>
      fetch(`${at.origin}/api/v1/chat/updates`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: at.origin, cookie },
        body: JSON.stringify({ kind: "text", updateId, text }),
      });
    expect((await say(first, 1, "/start")).status).toBe(200);
    const page = await listenTo(`${second.origin}/api/v1/chat/events`, { cookie });
    await until(() => page.text.includes("event: posts"), "what was said before");
    const length = page.text.length;
    expect((await say(first, 2, "привіт")).status).toBe(200);
    await until(() => page.text.slice(length).includes("привіт"), "the words, at the other process");
    page.close();
  });
});

withPostgres("two processes that poll", () => {
  test("take turns only by dying: one polls, and when it is killed the other goes on within seconds", async () => {
    const all = await install();
    try {
      const processes = [await all.start({ publicUrl: null }), await all.start({ publicUrl: null })];
      const teen: Person = all.telegram.person(1001, { language_code: "uk" });
      await arrive(teen);
      const leader = await leaderOf(all, processes);
      await leader.kill();
      await does(teen.press(key("menu-report")), teen, key("report-ask-about"), 15_000);
      // Not even then did two ask at once: Telegram would have said so.
      expect(all.telegram.refusals.filter(({ method }) => method === "getUpdates")).toEqual([]);
      expect(await all.rows("SELECT 1 FROM inbox WHERE status <> 'done'")).toEqual([]);
    } finally {
      await all.close();
    }
  });
});

const written = async (all: Installation): Promise<number> =>
  Number((await all.rows<{ n: string }>("SELECT count(*) AS n FROM message WHERE author = 'teen'"))[0]?.n);

/** Begins a web chat at this process; the cookie. */
async function webSession({ origin }: RunningProduct): Promise<string> {
  const begun = await fetch(`${origin}/api/v1/chat/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ locale: "uk" }),
  });
  expect((await begun.json()) as Json).toEqual({ resumed: false });
  return begun.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** The process that holds the office: its connection is the one with the lock. The first to stand for it got it. */
async function leaderOf(all: Installation, [first, second]: RunningProduct[]): Promise<RunningProduct> {
  const held = await all.rows(
    "SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE l.locktype = 'advisory' AND d.datname = current_database()",
  );
  expect(held).toHaveLength(1);
  if (!first || !second) throw new Error("There are two processes");
  return first;
}
