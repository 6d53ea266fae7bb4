/** Writes the thesaurus as the reader holds it, folded: npm run triage:thesaurus. Weights are learned after that. */
import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fold } from "../../src/features/triage/words.ts";
import { FIELDS_OF_CONCEPTS, WEIGHTLESS_ALONE } from "./concepts/common.ts";
import { CONCEPTS } from "./concepts/index.ts";

export const FILE = fileURLToPath(new URL("../../src/features/triage/thesaurus-words.ts", import.meta.url));
/** What a message's word is compared with; more would not make it surer. */
const LONGEST_BEGINNING = 14;

/** Each word of an entry in the one spelling that messages are brought to. */
const foldedWord = (word: string): string => {
  const open = word.endsWith("*");
  const form = fold((open ? word.slice(0, -1) : word).replaceAll("'", ""));
  return open ? `${form.slice(0, LONGEST_BEGINNING)}*` : form;
};

interface Entry {
  readonly concepts: Set<number>;
  /** `rest_of_words@concept` */
  readonly phrases: Set<string>;
}

/** Everything that begins with the same word, together: so it is found by that word and read when it is first needed. */
function byFirstWord(): Map<string, Entry> {
  const words = new Map<string, Entry>();
  for (const [concept, entries] of Object.values(CONCEPTS).entries()) {
    for (const entry of entries.split(" ")) {
      const [first = "", ...rest] = entry.split("_").map(foldedWord);
      if (first === "" || first === "*") continue;
      const known = words.get(first) ?? { concepts: new Set(), phrases: new Set() };
      words.set(first, known);
      if (rest.length > 0) known.phrases.add(`${rest.join("_")}@${concept}`);
      else known.concepts.add(concept);
    }
  }
  return words;
}

/** The source of the folded thesaurus. */
export function thesaurusSource(): string {
  const fields = Object.values(FIELDS_OF_CONCEPTS).map((members) => new Set(members.split(" ")));
  const concepts = Object.keys(CONCEPTS).map((name) => {
    const wider = fields.flatMap((members, field) => (members.has(name) ? [field] : []));
    return `${name}|${wider.join(",")}|${WEIGHTLESS_ALONE.has(name) ? "" : "weighs"}`;
  });
  const words = [...byFirstWord()].map(([word, entry]) => `${word}|${[...entry.concepts].join(",")}|${[...entry.phrases].join(";")}`);
  return `/** Written by tools/triage/thesaurus.ts (npm run triage:thesaurus). Not to be changed by hand. A line is a concept: its name, its wider fields, and whether it weighs by itself. */
export const CONCEPT_LINES = \`
${concepts.join("\n")}
\`;

/** A line is a word, or with a star its beginning; the concepts that it stands for; the phrases that begin with it. */
export const WORD_LINES = \`
${words.join("\n")}
\`;
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(FILE, thesaurusSource());
  console.log(`${Object.keys(CONCEPTS).length} concepts, ${(Buffer.byteLength(thesaurusSource()) / 1_000).toFixed(0)} kB`);
}
