import { z } from "@hono/zod-openapi";
import { HELP, PAGE_KINDS, SILENCE_DECISIONS } from "./paging.ts";

const moment = z.iso.datetime().openapi({ description: "ISO 8601 in UTC." });

export const PageView = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    reference: z.string().openapi({ description: "By which staff name the case; it opens nothing." }),
    kind: z.enum(PAGE_KINDS),
    step: z
      .enum(["psychologist", "supervisor", "lead"])
      .nullable()
      .openapi({ description: "Who is called next; null after a whole round." }),
    round: z.int().openapi({ description: "How often everybody was called before." }),
    openedAt: moment,
    answered: z.boolean().openapi({ description: "Somebody has the case." }),
  })
  .openapi("Page");
export type PageView = z.infer<typeof PageView>;

export const IncidentView = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    reference: z.string(),
    kind: z.enum(PAGE_KINDS),
    openedAt: moment,
    endedAt: moment.nullable(),
    help: z.enum(HELP).nullable().openapi({ description: "Did help arrive? Null: nobody has said." }),
    timeline: z.array(z.object({ type: z.string(), staffName: z.string().nullable(), at: moment })),
  })
  .openapi("Incident", { description: "A page that nobody answered in time." });
export type IncidentView = z.infer<typeof IncidentView>;

export const WeekView = z
  .object({
    week: z.iso.date().openapi({ description: "Its Monday, in Ukraine's time." }),
    opened: z.int().openapi({ description: "Calls that woke somebody for a child." }),
    claimed: z.int().openapi({ description: "Of these, somebody took the case." }),
    notRed: z.int().openapi({ description: "Of these, a person found no danger: a false page." }),
    contacts: z.int().openapi({ description: "People who came for the first time." }),
    late: z.object({ red: z.int(), orange: z.int(), yellow: z.int(), green: z.int() }).openapi({
      description: "Waits that nobody ended in time.",
    }),
  })
  .openapi("WeekFigures");

export const IncidentParam = z.object({ id: z.uuid() });
export const HelpBody = z.object({ help: z.enum(HELP) });

export const CaseParam = z.object({ id: z.uuid() });
export const PageParam = z.object({ id: z.uuid() });
export const SilenceBody = z.object({
  decision: z.enum(SILENCE_DECISIONS).openapi({ description: "Wait (asked again in 15 minutes), write, or call 102 with what is known." }),
});

/** Push services are public: an address or a name of our own network is nobody's browser. */
const endpoint = z
  .url({ protocol: /^https$/ })
  .max(2_000)
  .refine((value) => isPublicName(new URL(value).hostname), "not the address of a push service");
const isPublicName = (host: string): boolean =>
  /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(host) && !/\.(local|internal|localhost|lan|home|test)$/i.test(host);

export const DeviceBody = z.object({
  endpoint,
  keys: z.object({ p256dh: z.string().regex(/^[\w-]{80,100}=*$/), auth: z.string().regex(/^[\w-]{16,40}=*$/) }),
});
export const ForgetDeviceBody = z.object({ endpoint: z.string().max(2_000) });
export const PushKey = z.object({ publicKey: z.string().nullable().openapi({ description: "Null: pushing is not configured." }) });
