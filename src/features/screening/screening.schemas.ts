import { z } from "@hono/zod-openapi";
import { RISKS } from "../../shared/risk.ts";
import { ANSWERS, LEVELS, SCREENS } from "./screening.ts";

const moment = z.iso.datetime().openapi({ description: "ISO 8601 in UTC." });
const answers = z.record(z.string().max(40), z.enum(ANSWERS));

export const InstrumentView = z
  .object({
    kind: z.enum(SCREENS),
    version: z.int(),
    source: z.string().openapi({ description: "Where its shape comes from; the words are our own." }),
    questions: z.array(
      z.object({
        id: z.string(),
        after: z
          .array(z.string())
          .openapi({ description: "Asked only when one of these was answered other than «no»; always when empty." }),
      }),
    ),
  })
  .openapi("Instrument");

export const ScreenView = z
  .object({
    id: z.uuid(),
    kind: z.enum(SCREENS),
    version: z.int(),
    level: z.enum(LEVELS),
    risk: z.enum(RISKS).nullable().openapi({ description: "How endangered the child is at least, by this screen; null: it says nothing." }),
    answers,
    words: z.string(),
    staffName: z.string(),
    at: moment,
  })
  .openapi("Screen", { description: "A structured screen, for staff only." });

export const ScreenCase = z.object({ id: z.uuid() });
export const FillBody = z.object({
  fencingToken: z.int().min(0),
  id: z.uuid().openapi({ description: "Chosen by the client: the same id writes once." }),
  kind: z.enum(SCREENS),
  version: z.int().min(1),
  answers,
  words: z.string().max(2_000).default(""),
});
