import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A stand-in for Telegram that answers at once and checks nothing: what is measured is the product, not this. */
export interface FastBotApi {
  readonly root: string;
  /** Told of each call, when it has been read: its chat (null for calls about no chat), and the moment. */
  heard: (chat: number | null, at: number) => void;
  /** Calls so far. */
  readonly calls: number;
  close(): Promise<void>;
}

export async function startFastBotApi(): Promise<FastBotApi> {
  let calls = 0;
  let messageId = 1_000_000;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const at = performance.now();
      const method = request.url?.slice(request.url.lastIndexOf("/") + 1) ?? "";
      const payload = chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>) : {};
      if (/^(?:send|edit|delete|answer)/.test(method)) {
        calls += 1;
        api.heard(chatOf(payload), at);
      }
      const body = JSON.stringify({ ok: true, result: resultOf(method, payload, () => ++messageId) });
      response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
      response.end(body);
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const api: FastBotApi = {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: () => undefined,
    get calls() {
      return calls;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
  return api;
}

function chatOf(payload: Record<string, unknown>): number | null {
  if (payload.chat_id !== undefined) return Number(payload.chat_id);
  // The journeys put the chat into the id of a press.
  const press = payload.callback_query_id;
  return typeof press === "string" ? Number(press.split(":")[0]) : null;
}

function resultOf(method: string, payload: Record<string, unknown>, nextId: () => number): unknown {
  if (method === "getMe") return { id: 7_000_000_001, is_bot: true, first_name: "Parasolka", username: "parasolka_bot" };
  if (!method.startsWith("send") || method === "sendChatAction") return true;
  return { message_id: nextId(), date: Math.floor(Date.now() / 1000), chat: { id: Number(payload.chat_id), type: "private" } };
}
