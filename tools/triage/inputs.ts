import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Everything that decides what is learned. */
const FILES = [
  ...["certain", "corpus", "dice", "fold", "learn", "pack", "train"].map((name) => `tools/triage/${name}.ts`),
  ...["features", "languages", "reader", "scores", "signals", "stems", "thesaurus", "thesaurus-words", "words"].map(
    (name) => `src/features/triage/${name}.ts`,
  ),
];

/** A hash of what weights are learned from: the corpus, the trainer, and the reader that gives the features. */
export function inputsHash(): string {
  const hash = createHash("sha256");
  const corpus = readdirSync(`${ROOT}tools/triage/corpus`).sort();
  for (const file of [...FILES, ...corpus.map((name) => `tools/triage/corpus/${name}`)]) hash.update(readFileSync(ROOT + file));
  return hash.digest("hex").slice(0, 16);
}
