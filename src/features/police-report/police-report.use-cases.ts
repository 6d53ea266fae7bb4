import { SKIPPED } from "../../channel/drafts.ts";
import type { UpdateUnit } from "../../channel/unit.ts";
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
    const statement = STATEMENT_QUESTIONS.flatMap((question) => {
      const given = answers[question];
      return given && given.value !== SKIPPED ? [{ label: t(unit.person.locale, `police-label-${question}`), text: given.answer }] : [];
    });
    return openCaseOfForm(unit, {
      form: "police",
      kind: "police_report",
      pointing: ["where", "who"],
      region: answers.region?.value ?? null,
      // Without an answer the least is shared.
      consent: CONSENT_LADDER.find((step) => step === answers.consent?.value) ?? "anonymous",
      statement,
    });
  };
