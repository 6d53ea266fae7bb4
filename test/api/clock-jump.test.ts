import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isHere } from "../../src/channel/outbox.ts";
import { sweepLeases } from "../../src/features/cases/leases.repository.ts";
import { cardIsDue } from "../../src/features/emergency/emergency.ts";
import { createLimiter } from "../../src/http/limits.ts";
import { hours, later, minutes, seconds } from "../../src/shared/clock.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { type Stand, startApp } from "../support/start-app.ts";
import { MONDAY_10AM, testClock } from "../support/time.ts";
import { type CaseJson, type Casework, casework } from "./cases.harness.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe("a clock that jumps an hour", () => {
  let on: Casework;
  let caseId: string;
  let token: number;
  beforeEach(async () => {
    await database.truncate();
    on = await casework(database);
    for (const who of ["olena", "taras"]) await on.join(who, "psychologist");
    ({ caseId } = await on.open(await on.newTeen()));
    token = Number((await claim("olena")).body.fencingToken);
  });
  const claim = (who: string) => on.post<CaseJson & { error?: { code: string } }>(who, `/cases/${caseId}/claim`);
  const say = (who: string, fencingToken: number) =>
    on.post<{ error?: { code: string } }>(who, `/cases/${caseId}/messages`, { id: crypto.randomUUID(), text: "я тут", fencingToken });

  test("forward ends a lease: its holder is told, takes the case again and goes on", async () => {
    on.pass(hours(1));
    expect((await say("olena", token)).body.error?.code).toBe("lease-expired");
    const again = await claim("olena");
    expect((await say("olena", Number(again.body.fencingToken))).status).toBe(201);
  });

  test("back keeps the case with its holder, and from nobody longer than a lease lasts", async () => {
    on.pass(-hours(1));
    expect((await say("olena", token)).status).toBe(201);

    // Claimed at the wrong hour, then abandoned.
    on.pass(hours(1));
    expect((await claim("olena")).status).toBe(200);
    on.pass(-hours(1));
    expect(await sweepLeases(database, on.clock.time)).toBe(1);
    expect(await sweepLeases(database, on.clock.time)).toBe(0);
    on.pass(minutes(14));
    expect((await claim("taras")).status).toBe(404);
    on.pass(minutes(2));
    expect((await claim("taras")).status).toBe(200);
  });

  test("back shuts nobody out who had made too many requests", () => {
    const clock = testClock(MONDAY_10AM);
    const limiter = createLimiter({ clock });
    const ask = (): number => limiter.take("somebody", 2, minutes(1));
    expect([ask(), ask(), ask() > 0]).toEqual([0, 0, true]);
    clock.advance(-hours(1));
    expect([ask(), ask(), ask() > 0]).toEqual([0, 0, true]);
    clock.advance(seconds(61));
    expect(ask()).toBe(0);
    clock.advance(hours(1));
    expect(ask()).toBe(0);
  });

  test("back takes nobody for present who is not, and shows the card again to who is in danger", () => {
    const seen = later(MONDAY_10AM, hours(1));
    expect(isHere({ contact: "open", lastSeenAt: seen }, MONDAY_10AM)).toBe(false);
    expect(isHere({ contact: "open", lastSeenAt: later(MONDAY_10AM, minutes(1)) }, MONDAY_10AM)).toBe(true);
    expect(cardIsDue(seen, MONDAY_10AM)).toBe(true);
    expect(cardIsDue(MONDAY_10AM, later(MONDAY_10AM, minutes(5)))).toBe(false);
  });
});

describe("a web chat while the clock jumps", () => {
  let stand: Stand;
  beforeAll(async () => {
    await database.truncate();
    stand = await startApp({ database });
  });
  afterAll(() => stand.close());

  test("keeps its session, its words and their order, and answers each time", async () => {
    const headers: Record<string, string> = { "content-type": "application/json", origin: "http://localhost:3000" };
    const begun = await stand.request("/api/v1/chat/session", { method: "POST", headers, body: JSON.stringify({ locale: "uk" }) });
    headers.cookie = begun.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    const said = ["раз", "два", "три"];
    for (const [index, text] of said.entries()) {
      stand.clock.advance([0, -hours(1), hours(2)][index] ?? 0);
      const body = JSON.stringify({ kind: "text", updateId: index + 1, text });
      expect((await stand.request("/api/v1/chat/updates", { method: "POST", headers, body })).status).toBe(200);
      await stand.settle();
    }
    const page = (await (await stand.request("/api/v1/chat/posts", { headers })).json()) as { posts: { author: string; text: string }[] };
    expect(page.posts.filter(({ author }) => author === "teen").map(({ text }) => text)).toEqual(said);
    expect(page.posts.filter(({ author }) => author === "bot").length).toBeGreaterThanOrEqual(said.length);
  });
});
