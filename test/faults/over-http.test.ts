import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTexts } from "../../src/bot/texts.ts";
import type { Person } from "../support/bot-api/person.ts";
import { type BotApi, startBotApi } from "../support/bot-api/server.ts";
import { freePort, type RunningProduct, startProduct, until } from "../support/process.ts";
import { type Json, list } from "../support/start-app.ts";

const texts = createTexts("locales", ["uk", "en"]);

describe.each(["webhook", "long polling"] as const)("the built product and a Bot API over HTTP, by %s", (mode) => {
  let telegram: BotApi;
  let product: RunningProduct;
  let dataDir: string;

  beforeEach(async () => {
    telegram = await startBotApi({ token: "7000000001:stand-in-token-of-thirty-characters" });
    dataDir = mkdtempSync(join(tmpdir(), "parasolka-http-"));
    const port = await freePort();
    const webhook = mode === "webhook" ? { PUBLIC_URL: `http://127.0.0.1:${port}`, WEBHOOK_SECRET: "http-secret" } : {};
    product = await startProduct(
      { APP_ENV: "demo", DATA_DIR: dataDir, BOT_TOKEN: telegram.token, BOT_API_ROOT: telegram.root, ...webhook },
      port,
    );
  });
  afterEach(async () => {
    expect(await product.stop()).toBe(0);
    await telegram.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** A teen who acts and waits until the words of `sign` have come. */
  const teenIn = (locale: "uk" | "en", chat: number) => {
    const person: Person = telegram.person(chat, { language_code: locale });
    const key = (id: string): string => texts.t(locale, id, { place: "unknown" });
    const answered = async (sign: string): Promise<void> => {
      const words = key(sign).split("\n")[0] ?? "";
      await until(() => person.sees().some((text) => text.includes(words)) || person.buttons().flat().includes(words), words);
    };
    return {
      person,
      key,
      say: async (words: string, sign: string) => {
        await person.send(words);
        await answered(sign);
      },
      press: async (label: string, sign: string) => {
        await person.press(key(label));
        await answered(sign);
      },
    };
  };

  const signIn = async (role: string) => {
    const password = new RegExp(`${role}@demo\\.parasolka\\.local\\s+(\\S+)`).exec(product.output())?.[1];
    const headers: Record<string, string> = { "content-type": "application/json", origin: product.origin };
    const entered = await fetch(`${product.origin}/api/v1/auth/sign-in/email`, {
      method: "POST",
      headers,
      body: JSON.stringify({ email: `${role}@demo.parasolka.local`, password }),
    });
    expect(entered.status).toBe(200);
    headers.cookie = entered.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    return async (method: "GET" | "POST", path: string, body: object = {}): Promise<Json> => {
      const answer = await fetch(`${product.origin}/api/v1${path}`, {
        method,
        headers,
        ...(method === "POST" ? { body: JSON.stringify(body) } : {}),
      });
      const answeredBody = (await answer.json()) as Json;
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answeredBody)}`);
      return answeredBody;
    };
  };

  test("three teens, three journeys, no call that Telegram would not understand", async () => {
    const reporter = teenIn("uk", 1001);
    await reporter.say("/start", "arrival-understood");
    await reporter.press("arrival-understood", "arrival-contact-open");
    await reporter.press("arrival-contact-open", "menu-report");
    await reporter.press("menu-report", "report-about-me");
    await reporter.press("report-about-me", "report-kind-threats");
    await reporter.press("report-kind-threats", "report-ask-where");
    await reporter.say("t.me/synthetic_account", "report-ask-story");
    await reporter.say("мені погрожують у чаті", "report-ask-demand");
    await reporter.press("dialogue-skip", "dialogue-review-send");
    await reporter.press("dialogue-review-send", "report-now-threats");

    const talker = teenIn("en", 1002);
    await talker.say("/start", "arrival-understood");
    await talker.press("arrival-understood", "arrival-contact-open");
    await talker.press("arrival-contact-open", "menu-report");
    await talker.press("menu-counselling", "counselling-ask-open");
    await talker.say("nothing makes me happy lately", "counselling-ask-safe");
    await talker.person.press(talker.key("counselling-safe-yes"));
    const psychologist = await signIn("psychologist");
    await until(
      async () =>
        list((await psychologist("GET", "/queues")).queues).some(
          ({ queue, waiting }) => String(queue) === "counselling" && Number(waiting) === 1,
        ),
      "the talk in the queue",
    );
    const talk = await psychologist("POST", "/cases/next", { queue: "counselling" });
    await psychologist("POST", `/cases/${talk.id}/messages`, {
      id: crypto.randomUUID(),
      text: "I am here. What is the hardest part?",
      fencingToken: talk.fencingToken,
    });
    await until(() => talker.person.sees().some((text) => text.includes("What is the hardest part?")), "the psychologist's words");
    await talker.person.send("the mornings");
    await until(
      async () => list((await psychologist("GET", `/cases/${talk.id}`)).messages).length === 2,
      "the teen's answer in the console",
    );

    const teller = teenIn("uk", 1003);
    await teller.say("/start", "arrival-understood");
    await teller.press("arrival-understood", "arrival-contact-open");
    await teller.press("arrival-contact-open", "menu-police");
    await teller.press("menu-police", "police-ask-story");
    await teller.say("незнайомець вимагає гроші", "police-ask-when");
    await teller.press("dialogue-skip", "police-ask-where");
    await teller.say("t.me/synthetic_account", "police-ask-who");
    await teller.say("@synthetic_account", "police-ask-last");
    await teller.say("учора", "police-ask-demand");
    await teller.say("гроші", "police-place-unsaid");
    // Not «I won't say»: the question before has a button that says the same.
    await teller.press("police-place-unsaid", "police-age-adult");
    await teller.press("police-age-adult", "police-consent-facts");
    await teller.press("police-consent-facts", "dialogue-review-send");
    await teller.person.press(teller.key("dialogue-review-send"));
    await until(
      async () =>
        list((await psychologist("GET", "/queues")).queues).some(
          ({ queue, waiting }) => String(queue) === "police" && Number(waiting) === 1,
        ),
      "the police report in the queue",
    );
    const report = await psychologist("POST", "/cases/next", { queue: "police" });
    const { id } = await psychologist("POST", `/cases/${report.id}/handoff`, { fencingToken: report.fencingToken });
    const liaison = await signIn("liaison");
    await liaison("GET", `/handoffs/${id}`);
    await liaison("POST", `/handoffs/${id}/accept`);
    await liaison("POST", `/handoffs/${id}/register`, { number: "ЄО-4711/2026" });
    await until(() => teller.person.buttons().flat().includes(teller.key("news-show")), "the sign of news");
    await teller.press("news-show", "cases-show-number");
    await teller.person.press(teller.key("cases-show-number"));
    await until(() => teller.person.sees().some((text) => text.includes("ЄО-4711/2026")), "the number");

    expect(telegram.violations).toEqual([]);
    expect(telegram.refusals).toEqual([]);
    expect(telegram.unhandled).toEqual([]);
    expect(telegram.undelivered).toEqual([]);
    expect(telegram.calls.filter(({ method }) => method === "setMyCommands").length).toBeGreaterThanOrEqual(2);
  });
});
