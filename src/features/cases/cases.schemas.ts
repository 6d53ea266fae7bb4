import { z } from "@hono/zod-openapi";
import { CONSENT_LEVELS } from "../../shared/consent.ts";
import { RISKS } from "../../shared/risk.ts";
import type { HandoffView } from "../handoff/handoff.schemas.ts";
import { CASE_KINDS, CLOSE_REASONS, QUEUES } from "./cases.ts";

const moment = z.iso.datetime().openapi({ description: "ISO 8601 in UTC." });

export const QueueCount = z
  .object({
    queue: z.enum(QUEUES),
    waiting: z.int(),
    oldest: moment.nullable().openapi({ description: "Since when the one who waits longest has had no answer." }),
    red: z.int(),
    orange: z.int(),
  })
  .openapi("QueueCount");

export const CaseSummary = z
  .object({
    id: z.uuid(),
    kind: z.enum(CASE_KINDS),
    queue: z.enum(QUEUES),
    risk: z.enum(RISKS),
    status: z.enum(["waiting", "claimed", "closed"]),
    pseudonym: z.string(),
    colour: z.string(),
    locale: z.string(),
    region: z.string().nullable(),
    openedAt: moment,
    waitingSince: moment.openapi({
      description: "Since when nobody has answered: the opening, the last words of staff, or the teen's return.",
    }),
    closedAt: moment.nullable(),
    holder: z.object({ id: z.string(), name: z.string() }).nullable(),
    mine: z.boolean(),
    leaseUntil: moment.nullable(),
    signals: z.array(z.string()).openapi({ description: "Names of reasons for the risk." }),
    position: z.int().optional().openapi({ description: "Place in its queue, in lists of waiting cases." }),
  })
  .openapi("CaseSummary");

export const CaseMessage = z
  .object({
    id: z.uuid(),
    author: z.enum(["teen", "staff", "bot"]),
    staffName: z.string().nullable(),
    text: z.string(),
    at: moment,
    editedAt: moment.nullable(),
    delivery: z.enum(["pending", "held", "sending", "delivered", "failed", "unknown", "cancelled"]).nullable(),
  })
  .openapi("CaseMessage");

export const Note = z
  .object({ id: z.uuid(), staffName: z.string(), text: z.string(), at: moment })
  .openapi("Note", { description: "For staff only." });

/**
 * A case with everything.
 *
 * @param handoff how a handoff looks, which is the handoff feature's own
 */
export const caseView = (handoff: z.ZodType<HandoffView>) =>
  CaseSummary.omit({ position: true })
    .extend({
      fencingToken: z.int().nullable().openapi({ description: "Only while this member holds the case; goes with every write." }),
      facts: z.array(
        z.object({ question: z.string(), version: z.int(), asked: z.string(), answer: z.string(), value: z.string().optional() }),
      ),
      evidence: z.array(
        z.object({ id: z.uuid(), kind: z.string(), value: z.string(), sha256: z.string(), origin: z.string(), at: moment }),
      ),
      signalDetails: z.array(z.object({ name: z.string(), risk: z.enum(RISKS), because: z.string(), at: moment })),
      messages: z.array(CaseMessage),
      notes: z.array(Note),
      timeline: z.array(
        z.object({
          id: z.string(),
          type: z.string(),
          actor: z.string(),
          staffName: z.string().nullable(),
          data: z.record(z.string(), z.unknown()),
          at: moment,
        }),
      ),
      handoff: handoff.nullable(),
      consent: z.enum(CONSENT_LEVELS).nullable().openapi({ description: "Null for other kinds than police reports, and once withdrawn." }),
      statement: z
        .array(z.object({ label: z.string(), text: z.string(), contact: z.literal(true).optional() }))
        .nullable()
        .openapi({ description: "What the teen saw and confirmed for the police." }),
      closeReason: z.enum(CLOSE_REASONS).nullable(),
      contact: z.enum(["open", "quiet", "silent"]).openapi({ description: "May we write first?" }),
      lastSeenAt: moment,
      can: z
        .object({ claim: z.boolean(), reply: z.boolean(), note: z.boolean(), assess: z.boolean(), close: z.boolean(), offer: z.boolean() })
        .openapi({ description: "What this member may do next." }),
    })
    .openapi("CaseView");

export type CaseSummary = z.infer<typeof CaseSummary>;
export type CaseMessage = z.infer<typeof CaseMessage>;
export type Note = z.infer<typeof Note>;
export type CaseView = z.infer<ReturnType<typeof caseView>>;

export const CaseId = z.object({ id: z.uuid() });
export const CaseFilter = z.object({ scope: z.enum(["waiting", "mine", "closed"]).default("waiting"), queue: z.enum(QUEUES).optional() });
export const NextBody = z.object({ queue: z.enum(QUEUES).optional() });

const fencingToken = z.int().min(0).openapi({ description: "From the claim: a write with an older one is refused." });
/** Chosen by the client: the same id with the same text writes once. */
const id = z.uuid();
/** Telegram's limit leaves room for the line that says who writes. */
const text = z
  .string()
  .min(1)
  .max(4_000)
  .refine((words) => words.trim() !== "", "only spaces");

export const HoldBody = z.object({ fencingToken });
export const WriteBody = z.object({ fencingToken, id, text });
export const AssessBody = z.object({ fencingToken, risk: z.enum(RISKS), reason: z.string().max(2_000).default("") });
export const CloseBody = z.object({ fencingToken, reason: z.enum(CLOSE_REASONS) });
