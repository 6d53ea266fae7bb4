import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { exchangeWith, type WorkerAnswer } from "./pglite.backend.ts";

/** The thread that holds the embedded database. It hears wire-protocol bytes, or `null` to close. */
if (isMainThread || !parentPort) throw new Error("pglite.worker is started by startBackendThread");
const port = parentPort;
const { dataDir } = workerData as { dataDir: string | null };

const pglite = await PGlite.create(dataDir === null ? {} : { dataDir });

const answer = (said: WorkerAnswer, moved: ArrayBuffer[] = []): void => port.postMessage(said, moved);

// What PGlite throws here is never about one statement: it ends the thread, and whoever started it starts another.
async function hear(messages: Uint8Array | null): Promise<void> {
  if (messages === null) {
    await pglite.close();
    return answer({ kind: "closed" });
  }
  const bytes = await exchangeWith(pglite, messages);
  // Moving instead of copying is only possible for bytes that have their buffer to themselves.
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
  answer({ kind: "bytes", bytes: own }, [own.buffer as ArrayBuffer]);
}

port.on("message", (messages: Uint8Array | null) => void hear(messages));
answer({ kind: "ready" });
