import { z } from "@hono/zod-openapi";

const moment = z.iso.datetime();

export const MinimumId = z.object({ id: z.uuid() });
export const OpenMinimumBody = z.object({ reason: z.string().trim().min(3).max(500) });

export const MinimumSummary = z
  .object({ id: z.string(), at: moment, until: moment, openedAt: moment.nullable() })
  .openapi("HeldMinimum", { description: "A teen in danger deleted their case; this is left of it until then." });

export const MinimumView = MinimumSummary.extend({
  pseudonym: z.string(),
  locale: z.string(),
  region: z.string().nullable(),
  lastSeenAt: moment,
  kind: z.string(),
  risk: z.string(),
  caseOpenedAt: moment,
  signals: z.array(z.string()),
}).openapi("OpenedMinimum");
