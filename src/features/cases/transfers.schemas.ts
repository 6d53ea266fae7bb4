import { z } from "@hono/zod-openapi";
import { RISKS } from "../../shared/risk.ts";
import { WriteBody } from "./cases.schemas.ts";

export const TransferBody = WriteBody.omit({ text: true }).extend({
  summary: WriteBody.shape.text.openapi({ description: "What the next one should know. A note: the teen never reads it." }),
  how: z.enum(["warm", "cold"]).openapi({
    description: "`warm`: one keeps the case until the colleague takes it over. `cold`: it goes to the queue at once, at its place.",
  }),
  to: z
    .string()
    .min(1)
    .max(100)
    .nullable()
    .openapi({ description: "Warm: who is asked. Cold: who may take it out of turn; null: whoever is next." }),
});

export const TransferView = z
  .object({
    caseId: z.uuid(),
    pseudonym: z.string(),
    risk: z.enum(RISKS),
    fromName: z.string(),
    toName: z.string(),
    mine: z.boolean().openapi({ description: "This member made the offer; else it is made to them." }),
    state: z.enum(["open", "declined"]),
    summary: z.string(),
    at: z.iso.datetime(),
  })
  .openapi("Transfer");
