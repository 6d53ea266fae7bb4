import { z } from "@hono/zod-openapi";
import { COMPLAINT_OUTCOMES } from "./complaint.ts";

const moment = z.iso.datetime().openapi({ description: "ISO 8601 in UTC." });

export const ComplaintView = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    pseudonym: z.string(),
    aboutName: z.string().nullable().openapi({ description: "Who talked with the teen; null when nobody had yet." }),
    text: z.string().nullable().openapi({ description: "In the teen's words; null once the case was erased." }),
    at: moment,
    handled: z.object({ at: moment, byName: z.string(), outcome: z.enum(COMPLAINT_OUTCOMES) }).nullable(),
  })
  .openapi("Complaint");

export type ComplaintView = z.infer<typeof ComplaintView>;

export const ComplaintId = z.object({ id: z.uuid() });
export const ComplaintFilter = z.object({ handled: z.enum(["true", "false"]).default("false") });
export const HandleBody = z.object({ outcome: z.enum(COMPLAINT_OUTCOMES).openapi({ description: "What was done." }) });
