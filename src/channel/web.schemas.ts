import { z } from "@hono/zod-openapi";

/** Longest text that the page may send at once, in UTF-16 units. */
export const TEXT_MAX = 16_000;

export const StartSession = z
  .object({ locale: z.string().max(20).openapi({ description: "The browser's language.", example: "uk" }) })
  .openapi("StartSession");

export const SessionStarted = z
  .object({ resumed: z.boolean().openapi({ description: "Whether this browser had a chat already." }) })
  .openapi("SessionStarted");

const updateId = z
  .number()
  .int()
  .min(1)
  .max(Number.MAX_SAFE_INTEGER)
  .openapi({ description: "Chosen by the page, unique in the session; sent again, it changes nothing." });

export const WebUpdate = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("text"), updateId, text: z.string().min(1).max(TEXT_MAX) }),
    z.object({
      kind: z.literal("press"),
      updateId,
      messageId: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
      data: z.string().min(1).max(64),
    }),
  ])
  .openapi("WebUpdate");

export const UpdateTaken = z
  .object({
    messageId: z
      .number()
      .int()
      .nullable()
      .openapi({ description: "The number of the message it became; null for a press, and for an update that was known." }),
  })
  .openapi("UpdateTaken");

const Button = z.object({ text: z.string(), data: z.string() });

export const Post = z
  .object({
    id: z.number().int(),
    author: z.enum(["bot", "teen"]),
    text: z.string(),
    buttons: z.array(z.array(Button)).nullable(),
    photo: z.object({ url: z.string(), alt: z.string() }).nullable(),
    file: z
      .object({ name: z.string(), size: z.number().int(), until: z.iso.datetime(), taken: z.boolean() })
      .nullable()
      .openapi({ description: "A file for this session alone, to be fetched once with `POST /chat/posts/{id}/file`." }),
    at: z.iso.datetime(),
    editedAt: z.iso.datetime().nullable(),
    removed: z.boolean(),
    silent: z.boolean(),
    passing: z.boolean().openapi({ description: "A short answer to a button: shown once." }),
    updateId: z.number().int().nullable().openapi({ description: "Of the page's own update that made it." }),
  })
  .openapi("WebPost");

export const Page = z
  .object({
    posts: z.array(Post),
    keyboard: z.object({ rows: z.array(z.array(z.string())), placeholder: z.string().nullable() }).nullable(),
    revision: z.number().int(),
    files: z.boolean().openapi({ description: "Whether a file may be sent now: `POST /chat/files` refuses it otherwise." }),
  })
  .openapi("WebPage");

/** The number of a post. */
export const PostId = z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });

/** What comes with an upload besides its bytes. */
export const UploadHeaders = z.object({ "x-update-id": z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });
