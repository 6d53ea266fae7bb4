import type { UpdateUnit } from "../../channel/unit.ts";
import { later } from "../../shared/clock.ts";
import type { Ids } from "../../shared/ids.ts";
import { REMOVABLE_FOR, REMOVED_AT_ONCE } from "../../shared/removable.ts";
import { QUESTIONS_VERSION } from "../../shared/words.ts";
import type { CaseUseCases } from "../cases/cases.use-cases.ts";
import type { TeenContent } from "../cases/message.ts";
import type { OpenTalkOf } from "../counselling/counselling.use-cases.ts";
import type { Reading } from "../triage/triage.ts";
import { doorSignal } from "./emergency.ts";

type Ports = Pick<CaseUseCases, "openCase" | "addTeenMessage" | "raiseRisk"> & { readonly openTalkOf: OpenTalkOf; readonly ids: Ids };

/** What is known when a human is called: the question shown and the words, both as they were. */
export interface Alarm {
  readonly asked: string;
  readonly words: string;
  /** The message that holds the words. */
  readonly messageId: number | null;
  readonly reading: Reading;
  /** The whole message, when it was one. */
  readonly content?: TeenContent;
  /** The words are an edit: whoever handles edits after this brings them into the talk. */
  readonly edited?: boolean;
}

export type RaiseAlarm = (unit: UpdateUnit, alarm: Alarm) => Promise<void>;

/** Puts a person in danger on top of the counselling queue: their open talk if they have one, a new case if not. */
export const createRaiseAlarm =
  ({ ids, openCase, openTalkOf, addTeenMessage, raiseRisk }: Ports): RaiseAlarm =>
  async (unit, { asked, words, messageId, reading, content = { text: words }, edited = false }) => {
    const { personId, chatId, locale } = unit.person;
    const talk = await openTalkOf(unit);
    if (talk) {
      const { text, kind, details, album } = content;
      if (words !== "" && !edited)
        await addTeenMessage(unit.tx, {
          ...{ caseId: talk, channelMessageId: messageId, reading, text },
          ...{ ...(kind && { kind }), ...(details && { details }), ...(album !== undefined && { album }) },
        });
      return raiseRisk(unit.tx, { caseId: talk, reading });
    }
    const facts = [{ question: "emergency.call", version: QUESTIONS_VERSION, asked, answer: words }];
    await openCase(unit.tx, { id: ids.uuid(), personId, chatId, kind: "counselling", locale, region: null, facts, evidence: [], reading });
  };

export type OpenDoor = (unit: UpdateUnit, label: string) => Promise<void>;

/**
 * The red door alone puts what the teen has with us on top at once: their talk, else their newest case. Nobody is called for it
 * (rule of care 7). Who has no case yet is on top with the first one that they send within the half hour (`doorIsFresh`).
 */
export const createOpenDoor =
  ({ openCasesOf, raiseRisk }: Pick<CaseUseCases, "openCasesOf" | "raiseRisk">): OpenDoor =>
  async (unit, label) => {
    const open = await openCasesOf(unit.tx, unit.person.personId);
    const found = open.find(({ kind }) => kind === "counselling") ?? open[0];
    if (found) await raiseRisk(unit.tx, { caseId: found.id, reading: { risk: "red", signals: [doorSignal(label)] } });
  };

/** Removes what can be removed of both sides, and takes back everything unsent. Words of people stay where they are kept. */
export async function clearChat({ person, outbox, tx, now }: UpdateUnit): Promise<void> {
  await outbox.cancelAll();
  const { rows } = await tx.pg.query<{ number: string }>({
    name: "chat-message-removable",
    text: `SELECT coalesce(message_id, provisional_id) AS number FROM chat_message WHERE chat_id = $1 AND removed_at IS NULL AND at > $2 ORDER BY id`,
    values: [person.chatId, later(now, -REMOVABLE_FOR)],
  });
  const numbers = rows.map(({ number }) => Number(number));
  for (let from = 0; from < numbers.length; from += REMOVED_AT_ONCE)
    await outbox.queue({ method: "deleteMessages", payload: { message_ids: numbers.slice(from, from + REMOVED_AT_ONCE) }, priority: 0 });
}

/**
 * Removes what can be removed of both sides, takes back everything unsent, leaves every form and stops writing first.
 * Cases and drafts stay with us: exit hides, delete destroys.
 */
export async function quickExit(unit: UpdateUnit): Promise<void> {
  const { person } = unit;
  await clearChat(unit);
  await unit.drafts.leaveAll();
  await unit.log.drop();
  person.disguised = true;
  person.contact = "silent";
}
