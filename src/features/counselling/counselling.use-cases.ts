import type { UpdateUnit } from "../../channel/unit.ts";
import type { CaseKind } from "../cases/cases.ts";
import type { CaseUseCases } from "../cases/cases.use-cases.ts";
import type { OpenCaseOfForm, Sent } from "../cases/form.use-cases.ts";
import type { TeenContent } from "../cases/message.ts";
import type { Reading } from "../triage/triage.ts";
import { readSafety, SAFETY } from "./counselling.ts";
import type { TalkDeeds } from "./talk-deeds.use-cases.ts";

/** What the teen is told, and which case it is; `returned`: a talk that had ended goes on. */
export type AskForPsychologist = (unit: UpdateUnit) => Promise<Sent & { caseId: string; returned: boolean }>;

export type OpenTalkOf = (unit: UpdateUnit) => Promise<string | null>;

/** Finds the talk of this person that is not closed, if there is one. */
export const createOpenTalkOf =
  ({ openCasesOf }: Pick<CaseUseCases, "openCasesOf">): OpenTalkOf =>
  async ({ tx, person }) => {
    const cases = await openCasesOf(tx, person.personId);
    return cases.find(({ kind }) => kind === "counselling")?.id ?? null;
  };

interface TalkPorts extends Pick<CaseUseCases, "addTeenMessage"> {
  readonly talkDeeds: Pick<TalkDeeds, "current" | "cameBack">;
  readonly openCaseOfForm: OpenCaseOfForm;
  /** Reads words for danger. */
  readonly read: (text: string) => Reading;
}

/**
 * Puts the teen into the counselling queue with what they wrote and how safe they feel. Who has a talk already keeps it, and
 * their place: the new words join it. One that ended not long ago goes on.
 */
export const createAskForPsychologist =
  ({ talkDeeds, openCaseOfForm, addTeenMessage, read: readWords }: TalkPorts): AskForPsychologist =>
  async (unit) => {
    const draft = await unit.drafts.open("counselling");
    const safety = SAFETY.find((step) => step === draft.answers.safe?.value);
    const moreSignals = safety && draft.answers.safe ? readSafety(safety, draft.answers.safe.answer) : [];
    const talk = await talkDeeds.current(unit);
    if (talk) {
      const words = [draft.answers.open?.answer, ...draft.unplaced].filter((text) => text !== undefined);
      const read = readWords(words.join("\n"));
      for (const text of words) {
        const reading: Reading = { risk: read.risk, signals: [...read.signals, ...moreSignals] };
        await addTeenMessage(unit.tx, { caseId: talk.caseId, text, channelMessageId: null, reading });
      }
    }
    const caseId = talk?.caseId ?? draft.id;
    const sent = await openCaseOfForm(unit, { form: "counselling", kind: "counselling", pointing: [], moreSignals, id: caseId });
    return { ...sent, caseId, returned: talk?.open === false };
  };

/** A message on its way to the people who hold the teen's case. */
export interface Relayed {
  readonly content: TeenContent;
  /** Everything in it that can be read for danger. */
  readonly words: string;
  readonly messageId: number;
  /** It came as an edit of something that no case has. */
  readonly edited?: boolean;
}

/**
 * Hands what a teen sent to their open case: a talk before anything else. Who has none open comes back to a talk that ended not
 * long ago. Null when there is nothing that takes it.
 */
export type RelayToStaff = (unit: UpdateUnit, message: Relayed) => Promise<{ kind: CaseKind } | null>;

interface RelayPorts extends Pick<CaseUseCases, "openCasesOf" | "addTeenMessage">, Pick<TalkPorts, "read" | "talkDeeds"> {
  /** Is this message part of a complaint, which is nobody's who holds a case? */
  readonly isOfComplaint: (unit: UpdateUnit, messageId: number) => Promise<boolean>;
}

export const createRelayToStaff =
  ({ openCasesOf, addTeenMessage, read, talkDeeds, isOfComplaint }: RelayPorts): RelayToStaff =>
  async (unit, { content: { text, kind, details, album }, words, messageId, edited = false }) => {
    if (edited && (await isOfComplaint(unit, messageId))) return null;
    const cases = await openCasesOf(unit.tx, unit.person.personId);
    const ended = cases.length === 0 && !edited ? await talkDeeds.current(unit) : null;
    const open = cases.find(({ kind: of }) => of === "counselling") ?? cases[0];
    const target = open ?? (ended && { id: ended.caseId, kind: "counselling" as const });
    if (!target) return null;
    const added = await addTeenMessage(unit.tx, {
      ...{ caseId: target.id, channelMessageId: messageId, reading: read(words), edited, text },
      ...{ ...(kind && { kind }), ...(details && { details }), ...(album !== undefined && { album }) },
    });
    if (added.ok && ended) await talkDeeds.cameBack(unit, ended.caseId);
    return added.ok ? { kind: target.kind } : null;
  };
