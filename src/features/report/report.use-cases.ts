import type { UpdateUnit } from "../../channel/unit.ts";
import type { OpenCaseOfForm, Sent } from "../cases/form.use-cases.ts";

export type SendReport = (unit: UpdateUnit) => Promise<Sent>;

/** Makes a case for the triage queue out of the filled report. */
export const createSendReport =
  ({ openCaseOfForm }: { openCaseOfForm: OpenCaseOfForm }): SendReport =>
  (unit) =>
    openCaseOfForm(unit, { form: "report", kind: "content_report", pointing: ["where"] });
