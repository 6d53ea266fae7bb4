import { SKIPPED } from "../../channel/drafts.ts";
import type { UpdateUnit } from "../../channel/unit.ts";
import type { OpenCaseOfForm, Sent } from "../cases/form.use-cases.ts";
import type { PlatformWords } from "../platforms/platforms.presenter.ts";
import { REPORT_KINDS } from "./report.ts";

/** What a teen is told when the report is sent. `howToReport`: on the platform they named, ready to be read. */
export interface SentReport extends Sent {
  readonly howToReport: string | null;
}

export type SendReport = (unit: UpdateUnit) => Promise<SentReport>;

/** Makes a case for the triage queue out of the filled report. */
export const createSendReport =
  ({ openCaseOfForm, platforms }: { openCaseOfForm: OpenCaseOfForm; platforms: Pick<PlatformWords, "howToReport"> }): SendReport =>
  async (unit) => {
    const { answers } = await unit.drafts.open("report");
    const { where } = answers;
    const kind = REPORT_KINDS.find((known) => known === answers.kind?.value) ?? "other";
    const sent = await openCaseOfForm(unit, { form: "report", kind: "content_report", pointing: ["where"], paying: ["story"] });
    const place = where && where.value !== SKIPPED ? where.answer : null;
    return { ...sent, howToReport: platforms.howToReport({ locale: unit.person.locale, kind, where: place, now: unit.now }) };
  };
