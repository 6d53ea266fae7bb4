import { SKIPPED } from "../../channel/drafts.ts";
import type { UpdateUnit } from "../../channel/unit.ts";
import type { StatementPart } from "../../shared/consent.ts";
import type { OpenCaseOfForm, Sent } from "../cases/form.use-cases.ts";
import { CONSENT_LADDER, STATEMENT_QUESTIONS } from "./police-report.ts";

export type SendPoliceReport = (unit: UpdateUnit) => Promise<Sent>;

/** A text in a language. */
type Translate = (locale: string, id: string) => string;

/** Makes a case for the police queue; a psychologist looks at it before anything goes to the police. */
export const createSendPoliceReport =
  ({ t, openCaseOfForm }: { t: Translate; openCaseOfForm: OpenCaseOfForm }): SendPoliceReport =>
  async (unit) => {
    const { answers } = await unit.drafts.open("police");
    const statement = STATEMENT_QUESTIONS.flatMap((question): StatementPart[] => {
      const given = answers[question];
      if (!given || given.value === SKIPPED) return [];
      const part = { label: t(unit.person.locale, `police-label-${question}`), text: given.answer };
      // Marked, so that a lower consent keeps it back whatever else happens.
      return [question === "contact" ? { ...part, contact: true } : part];
    });
    return openCaseOfForm(unit, {
      form: "police",
      kind: "police_report",
      pointing: ["where", "who"],
      paying: ["story", "demand"],
      region: answers.region?.value ?? null,
      // Without an answer the least is shared.
      consent: CONSENT_LADDER.find((step) => step === answers.consent?.value) ?? "anonymous",
      statement,
    });
  };
