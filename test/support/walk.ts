import type { Message, Update } from "grammy/types";
import { days, hours, minutes } from "../../src/shared/clock.ts";
import type { Person } from "./bot-api/person.ts";
import type { TestDatabase } from "./database.ts";
import { diceFrom, oneOf } from "./dice.ts";
import { complaintsAbout, NAVIGATION, TEXT_IDS } from "./screen.ts";
import { list, type Stand, startApp } from "./start-app.ts";

/*
 * A teen who presses whatever there is, types whatever comes, and looks at every answer. One file, though long: the deeds and
 * what is looked at after each belong beside each other.
 */

export interface WalkOptions {
  readonly database: TestDatabase;
  readonly locale: "uk" | "en" | "ru";
  readonly steps: number;
  readonly seed: number;
  /** Called now and then with the steps made. */
  readonly onProgress?: (made: number) => void;
}

/** What was found; `complaints` is empty when every screen was as it should be. */
export interface WalkReport {
  readonly steps: number;
  /** Teens, one after another. */
  readonly lives: number;
  /** Kinds of buttons that were pressed: callback data without ids. */
  readonly pressed: readonly string[];
  /** The ids of the texts without values that were read. */
  readonly read: readonly string[];
  /** Cases that came of it, by kind. */
  readonly cases: Readonly<Record<string, number>>;
  /** What went wrong, each once, with the deeds before it. */
  readonly complaints: readonly string[];
}

const DEEDS_REMEMBERED = 12;
const MOST_COMPLAINTS = 25;
/** One teen, in steps; then the next arrives. */
const SHORTEST_LIFE = 30;
const LIFE_SPREAD = 80;

const COMMANDS = [
  "/start",
  "/menu",
  "/help",
  "/lang",
  "/status",
  "/delete",
  "/stop",
  "/continue",
  "/exit",
  "/sos",
  "/nothing",
  "/start qr",
];
const TYPED = {
  uk: [
    "так",
    "мені пише незнайомець",
    "https://t.me/synthetic_account",
    "😭😭😭",
    "…",
    "сьогодні вночі я себе вб'ю",
    "я не знаю, що робити",
  ],
  en: [
    "yes",
    "a stranger writes to me",
    "https://t.me/synthetic_account",
    "😭😭😭",
    "…",
    "I will kill myself tonight",
    "I don't know what to do",
  ],
  ru: ["да", "мне пишет незнакомец", "https://t.me/synthetic_account", "😭😭😭", "…", "сегодня ночью я себя убью", "я не знаю, что делать"],
} as const;
const LONG = "слово за словом ".repeat(200);
const FORGED = ["", "~", "~skipped", "~99", "everything", "'; DROP TABLE person; --", "00000000-0000-4000-8000-000000000001", "🙂"];

/** A command that works, or what to do. */
const WAY_IN_WORDS = /(?:^|[\s«(])\/[a-z]+|напиши|натисни|нажми|дзвони|звони|обери|выбери|write|press|call|choose/i;

/** Walks through the whole bot at random; the same seed takes the same way. */
export async function walk({ database, locale, steps, seed, onProgress }: WalkOptions): Promise<WalkReport> {
  const dice = diceFrom(seed);
  const stand = await startApp({ database });
  const { texts } = stand.app;
  const complaints = new Map<string, string>();
  const pressed = new Set<string>();
  const read = new Set<string>();
  const knownData = new Set<string>();
  const fixed = new Map(
    [...TEXT_IDS].flatMap((id) => {
      try {
        return [[texts.t(locale, id), id] as const];
      } catch {
        // It takes values, or belongs to a page.
        return [];
      }
    }),
  );

  let chatId = 1000;
  let lives = 0;
  let teen = stand.telegram.person(chatId, { language_code: locale });
  let endsAt = 0;
  let theirs = "";
  let last: Update | undefined;
  let deeds: string[] = [];
  let counted = countsOf(stand);

  const complain = (what: string): void => {
    if (complaints.has(what) || complaints.size >= MOST_COMPLAINTS) return;
    complaints.set(
      what,
      `${what}\n    after: ${deeds.slice(-DEEDS_REMEMBERED).join(" → ")}\n    sees: ${teen.sees().slice(-2).join(" ¶ ").slice(0, 600)}`,
    );
  };

  for (let step = 0; step < steps; step++) {
    if (step >= endsAt) {
      lives++;
      teen = stand.telegram.person(++chatId, { language_code: locale });
      endsAt = step + SHORTEST_LIFE + Math.floor(dice() * LIFE_SPREAD);
      theirs = "";
      last = undefined;
      deeds = [];
      stand.clock.advance(1000);
      stand.log.splice(0);
    }
    const before = newestOf(teen);
    const firstCall = stand.telegram.calls.length;
    // Telegram lets nobody send anything but /start first; after we have forgotten somebody, their first may be words.
    const deed = deeds.length > 0 ? await anyDeed() : await type(dice() < 0.9 ? "/start" : oneOf(dice, TYPED[locale]));
    deeds.push(deed.name);
    const calls = stand.telegram.calls.slice(firstCall).map(({ method }) => method.toLowerCase());
    await look(
      deed,
      teen.messages().filter((message) => message.message_id > before && message.from?.is_bot),
      calls,
    );
    if (step % 500 === 499) onProgress?.(step + 1);
  }

  const { rows } = await database.session((client) =>
    client.query<{ kind: string; many: number }>("SELECT kind, count(*)::int AS many FROM case_file GROUP BY kind"),
  );
  await stand.close();
  return {
    ...{ steps, lives, complaints: [...complaints.values()] },
    ...{ pressed: [...pressed].sort(), read: [...read].sort() },
    cases: Object.fromEntries(rows.map(({ kind, many }) => [kind, many])),
  };

  /** What is looked at after every step. */
  async function look({ answers, bent = false }: Deed, fresh: readonly Message[], calls: readonly string[]): Promise<void> {
    const now = countsOf(stand);
    for (const [what, many] of Object.entries(now)) {
      const known = counted[what as keyof typeof counted];
      if (many > known && !(what === "refusals" && isHarmless(stand, known, bent)))
        complain(`${what}: ${JSON.stringify(newestComplaint(stand, what)).slice(0, 400)}`);
    }
    counted = now;
    if (stand.telegram.unanswered() > 0) complain("a press was left without an answer");

    for (const message of fresh) {
      for (const complaint of complaintsAbout(message, theirs)) complain(`a message ${complaint}: ${(message.text ?? "").slice(0, 120)}`);
      const id = fixed.get(message.text ?? "");
      if (id) read.add(id);
    }
    for (const button of buttonsOf(teen)) knownData.add(button.data);

    const state = await stateOf(database);
    if (!state || state.disguised) return;
    const keys = teen.keyboard().flat();
    for (const door of ["door-emergency", "door-exit"])
      if (!keys.some((key) => texts.says(key, door))) complain(`the door ${door} is not in the keyboard: ${keys.join(" · ") || "nothing"}`);

    if (!answers) return;
    const pointsBack = fresh.some(({ text = "" }) => texts.says(text, "dialogue-press-a-button"));
    const awaited = `${state.form}:${state.awaiting}:`;
    if (pointsBack && !buttonsOf(teen).some(({ data }) => data.startsWith(awaited))) complain(`there is no button of ${awaited} to press`);
    const shown = fresh.some(({ text = "", reply_markup }) => reply_markup || WAY_IN_WORDS.test(text));
    const edited = calls.some((method) => method.startsWith("editmessage"));
    if (state.awaiting || state.inCase || shown || edited) return;
    const silent = fresh.length === 0 && !calls.includes("answercallbackquery");
    if (silent) complain("nothing at all is answered");
    else if (fresh.length > 0) complain(`a dead end: ${(fresh.at(-1)?.text ?? "").slice(0, 200)}`);
  }

  /** One of everything that a person can do, the likely more often. */
  async function anyDeed(): Promise<Deed> {
    const chance = dice();
    if (chance < 0.56) return pressNewest();
    if (chance < 0.62) return pressAny();
    if (chance < 0.75) return type(oneOf(dice, TYPED[locale]));
    if (chance < 0.8) return type(oneOf(dice, COMMANDS));
    if (chance < 0.82) return pressKey();
    if (chance < 0.84) return forge();
    if (chance < 0.86) return pressGone();
    if (chance < 0.9) return sendThing();
    if (chance < 0.92) return change();
    if (chance < 0.93) return again();
    if (chance < 0.935) return blockAndReturn();
    if (chance < 0.965) return wait();
    if (chance < 0.99) return staffActs();
    return restart();
  }

  async function type(text: string): Promise<Deed> {
    theirs += `\n${text}`;
    last = await teen.send(text);
    return { name: text.length > 40 ? "(a long text)" : text, answers: true };
  }

  async function pressNewest(): Promise<Deed> {
    const buttons = buttonsOf(teen);
    const newest = buttons.at(-1)?.messageId;
    const there = buttons.filter(({ messageId }) => messageId === newest);
    const answers = there.filter(({ data }) => !NAVIGATION.test(data));
    // Answers are likelier than ways back, and words where words are asked for: else no form would ever come to its end.
    const asksForWords =
      answers.length === 0 ||
      newest !==
        teen
          .messages()
          .filter(({ from }) => from?.is_bot)
          .at(-1)?.message_id;
    if (dice() < 0.8) return asksForWords ? type(oneOf(dice, TYPED[locale])) : push(oneOf(dice, answers));
    return there.length === 0 ? type("/menu") : push(oneOf(dice, there));
  }

  async function pressAny(): Promise<Deed> {
    const buttons = buttonsOf(teen);
    return buttons.length === 0 ? type(oneOf(dice, COMMANDS)) : push(oneOf(dice, buttons));
  }

  async function push({ messageId, data, label }: SeenButton): Promise<Deed> {
    pressed.add(data.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…"));
    last = await teen.pressData(messageId, data);
    return { name: `[${label}]`, answers: true };
  }

  async function pressKey(): Promise<Deed> {
    const keys = teen.keyboard().flat();
    return keys.length === 0 ? type("/start") : type(oneOf(dice, keys));
  }

  /** Data that no button there has: bent, of another form, or of nothing. */
  async function forge(): Promise<Deed> {
    const known = knownData.size === 0 ? "go:menu" : oneOf(dice, [...knownData]);
    const head = known.slice(0, known.lastIndexOf(":") + 1);
    const data = `${head}${oneOf(dice, FORGED)}`.slice(0, 40) || "x";
    const { message_id: messageId } = oneOf(dice, teen.messages());
    last = await teen.pressData(messageId, data);
    return { name: `(forged ${data})`, answers: false, bent: true };
  }

  /** A button seen long ago, perhaps under a message that is gone. */
  async function pressGone(): Promise<Deed> {
    if (knownData.size === 0) return type("/help");
    const data = oneOf(dice, [...knownData]);
    last = await teen.pressData(1 + Math.floor(dice() * Math.max(1, newestOf(teen))), data);
    return { name: `(old ${data})`, answers: false, bent: true };
  }

  async function sendThing(): Promise<Deed> {
    const things: [string, () => Promise<Update>][] = [
      ["a sticker", () => teen.sendSticker()],
      ["a photo", () => teen.sendPhoto()],
      ["a voice", () => teen.sendVoice()],
      ["a video", () => teen.sendVideo()],
      ["a document", () => teen.sendDocument()],
      ["a place", () => teen.sendOther({ location: { latitude: 50, longitude: 30 } })],
      ["a contact", () => teen.sendOther({ contact: { phone_number: "+380000000000", first_name: "Test" } })],
      ["a long text", () => teen.send(LONG)],
    ];
    const [name, send] = oneOf(dice, things);
    last = await send();
    theirs += `\n${LONG}`;
    return { name: `(${name})`, answers: false };
  }

  async function change(): Promise<Deed> {
    const own = teen.messages().filter((message) => message.text !== undefined && !message.from?.is_bot);
    if (own.length === 0) return type("/start");
    const { message_id: messageId } = oneOf(dice, own);
    if (dice() < 0.3) {
      await teen.react(messageId, "👍");
      return { name: "(reacts)", answers: false };
    }
    const text = oneOf(dice, TYPED[locale]);
    theirs += `\n${text}`;
    await teen.edit(messageId, text);
    return { name: "(edits)", answers: false };
  }

  async function again(): Promise<Deed> {
    if (!last) return type("/start");
    await teen.redeliver(last);
    return { name: "(the same update again)", answers: false };
  }

  async function blockAndReturn(): Promise<Deed> {
    await teen.block();
    await teen.unblock();
    return { name: "(blocks and comes back)", answers: false };
  }

  async function wait(): Promise<Deed> {
    const [name, ms] = oneOf(dice, [
      ["a minute", minutes(1)],
      ["an hour", hours(1)],
      ["a night", hours(10)],
      ["three days", days(3)],
    ] as const);
    stand.clock.advance(ms);
    await stand.settle();
    return { name: `(waits ${name})`, answers: false };
  }

  /** Somebody answers the next case, or it goes a step further. */
  async function staffActs(): Promise<Deed> {
    const psychologist = await stand.staff("psychologist");
    const next = await psychologist.call("POST", "/cases/next");
    if (next.status === 200) {
      const { id, kind, fencingToken } = next.body as unknown as { id: string; kind: string; fencingToken: number };
      const deed = dice();
      if (kind === "police_report" && deed < 0.6) await policeStep(id, fencingToken);
      else if (deed < 0.7)
        await psychologist.call("POST", `/cases/${id}/messages`, { id: crypto.randomUUID(), text: "Я тут.", fencingToken });
      await psychologist.call("POST", `/cases/${id}/release`, { fencingToken });
    }
    await stand.settle();
    return { name: "(staff act)", answers: false };
  }

  async function policeStep(caseId: string, fencingToken: number): Promise<void> {
    const psychologist = await stand.staff("psychologist");
    const liaison = await stand.staff("liaison");
    await psychologist.call("POST", `/cases/${caseId}/handoff`, { fencingToken });
    const { body } = await liaison.call("GET", "/handoffs?status=offered");
    const [offered] = list(body.handoffs);
    if (!offered) return;
    await liaison.call("POST", `/handoffs/${offered.id}/accept`);
    await liaison.call("POST", `/handoffs/${offered.id}/register`, { number: "ЄО-1/2026" });
  }

  async function restart(): Promise<Deed> {
    const released = dice() < 0.5;
    await stand.restart(released ? `version-${Math.floor(dice() * 1e9)}` : undefined);
    return { name: released ? "(a release)" : "(a restart)", answers: false };
  }
}

/** What was done, and whether a person would expect an answer to it. */
interface Deed {
  readonly name: string;
  readonly answers: boolean;
  /** No person with an honest app could do it. */
  readonly bent?: boolean;
}

interface SeenButton {
  readonly messageId: number;
  readonly data: string;
  readonly label: string;
}

/** Every button in the chat now, the newest last. */
function buttonsOf(teen: Person): SeenButton[] {
  return teen.messages().flatMap(({ message_id: messageId, reply_markup }) =>
    (reply_markup?.inline_keyboard ?? []).flat().flatMap((button) => {
      return "callback_data" in button ? [{ messageId, data: button.callback_data, label: button.text }] : [];
    }),
  );
}

/** What Telegram answers when a button is pressed again, or one that its message never had: nothing is lost by it. */
function isHarmless({ telegram }: Stand, known: number, bent: boolean): boolean {
  const said = telegram.refusals.slice(known).map(({ description }) => description);
  return said.every((words) => words.includes("message is not modified") || (bent && /can't be edited|not found/.test(words)));
}

const newestOf = (teen: Person): number => teen.messages().at(-1)?.message_id ?? 0;

function countsOf({ telegram, faults }: Stand) {
  return {
    violations: telegram.violations.length,
    refusals: telegram.refusals.length,
    unhandled: telegram.unhandled.length,
    warnings: telegram.warnings.length,
    faults: faults.length,
  };
}

function newestComplaint({ telegram, faults }: Stand, what: string): unknown {
  const { violations, refusals, unhandled, warnings } = telegram;
  return Object.entries({ violations, refusals, unhandled, warnings, faults })
    .find(([name]) => name === what)?.[1]
    .at(-1);
}

/** How things stand for the teen who came last: the question that waits, whether a case of theirs is open, the disguise. */
async function stateOf(
  database: TestDatabase,
): Promise<{ form: string | null; awaiting: string | null; inCase: boolean; disguised: boolean } | undefined> {
  const { rows } = await database.session((client) =>
    client.query<{ form: string | null; awaiting: string | null; inCase: boolean; disguised: boolean }>(
      `SELECT d.form, d.awaiting, p.disguised,
         EXISTS (SELECT 1 FROM case_file f WHERE f.person_id = p.id AND f.status <> 'closed') AS "inCase"
       FROM (SELECT id, disguised FROM person ORDER BY created_at DESC, id DESC LIMIT 1) p
       LEFT JOIN draft d ON d.person_id = p.id AND d.awaiting IS NOT NULL`,
    ),
  );
  return rows[0];
}
