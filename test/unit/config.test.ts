import { describe, expect, test } from "vitest";
import type { Config } from "../../src/config.ts";
import { ConfigInvalid, readConfig } from "../../src/config.ts";

const TOKEN = `123456789:${"A".repeat(35)}`;
const KEY = Buffer.alloc(32, 7).toString("base64");
const PRODUCTION = { APP_ENV: "production", DATABASE_URL: "postgresql://p:q@db:5432/parasolka", MASTER_KEY: KEY };

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.problems;
    throw error;
  }
  return [];
}

describe("an empty environment", () => {
  test("is a demo: web chat, embedded database, a key made for it", () => {
    expect(readConfig({})).toEqual({
      env: "demo",
      port: 3000,
      publicUrl: null,
      dataDir: "./data",
      telegram: { mode: "off" },
      database: { engine: "embedded", dataDir: "./data" },
      masterKey: { from: "generated", path: "data/master.key" },
      storage: { kind: "folder", path: "data/files" },
      webchat: true,
      logLevel: "info",
      locales: ["uk", "en"],
      country: "ua",
      telegramRate: 30,
      talkSilenceMinutes: 7,
      claiming: "next",
      dutyHours: {
        zone: "Europe/Kyiv",
        days: {
          ...Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, { from: 540, to: 1260 }])),
          6: { from: 600, to: 1080 },
          7: { from: 600, to: 1080 },
        },
      },
      trustedProxies: [],
      metricsToken: null,
      smtpUrl: null,
      webPush: null,
      pagerUrl: null,
      signingKeyFile: null,
    } satisfies Config);
  });

  test("is the same when every variable is there but empty, as in a copied .env", () => {
    const empty = { BOT_TOKEN: "", APP_ENV: "", PORT: "", DATABASE_URL: "", PUBLIC_URL: "", WEBCHAT: "", MASTER_KEY: "" };
    expect(readConfig(empty)).toEqual(readConfig({}));
  });
});

describe("Telegram", () => {
  test("without a public address the bot polls", () => {
    expect(readConfig({ ...PRODUCTION, BOT_TOKEN: TOKEN }).telegram).toEqual({
      mode: "polling",
      token: TOKEN,
      apiRoot: "https://api.telegram.org",
    });
  });

  test("with one it is a webhook at our path", () => {
    const config = readConfig({ ...PRODUCTION, BOT_TOKEN: TOKEN, PUBLIC_URL: "https://chat.example.org", WEBHOOK_SECRET: "s3cret_-" });
    expect(config.telegram).toMatchObject({ mode: "webhook", url: "https://chat.example.org/telegram/webhook", secret: "s3cret_-" });
  });

  test("a webhook without a secret is refused", () => {
    expect(problems({ ...PRODUCTION, BOT_TOKEN: TOKEN, PUBLIC_URL: "https://chat.example.org" })).toEqual([
      expect.stringMatching(/^WEBHOOK_SECRET: required/),
    ]);
  });

  test.each(["with space", "ключ", "a".repeat(257), "semi;colon"])("Telegram would not accept the secret %j", (secret) => {
    expect(problems({ WEBHOOK_SECRET: secret })).toEqual([expect.stringMatching(/^WEBHOOK_SECRET: use 1 to 256/)]);
  });

  test("a Bot API server of one's own is used as it is", () => {
    const config = readConfig({ APP_ENV: "test", BOT_TOKEN: TOKEN, BOT_API_ROOT: "http://127.0.0.1:8081" });
    expect(config.telegram).toMatchObject({ apiRoot: "http://127.0.0.1:8081" });
  });
});

describe("how strict the start is", () => {
  test("a bot token makes it production", () => {
    expect(readConfig({ ...PRODUCTION, APP_ENV: "", BOT_TOKEN: TOKEN }).env).toBe("production");
  });

  test.each(["demo", "test"])("unless APP_ENV says %s", (env) => {
    expect(readConfig({ APP_ENV: env, BOT_TOKEN: TOKEN }).env).toBe(env);
  });

  test("production without a database and a key is refused, both at once", () => {
    expect(problems({ APP_ENV: "production" })).toEqual([
      expect.stringMatching(/^DATABASE_URL: production needs PostgreSQL/),
      expect.stringMatching(/^MASTER_KEY or MASTER_KEY_FILE: production needs your own key/),
    ]);
  });

  test("a token alone is refused like production", () => {
    expect(problems({ BOT_TOKEN: TOKEN })).toHaveLength(2);
  });

  test("the embedded database is allowed in production when asked for by name", () => {
    const config = readConfig({ ...PRODUCTION, DATABASE_URL: "", ALLOW_EMBEDDED_DATABASE: "true", DATA_DIR: "/srv/p" });
    expect(config.database).toEqual({ engine: "embedded", dataDir: "/srv/p" });
  });

  test("only 'true' allows it", () => {
    expect(problems({ ...PRODUCTION, DATABASE_URL: "", ALLOW_EMBEDDED_DATABASE: "yes" })).toEqual([
      "ALLOW_EMBEDDED_DATABASE: use true or false",
    ]);
  });

  test("production is not reached over plain http", () => {
    expect(problems({ ...PRODUCTION, PUBLIC_URL: "http://chat.example.org" })).toEqual(["PUBLIC_URL: production needs https"]);
  });
});

describe("wrong values", () => {
  test("are all named at once, each with what to do, and none is repeated", () => {
    const wrong = {
      BOT_TOKEN: "a secret that is no token",
      PORT: "70000",
      DATABASE_URL: "mysql://user:hunter2@host/db",
      MASTER_KEY: "dG9vIHNob3J0",
      WEBCHAT: "maybe",
      LOG_LEVEL: "loud",
      LOCALES: "uk,tlh",
      COUNTRY: "atlantis",
      APP_ENV: "staging",
      TRUSTED_PROXY: "10.0.0.0/8,proxy.local",
      METRICS_TOKEN: "short",
      PUBLIC_URL: "https://chat.example.org/path",
      STORAGE_URL: "ftp://files",
      WEB_PUSH_KEYS: "public-only",
    };
    const found = problems(wrong);
    expect(found.map((line) => line.split(":")[0]).sort()).toEqual(Object.keys(wrong).sort());
    for (const value of Object.values(wrong)) expect(found.join("\n")).not.toContain(value);
  });

  test("two master keys are one too many", () => {
    expect(problems({ MASTER_KEY: KEY, MASTER_KEY_FILE: "/run/secrets/key" })).toEqual(["MASTER_KEY and MASTER_KEY_FILE: set one of them"]);
  });

  test("no channel at all is refused", () => {
    expect(problems({ WEBCHAT: "off" })).toEqual([expect.stringMatching(/^WEBCHAT:/)]);
  });

  test("the message points to the list of variables", () => {
    expect(() => readConfig({ PORT: "x" })).toThrow(/PORT: use a port number[\s\S]*\.env\.example/);
  });
});

test("every other variable arrives typed", () => {
  const publicKey = "B".repeat(87);
  const privateKey = "c".repeat(43);
  const config = readConfig({
    ...PRODUCTION,
    MASTER_KEY: "",
    MASTER_KEY_FILE: "/run/secrets/master",
    STORAGE_URL: "s3://k:s@host/bucket",
    PORT: "0",
    LOCALES: "en, uk",
    TRUSTED_PROXY: "127.0.0.1, 10.0.0.0/8,fd00::/8",
    METRICS_TOKEN: "m".repeat(32),
    SMTP_URL: "smtps://u:p@mail.example.org:465",
    WEB_PUSH_KEYS: `${publicKey}:${privateKey}`,
    PAGER_URL: "https://pager.example.org/hook",
    SIGNING_KEY_FILE: "/run/secrets/signing.pem",
  });
  expect(config).toMatchObject({
    port: 0,
    masterKey: { from: "file", path: "/run/secrets/master" },
    storage: { kind: "s3", url: "s3://k:s@host/bucket" },
    locales: ["en", "uk"],
    trustedProxies: ["127.0.0.1", "10.0.0.0/8", "fd00::/8"],
    webPush: { publicKey, privateKey },
    signingKeyFile: "/run/secrets/signing.pem",
  });
  expect(readConfig({ STORAGE_URL: "file:./evidence" }).storage).toEqual({ kind: "folder", path: "./evidence" });
});
