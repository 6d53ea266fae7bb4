/** Prints how good triage is on what it never learned from: npm run triage:report [-- --failures] [-- --no-rewritings] */
import { read } from "../../src/features/triage/triage.ts";
import type { Message } from "./corpus.ts";
import { CORPUS_LANGUAGES, readCorpus, readSeeds, splitCorpus } from "./corpus.ts";
import type { Judged } from "./figures.ts";
import { falseAlarms, falsePages, redHeard, said, urgentHeard } from "./figures.ts";
import { REWRITINGS } from "./rewritings.ts";
import { startOf } from "./start.ts";

const ORDINARY_TALK = 0.94;
const RUNS = 3;

const corpus = readCorpus();
const { train, heldOut } = splitCorpus(corpus);
const judge = (message: Message): Judged => ({ message, ...read(message.text) });
const judged = heldOut.map(judge);
const line = (name: string, of: readonly Judged[]): void =>
  console.log(
    `${name.padEnd(16)} red ${said(redHeard(of))}   red or orange ${said(urgentHeard(of))}   false alarms ${said(falseAlarms(of))}`,
  );

console.log(
  `Written by hand: ${readSeeds().length} seeds. Corpus: ${corpus.length} messages, ${corpus.filter(({ hard }) => hard).length} of them hard negatives.`,
);
console.log(
  `To learn from ${train.length}; held out ${heldOut.length} (${((100 * heldOut.length) / corpus.length).toFixed(0)} %), by seed.\n`,
);
console.log("Held out. Shares with Wilson's 95 % interval. Wanted: red ≥ 0.97, red or orange ≥ 0.98, false alarms ≤ 0.05.");
line("all", judged);
for (const language of CORPUS_LANGUAGES)
  line(
    language,
    judged.filter(({ message }) => message.language === language),
  );
line(
  "as written",
  judged.filter(({ message }) => message.written),
);
console.log("\nBy what it speaks of (held out): given at least its own risk for red and orange; raised too high for the others");
for (const theme of [...new Set(heldOut.map(({ theme: one }) => one))].sort()) {
  const of = judged.filter(({ message }) => message.theme === theme);
  const named = of.filter(({ message, signals }) => message.risk !== "green" && signals.some(({ name }) => name === theme)).length;
  const all = of.filter(({ message }) => message.risk !== "green").length;
  console.log(
    `  ${theme.padEnd(16)} red ${said(redHeard(of))}; red or orange ${said(urgentHeard(of))}; false alarms ${said(falseAlarms(of))}${all > 0 ? `; named so ${named}/${all}` : ""}`,
  );
}

console.log("\nPages to expect for 1,000 contacts of which 94 % are ordinary talk");
const ordinary = judged.filter(({ message }) => message.risk === "green" && !message.hard);
const hard = judged.filter(({ message }) => message.risk === "green");
console.log(
  `  ordinary talk read as red ${said(falsePages(ordinary))} → ${perThousand(ordinary)} false pages; as orange or red ${said(falseAlarms(ordinary))}`,
);
console.log(`  if all of it were like the hard negatives: read as red ${said(falsePages(hard))} → ${perThousand(hard)} false pages`);

function perThousand(of: readonly Judged[]): string {
  const { hits, of: all } = falsePages(of);
  return ((1_000 * ORDINARY_TALK * hits) / Math.max(1, all)).toFixed(0);
}

if (!process.argv.includes("--no-rewritings")) {
  console.log("\nThe same risk after harmless rewriting (whole corpus). Wanted: ≥ 0.97 each");
  const before = corpus.map(({ text }) => read(text).risk);
  let same = 0;
  for (const [name, rewrite] of Object.entries(REWRITINGS)) {
    const kept = corpus.filter(({ text }, at) => read(rewrite(text)).risk === before[at]).length;
    same += kept;
    console.log(`  ${name.padEnd(44)} ${(kept / corpus.length).toFixed(4)}`);
  }
  console.log(`  all ${Object.keys(REWRITINGS).length} kinds: ${(same / corpus.length / Object.keys(REWRITINGS).length).toFixed(4)}`);
}

console.log("\nCost, on this machine");
const texts = corpus.map(({ text }) => text);
const speeds = Array.from({ length: RUNS }, () => {
  const from = process.cpuUsage();
  for (const text of texts) read(text);
  const { user, system } = process.cpuUsage(from);
  return texts.length / ((user + system) / 1e6);
});
console.log(`  ${Math.round(Math.max(...speeds))} messages a second of processor time (best of ${RUNS}; wanted ≥ 5,000)`);
const { milliseconds, megabytes } = startOf();
console.log(
  `  first answer after ${milliseconds.toFixed(0)} ms of processor time (wanted < 100); ${megabytes.toFixed(1)} MB above bare Node.js (wanted < 40)`,
);
if (process.argv.includes("--failures")) {
  console.log("\nFailures on what was held out (wanted, given, seed, text)");
  for (const { message, risk } of judged) {
    const urgent = message.risk === "red" || message.risk === "orange";
    const wrong = urgent ? risk !== "red" && risk !== message.risk : risk === "red" || risk === "orange";
    if (wrong) console.log(`  ${message.risk.padEnd(7)}${risk.padEnd(7)} ${message.id.padEnd(18)} ${message.text}`);
  }
}
