import { z } from "@hono/zod-openapi";

export const PermitBody = z.object({
  staffId: z.string().min(1).max(100).openapi({ description: "Who may take it: see GET /colleagues." }),
});
