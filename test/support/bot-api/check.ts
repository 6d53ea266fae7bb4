import { type Field, type Kind, METHODS, TYPES } from "./facts.ts";

/** Files sent with a call, by the name of their part. The bytes are not kept. */
export type Uploads = ReadonlyMap<string, { name: string; type: string; size: number }>;

const NO_UPLOADS: Uploads = new Map();
const MOST_PROBLEMS = 20;
const DEEPEST = 60;

/** Types told apart by `type`, whose value is the rest of the type's name: InputMediaPhoto says `photo`. */
const FAMILIES = [
  "InputMedia",
  "InputPaidMedia",
  "InputProfilePhoto",
  "InputStoryContent",
  "BotCommandScope",
  "MenuButton",
  "ReactionType",
];

/** What is wrong with the fields of a call of a known method, as the documentation has them; empty when nothing is. */
export function problemsOfCall(method: string, payload: Record<string, unknown>, uploads: Uploads = NO_UPLOADS): string[] {
  const facts = METHODS.get(method.toLowerCase());
  if (!facts) return [`unknown method ${method}`];
  return new Check(uploads).fields(facts.fields, payload, "").slice(0, MOST_PROBLEMS);
}

/** What is wrong with a value that should be of this kind, e.g. an update that the stand-in made. */
export function problemsOfValue(kind: Kind, value: unknown): string[] {
  return new Check(NO_UPLOADS).value(kind, value, "", 0).slice(0, MOST_PROBLEMS);
}

class Check {
  private readonly uploads: Uploads;

  constructor(uploads: Uploads) {
    this.uploads = uploads;
  }

  value(kind: Kind, value: unknown, at: string, depth: number): string[] {
    if (depth > DEEPEST) return [`${at}: nested too deep`];
    switch (kind.is) {
      case "integer":
        return Number.isSafeInteger(value) ? [] : [`${at}: expected an integer, got ${nameOf(value)}`];
      case "float":
        return typeof value === "number" ? [] : [`${at}: expected a number, got ${nameOf(value)}`];
      case "boolean":
        return typeof value === "boolean" ? [] : [`${at}: expected a boolean, got ${nameOf(value)}`];
      case "string":
        return typeof value === "string" ? this.attachment(value, at) : [`${at}: expected a string, got ${nameOf(value)}`];
      case "file":
        if (typeof value === "string" && value.startsWith("attach://")) return this.attachment(value, at);
        return [`${at}: expected an uploaded file, got ${nameOf(value)}`];
      case "array":
        if (!Array.isArray(value)) return [`${at}: expected an array, got ${nameOf(value)}`];
        return value.flatMap((item, index) => this.value(kind.of, item, `${at}[${index}]`, depth + 1));
      case "either":
        return this.either(kind.of, value, at, depth);
      case "object":
        return this.object(kind.name, value, at, depth);
    }
  }

  fields(fields: ReadonlyMap<string, Field>, value: object, at: string, depth = 0): string[] {
    const path = (name: string) => (at === "" ? name : `${at}.${name}`);
    const missing = [...fields]
      .filter(([name, field]) => field.required && !Object.hasOwn(value, name))
      .map(([name]) => `${path(name)}: missing`);
    const given = Object.entries(value).flatMap(([name, item]) => {
      const field = fields.get(name);
      return field ? this.value(field.kind, item, path(name), depth + 1) : [`${path(name)}: unknown field`];
    });
    return [...missing, ...given];
  }

  private object(name: string, value: unknown, at: string, depth: number): string[] {
    const facts = TYPES.get(name);
    if (!facts) return [`${at}: the facts lack the type ${name}`];
    if ("oneOf" in facts) return this.value(facts.oneOf, value, at, depth + 1);
    // The documentation of KeyboardButton: "For simple text buttons, String can be used instead of this object".
    if (name === "KeyboardButton" && typeof value === "string") return [];
    if (!isRecord(value)) return [`${at}: expected ${name}, got ${nameOf(value)}`];
    const type = typeValue(name);
    const wrongType = type !== undefined && typeof value.type === "string" && value.type !== type;
    return [...(wrongType ? [`${at}.type: ${name} says "${type}"`] : []), ...this.fields(facts.fields, value, at, depth)];
  }

  private either(kinds: Kind[], value: unknown, at: string, depth: number): string[] {
    const simple = kinds.filter((kind) => kind.is !== "object");
    const attempts = simple.map((kind) => this.value(kind, value, at, depth + 1));
    if (attempts.some((problems) => problems.length === 0)) return [];
    const names = kinds.flatMap((kind) => (kind.is === "object" ? concreteNames(kind.name) : []));
    if (isRecord(value) && names.length > 0) return this.object(nearest(names, value), value, at, depth + 1);
    const alike = simple.findIndex((kind) => (kind.is === "array") === Array.isArray(value));
    return attempts[alike] ?? attempts[0] ?? [`${at}: expected ${names.join(" or ")}, got ${nameOf(value)}`];
  }

  private attachment(text: string, at: string): string[] {
    if (!text.startsWith("attach://") || this.uploads.has(text.slice("attach://".length))) return [];
    return [`${at}: names an upload that the request does not carry`];
  }
}

/** The type among these that an object was most likely meant to be: trying each in full would take exponential time. */
function nearest(names: string[], value: Record<string, unknown>): string {
  const ranked = names.map((name) => ({ name, misfit: misfit(name, value) })).sort((a, b) => a.misfit - b.misfit);
  return ranked[0]?.name ?? "";
}

function misfit(name: string, value: Record<string, unknown>): number {
  const facts = TYPES.get(name);
  if (!facts || "oneOf" in facts) return Number.POSITIVE_INFINITY;
  const unknown = Object.keys(value).filter((key) => !facts.fields.has(key)).length;
  const missing = [...facts.fields].filter(([key, field]) => field.required && !Object.hasOwn(value, key)).length;
  const type = typeValue(name);
  return unknown + missing + (type !== undefined && value.type !== type ? 1000 : 0);
}

function concreteNames(name: string): string[] {
  const facts = TYPES.get(name);
  if (!facts || !("oneOf" in facts)) return [name];
  const kinds = facts.oneOf.is === "either" ? facts.oneOf.of : [facts.oneOf];
  return kinds.flatMap((kind) => (kind.is === "object" ? concreteNames(kind.name) : []));
}

function typeValue(name: string): string | undefined {
  const family = FAMILIES.find((prefix) => name.startsWith(prefix) && name !== prefix);
  return (
    family &&
    name
      .slice(family.length)
      .replace(/(?<=.)([A-Z])/g, "_$1")
      .toLowerCase()
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "object") return Array.isArray(value) ? "an array" : "an object";
  return `a ${typeof value}`;
}
