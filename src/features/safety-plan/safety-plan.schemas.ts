import { z } from "@hono/zod-openapi";
import { LONGEST_STEP, PLAN_STEPS } from "./safety-plan.ts";

const moment = z.iso.datetime().openapi({ description: "ISO 8601 in UTC." });
const step = z.string().max(LONGEST_STEP);
const steps = z
  .record(z.enum(PLAN_STEPS), step)
  .openapi({ description: "Signs, what I can do, what distracts, whom I can ask, professionals, safe surroundings." });

export const PlanView = z
  .object({
    versions: z.array(z.object({ id: z.uuid(), version: z.int(), steps, staffName: z.string(), at: moment, sentAt: moment.nullable() })),
    asRead: z.string().nullable().openapi({ description: "The latest version as the teen will read it, in their language." }),
  })
  .openapi("SafetyPlan", { description: "All versions, the latest first." });

export const PlanCase = z.object({ id: z.uuid() });
const fencingToken = z.int().min(0);
export const DraftBody = z.object({ fencingToken, steps });
export const SendBody = z.object({
  fencingToken,
  version: z.int().min(1).openapi({ description: "The one that was read over: another is refused." }),
});
