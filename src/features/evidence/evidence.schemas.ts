import { z } from "@hono/zod-openapi";
import { DECISIONS, FAILURES, FILE_KINDS, REFUSALS } from "./evidence.ts";

export const FileView = z
  .object({
    id: z.uuid(),
    messageId: z.uuid().nullable(),
    kind: z.enum(FILE_KINDS),
    status: z.enum(["expected", "ready", "waiting", "refused", "failed", "too_large"]).openapi({
      description: "`ready` may be looked at; `waiting` is kept sealed until a person decides; of the others no bytes are here.",
    }),
    reason: z.enum([...REFUSALS, ...FAILURES]).nullable(),
    mediaType: z.string().nullable().openapi({ description: "From the bytes themselves." }),
    size: z.int().nullable().openapi({ description: "In bytes." }),
    sha256: z.string().nullable().openapi({ description: "Of the original bytes." }),
    name: z.string().nullable().openapi({ description: "As the sender called it." }),
    at: z.iso.datetime(),
  })
  .openapi("EvidenceFile");

export const FilesOfCase = z
  .object({
    way: z.enum(["gated", "refused"]).openapi({ description: "Whether pictures and files may come into this case now." }),
    openable: z.boolean().openapi({ description: "The holder may open or close it for pictures." }),
    openedByStaff: z.boolean(),
    files: z.array(FileView),
  })
  .openapi("FilesOfCase");

export type FileView = z.infer<typeof FileView>;
export type FilesOfCase = z.infer<typeof FilesOfCase>;

export const EvidenceId = z.object({ id: z.uuid() });
const fencingToken = z.int().min(0).openapi({ description: "From the claim: a write with an older one is refused." });
export const AllowBody = z.object({ allow: z.boolean(), fencingToken });
export const DecisionBody = z.object({
  decision: z.enum(DECISIONS),
  fencingToken: fencingToken.optional().openapi({ description: "The holder's; a supervisor needs none." }),
});
