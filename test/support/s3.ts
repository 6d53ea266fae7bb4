import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** Where S3 would be: checks every signature (AWS Signature Version 4, worked out here anew) and keeps the bytes in memory. */
export interface S3 {
  /** For STORAGE_URL. */
  readonly url: string;
  readonly objects: Map<string, Uint8Array>;
  readonly refused: string[];
  /** Answers the next requests with this status. */
  fail(status: number, times: number): void;
  close(): Promise<void>;
}

const ACCESS = "test-access";
const SECRET = "te/st:sec@ret";
const REGION = "eu-test-1";

export async function startS3(): Promise<S3> {
  const objects = new Map<string, Uint8Array>();
  const refused: string[] = [];
  let failing = { status: 0, times: 0 };
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      const problem = problemOf(request, body);
      if (problem) {
        refused.push(problem);
        return response.writeHead(403).end(problem);
      }
      if (failing.times > 0) {
        failing.times--;
        return response.writeHead(failing.status).end();
      }
      const key = request.url ?? "";
      if (request.method === "PUT") {
        objects.set(key, Uint8Array.from(body));
        return response.writeHead(200).end();
      }
      if (request.method === "DELETE") {
        objects.delete(key);
        return response.writeHead(204).end();
      }
      const found = objects.get(key);
      return found ? response.writeHead(200).end(found) : response.writeHead(404).end("<Error><Code>NoSuchKey</Code></Error>");
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `s3://${encodeURIComponent(ACCESS)}:${encodeURIComponent(SECRET)}@127.0.0.1:${port}/bucket?region=${REGION}&tls=off`,
    objects,
    refused,
    fail: (status, times) => (failing = { status, times }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const sha256 = (value: string | Uint8Array): string => createHash("sha256").update(value).digest("hex");
const hmac = (key: string | Buffer, value: string): Buffer => createHmac("sha256", key).update(value).digest();

function problemOf(request: IncomingMessage, body: Uint8Array): string | null {
  const { headers, method = "", url = "" } = request;
  const header = (name: string): string => String(headers[name] ?? "");
  const given = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(header("authorization"));
  if (!given) return "no signature";
  const [, credential = "", signed = "", signature] = given;
  const day = header("x-amz-date").slice(0, 8);
  if (credential !== `${ACCESS}/${day}/${REGION}/s3/aws4_request`) return "another credential";
  if (header("x-amz-content-sha256") !== sha256(body)) return "another body";
  const lines = signed.split(";").map((name) => `${name}:${header(name)}\n`);
  const canonical = [method, url, "", lines.join(""), signed, header("x-amz-content-sha256")].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", header("x-amz-date"), `${day}/${REGION}/s3/aws4_request`, sha256(canonical)].join("\n");
  const key = ["aws4_request"].reduce(hmacOf, hmac(hmac(hmac(`AWS4${SECRET}`, day), REGION), "s3"));
  if (hmac(key, toSign).toString("hex") !== signature) return "another signature";
  return signed.split(";").includes("x-amz-content-sha256") ? null : "the body's hash is not signed";
}

const hmacOf = (key: Buffer, value: string): Buffer => hmac(key, value);
