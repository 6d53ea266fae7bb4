import { z } from "@hono/zod-openapi";
import { CONSENT_LEVELS } from "../../shared/consent.ts";
import { RISKS } from "../../shared/risk.ts";
import { DECLINE_REASONS, HANDOFF_STATUSES, OUTCOMES } from "./handoff.ts";

const moment = z.iso.datetime().openapi({ description: "ISO 8601 in UTC." });

export const HandoffSummary = z
  .object({
    id: z.uuid(),
    caseNumber: z.string().openapi({ description: "Pseudonymous number of the case.", example: "4F1C09AB" }),
    caseId: z.uuid().optional().openapi({ description: "Only for those who may also read the case." }),
    status: z.enum(HANDOFF_STATUSES),
    consent: z.enum(CONSENT_LEVELS),
    region: z.string().nullable(),
    risk: z.enum(RISKS),
    offeredAt: moment,
    dueAt: moment.openapi({ description: "24 hours after the offer (КПК, art. 214)." }),
    overdue: z.boolean(),
    openedAt: moment.nullable(),
  })
  .openapi("HandoffSummary");

export const HandoffView = HandoffSummary.extend({
  statement: z
    .array(z.object({ label: z.string(), text: z.string() }))
    .openapi({ description: "What the teen saw and confirmed, as far as their consent goes." }),
  evidence: z.array(z.object({ kind: z.string(), value: z.string(), sha256: z.string(), at: moment })),
  question: z.string().nullable(),
  answer: z.string().nullable(),
  declineReason: z.enum(DECLINE_REASONS).nullable(),
  registrationNumber: z.string().nullable().openapi({ description: "Number of the unified record (ЄО)." }),
  entryNumber: z.string().nullable().openapi({ description: "Number of the register of pre-trial investigations (ЄРДР)." }),
  outcome: z.enum(OUTCOMES).nullable(),
  offeredBy: z.string(),
  history: z.array(z.object({ type: z.string(), at: moment })),
  can: z
    .object({
      accept: z.boolean(),
      return: z.boolean(),
      decline: z.boolean(),
      register: z.boolean(),
      enter: z.boolean(),
      close: z.boolean(),
    })
    .openapi({ description: "What this member may do next." }),
}).openapi("HandoffView");

export type HandoffSummary = z.infer<typeof HandoffSummary>;
export type HandoffView = z.infer<typeof HandoffView>;

export const HandoffId = z.object({ id: z.uuid() });
export const HandoffFilter = z.object({ status: z.enum(HANDOFF_STATUSES).optional() });

const number = z.string().trim().min(1).max(80);

export const OfferBody = z.object({
  fencingToken: z.int().min(0),
  answer: z.string().trim().min(1).max(4_000).optional().openapi({ description: "The teen's answer, when the police have asked." }),
});
export const ReturnBody = z.object({ question: z.string().trim().min(1).max(2_000) });
export const DeclineBody = z.object({ reason: z.enum(DECLINE_REASONS) });
export const NumberBody = z.object({ number });
export const CloseHandoffBody = z.object({ outcome: z.enum(OUTCOMES).exclude(["withdrawn"]) });
