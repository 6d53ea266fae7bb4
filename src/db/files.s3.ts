import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { seconds } from "../shared/clock.ts";
import { checkedKey, type FileStore } from "./file-store.ts";

/** Longest that one request may take. Files have 20 MB at most. */
const PATIENCE = seconds(60);

/**
 * A bucket of any S3-compatible storage, addressed by path: `s3://key:secret@host[:port]/bucket[?region=…][&tls=off]`.
 * Key and secret are percent-encoded where they hold `/`, `@` or `:`.
 */
export function s3Files(address: string): FileStore {
  const url = new URL(address);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    service: "s3",
    region: url.searchParams.get("region") ?? "us-east-1",
  });
  const root = `${url.searchParams.get("tls") === "off" ? "http" : "https"}://${url.host}${url.pathname.replace(/\/$/, "")}`;

  const send = async (method: string, key: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> => {
    const sha256 = createHash("sha256")
      .update(body ?? "")
      .digest("hex");
    // The hash is signed with the rest: bytes that were changed on their way are refused.
    const headers = { "x-amz-content-sha256": sha256 };
    const request = await client.sign(`${root}/${checkedKey(key)}`, { method, headers, ...(body && { body }) });
    return fetch(request, { signal: AbortSignal.timeout(PATIENCE), redirect: "error" });
  };

  return {
    async put(key, bytes) {
      const answer = await send("PUT", key, Uint8Array.from(bytes));
      await drop(answer);
      if (!answer.ok) throw new StorageRefused(answer.status);
    },

    async get(key) {
      const answer = await send("GET", key);
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
      await drop(answer);
      if (answer.status === 404) return null;
      throw new StorageRefused(answer.status);
    },

    async delete(key) {
      const answer = await send("DELETE", key);
      await drop(answer);
      if (!answer.ok && answer.status !== 404) throw new StorageRefused(answer.status);
    },

    // A bucket shows an object when it is whole.
    tidy: () => Promise.resolve(0),
  };
}

/** Reads to the end what nobody needs, so that the connection can be used again. */
const drop = async (answer: Response): Promise<void> => void (await answer.arrayBuffer());

/** What the storage answered instead of doing it. Its `code` is the HTTP status, which the log may hold. */
class StorageRefused extends Error {
  override readonly name = "StorageRefused";
  readonly code: string;

  constructor(status: number) {
    super(`the storage answered ${status}`);
    this.code = String(status);
  }
}
