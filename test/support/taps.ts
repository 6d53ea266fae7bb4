import type { TestDatabase } from "./database.ts";
import { type Stand, startApp } from "./start-app.ts";

/** What is looked for. */
export interface Way {
  readonly database: TestDatabase;
  /** Taps at most. */
  readonly most: number;
  /** What may be typed on the way, each once, in this order; typing is no tap. */
  readonly types?: readonly string[];
  /** Buttons that need not be tried: a way found without them is a way all the same. */
  readonly aside?: RegExp;
  /** Is this it? Told what the bot has said since the last deed. */
  arrived(now: { said: readonly string[] }): Promise<boolean> | boolean;
}

/** The shortest way. */
export interface Found {
  /** The labels that were pressed. */
  readonly taps: readonly string[];
  readonly typed: number;
}

type Deed = { readonly tap: string; readonly label: string } | { readonly type: string };

/** Ways that only change the language or lead back are as far as they are long; nobody is in a hurry for them. */
const LEADS_NOWHERE = /^lang:|^go:(?:menu|cases)$|:~\d|:(?:leave|back|stop)$/;

/**
 * Looks for the fewest taps after /start, breadth first, each way walked anew by a new teen. Screens that look the same are
 * gone on from once.
 *
 * @returns null when no way is that short
 */
export async function shortestWay({ database, most, types = [], aside, arrived }: Way): Promise<Found | null> {
  const stand = await startApp({ database });
  let chatId = 1000;
  const seen = new Set<string>();
  // By how many taps they are long: typing is no tap, so a way with one word more belongs to the same round.
  const rounds: Deed[][][] = Array.from({ length: most + 1 }, () => []);
  rounds[0]?.push([]);
  try {
    for (const [taps, round] of rounds.entries()) {
      for (const way of round) {
        await database.truncate();
        const screen = await walked(stand, ++chatId, way);
        if (way.length > 0 && (await arrived(screen))) return foundBy(way);
        const typed = way.length - taps;
        const looks = `${typed} ${screen.looks}`;
        if (seen.has(looks)) continue;
        seen.add(looks);
        const word = types[typed];
        if (word !== undefined && screen.asksForWords) round.push([...way, { type: word }]);
        for (const deed of screen.offers) if (!("tap" in deed && aside?.test(deed.tap))) rounds[taps + 1]?.push([...way, deed]);
      }
    }
    return null;
  } finally {
    await stand.close();
  }
}

const tapsIn = (way: readonly Deed[]): number => way.filter((deed) => "tap" in deed).length;

const foundBy = (way: readonly Deed[]): Found => ({
  taps: way.flatMap((deed) => ("tap" in deed ? [deed.label] : [])),
  typed: way.length - tapsIn(way),
});

interface Screen {
  readonly said: readonly string[];
  readonly looks: string;
  readonly offers: readonly Deed[];
  readonly asksForWords: boolean;
}

/** A new teen goes this way from /start. */
async function walked(stand: Stand, chatId: number, way: readonly Deed[]): Promise<Screen> {
  const teen = stand.telegram.person(chatId);
  await teen.send("/start");
  let before = 0;
  for (const deed of way) {
    before = teen.messages().at(-1)?.message_id ?? 0;
    await ("tap" in deed ? teen.press(deed.tap) : teen.send(deed.type));
  }
  const fresh = teen.messages().filter((message) => message.message_id > before && message.from?.is_bot);
  const buttons = fresh.flatMap(({ reply_markup }) => (reply_markup?.inline_keyboard ?? []).flat());
  const offers = [
    ...buttons.flatMap((button): Deed[] => {
      const data = "callback_data" in button ? button.callback_data : "";
      return data === "" || LEADS_NOWHERE.test(data) ? [] : [{ tap: data, label: button.text }];
    }),
    ...(way.length === 0 ? teen.keyboard().flat() : []).map((label): Deed => ({ tap: label, label })),
  ];
  const said = fresh.map((message) => message.text ?? "");
  const last = fresh.at(-1);
  const asksForWords = way.length > 0 && last !== undefined && asksIn(last.reply_markup?.inline_keyboard ?? []);
  return { said, looks: [...said.slice(-1), ...buttons.map(({ text }) => text)].join("\n"), offers, asksForWords };
}

/** Words are asked for where there is no choice to press, but for skipping and the ways around. */
const asksIn = (rows: readonly (readonly object[])[]): boolean =>
  rows.flat().every((button) => "callback_data" in button && /:~|:(?:back|stop)$|^go:/.test(String(button.callback_data)));
