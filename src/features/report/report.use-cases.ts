import { SKIPPED } from "../../channel/drafts.ts";
import type { Place } from "../../channel/people.ts";
import type { UpdateUnit } from "../../channel/unit.ts";
import type { OpenCaseOfForm, Sent } from "../cases/form.use-cases.ts";
import type { PlatformWords } from "../platforms/platforms.presenter.ts";
import { ABOUT, cuesOf, meaningOf, REPORT_KINDS, type ReportKind } from "./report.ts";

/** What a teen is told when the report is sent. */
export interface SentReport extends Sent {
  /** On the platform they named, ready to be read; null when there is nothing to say. */
  readonly howToReport: string | null;
  /** Whether pictures may be sent now, to this very report. */
  readonly pictures: boolean;
  /** Where they said they are: no number is named that cannot work there. */
  readonly place: Place | "unknown";
}

export type SendReport = (unit: UpdateUnit) => Promise<SentReport>;

export interface SendReportDeps {
  readonly openCaseOfForm: OpenCaseOfForm;
  readonly platforms: Pick<PlatformWords, "howToReport">;
  /** May pictures come into a report of this kind that says these words? */
  readonly takesPictures: (kind: ReportKind, words: string) => boolean;
}

/** Makes a case for the triage queue out of the filled report. */
export const createSendReport =
  ({ openCaseOfForm, platforms, takesPictures }: SendReportDeps): SendReport =>
  async (unit) => {
    const { answers, unplaced } = await unit.drafts.open("report");
    const said = (question: string): string[] => {
      const given = answers[question];
      return given && given.value !== SKIPPED ? [given.answer] : [];
    };
    const kind = REPORT_KINDS.find((known) => known === answers.kind?.value) ?? "other";
    const about = ABOUT.find((known) => known === answers.about?.value) ?? "me";
    const label = answers.kind?.answer ?? "";
    const moreSignals = [
      ...meaningOf({ about, kind, label }),
      ...cuesOf({ about, kind, label, words: [...said("demand"), ...said("story")] }),
    ];
    const written = Object.entries(answers).flatMap(([question, { value }]) => (value === undefined ? said(question) : []));
    const words = [...written, ...unplaced].join("\n");
    const form = { form: "report", kind: "content_report", pointing: ["where"], paying: ["story", "demand"], moreSignals } as const;
    const sent = await openCaseOfForm(unit, form);
    const [where = null] = said("where");
    const howToReport = platforms.howToReport({ locale: unit.person.locale, kind, where, now: unit.now });
    return { ...sent, howToReport, pictures: takesPictures(kind, words), place: unit.person.place ?? "unknown" };
  };
