import type { UpdateUnit } from "../../channel/unit.ts";
import type { Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { Outcome } from "../../shared/outcome.ts";
import type { CaseUseCases, TeenCaseStatus } from "../cases/cases.use-cases.ts";
import type { CaseContents } from "../cases/contents.repository.ts";
import type { HandoffRecord } from "../handoff/handoff.repository.ts";
import type { BeforeErasure } from "../privacy/erasure.use-cases.ts";
import type { SafetyPlanUseCases } from "../safety-plan/safety-plan.use-cases.ts";
import type { Reading } from "../triage/triage.ts";
import { becauseOfYou, type Outcome as Ended, outcomeOf } from "./my-cases.ts";

/** A case as its teen may see it, once it is open to them. */
export interface MyCase extends TeenCaseStatus, BeforeErasure {
  /** The police ask something, and nobody has answered yet. */
  readonly question: boolean;
  /** People have written something in it. */
  readonly answered: boolean;
  /** A safety plan was made with them. */
  readonly hasPlan: boolean;
  /** How it ended, as far as the record says. */
  readonly outcome: Ended | null;
  /** Somebody else's trouble that this teen told of has an outcome. */
  readonly becauseOfYou: boolean;
}

export interface MyCasesDeps {
  readonly statusOf: CaseUseCases["statusOf"];
  readonly registrationOf: CaseUseCases["registrationOf"];
  readonly addTeenMessage: CaseUseCases["addTeenMessage"];
  readonly contents: Pick<CaseContents, "open" | "messages" | "addEvent">;
  readonly latestHandoff: (tx: Tx, caseId: string) => Promise<HandoffRecord | null>;
  readonly withdrawConsent: (tx: Tx, of: { personId: string; caseId: string }) => Promise<Outcome<null>>;
  readonly before: (unit: UpdateUnit, caseId: string) => Promise<BeforeErasure | null>;
  readonly read: (text: string) => Reading;
  readonly plans: Pick<SafetyPlanUseCases, "isThere" | "readAgain">;
}

export type MyCasesPorts = ReturnType<typeof createMyCases>;

/** Words of a teen for one case, with the number of the message that holds them. */
interface Added {
  readonly caseId: string;
  readonly text: string;
  readonly messageId: number;
}

/** What a teen sees of their cases and does with them. All of it for their own: any other answers as one that is not there. */
export function createMyCases(deps: MyCasesDeps) {
  const { statusOf, registrationOf, addTeenMessage, contents, latestHandoff, withdrawConsent, before, read, plans } = deps;

  const add = async (unit: UpdateUnit, { caseId, text, messageId }: Added): Promise<"added" | "closed" | "not-found"> => {
    if (!(await before(unit, caseId))) return "not-found";
    const added = await addTeenMessage(unit.tx, { caseId, text, channelMessageId: messageId, reading: read(text) });
    if (added.ok) return "added";
    return added.rule === "case-closed" ? "closed" : "not-found";
  };

  return {
    /** The person's cases, newest first: codes and times. */
    list: ({ tx, person }: UpdateUnit): Promise<TeenCaseStatus[]> => statusOf(tx, person.personId),

    /** One of them with what the record says of it; null when it is not theirs. */
    async one(unit: UpdateUnit, caseId: string): Promise<MyCase | null> {
      const { tx, person } = unit;
      const status = (await statusOf(tx, person.personId)).find(({ id }) => id === caseId);
      const about = await before(unit, caseId);
      if (!status || !about) return null;
      const handoff = await latestHandoff(tx, caseId);
      const { facts } = await contents.open(tx, caseId);
      const outcome = outcomeOf(status, handoff);
      return {
        ...status,
        ...about,
        question:
          handoff?.handoff.status === "returned" && !status.steps.some(({ type, at }) => type === "police-answered" && isLast(status, at)),
        hasPlan: await plans.isThere(tx, caseId),
        answered: status.steps.some(({ type }) => type === "answered"),
        outcome,
        becauseOfYou: becauseOfYou(facts, outcome),
      };
    },

    /** The number the police gave; null without one. */
    number: ({ tx, person }: UpdateUnit, caseId: string): Promise<string | null> => registrationOf(tx, person.personId, caseId),

    /** What staff wrote last; null when they have not. Said only when it is asked for. */
    async lastAnswer(unit: UpdateUnit, caseId: string): Promise<string | null> {
      if (!(await before(unit, caseId))) return null;
      return (await contents.messages(unit.tx, caseId)).findLast(({ author }) => author === "staff")?.text ?? null;
    },

    /** The safety plan that was sent last, in their language of now; null without one. Said only when it is asked for. */
    async plan(unit: UpdateUnit, caseId: string): Promise<string | null> {
      return (await before(unit, caseId)) ? plans.readAgain(unit.tx, unit.person, caseId) : null;
    },

    /** What the police ask; null when they ask nothing now. */
    async question(unit: UpdateUnit, caseId: string): Promise<string | null> {
      if (!(await before(unit, caseId))) return null;
      const handoff = (await latestHandoff(unit.tx, caseId))?.handoff;
      return handoff?.status === "returned" ? handoff.question : null;
    },

    add,

    /** The answer to the police: into the case, for the psychologist, who passes it on. */
    async answerPolice(unit: UpdateUnit, answer: Added): Promise<"added" | "closed" | "not-found"> {
      const { tx, now } = unit;
      const handoff = (await latestHandoff(tx, answer.caseId))?.handoff;
      const added = await add(unit, answer);
      if (added !== "added" || handoff?.status !== "returned") return added;
      await contents.addEvent(tx, {
        caseId: answer.caseId,
        type: "police-answered",
        actor: "teen",
        data: { handoff: handoff.id },
        at: now,
      });
      await notify(tx, "case", answer.caseId);
      await notify(tx, "handoff", handoff.id);
      return added;
    },

    /** Takes the consent back. Too late once a liaison has opened it. */
    async withdraw({ tx, person }: UpdateUnit, caseId: string): Promise<"withdrawn" | "too-late" | "not-found"> {
      const withdrawn = await withdrawConsent(tx, { personId: person.personId, caseId });
      if (withdrawn.ok) return "withdrawn";
      return withdrawn.rule === "withdrawal-too-late" ? "too-late" : "not-found";
    },
  };
}

/** Has nothing been asked since then? */
const isLast = ({ steps }: TeenCaseStatus, at: Date): boolean => !steps.some((step) => step.type === "returned" && step.at > at);
