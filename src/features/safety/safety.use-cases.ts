import { type OutboxWriter, openOutbox, PRIORITY } from "../../channel/outbox.ts";
import type { UpdateUnit } from "../../channel/unit.ts";
import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Database, Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import { later } from "../../shared/clock.ts";
import { CONTACT_HOURS, CONTACT_HOURS_NAMES, type ContactHoursName, withinHours } from "../../shared/contact-hours.ts";
import { REMOVABLE_FOR, REMOVED_AT_ONCE } from "../../shared/removable.ts";
import type { TeenAddress } from "../../shared/voice.ts";
import {
  chatsToClear,
  chatsToTidy,
  markAged,
  markForRemoval,
  owedSigns,
  saveClearsDaily,
  saveHours,
  settingsOf,
  settleSign,
  takeMarked,
} from "./safety.repository.ts";
import { CLEARED_AFTER, CLEARED_ALONG, type ContactChoice, type SafetySettings, SHOWN_FOR } from "./safety.ts";

const isHours = (choice: ContactChoice): choice is ContactHoursName => CONTACT_HOURS_NAMES.some((name) => name === choice);

/** Keeps whether, and when, we may write first. What is on its way stops where it may not follow any more. */
export async function chooseContact(unit: UpdateUnit, choice: ContactChoice): Promise<void> {
  const { person, tx, outbox } = unit;
  person.contact = choice === "never" ? "silent" : choice === "quiet" ? "quiet" : "open";
  await saveHours(tx, person.personId, isHours(choice) ? CONTACT_HOURS[choice] : null);
  if (choice === "never") await outbox.hush();
}

/** Hidden: people's words wait behind a sign. Shown again: what waited comes at once. */
export async function setHidden(unit: UpdateUnit, hidden: boolean): Promise<void> {
  unit.person.hidden = hidden;
  await (hidden ? unit.outbox.hush() : unit.outbox.releaseHeld());
}

/** Both sides of the chat go before they become too old to be removed, again and again until the teen wants it otherwise. */
export async function setClearsDaily(unit: UpdateUnit, clearsDaily: boolean): Promise<void> {
  await saveClearsDaily(unit.tx, unit.person.personId, clearsDaily);
}

export async function safetyOf({ tx, person }: UpdateUnit): Promise<SafetySettings> {
  const { hours, clearsDaily } = await settingsOf(tx, person.personId);
  const named = CONTACT_HOURS_NAMES.find((name) => CONTACT_HOURS[name].from === hours?.from && CONTACT_HOURS[name].to === hours?.to);
  const contact = person.contact === "open" ? (named ?? "open") : person.contact === "silent" ? "never" : "quiet";
  return { contact, hidden: person.hidden, clearsDaily };
}

/** Lets go what waited; it goes from the chat again after some minutes. @returns how many messages come */
export const showHidden = ({ outbox, now }: UpdateUnit): Promise<number> => outbox.showHeld(later(now, SHOWN_FOR));

/** The message under the shown ones goes with them. @param number as the Bot API answered, also below 0 */
export const goesWithShown = ({ tx, person, now }: UpdateUnit, number: number): Promise<void> =>
  markForRemoval(tx, person.chatId, number, later(now, SHOWN_FOR));

/** Everything that was shown has been read: it goes now. */
export async function removeShown({ tx, person, outbox, now }: UpdateUnit): Promise<void> {
  await queueRemoval(outbox, await takeMarked(tx, person.chatId, now, null));
}

async function queueRemoval(outbox: OutboxWriter, numbers: readonly number[]): Promise<void> {
  for (let from = 0; from < numbers.length; from += REMOVED_AT_ONCE)
    await outbox.queue({
      method: "deleteMessages",
      payload: { message_ids: numbers.slice(from, from + REMOVED_AT_ONCE) },
      priority: PRIORITY.answer,
    });
}

/** As many chats are seen to in one round. */
const MOST = 100;

/**
 * What becomes due by time alone: removing what was shown, clearing chats before they cannot be cleared any more, and signs that
 * waited for their hours. Any number of processes may run them: each chat is done in a transaction of its own, with the person locked.
 *
 * @param giveSign queues the neutral sign
 * @param doorsAgain what brings back the two doors: they live in a message that has been cleared
 */
export function createSafetyRounds({
  database,
  keys,
  giveSign,
  doorsAgain,
}: {
  database: Pick<Database, "transaction">;
  keys: KeyRing;
  giveSign: (tx: Tx, opened: Awaited<ReturnType<typeof openOutbox>>, to: TeenAddress) => Promise<void>;
  doorsAgain: (locale: string) => Readonly<Record<string, unknown>>;
}) {
  return {
    async clear(now: Date): Promise<number> {
      const younger = later(now, -REMOVABLE_FOR);
      const chats = await database.transaction((tx) => chatsToClear(tx, { older: later(now, -CLEARED_AFTER), younger }, MOST));
      for (const { locale, disguised, ...chat } of chats)
        await database.transaction(async (tx) => {
          const { writer } = await openOutbox(tx, keys, chat, now);
          await markAged(tx, chat.chatId, now, { older: later(now, -CLEARED_ALONG), younger });
          const numbers = await takeMarked(tx, chat.chatId, now, now);
          if (numbers.length === 0) return;
          await queueRemoval(writer, numbers);
          // Nobody is written to for this: it waits until the teen is here, and one is enough.
          if (!disguised && !(await writer.hasHeld()))
            await writer.queue({ method: "sendMessage", payload: doorsAgain(locale), priority: PRIORITY.staff, proactive: "words" });
          await notify(tx, "outbox");
        });
      return chats.length;
    },

    async tidy(now: Date): Promise<number> {
      const chats = await database.transaction((tx) => chatsToTidy(tx, now, MOST));
      for (const chat of chats)
        await database.transaction(async (tx) => {
          const { writer } = await openOutbox(tx, keys, chat, now);
          const numbers = await takeMarked(tx, chat.chatId, now, now);
          await queueRemoval(writer, numbers);
          if (numbers.length > 0) await notify(tx, "outbox");
        });
      return chats.length;
    },

    async signs(now: Date): Promise<number> {
      const owed = await database.transaction((tx) => owedSigns(tx, MOST));
      const due = owed.filter(({ hours }) => !hours || withinHours(hours, now));
      for (const { personId, chatId, locale } of due)
        await database.transaction(async (tx) => {
          const opened = await openOutbox(tx, keys, { personId, chatId }, now);
          await settleSign(tx, personId);
          await giveSign(tx, opened, { personId, chatId, locale });
          await notify(tx, "outbox");
        });
      return due.length;
    },
  };
}
