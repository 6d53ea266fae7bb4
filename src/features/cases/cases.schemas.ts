import { z } from "@hono/zod-openapi";
import { CONSENT_LEVELS } from "../../shared/consent.ts";
import { POINTED_KINDS } from "../../shared/pointers.ts";
import { RISKS } from "../../shared/risk.ts";
import type { HandoffView } from "../handoff/handoff.schemas.ts";
import { CASE_KINDS, CLOSE_REASONS, ENDINGS, QUEUES, RED_OUTCOMES } from "./cases.ts";
import { MESSAGE_KINDS } from "./message.ts";

const moment = z.iso.datetime().openapi({ description: "ISO 8601 in UTC." });

export const QueueCount = z
  .object({
    queue: z.enum(QUEUES),
    waiting: z.int(),
    oldest: moment.nullable().openapi({ description: "Since when the one who waits longest has had no answer." }),
    red: z.int(),
    orange: z.int(),
    late: z.int().openapi({ description: "How many of them nobody has answered in time." }),
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
    dueAt: moment.nullable().openapi({ description: "By when somebody is to answer; null once nobody waits." }),
    overdue: z.boolean().openapi({ description: "Nobody has answered in time." }),
    silentRed: z.boolean().openapi({ description: "A red in which nobody has said anything for 5 minutes: a supervisor decides." }),
    position: z.int().optional().openapi({ description: "Place in its queue, in lists of waiting cases." }),
  })
  .openapi("CaseSummary");

const ForwardOrigin = z
  .object({
    from: z.enum(["user", "hidden_user", "chat", "channel"]),
    id: z.number().nullable().openapi({ description: "The channel's own number of who or where it is: it stays when names change." }),
    name: z.string().nullable(),
    username: z.string().nullable().openapi({ description: "Without the @." }),
    messageId: z.number().nullable(),
    at: moment.nullable(),
  })
  .openapi("ForwardOrigin", { description: "Where forwarded words came from." });

export const CaseMessage = z
  .object({
    id: z.uuid(),
    author: z.enum(["teen", "staff", "bot"]),
    staffName: z.string().nullable(),
    kind: z.enum(MESSAGE_KINDS),
    text: z.string().openapi({ description: "Words, or a caption; may be empty for other kinds than text." }),
    forwardedFrom: ForwardOrigin.nullable(),
    emoji: z.string().nullable().openapi({ description: "Of a sticker, or the face of a dice." }),
    contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
    location: z.object({ latitude: z.number(), longitude: z.number() }).nullable().openapi({ description: "Degrees." }),
    poll: z.object({ question: z.string(), options: z.array(z.string()) }).nullable(),
    what: z.string().nullable().openapi({ description: "The channel's name for a kind that we do not know." }),
    replyTo: z.uuid().nullable().openapi({ description: "The message of this case that it answers." }),
    reaction: z.array(z.string()).openapi({ description: "Emoji with which the teen reacts to it now." }),
    versions: z.array(z.object({ text: z.string(), at: moment })).openapi({ description: "What it said before, the oldest first." }),
    at: moment,
    editedAt: moment.nullable(),
    delivery: z.enum(["pending", "held", "sending", "delivered", "failed", "unknown", "cancelled"]).nullable(),
    deliveryReason: z.string().nullable().openapi({ description: "A code for why it is not delivered, such as `unreachable`." }),
  })
  .openapi("CaseMessage");

export const Note = z
  .object({ id: z.uuid(), staffName: z.string(), text: z.string(), at: moment })
  .openapi("Note", { description: "For staff only." });

const TalkView = z
  .object({
    safeTime: z
      .object({ from: moment, until: moment })
      .nullable()
      .openapi({ description: "When the teen wants to be written to: a sign goes out then and at no other time." }),
    askedForAnother: z.boolean().openapi({ description: "The teen asked to talk with somebody else than who had the case." }),
    keeperName: z.string().nullable().openapi({ description: "Who wrote last, asked first when the teen comes back." }),
    checkInAt: moment.nullable().openapi({ description: "When the teen will be asked how it goes, because they wanted it." }),
    felt: z
      .object({ how: z.string(), words: z.string().nullable(), at: moment })
      .nullable()
      .openapi({ description: "How the teen said it was: better, same, worse or unsure." }),
  })
  .openapi("Talk");

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
        z.object({
          id: z.uuid(),
          kind: z.string(),
          value: z.string(),
          sha256: z.string(),
          origin: z.string(),
          at: moment,
          platform: z
            .object({ id: z.string(), name: z.string() })
            .nullable()
            .openapi({ description: "Where it is, computed from the value; null when that is not known." }),
          pointsAt: z.enum(POINTED_KINDS).nullable().openapi({ description: "What it is. A short link leads nobody knows where." }),
          account: z.string().nullable().openapi({ description: "Whose it is: a name without @, a number, an id." }),
          canonical: z.string().nullable().openapi({ description: "The same for all forms of this link or name. Nobody has opened it." }),
        }),
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
      closeReason: z.enum(ENDINGS).nullable(),
      redOutcomes: z
        .array(
          z.object({
            what: z.enum(RED_OUTCOMES),
            staffName: z.string(),
            calledNumber: z.string().nullable(),
            calledAt: moment.nullable(),
            words: z.string().nullable(),
            at: moment,
          }),
        )
        .openapi({ description: "What people said became of the child, each time the case was red." }),
      talk: TalkView.nullable().openapi({ description: "Null for other kinds than talks." }),
      contact: z.enum(["open", "quiet", "silent"]).openapi({ description: "May we write first?" }),
      lastSeenAt: moment,
      unreachable: z.boolean().openapi({ description: "The teen has blocked the bot or is gone: words cannot reach them now." }),
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
export const ReplyBody = WriteBody.extend({
  replyTo: z.uuid().optional().openapi({ description: "The teen's message that it answers." }),
});
export const AssessBody = z.object({ fencingToken, risk: z.enum(RISKS), reason: z.string().max(2_000).default("") });
export const CloseBody = z.object({
  fencingToken,
  reason: z.enum(CLOSE_REASONS),
  redRecord: z
    .object({
      calledNumber: z.string().max(40).optional().openapi({ description: "Whom was called: 102, 103 or another number." }),
      calledAt: moment.optional(),
      words: z.string().max(2_000).optional(),
    })
    .optional(),
  redOutcome: z.enum(RED_OUTCOMES).optional().openapi({ description: "What became of a child in danger; a red is not closed without it." }),
});
