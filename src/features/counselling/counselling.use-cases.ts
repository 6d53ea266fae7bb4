import type { UpdateUnit } from "../../channel/unit.ts";
import type { CaseKind } from "../cases/cases.ts";
import type { CaseUseCases } from "../cases/cases.use-cases.ts";
import type { OpenCaseOfForm, Sent } from "../cases/form.use-cases.ts";
import type { TeenContent } from "../cases/message.ts";
import type { Reading } from "../triage/triage.ts";
import { readSafety, SAFETY } from "./counselling.ts";

export type AskForPsychologist = (unit: UpdateUnit) => Promise<Sent>;

export type OpenTalkOf = (unit: UpdateUnit) => Promise<string | null>;

/** Finds the talk of this person that is not closed, if there is one. */
export const createOpenTalkOf =
  ({ openCasesOf }: Pick<CaseUseCases, "openCasesOf">): OpenTalkOf =>
  async ({ tx, person }) => {
    const cases = await openCasesOf(tx, person.personId);
    return cases.find(({ kind }) => kind === "counselling")?.id ?? null;
  };

interface TalkPorts extends Pick<CaseUseCases, "addTeenMessage"> {
  readonly openTalkOf: OpenTalkOf;
  readonly openCaseOfForm: OpenCaseOfForm;
  /** Reads words for danger. */
  readonly read: (text: string) => Reading;
}

/**
 * Puts the teen into the counselling queue with what they wrote and how safe they feel. Who has an open talk already
 * keeps it, and their place: the new words join it.
 */
export const createAskForPsychologist =
  ({ openTalkOf, openCaseOfForm, addTeenMessage, read: readWords }: TalkPorts): AskForPsychologist =>
  async (unit) => {
    const draft = await unit.drafts.open("counselling");
    const safety = SAFETY.find((step) => step === draft.answers.safe?.value);
    const moreSignals = safety && draft.answers.safe ? readSafety(safety, draft.answers.safe.answer) : [];
    const talk = await openTalkOf(unit);
    if (talk) {
      const words = [draft.answers.open?.answer, ...draft.unplaced].filter((text) => text !== undefined);
      const read = readWords(words.join("\n"));
      for (const text of words) {
        const reading: Reading = { risk: read.risk, signals: [...read.signals, ...moreSignals] };
        await addTeenMessage(unit.tx, { caseId: talk, text, channelMessageId: null, reading });
      }
    }
    return openCaseOfForm(unit, { form: "counselling", kind: "counselling", pointing: [], moreSignals, ...(talk ? { id: talk } : {}) });
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

/** Hands what a teen sent to their open case: a talk before anything else. Null when they have none that takes it. */
export type RelayToStaff = (unit: UpdateUnit, message: Relayed) => Promise<{ kind: CaseKind } | null>;

export const createRelayToStaff =
  ({ openCasesOf, addTeenMessage, read }: Pick<CaseUseCases, "openCasesOf" | "addTeenMessage"> & Pick<TalkPorts, "read">): RelayToStaff =>
  async (unit, { content: { text, kind, details, album }, words, messageId, edited = false }) => {
    const cases = await openCasesOf(unit.tx, unit.person.personId);
    const target = cases.find(({ kind: of }) => of === "counselling") ?? cases[0];
    if (!target) return null;
    const added = await addTeenMessage(unit.tx, {
      ...{ caseId: target.id, channelMessageId: messageId, reading: read(words), edited, text },
      ...{ ...(kind && { kind }), ...(details && { details }), ...(album !== undefined && { album }) },
    });
    return added.ok ? { kind: target.kind } : null;
  };
