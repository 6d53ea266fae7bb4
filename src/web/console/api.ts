import type { z } from "zod";
import type * as cases from "../../features/cases/cases.schemas.ts";
import type { RedOutcome as CaseRedOutcome, QUEUES, CLOSE_REASONS as SERVER_CLOSE_REASONS } from "../../features/cases/cases.ts";
import type { TransferBody, TransferView } from "../../features/cases/transfers.schemas.ts";
import type { ComplaintView } from "../../features/complaint/complaint.schemas.ts";
import type { ComplaintOutcome } from "../../features/complaint/complaint.ts";
import type * as duty from "../../features/duty/duty.schemas.ts";
import type { DutyRole } from "../../features/duty/duty-list.ts";
import type * as evidence from "../../features/evidence/evidence.schemas.ts";
import type { Decision } from "../../features/evidence/evidence.ts";
import type { HandoffSummary, HandoffView } from "../../features/handoff/handoff.schemas.ts";
import type { DeclineReason, HandoffOutcome } from "../../features/handoff/handoff.ts";
import type { IncidentView, PageView, WeekView } from "../../features/paging/paging.schemas.ts";
import type { Help, SilenceDecision } from "../../features/paging/paging.ts";
import type * as minimum from "../../features/privacy/minimum.schemas.ts";
import type * as plan from "../../features/safety-plan/safety-plan.schemas.ts";
import type { PlanStep } from "../../features/safety-plan/safety-plan.ts";
import type * as screening from "../../features/screening/screening.schemas.ts";
import type * as workload from "../../features/workload/workload.schemas.ts";
import type { Risk } from "../../shared/risk.ts";
import { type Api, ApiError, refusalOf } from "../shared/api.ts";
import type { Device } from "./lib/push.ts";

// The staff side of /api/v1 as the console uses it. What the server answers is typed by the server's own schemas; all times are
// ISO 8601 in UTC. Only types come from there: lists that the page draws are written out here and checked against them.

export type { ComplaintOutcome, DeclineReason, DutyRole, HandoffSummary, HandoffView, Help, PageView, SilenceDecision };
export type Complaint = ComplaintView;
export type RedOutcome = CaseRedOutcome;
export type Incident = IncidentView;
export type Week = z.output<typeof WeekView>;
export type HeldMinimum = z.output<typeof minimum.MinimumSummary>;
export type OpenedMinimum = z.output<typeof minimum.MinimumView>;
export type DutyLists = z.output<typeof duty.DutyListsView>;
export type Work = z.output<typeof workload.WorkView>;
export type Topic = Work["topics"][number];
export type Colleague = z.output<typeof workload.ColleagueView>;
export type Transfer = z.output<typeof TransferView>;
export type NewTransfer = z.output<typeof TransferBody>;
export type CaseMessage = cases.CaseMessage;
export type Note = cases.Note;
export type QueueName = (typeof QUEUES)[number];
export type CloseReason = (typeof SERVER_CLOSE_REASONS)[number];
/** What a liaison may close with; `withdrawn` is the teen's own and only shown. */
export type ClosingOutcome = Exclude<HandoffOutcome, "withdrawn">;

export const QUEUE_NAMES: readonly QueueName[] = ["triage", "counselling", "police"];
export const CLOSE_REASONS: readonly CloseReason[] = ["resolved", "referred", "no_answer", "test", "abusive"];
export const RED_OUTCOMES: readonly RedOutcome[] = [
  "safe",
  "help_called",
  "help_arrived",
  "with_adult",
  "other_service",
  "no_contact",
  "no_danger",
  "other",
];
export const SILENCE_DECISIONS: readonly SilenceDecision[] = ["wait", "write", "call_102"];
export const PLAN_STEPS: readonly PlanStep[] = ["signs", "myself", "distract", "people", "professionals", "surroundings"];
export const HELP: readonly Help[] = ["arrived", "not_arrived", "not_called", "unknown"];
export const COMPLAINT_OUTCOMES: readonly ComplaintOutcome[] = ["talked_with_teen", "talked_with_member", "changed_member", "unfounded"];
export const DECLINE_REASONS: readonly DeclineReason[] = ["duplicate", "other_authority"];
export const OUTCOMES: readonly ClosingOutcome[] = ["investigated", "administrative", "transferred", "no_offence"];

export interface Me {
  id: string;
  name: string;
  email: string;
  role: string;
  permissions: string[];
}

/** Answers that a later server may give; the console works without them. */
interface Hints {
  /** The teen's words since this member last opened the case. Without it the console marks what changed while it was open. */
  unread?: number;
  /** May this member open it from a list? Without it only a supervisor's waiting rows lead to the case. */
  readable?: boolean;
}

export type QueueCount = z.output<typeof cases.QueueCount>;
export type CaseSummary = cases.CaseSummary & Hints;
export type CaseView = cases.CaseView & Hints;
export type Delivery = NonNullable<cases.CaseMessage["delivery"]>;
export type Fact = CaseView["facts"][number];
export type CaseEvent = CaseView["timeline"][number];
export type StatementPart = NonNullable<CaseView["statement"]>[number];
/** Of a case, or of a handoff, where it carries no id. */
export type Evidence = Pick<CaseView["evidence"][number], "kind" | "value" | "sha256" | "at"> &
  Partial<Pick<CaseView["evidence"][number], "id" | "origin" | "platform" | "pointsAt" | "account" | "canonical">>;

export type Instrument = z.output<typeof screening.InstrumentView>;
export type Screen = z.output<typeof screening.ScreenView>;
export type SafetyPlan = z.output<typeof plan.PlanView>;
export type PlanSteps = Record<PlanStep, string>;
export type ScreenAnswer = Screen["answers"][string];

export type EvidenceFile = evidence.FileView;
export type FilesOfCase = evidence.FilesOfCase;
export type FileDecision = Decision;

export type CaseScope = "waiting" | "mine" | "closed";
export type HandoffStep =
  | { step: "accept" }
  | { step: "return"; question: string }
  | { step: "decline"; reason: DeclineReason }
  | { step: "register"; number: string }
  | { step: "enter"; number: string }
  | { step: "close"; outcome: ClosingOutcome };

const ROOT = "/api/v1";

/** Every request of the console. Each throws `ApiError` and nothing else. */
export function createConsoleApi(api: Api) {
  const get = <T>(path: string) => api<T>(`${ROOT}${path}`);
  const post = <T = void>(path: string, body: unknown = {}) => api<T>(`${ROOT}${path}`, { method: "POST", body });
  const ofCase = (id: string) => `/cases/${encodeURIComponent(id)}`;
  const ofHandoff = (id: string) => `/handoffs/${encodeURIComponent(id)}`;

  return {
    signIn: (email: string, password: string) => post<unknown>("/auth/sign-in/email", { email, password }),
    signOut: () => post<unknown>("/auth/sign-out"),
    me: () => get<Me>("/me"),

    queues: async () => (await get<{ queues: QueueCount[] }>("/queues")).queues,
    cases: async (scope: CaseScope, queue?: QueueName) => {
      const query = new URLSearchParams({ scope, ...(queue ? { queue } : {}) });
      return (await get<{ cases: CaseSummary[] }>(`/cases?${query}`)).cases;
    },
    next: (queue?: QueueName) => post<CaseView>("/cases/next", queue ? { queue } : {}),
    work: () => get<Work>("/work"),
    notToday: (topics: Topic[]) => api<Work>(`${ROOT}/work/not-today`, { method: "PUT", body: { topics } }),
    lapsesSeen: () => post<Work>("/work/lapses-seen"),
    colleagues: async () => (await get<{ colleagues: Colleague[] }>("/colleagues")).colleagues,
    setSkills: (staffId: string, skills: Pick<Colleague, "queues" | "languages">) =>
      api<void>(`${ROOT}/colleagues/${encodeURIComponent(staffId)}/skills`, { method: "PUT", body: skills }),
    mayKnow: (id: string) => post(`${ofCase(id)}/may-know`),
    permit: (id: string, staffId: string) => post(`${ofCase(id)}/permit`, { staffId }),
    transfers: async () => (await get<{ transfers: Transfer[] }>("/transfers")).transfers,
    transfer: (id: string, input: NewTransfer) => post(`${ofCase(id)}/transfer`, input),
    acceptTransfer: (id: string) => post(`${ofCase(id)}/transfer/accept`),
    endTransfer: (id: string) => post(`${ofCase(id)}/transfer/end`),
    readCase: (id: string) => get<CaseView>(ofCase(id)),
    claim: (id: string) => post<CaseView>(`${ofCase(id)}/claim`),
    renew: (id: string, fencingToken: number) => post<{ leaseUntil: string }>(`${ofCase(id)}/renew`, { fencingToken }),
    release: (id: string, fencingToken: number) => post(`${ofCase(id)}/release`, { fencingToken }),
    reply: (id: string, input: Written & { replyTo?: string }) => post<CaseMessage>(`${ofCase(id)}/messages`, input),
    note: (id: string, input: Written) => post<Note>(`${ofCase(id)}/notes`, input),
    assess: (id: string, input: { fencingToken: number; risk: Risk; reason: string }) => post<CaseView>(`${ofCase(id)}/risk`, input),
    close: (id: string, input: { fencingToken: number; reason: CloseReason; redOutcome?: RedOutcome; redRecord?: RedRecord }) =>
      post<CaseView>(`${ofCase(id)}/close`, input),
    offer: (id: string, input: { fencingToken: number; answer?: string }) => post<HandoffView>(`${ofCase(id)}/handoff`, input),

    decideSilence: (id: string, decision: SilenceDecision) => post(`${ofCase(id)}/silence`, { decision }),
    pages: async () => (await get<{ pages: PageView[] }>("/pages")).pages,
    duty: () => get<DutyLists>("/duty"),
    setDuty: (role: DutyRole, shifts: PlannedShift[]) => api<DutyLists>(`${ROOT}/duty/${role}`, { method: "PUT", body: { shifts } }),
    incidents: async () => (await get<{ incidents: Incident[] }>("/incidents")).incidents,
    sayHelp: (id: string, help: Help) => post(`/incidents/${encodeURIComponent(id)}/help`, { help }),
    weeks: async () => (await get<{ weeks: Week[] }>("/page-figures")).weeks,
    minimums: async () => (await get<{ minimums: HeldMinimum[] }>("/held-minimums")).minimums,
    openMinimum: (id: string, reason: string) => post<OpenedMinimum>(`/held-minimums/${encodeURIComponent(id)}/open`, { reason }),
    pushKey: async () => (await get<{ publicKey: string | null }>("/push")).publicKey,
    wakeHere: (device: Device) => post("/push", device),
    wakeNoMore: (endpoint: string) => post("/push/forget", { endpoint }),
    onShift: (onShift: boolean) => post<DutyLists>("/duty/self", { onShift }),

    seePage: (id: string) => post(`/pages/${encodeURIComponent(id)}/seen`),

    instruments: async () => (await get<{ instruments: Instrument[] }>("/screens")).instruments,
    screens: async (caseId: string) => (await get<{ screens: Screen[] }>(`${ofCase(caseId)}/screens`)).screens,
    fillScreen: (caseId: string, input: FilledScreen) => post<Screen>(`${ofCase(caseId)}/screens`, input),

    plan: (caseId: string) => get<SafetyPlan>(`${ofCase(caseId)}/plan`),
    draftPlan: (caseId: string, input: { fencingToken: number; steps: PlanSteps }) =>
      api<SafetyPlan>(`${ROOT}${ofCase(caseId)}/plan`, { method: "PUT", body: input }),
    sendPlan: (caseId: string, input: { fencingToken: number; version: number }) => post<SafetyPlan>(`${ofCase(caseId)}/plan/send`, input),

    files: (caseId: string) => get<FilesOfCase>(`${ofCase(caseId)}/files`),
    allowFiles: (caseId: string, input: { allow: boolean; fencingToken: number }) => post<FilesOfCase>(`${ofCase(caseId)}/files`, input),
    decideFile: (id: string, input: { decision: FileDecision; fencingToken?: number }) =>
      post<EvidenceFile>(`/evidence/${encodeURIComponent(id)}/decision`, input),
    /** The bytes themselves; asking for them is on record. */
    fileCopy: async (id: string): Promise<Blob> => {
      const answer = await fetch(`${ROOT}/evidence/${encodeURIComponent(id)}/copy`, {
        credentials: "same-origin",
        cache: "no-store",
      }).catch(() => {
        throw new ApiError(0, "offline", "The server cannot be reached.");
      });
      if (!answer.ok) throw refusalOf(answer, await answer.text());
      return answer.blob();
    },

    complaints: async () => (await get<{ complaints: Complaint[] }>("/complaints")).complaints,
    handleComplaint: (id: string, outcome: ComplaintOutcome) =>
      post<Complaint>(`/complaints/${encodeURIComponent(id)}/handle`, { outcome }),

    handoffs: async () => (await get<{ handoffs: HandoffSummary[] }>("/handoffs")).handoffs,
    readHandoff: (id: string) => get<HandoffView>(ofHandoff(id)),
    answerHandoff: (id: string, { step, ...body }: HandoffStep) => post<HandoffView>(`${ofHandoff(id)}/${step}`, body),
  };
}

export type ConsoleApi = ReturnType<typeof createConsoleApi>;

/** A screen under a claim. The client's id makes handing it in twice one screen. */
export interface FilledScreen {
  fencingToken: number;
  id: string;
  kind: Screen["kind"];
  version: number;
  answers: Record<string, ScreenAnswer>;
  words: string;
}

/** A shift of a list, as it is written anew. */
export interface PlannedShift {
  staffId: string;
  from: string;
  until: string | null;
}

/** What stands on record about a red's outcome. */
export interface RedRecord {
  calledNumber?: string;
  calledAt?: string;
  words?: string;
}

/** A text under a claim. The client's id makes sending it twice one message. */
export interface Written {
  fencingToken: number;
  id: string;
  text: string;
}
