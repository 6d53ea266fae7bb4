import { Api } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import { minutes, seconds } from "../shared/clock.ts";
import type { Inbox, Incoming } from "./inbox.ts";
import { ALLOWED_UPDATES, privateChatOf, withoutNames } from "./updates.ts";

/** How Telegram is reached. Everything that talks to it in this product goes through here. */
export interface TelegramOptions {
  readonly token: string;
  /** Root of the Bot API, without a trailing slash. */
  readonly apiRoot: string;
  /** Replaces the network in tests. */
  readonly fetch?: typeof fetch;
}

/**
 * An `Api` that really calls Telegram: for the sender, the poller and the start, never inside an update.
 *
 * @param timeoutSeconds for one call; the sender's must end before its claim on the row does
 */
export const telegramApi = ({ token, apiRoot, fetch }: TelegramOptions, timeoutSeconds = 10): Api =>
  new Api(token, {
    apiRoot,
    timeoutSeconds,
    // grammY types its fetch as node-fetch's; the platform's own takes and gives the same here.
    fetch: withPlatformSignal(fetch ?? globalThis.fetch) as unknown as NonNullable<
      NonNullable<ConstructorParameters<typeof Api>[1]>["fetch"]
    >,
  });

/** grammY aborts through a polyfill's signal, which the `fetch` of Node.js 24 refuses: hands on the platform's own. */
const withPlatformSignal =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  (input, init = {}) => {
    const polyfill: Pick<AbortSignal, "aborted" | "addEventListener"> | null | undefined = init.signal;
    if (!polyfill || polyfill instanceof AbortSignal) return fetch(input, init);
    const controller = new AbortController();
    if (polyfill.aborted) controller.abort();
    // Never taken off again: the signal belongs to this one call, and the answer's body is still read under it.
    else polyfill.addEventListener("abort", () => controller.abort());
    return fetch(input, { ...init, signal: controller.signal });
  };

/** Turns an update of Telegram into what the inbox takes; the sender's names end here. */
export function fromTelegram(botId: number, update: Update, localeOf: (languageCode: string | undefined) => string): Incoming {
  const chat = privateChatOf(update);
  return {
    source: `telegram:${botId}`,
    from: chat && { channel: "telegram", address: String(chat.id), apiChatId: chat.id, locale: localeOf(chat.languageCode) },
    update: withoutNames(update),
  };
}

/** Reads updates by long polling: the way to Telegram where nobody can reach us. */
export interface Poller {
  start(): void;
  /** Lets what it began be finished. */
  stop(): Promise<void>;
}

/**
 * @param inbox acknowledges each update; the next batch is asked for only when all of this one are in the record, so a
 *   process that dies in between gets them again
 */
export function createPoller(
  api: Api,
  botId: number,
  inbox: Inbox,
  localeOf: (languageCode: string | undefined) => string,
  onError: (error: unknown) => void,
): Poller {
  const stopping = new AbortController();
  // grammY types its signal after a polyfill; the platform's own is the same thing.
  const signal = stopping.signal as Parameters<Api["getUpdates"]>[1];
  let offset = 0;
  let loop: Promise<void> | undefined;

  /** Chats side by side. In a chat what comes after an update that must come again waits for it, as Telegram's webhooks do. */
  const receiveAll = async (all: readonly Incoming[]): Promise<void> => {
    const ofChat = new Map<string, Incoming[]>();
    for (const incoming of all) {
      const chat = incoming.from?.address ?? incoming.source;
      ofChat.set(chat, [...(ofChat.get(chat) ?? []), incoming]);
    }
    const inOrder = async (chat: readonly Incoming[]): Promise<void> => {
      for (const incoming of chat) await inbox.receive(incoming);
    };
    const ends = await Promise.allSettled([...ofChat.values()].map(inOrder));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  };

  const poll = async (): Promise<void> => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        const updates = await api.getUpdates({ offset, timeout: 25, limit: 100, allowed_updates: [...ALLOWED_UPDATES] }, signal);
        await receiveAll(updates.map((update) => fromTelegram(botId, update, localeOf)));
        // An empty answer says that all before is confirmed. After a quiet week ids may begin anew below it.
        offset = updates.length === 0 ? 0 : Math.max(...updates.map((update) => update.update_id + 1));
        failures = 0;
      } catch (error) {
        if (stopping.signal.aborted) return;
        onError(error);
        await pause(Math.min(seconds(1) * 2 ** failures++, seconds(30)), stopping.signal);
      }
    }
  };

  return {
    start() {
      loop ??= poll();
    },
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });

/** The bot's own name, or a stand-in for it while Telegram does not answer: the start does not wait for it. */
export async function meOf(api: Api, botId: number, onError: (error: unknown) => void): Promise<UserFromGetMe> {
  try {
    return await api.getMe(AbortSignal.timeout(seconds(5)) as Parameters<Api["getMe"]>[0]);
  } catch (error) {
    onError(error);
    return { id: botId, is_bot: true, first_name: "Parasolka", username: "" } as UserFromGetMe;
  }
}

/** Commands as Telegram lists them. */
const COMMANDS = ["start", "menu", "status", "help", "safe", "lang", "stop"] as const;
const TRIES = 20;

/**
 * Tells Telegram where updates go, and the commands and descriptions in each language where they have changed: it allows few such
 * changes a day. Tries again while it does not answer.
 */
export async function announceBot(
  api: Api,
  {
    texts,
    webhook,
    onError,
  }: { texts: Pick<AnnouncedTexts, "locales" | "t">; webhook: { url: string; secret: string } | null; onError: (error: unknown) => void },
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    try {
      if (webhook) await api.setWebhook(webhook.url, { secret_token: webhook.secret, allowed_updates: [...ALLOWED_UPDATES] });
      else await api.deleteWebhook();
      for (const [index, locale] of texts.locales.entries()) {
        // The first language is also what everybody else sees.
        for (const language of index === 0 ? [{}, { language_code: locale as "uk" }] : [{ language_code: locale as "uk" }]) {
          const commands = COMMANDS.map((command) => ({ command, description: texts.t(locale, `command-${command}`) }));
          const description = texts.t(locale, "bot-description");
          const short = texts.t(locale, "bot-short-description");
          if (!sameCommands(await api.getMyCommands(language), commands)) await api.setMyCommands(commands, language);
          if ((await api.getMyDescription(language)).description !== description) await api.setMyDescription(description, language);
          if ((await api.getMyShortDescription(language)).short_description !== short) await api.setMyShortDescription(short, language);
        }
      }
      return;
    } catch (error) {
      onError(error);
      await pause(Math.min(seconds(1) * 2 ** attempt, minutes(1)), new AbortController().signal);
    }
  }
}

type Commands = Awaited<ReturnType<Api["getMyCommands"]>>;
const sameCommands = (there: Commands, wanted: Commands): boolean =>
  there.length === wanted.length &&
  wanted.every(({ command, description }, at) => there[at]?.command === command && there[at].description === description);

interface AnnouncedTexts {
  readonly locales: readonly string[];
  t(locale: string, id: string): string;
}
