import { afterAll, beforeAll, expect, test } from "vitest";
import { minutes, seconds } from "../../src/shared/clock.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { type Stand, startApp, WEBHOOK_SECRET } from "../support/start-app.ts";

let database: TestDatabase;
let stand: Stand;
let broken = false;
beforeAll(async () => {
  database = await testDatabase();
  stand = await startApp({
    database,
    onUpdate: async (update, app) => void (await app.receiveTelegram(update)),
    onTheWay: (standIn) => async (input, init) => {
      if (broken) return Response.json({ ok: false, error_code: 502, description: "Bad Gateway" }, { status: 502 });
      return standIn(input, init);
    },
  });
});
afterAll(async () => {
  await stand.close();
  await database.close();
});

/** The lines of ours that say something about what waits. */
async function waiting(): Promise<string[]> {
  const answer = await stand.app.http.app.request("http://localhost/metrics", {}, { incoming: { socket: { remoteAddress: "127.0.0.1" } } });
  expect(answer.status).toBe(200);
  return (await answer.text()).split("\n").filter((line) => /^parasolka_(outbox|updates)/.test(line));
}

test("metrics say how long the oldest delivery waits, what is tried again and why, and how many updates are parked", async () => {
  expect(await waiting()).toEqual(["parasolka_outbox_oldest_pending_seconds 0", "parasolka_updates_parked 0"]);

  const teen = stand.telegram.person(1001, { language_code: "uk" });
  await teen.send("/start");
  stand.clock.advance(seconds(90));
  expect(await waiting()).toContain("parasolka_outbox_oldest_pending_seconds 90");

  broken = true;
  await stand.settle();
  expect(await waiting()).toEqual(
    expect.arrayContaining(['parasolka_outbox_retrying{code="502"} 1', "parasolka_outbox_oldest_pending_seconds 90"]),
  );
  broken = false;
  stand.clock.advance(minutes(1));
  await stand.settle();
  expect(await waiting()).toEqual(["parasolka_outbox_oldest_pending_seconds 0", "parasolka_updates_parked 0"]);

  const answer = await stand.request("/telegram/webhook", {
    method: "POST",
    headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": WEBHOOK_SECRET },
    body: '{"update_id":7,"message":{"chat":{"type":"private","id":1001},"text":"x"}}',
  });
  expect(answer.status).toBe(200);
  expect(await waiting()).toContain("parasolka_updates_parked 1");
});
