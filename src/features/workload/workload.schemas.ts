import { z } from "@hono/zod-openapi";
import { TAKEN_QUEUES, TOPICS } from "./workload.ts";

const moment = z.iso.datetime().openapi({ description: "ISO 8601 in UTC." });

export const WorkView = z
  .object({
    held: z.int().openapi({ description: "Cases this member holds." }),
    most: z.int().openapi({ description: "As many may be held at once." }),
    holdsRed: z.boolean().openapi({ description: "Who has a red is given no second." }),
    why: z.string().nullable().openapi({ description: "The rule by which «next» gives nobody now; null: it gives somebody." }),
    restUntil: moment.nullable().openapi({ description: "Ten minutes off after a red's outcome." }),
    pauseSince: moment.nullable().openapi({ description: "A heavy case was let go just then: a pause would be good." }),
    heavy: z
      .object({ shift: z.int(), week: z.int() })
      .openapi({ description: "Red and orange cases taken in this shift, and in seven days. For the member alone." }),
    notToday: z.array(z.enum(TOPICS)).openapi({ description: "What they cannot take in this shift." }),
    topics: z.array(z.enum(TOPICS)).openapi({ description: "What one may be unable to take." }),
    lapses: z
      .array(z.object({ caseId: z.uuid(), pseudonym: z.string(), at: moment, taken: z.boolean() }))
      .openapi({ description: "Cases that went back to the queue because the claim ran out." }),
    permitted: z
      .array(z.object({ caseId: z.uuid(), pseudonym: z.string(), byName: z.string() }))
      .openapi({ description: "Waiting cases that a supervisor lets this member take out of turn." }),
  })
  .openapi("Work");

export const ColleagueView = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.string(),
    held: z.int(),
    onShift: z.boolean(),
    queues: z.array(z.string()).openapi({ description: "Which they take; empty: every one." }),
    languages: z.array(z.string()).openapi({ description: "In which they answer; empty: in any." }),
  })
  .openapi("Colleague");

export const NotTodayBody = z.object({ topics: z.array(z.enum(TOPICS)).max(TOPICS.length) });
export const MemberParam = z.object({ staffId: z.string().min(1).max(100) });
export const SkillsBody = z.object({
  queues: z.array(z.enum(TAKEN_QUEUES)).max(TAKEN_QUEUES.length).openapi({ description: "Which they take; empty: every one." }),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .max(20)
    .openapi({ description: "In which they answer; empty: in any. A red waits for no language." }),
});
