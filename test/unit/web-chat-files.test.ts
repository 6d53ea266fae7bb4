import { expect, test } from "vitest";
import { createUpload, fileStateOf } from "../../src/web/chat/model/upload.ts";
import { ApiError } from "../../src/web/shared/api.ts";
import { rejection } from "../support/transactions.ts";

const signal = new AbortController().signal;
const refusal = (status: number, code: string): Response => new Response(JSON.stringify({ error: { code } }), { status });

test("a file goes as it is, with the page's own number and its claimed type, once", async () => {
  const requests: { path: string; init: RequestInit | undefined }[] = [];
  const upload = createUpload((path, init) => {
    requests.push({ path: String(path), init });
    return Promise.resolve(new Response('{"messageId":5}'));
  });
  const file = new Blob(["abc"], { type: "image/png" });
  await upload(file, 12, signal);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    path: "/api/v1/chat/files",
    init: { method: "POST", body: file, headers: { "content-type": "image/png", "x-update-id": "12" } },
  });
  await upload(new Blob(["abc"]), 13, signal);
  expect(requests[1]?.init?.headers).toMatchObject({ "content-type": "application/octet-stream" });
});

test.each([
  [403, "files-refused", "refused"],
  [422, "file-not-taken", "not-taken"],
  [413, "file-too-large", "too-large"],
  [429, "too-many-requests", "busy"],
  [503, "database-away", "busy"],
  [500, "internal", "failed"],
] as const)("%i %s is said as %s", async (status, code, state) => {
  const upload = createUpload(() => Promise.resolve(refusal(status, code)));
  expect(fileStateOf(await rejection(upload(new Blob(["a"]), 1, signal)))).toBe(state);
});

test("no contact and whatever else goes wrong is said as failed", async () => {
  const upload = createUpload(() => Promise.reject(new TypeError("Failed to fetch")));
  const error = await rejection(upload(new Blob(["a"]), 1, signal));
  expect(error).toBeInstanceOf(ApiError);
  expect(fileStateOf(error)).toBe("failed");
  expect(fileStateOf(new Error("defect"))).toBe("failed");
});
