import type { CaseUseCases } from "../cases/cases.use-cases.ts";

/** What the teen's own view of their cases needs. */
export type MyCasesPorts = Pick<CaseUseCases, "statusOf" | "registrationOf">;
