import { SKIPPED } from "../../channel/drafts.ts";
import type { UpdateUnit } from "../../channel/unit.ts";
import type { Recogniser } from "../../shared/pointers.ts";
import { raised } from "../../shared/risk.ts";
import type { Reading } from "../triage/triage.ts";
import type { Reason } from "./cases.ts";
import type { CaseUseCases } from "./cases.use-cases.ts";
import { factsOf } from "./form.ts";

/** What a teen is told when a form has become a case. Plain JSON. */
export interface Sent {
  readonly receiptCode: string;
  /** Place in its queue, from 1. */
  readonly position: number;
  /** When people answer, in the teen's language. */
  readonly hours: string;
}

export interface FormDeps {
  readonly openCase: CaseUseCases["openCase"];
  /** Reads words for danger. */
  readonly read: (text: string) => Reading;
  readonly hours: (locale: string, now: Date) => string;
  /** What else is known of this moment that makes the case more urgent. */
  readonly cues: (unit: UpdateUnit) => readonly Reason[];
  /** Understands what the teen points at. */
  readonly recogniser: Pick<Recogniser, "pointersIn" | "paymentsIn">;
}

/** What a form adds to what every form has in common. */
type Particulars = Pick<Parameters<CaseUseCases["openCase"]>[1], "kind"> &
  Partial<Pick<Parameters<CaseUseCases["openCase"]>[1], "id" | "region" | "consent" | "statement">>;

export type OpenCaseOfForm = (
  unit: UpdateUnit,
  filled: Particulars & { form: string; pointing: readonly string[]; paying?: readonly string[]; moreSignals?: Reading["signals"] },
) => Promise<Sent>;

/**
 * Turns the draft of `form` into a case, once: the draft's id becomes the case's, and the draft goes.
 *
 * @param pointing the questions whose answers may name links and accounts
 * @param paying the questions whose answers may name a card or a wallet
 */
export const createOpenCaseOfForm =
  (deps: FormDeps): OpenCaseOfForm =>
  async (unit, { form, pointing, paying = [], moreSignals = [], ...particulars }) => {
    const draft = await unit.drafts.open(form);
    const facts = factsOf(draft, SKIPPED);
    // Only what they wrote: what a button says differs by language, and so would the risk. What it means comes as a cue.
    const written = facts.filter(({ value }) => value === undefined);
    const reading = deps.read(written.map(({ answer }) => answer).join("\n"));
    const cues = [...moreSignals, ...deps.cues(unit)];
    const signals = [...reading.signals, ...cues];
    const { pointersIn, paymentsIn } = deps.recogniser;
    const wordsOf = (question: string): string[] => {
      const given = draft.answers[question];
      return given && given.value !== SKIPPED ? [given.answer] : [];
    };
    const evidence = [...pointing.flatMap(wordsOf).flatMap(pointersIn), ...paying.flatMap(wordsOf).flatMap(paymentsIn)];
    const { receiptCode, position } = await deps.openCase(unit.tx, {
      id: draft.id,
      personId: unit.person.personId,
      chatId: unit.person.chatId,
      locale: unit.person.locale,
      region: null,
      facts,
      evidence,
      reading: { risk: cues.reduce((risk, signal) => raised(risk, signal.risk), reading.risk), signals },
      ...particulars,
    });
    await unit.drafts.discard(form);
    return { receiptCode, position, hours: deps.hours(unit.person.locale, unit.now) };
  };
