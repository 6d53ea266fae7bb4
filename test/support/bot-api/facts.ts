import { readFileSync } from "node:fs";

/** A type of the Bot API, read out of words such as `Array of String` or `Integer | String`. */
export type Kind =
  | { is: "integer" | "float" | "string" | "boolean" | "file" }
  | { is: "array"; of: Kind }
  | { is: "object"; name: string }
  | { is: "either"; of: Kind[] };

export interface Field {
  kind: Kind;
  required: boolean;
}
export interface MethodFacts {
  /** As the documentation spells it; calls may use any case. */
  name: string;
  returns: Kind;
  fields: ReadonlyMap<string, Field>;
}
/** Either a type with fields or an abstract one, which stands for one of others. */
type TypeFacts = { fields: ReadonlyMap<string, Field> } | { oneOf: Kind };

interface FactsFile {
  version: string;
  released: string;
  /** `chat_id!: Integer | String; text!: String => Message` */
  methods: Record<string, string>;
  /** `id!: Integer; title: String`, or `= OneType | Another` for an abstract type */
  types: Record<string, string>;
}

const file = JSON.parse(readFileSync(new URL("./facts.json", import.meta.url), "utf8")) as FactsFile;

/** Methods by their name in lower case: Telegram does not mind the case. */
export const METHODS: ReadonlyMap<string, MethodFacts> = new Map(
  Object.entries(file.methods).map(([name, line]) => {
    const [fields = "", returns = ""] = line.split("=> ");
    return [name.toLowerCase(), { name, returns: kindOf(returns), fields: fieldsOf(fields.trim()) }];
  }),
);

export const TYPES: ReadonlyMap<string, TypeFacts> = new Map(
  Object.entries(file.types).map(([name, line]) => [
    name,
    line.startsWith("= ") ? { oneOf: kindOf(line.slice(2)) } : { fields: fieldsOf(line) },
  ]),
);

export const VERSION = { api: file.version, released: file.released };

/** The kind that words such as `Array of Array of PhotoSize` name. */
export function kindOf(words: string): Kind {
  const kinds = words.split(" | ").map(singleKind);
  const [only] = kinds;
  if (kinds.length === 1 && only) return only;
  // An album may mix its kinds of media: several arrays are one array of either.
  const items = kinds.flatMap((kind) => (kind.is === "array" ? [kind.of] : []));
  const others = kinds.filter((kind) => kind.is !== "array");
  const [item] = items;
  if (!item) return { is: "either", of: others };
  const array: Kind = { is: "array", of: items.length === 1 ? item : { is: "either", of: items } };
  return others.length === 0 ? array : { is: "either", of: [...others, array] };
}

function singleKind(word: string): Kind {
  if (word.startsWith("Array of ")) return { is: "array", of: singleKind(word.slice("Array of ".length)) };
  switch (word) {
    case "Integer":
      return { is: "integer" };
    case "Float":
      return { is: "float" };
    case "String":
      return { is: "string" };
    case "Boolean":
      return { is: "boolean" };
    case "InputFile":
      return { is: "file" };
    default:
      return { is: "object", name: word };
  }
}

function fieldsOf(line: string): ReadonlyMap<string, Field> {
  const fields = line === "" ? [] : line.split("; ");
  return new Map(
    fields.map((field) => {
      const [name = "", words = ""] = field.split(": ");
      return [name.replace("!", ""), { kind: kindOf(words), required: name.endsWith("!") }];
    }),
  );
}
