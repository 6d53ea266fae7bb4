/** Learns to read, from the training part of the corpus only, and writes the weights: npm run triage:train */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Features } from "../../src/features/triage/features.ts";
import { featuresOf, KINDS } from "../../src/features/triage/features.ts";
import { understood } from "../../src/features/triage/languages.ts";
import { unpack } from "../../src/features/triage/packed.ts";
import type { Model, Part } from "../../src/features/triage/reader.ts";
import { partsOf } from "../../src/features/triage/reader.ts";
import type { Answers, Scores } from "../../src/features/triage/scores.ts";
import { QUESTIONS, scoresOf } from "../../src/features/triage/scores.ts";
import { isSignalName } from "../../src/features/triage/signals.ts";
import { urgencyOf } from "../../src/shared/risk.ts";
import { CERTAIN } from "./certain.ts";
import type { Message } from "./corpus.ts";
import { readCorpus, splitCorpus } from "./corpus.ts";
import { numberOf } from "./dice.ts";
import { inputsHash } from "./inputs.ts";
import type { Table } from "./learn.ts";
import { learn, tableOf } from "./learn.ts";
import { pack } from "./pack.ts";

/** By kind of feature, as cross-validation liked best. */
const SCALES = [1, 0.7, 1.3, 1.2, 1, 0.5, 0.6, 0.6, 0.7, 0.7];
const THEME_SCALES = [0.7, 0, 0, 1, 0, 0, 0, 0, 0, 0];
const COST = 1;
const CERTAIN_COST = 120;
/** Short answers are many and say little: weighing more, they make the reader deaf to short cries. */
const ANSWER_COST = 1.5;
const certainCost = ({ theme }: Message): number => (theme === "talk" ? ANSWER_COST : CERTAIN_COST);
const CERTAIN_ID = "certain:";
const ROUNDS = 12;
const FOLDS = 5;
const ROWS = 150_000;
const THEME_ROWS = 12_000;
/** What false alarms may be on messages that cross-validation did not learn from; and how much of what is heard as urgent and red is red. */
const FALSE_ALARMS = 0.095;
const RED_KEPT = 0.97;

const isUrgent = ({ risk }: Message): boolean => urgencyOf(risk) <= urgencyOf("orange");
const IS_YES: Record<(typeof QUESTIONS)[number], (message: Message) => boolean> = {
  urgent: isUrgent,
  red: ({ risk }) => risk === "red",
  heavy: ({ risk }) => risk !== "green",
};

interface Material {
  readonly messages: readonly Message[];
  readonly features: readonly Features[];
  readonly table: Table;
  readonly themeTable: Table;
  readonly cost: (row: number) => number;
}

function materialOf(messages: readonly Message[], groups: readonly string[]): Material {
  const features = messages.map(({ text }) => featuresOf(understood(text)));
  const copies = new Map<string, number>();
  for (const { id } of messages) copies.set(id, (copies.get(id) ?? 0) + 1);
  return {
    messages,
    features,
    table: tableOf(features, groups, SCALES),
    themeTable: tableOf(
      features.map(onlyKinds),
      groups,
      THEME_SCALES.map((scale) => Math.min(1, scale)),
    ),
    cost: (row) =>
      messages[row]?.id.startsWith(CERTAIN_ID) ? certainCost(messages[row]) : COST / Math.sqrt(copies.get(messages[row]?.id ?? "") ?? 1),
  };
}

/** The reader counts the kinds of features that themes are read from as one. */
function onlyKinds(features: Features): Features {
  const places = [...features.kinds.subarray(0, features.count).keys()].filter((at) => (THEME_SCALES[features.kinds[at] ?? 0] ?? 0) > 0);
  return {
    words: features.words,
    count: places.length,
    kinds: Uint8Array.from(places, () => 0),
    hashes: Int32Array.from(places, (at) => features.hashes[at] ?? 0),
    places: Uint16Array.from(places, (at) => features.places[at] ?? 0),
  };
}

function trained({ messages, table, themeTable, cost }: Material, rows: readonly number[]): Omit<Model, "thresholds"> {
  const questions = QUESTIONS.map((name) => ({
    name,
    learned: learn(table, rows, (row) => IS_YES[name](messages[row] as Message), cost, ROUNDS),
  }));
  const risky = rows.filter((row) => messages[row]?.risk !== "green");
  const names = [...new Set(risky.map((row) => messages[row]?.theme ?? ""))].filter(isSignalName).sort();
  const themes = names.map((name) => ({ name, learned: learn(themeTable, risky, (row) => messages[row]?.theme === name, cost, ROUNDS) }));
  const kinds = THEME_SCALES.flatMap((scale, kind) => (scale > 0 ? [kind] : []));
  return {
    risks: pack(table, questions, { kinds: KINDS.map((_, kind) => kind), scales: SCALES, rows: ROWS }),
    themes: pack(themeTable, themes, { kinds, scales: THEME_SCALES, rows: THEME_ROWS }),
  };
}

/** The answers for each message by a model that did not learn from it or its near copies. */
function crossValidated(material: Material, groups: readonly string[]): Answers[] {
  const { messages, features } = material;
  const folds = groups.map((group) => numberOf(group) % FOLDS);
  const answers: Answers[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = trained(
      material,
      [...messages.keys()].filter((row) => folds[row] !== fold),
    );
    const [risks, themes] = [unpack(model.risks), unpack(model.themes)];
    for (const row of groups.keys()) {
      const own = features[row];
      const text = messages[row]?.text ?? "";
      if (folds[row] === fold && own)
        answers[row] = worstOf(partsOf(text, own.words).map((part) => answersOf(scoresOf(own, risks, themes), part)));
    }
  }
  return answers;
}

const answersOf = (scores: Scores, { from, to, margin }: Part): Answers => {
  const { urgent, red, heavy } = scores.answers(from, to);
  return { urgent: urgent - margin, red: red - margin, heavy: heavy - margin };
};
const worstOf = (all: readonly Answers[]): Answers => ({
  urgent: Math.max(...all.map(({ urgent }) => urgent)),
  red: Math.max(...all.map(({ red }) => red)),
  heavy: Math.max(...all.map(({ heavy }) => heavy)),
});

/** The score that a share of them lies above. */
const above = (scores: readonly number[], share: number): number =>
  [...scores].sort((a, b) => b - a)[Math.floor(scores.length * share)] ?? 0;
const rounded = (value: number): number => Number(value.toFixed(4));

function thresholdsOf(messages: readonly Message[], answers: readonly Answers[]): Model["thresholds"] {
  const judged = messages.map((message, row) => ({ message, ...(answers[row] as Answers) }));
  const urgent = above(
    judged.filter(({ message }) => !isUrgent(message)).map((one) => one.urgent),
    FALSE_ALARMS,
  );
  const redHeard = judged.filter(({ message, urgent: score }) => message.risk === "red" && score > urgent);
  const red = above(
    redHeard.map((one) => one.red),
    RED_KEPT,
  );
  const heavy = above(
    judged.filter(({ message }) => message.risk === "green").map((one) => one.heavy),
    0.15,
  );
  const share = (of: typeof judged, is: (one: (typeof judged)[number]) => boolean): string => (of.filter(is).length / of.length).toFixed(3);
  const reds = judged.filter(({ message }) => message.risk === "red");
  const oranges = judged.filter(({ message }) => message.risk === "orange");
  const calm = judged.filter(({ message }) => !isUrgent(message));
  console.log(
    `Cross-validated: red heard as urgent ${share(reds, (one) => one.urgent > urgent)}, as red ${share(reds, (one) => one.urgent > urgent && one.red > red)}; ` +
      `urgent heard ${share([...reds, ...oranges], (one) => one.urgent > urgent)}; orange read as red ${share(oranges, (one) => one.urgent > urgent && one.red > red)}; ` +
      `false alarms ${share(calm, (one) => one.urgent > urgent)}, false reds ${share(calm, (one) => one.urgent > urgent && one.red > red)}`,
  );
  return { urgent: rounded(urgent), red: rounded(red), heavy: rounded(heavy) };
}

const HARMLESS_KIND = Object.keys(CERTAIN).indexOf("what only sounds like it is green");
const certain = Object.values(CERTAIN).flatMap((sentences, kind) =>
  sentences.map(
    ([text, risk, theme = kind === HARMLESS_KIND ? "everyday" : "talk"], at): Message => ({
      ...{ id: `${CERTAIN_ID}${kind}:${at}`, language: "mixed", risk, theme, hard: risk === "green", written: true, text },
    }),
  ),
);
const { train, groupOf } = splitCorpus(readCorpus());
const messages = [...train, ...certain];
const material = materialOf(
  messages,
  messages.map(({ id }) => groupOf.get(id) ?? id),
);
const thresholds = thresholdsOf(
  train,
  crossValidated(
    material,
    train.map(({ id }) => groupOf.get(id) ?? id),
  ),
);
const model: Model = { ...trained(material, [...messages.keys()]), thresholds };
const file = fileURLToPath(new URL("../../src/features/triage/model.ts", import.meta.url));
writeFileSync(file, sourceOf(model));
console.log(`${model.risks.rows} features, ${(Buffer.byteLength(sourceOf(model)) / 1_000).toFixed(0)} kB`);

function sourceOf({ risks, themes, thresholds: limits }: Model): string {
  return `/** Written by tools/triage/train.ts (npm run triage:train) from the training part of the corpus. Not to be changed by hand. */
import type { Model } from "./reader.ts";

/** A hash of everything that the weights depend on. */
export const LEARNED_FROM = "${inputsHash()}";

export const MODEL: Model = ${JSON.stringify({ thresholds: limits, risks, themes }, null, 2)};
`;
}
