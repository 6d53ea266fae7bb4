import { SKIPPED } from "../../channel/drafts.ts";
import type { UpdateUnit } from "../../channel/unit.ts";
import type { StatementPart } from "../../shared/consent.ts";
import { QUESTIONS_VERSION } from "../../shared/words.ts";
import type { OpenCaseOfForm, Sent } from "../cases/form.use-cases.ts";
import { CONSENT_LADDER, LEADING_TO_THE_TEEN, placeAfter, type Reach, STATEMENT_QUESTIONS } from "./police-report.ts";

export type SendPoliceReport = (unit: UpdateUnit, reach: Reach) => Promise<Sent>;

/** A text in a language. */
type Translate = (locale: string, id: string) => string;

/** In which the police of the country read. */
const LANGUAGE_OF_THE_POLICE = "uk";

/** Makes a case for the police queue; a psychologist looks at it before anything goes to the police. */
export const createSendPoliceReport =
  ({ t, openCaseOfForm }: { t: Translate; openCaseOfForm: OpenCaseOfForm }): SendPoliceReport =>
  async (unit, reach) => {
    unit.person.place = placeAfter(reach) ?? unit.person.place;
    const { answers } = await unit.drafts.open("police");
    const { locale } = unit.person;
    const statement = STATEMENT_QUESTIONS.flatMap((question): StatementPart[] => {
      const given = answers[question];
      if (!given || given.value === SKIPPED) return [];
      return [
        {
          label: labelOf(t, locale, question),
          text: given.answer,
          // Marked, so that a lower consent keeps it back whatever else happens.
          ...(LEADING_TO_THE_TEEN.includes(question) && { contact: true as const }),
          ...{ question, asked: given.asked, version: QUESTIONS_VERSION },
          ...(given.value !== undefined && { value: given.value }),
        },
      ];
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

/** What stands above an answer: in the teen's words, and in those of the police where these differ. */
function labelOf(t: Translate, locale: string, question: string): string {
  const [own, theirs] = [locale, LANGUAGE_OF_THE_POLICE].map((language) => t(language, `police-label-${question}`));
  return own === theirs ? String(own) : `${own} · ${theirs}`;
}
