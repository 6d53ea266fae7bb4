import { isIP } from "node:net";
import { join } from "node:path";
import { z } from "zod";
import { type DutyHours, parseDutyHours, parseSpecialDays } from "./features/directory/duty.ts";

/** How strict the start is. `demo`: everything made for you; `production`: nothing assumed; `test`: for test runs. */
export type AppEnv = "demo" | "production" | "test";

/** How updates come from Telegram. Without a bot token the web chat is the channel. */
export type TelegramConfig =
  | { readonly mode: "off" }
  | { readonly mode: "polling"; readonly token: string; readonly apiRoot: string }
  | { readonly mode: "webhook"; readonly token: string; readonly apiRoot: string; readonly url: string; readonly secret: string };

/** Where the record is kept. */
export type DatabaseConfig =
  | { readonly engine: "embedded"; readonly dataDir: string }
  | { readonly engine: "postgresql"; readonly url: string };

/** Where the 32-byte master key comes from. `generated`: made once into that file (demo and test only). */
export type MasterKeyConfig =
  | { readonly from: "value"; readonly base64: string }
  | { readonly from: "file"; readonly path: string }
  | { readonly from: "generated"; readonly path: string };

/** Where evidence files are kept. */
export type StorageConfig = { readonly kind: "folder"; readonly path: string } | { readonly kind: "s3"; readonly url: string };

/** Keys of the Web Push protocol (VAPID, RFC 8292). */
export interface WebPushConfig {
  readonly publicKey: string;
  readonly privateKey: string;
}

export interface Config {
  readonly env: AppEnv;
  readonly port: number;
  /** Where people reach us, without a path; null: only this machine, on `port`. */
  readonly publicUrl: URL | null;
  readonly dataDir: string;
  readonly telegram: TelegramConfig;
  readonly database: DatabaseConfig;
  readonly masterKey: MasterKeyConfig;
  readonly storage: StorageConfig;
  readonly webchat: boolean;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** Languages offered to teens, the default first. */
  readonly locales: readonly string[];
  readonly country: "ua";
  /** Calls a second that Telegram allows this bot. */
  readonly telegramRate: number;
  /** When psychologists answer. */
  readonly dutyHours: DutyHours;
  /** After how many minutes without a word from a teen the bot says that there is no hurry. */
  readonly talkSilenceMinutes: number;
  /** `next`: nobody chooses whom to help; `any`: psychologists may take every waiting case. */
  readonly claiming: "next" | "any";
  /** Proxies whose X-Forwarded-For is believed: addresses or networks. */
  readonly trustedProxies: readonly string[];
  readonly metricsToken: string | null;
  readonly smtpUrl: string | null;
  readonly webPush: WebPushConfig | null;
  readonly pagerUrl: string | null;
  readonly signingKeyFile: string | null;
}

/** Everything that is wrong with the environment, each line with what to do. */
export class ConfigInvalid extends Error {
  override readonly name = "ConfigInvalid";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `The configuration does not fit:\n${problems.map((problem) => `  - ${problem}`).join("\n")}\nEvery variable is explained in .env.example.`,
    );
    this.problems = problems;
  }
}

/** An environment variable: set and not empty. */
type Environment = Readonly<Record<string, string | undefined>>;

const flag = z.enum(["true", "false"], "use true or false").transform((value) => value === "true");
const port = z.coerce.number("use a port number").int("use a port number").min(0, "use 0 to 65535").max(65535, "use 0 to 65535");
const LOCALES = ["uk", "en", "ru"] as const;
const locales = z
  .string()
  .transform((list) => list.split(",").map((one) => one.trim()))
  .pipe(z.array(z.enum(LOCALES, `use a comma-separated list of ${LOCALES.join(", ")}`)).min(1));
const url = (schemes: readonly string[], what: string) =>
  z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol), what);
const webAddress = (what: string) =>
  url(["http:", "https:"], what)
    .transform((value) => new URL(value))
    .refine(({ pathname, search, hash, username }) => pathname === "/" && search + hash + username === "", what);
const proxies = z
  .string()
  .transform((list) => list.split(",").map((one) => one.trim()))
  .pipe(z.array(z.string().refine(isNetwork, "use a comma-separated list of addresses or networks, e.g. 10.0.0.0/8,::1")));
const storage = z
  .string()
  .refine(
    (value) => URL.canParse(value) && (new URL(value).protocol === "file:" || isBucket(new URL(value))),
    "use file:./data/files or s3://key:secret@host/bucket",
  );
const webPush = z.string().regex(/^[\w-]{80,100}:[\w-]{40,50}$/, "use PUBLIC:PRIVATE, both base64url (VAPID keys)");
const dutyHours = z.string().transform((text, context) => {
  try {
    return parseDutyHours(text);
  } catch (error) {
    context.addIssue({
      code: "custom",
      message: `${error instanceof Error ? error.message : "it cannot be read"}; separate several with commas`,
    });
    return z.NEVER;
  }
});
const specialDays = z.string().transform((text, context) => {
  try {
    return parseSpecialDays(text);
  } catch (error) {
    context.addIssue({
      code: "custom",
      message: `${error instanceof Error ? error.message : "it cannot be read"}; separate several with commas`,
    });
    return z.NEVER;
  }
});
const masterKey = z.string().refine(isMasterKey, "use 32 bytes as base64: openssl rand -base64 32");

/**
 * Every variable, as written. `.env.example` and docs/configuration.md list the same ones; a test compares.
 * What depends on another variable is decided in `readConfig`.
 */
export const variables = z.object({
  /** Token of the Telegram bot from @BotFather. Unset: no Telegram, the web chat alone. */
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{30,}$/, "use the token that @BotFather gave you, like 123456789:AA…")
    .optional(),
  /** Where the Bot API is reached; a Bot API server of your own goes here. */
  BOT_API_ROOT: webAddress("use an address like https://api.telegram.org, without a path").default(new URL("https://api.telegram.org")),
  /** Calls a second that Telegram allows: 30, or what it has granted (paid broadcasts allow up to 1,000). */
  TELEGRAM_RATE: z.coerce.number("use a number").min(1, "use 1 to 1000").max(1000, "use 1 to 1000").default(30),
  /** Where people and Telegram reach us. Set: webhook; unset: long polling. */
  PUBLIC_URL: webAddress("use an address like https://chat.example.org, without a path").optional(),
  /** What Telegram repeats in X-Telegram-Bot-Api-Secret-Token; the characters are Telegram's rule. */
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,256}$/, "use 1 to 256 of A-Z a-z 0-9 _ - : openssl rand -hex 32")
    .optional(),
  /** PostgreSQL 15 or newer. Unset: embedded PGlite in DATA_DIR. */
  DATABASE_URL: url(["postgres:", "postgresql:"], "use postgresql://user:password@host:5432/database").optional(),
  /** Folder of the embedded database, the generated key and files. */
  DATA_DIR: z.string().default("./data"),
  /** 32 bytes, base64: wraps every data key. Losing it loses every case. */
  MASTER_KEY: masterKey.optional(),
  /** A file that holds it, as secrets are mounted in containers. */
  MASTER_KEY_FILE: z.string().optional(),
  /** Where evidence files are kept; unset: the folder `files` in DATA_DIR. */
  STORAGE_URL: storage.optional(),
  /** The port we listen on; 0 takes a free one. */
  PORT: port.default(3000),
  /** Whether teens may write in the browser. */
  WEBCHAT: z.enum(["on", "off"], "use on or off").default("on"),
  /** How much is logged. */
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"], "use debug, info, warn, error or silent").default("info"),
  /** Languages offered to teens, the default first. */
  LOCALES: locales.default(["uk", "en"]),
  /** Whose hotlines, offences and police units apply. */
  COUNTRY: z.enum(["ua"], "use ua: the one country with data so far").default("ua"),
  /** When psychologists answer, in the country's time: every text about waiting is made from it. */
  DUTY_HOURS: dutyHours.prefault("mon-fri 09:00-21:00, sat-sun 10:00-18:00"),
  /** Days on which these hours do not hold: holidays, a short day. */
  SPECIAL_DAYS: specialDays.optional(),
  /** Minutes without a word from a teen, in an open talk, after which the bot says that there is no hurry. */
  TALK_SILENCE_MINUTES: z.coerce.number("use minutes").int("use whole minutes").min(2, "use 2 to 9").max(9, "use 2 to 9").default(7),
  /** Whether psychologists take the next child, the most endangered, or choose among those who wait. */
  CLAIMING: z.enum(["next", "any"], "use next or any").default("next"),
  /** How strict the start is. Unset: production with BOT_TOKEN, else demo. */
  APP_ENV: z.enum(["demo", "production", "test"], "use demo, production or test").optional(),
  /** Lets production run on the embedded database, which does not survive a power cut. */
  ALLOW_EMBEDDED_DATABASE: flag.default(false),
  /** Proxies whose X-Forwarded-For is believed. */
  TRUSTED_PROXY: proxies.default([]),
  /** Bearer token of /metrics; unset: only this machine may read it. */
  METRICS_TOKEN: z.string().min(16, "use at least 16 characters: openssl rand -hex 32").optional(),
  /** Mail server for notices to staff. */
  SMTP_URL: url(["smtp:", "smtps:"], "use smtps://user:password@host:465").optional(),
  /** Keys of Web Push to staff's browsers. */
  WEB_PUSH_KEYS: webPush.optional(),
  /** What wakes the person on call: a POST goes there. */
  PAGER_URL: url(["http:", "https:"], "use an http(s) address").optional(),
  /** Private key (PEM) that signs packets for the police. */
  SIGNING_KEY_FILE: z.string().optional(),
});

/**
 * Turns the environment into the typed configuration. Pure: reads no file and not the process.
 * An empty variable counts as unset.
 *
 * @throws ConfigInvalid with all problems at once
 */
export function readConfig(environment: Environment): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) throw new ConfigInvalid(parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`));
  const values = parsed.data;
  const env = values.APP_ENV ?? (values.BOT_TOKEN ? "production" : "demo");
  const problems = contradictions(values, env);
  if (problems.length > 0) throw new ConfigInvalid(problems);
  return {
    env,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? null,
    dataDir: values.DATA_DIR,
    telegram: telegram(values),
    telegramRate: values.TELEGRAM_RATE,
    database: values.DATABASE_URL ? { engine: "postgresql", url: values.DATABASE_URL } : { engine: "embedded", dataDir: values.DATA_DIR },
    masterKey: masterKeyConfig(values),
    storage: storageConfig(values),
    webchat: values.WEBCHAT === "on",
    logLevel: values.LOG_LEVEL,
    locales: values.LOCALES,
    country: values.COUNTRY,
    dutyHours: values.SPECIAL_DAYS ? { ...values.DUTY_HOURS, special: values.SPECIAL_DAYS } : values.DUTY_HOURS,
    talkSilenceMinutes: values.TALK_SILENCE_MINUTES,
    claiming: values.CLAIMING,
    trustedProxies: values.TRUSTED_PROXY,
    metricsToken: values.METRICS_TOKEN ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    webPush: webPushConfig(values.WEB_PUSH_KEYS),
    pagerUrl: values.PAGER_URL ?? null,
    signingKeyFile: values.SIGNING_KEY_FILE ?? null,
  };
}

type Values = z.infer<typeof variables>;

/** What single values cannot show: rules between them, and what production insists on. */
function contradictions(values: Values, env: AppEnv): string[] {
  const problems: string[] = [];
  if (values.MASTER_KEY && values.MASTER_KEY_FILE) problems.push("MASTER_KEY and MASTER_KEY_FILE: set one of them");
  if (values.BOT_TOKEN && values.PUBLIC_URL && !values.WEBHOOK_SECRET) {
    problems.push("WEBHOOK_SECRET: required with BOT_TOKEN and PUBLIC_URL, or anybody could post updates: openssl rand -hex 32");
  }
  if (!values.BOT_TOKEN && values.WEBCHAT === "off") problems.push("WEBCHAT: with off and no BOT_TOKEN nobody could reach us; set one");
  if (env !== "production") return problems;
  if (!values.DATABASE_URL && !values.ALLOW_EMBEDDED_DATABASE) {
    problems.push("DATABASE_URL: production needs PostgreSQL (or ALLOW_EMBEDDED_DATABASE=true, which does not survive a power cut)");
  }
  if (!values.MASTER_KEY && !values.MASTER_KEY_FILE) {
    problems.push("MASTER_KEY or MASTER_KEY_FILE: production needs your own key: openssl rand -base64 32");
  }
  if (values.PAGER_URL && !isSafeWay(new URL(values.PAGER_URL))) {
    problems.push("PAGER_URL: production needs https, or http to this machine");
  }
  if (values.PUBLIC_URL && values.PUBLIC_URL.protocol !== "https:") problems.push("PUBLIC_URL: production needs https");
  return problems;
}

/** Sealed on the way, or not on any way. */
const isSafeWay = ({ protocol, hostname }: URL): boolean => protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);

function telegram(values: Values): TelegramConfig {
  if (!values.BOT_TOKEN) return { mode: "off" };
  const bot = { token: values.BOT_TOKEN, apiRoot: values.BOT_API_ROOT.origin };
  if (!values.PUBLIC_URL || !values.WEBHOOK_SECRET) return { mode: "polling", ...bot };
  return { mode: "webhook", ...bot, url: new URL("/telegram/webhook", values.PUBLIC_URL).href, secret: values.WEBHOOK_SECRET };
}

function masterKeyConfig(values: Values): MasterKeyConfig {
  if (values.MASTER_KEY) return { from: "value", base64: values.MASTER_KEY };
  if (values.MASTER_KEY_FILE) return { from: "file", path: values.MASTER_KEY_FILE };
  return { from: "generated", path: join(values.DATA_DIR, "master.key") };
}

function storageConfig({ STORAGE_URL, DATA_DIR }: Values): StorageConfig {
  if (!STORAGE_URL) return { kind: "folder", path: join(DATA_DIR, "files") };
  if (STORAGE_URL.startsWith("s3:")) return { kind: "s3", url: STORAGE_URL };
  return { kind: "folder", path: STORAGE_URL.replace(/^file:(\/\/)?/, "") };
}

function webPushConfig(keys: string | undefined): WebPushConfig | null {
  const [publicKey, privateKey] = keys?.split(":") ?? [];
  return publicKey && privateKey ? { publicKey, privateKey } : null;
}

/** With a key, its secret, a host and a bucket. */
function isBucket({ protocol, username, password, hostname, pathname }: URL): boolean {
  return protocol === "s3:" && username !== "" && password !== "" && hostname !== "" && /^\/[^/]+\/?$/.test(pathname);
}

function isMasterKey(value: string): boolean {
  return /^[A-Za-z0-9+/]{43}=$/.test(value.trim());
}

function isNetwork(value: string): boolean {
  const [address = "", bits] = value.split("/");
  const family = isIP(address);
  if (family === 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return false;
  return bits === undefined || Number(bits) <= (family === 4 ? 32 : 128);
}
