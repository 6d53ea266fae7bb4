import type { Dice } from "./dice.ts";

/** A piece of JSON text that no JavaScript value would give: `1e400`, an own `__proto__`, brackets ten thousand deep. */
export class Raw {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }

  toJSON(): string {
    return `${MARK}${Buffer.from(this.json).toString("base64")}${MARK}`;
  }
}

const MARK = "\uE0F0";
const MARKED = new RegExp(`"${MARK}([A-Za-z0-9+/=]*)${MARK}"`, "g");

/** JSON text with the raw pieces in their places. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value).replaceAll(MARKED, (_all, raw: string) => Buffer.from(raw, "base64").toString());

const nested = (open: string, close: string, depth: number): Raw => new Raw(open.repeat(depth) + close.repeat(depth));

/** Words that break what was not thought through: encodings, directions, templates, queries, lengths. */
const STRINGS: readonly string[] = [
  "",
  " ",
  "\u0000",
  "а\u0000б",
  "\ud800",
  "\udfff текст \ud83d",
  "\u202Eтекст навпаки\u202C",
  "\u200F\u200E\u2066\u2069",
  "\uFEFF\uFFFE\uFFFF",
  "👨‍👩‍👧‍👦".repeat(50),
  "Z̴̢̛a͢l̴g̵o̶".repeat(100),
  "і\u0301".repeat(200),
  "__proto__",
  "constructor",
  "toString",
  "{ $name }",
  "#{process.env}",
  "<script>alert(1)</script>",
  "'; DROP TABLE inbox; --",
  "%00%0a%s%n",
  "../../../etc/passwd",
  "\n".repeat(500),
  "/start",
  "/start\u0000",
  `/start ${"a".repeat(64)}`,
  "/continue",
  "/lang",
  "/stop",
  "/delete",
  "/exit",
  "/start@another_bot",
  "-0",
  "NaN",
  "9".repeat(400),
  "(".repeat(5000),
  "@".repeat(300),
  "a.".repeat(3000),
  "http://".repeat(500),
  "не хочу жити",
  "мені погрожують",
];

const NUMBERS: readonly unknown[] = [
  0,
  -1,
  1,
  1.5,
  -0.1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 32,
  2 ** 52,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  -(2 ** 53),
  1e300,
  new Raw("1e400"),
  new Raw("-1e400"),
  new Raw("9223372036854775807"),
  new Raw("9223372036854775808"),
  new Raw("-9223372036854775809"),
  new Raw("99999999999999999999999999999999"),
  new Raw("-0"),
  new Raw("1e-400"),
];

const SHAPES: readonly unknown[] = [
  {},
  [],
  [null],
  [[]],
  [{}],
  { length: 1 },
  { length: -1, 0: "x" },
  { toString: 1, valueOf: null, toJSON: {} },
  new Raw('{"then":1,"constructor":null}'),
  new Raw('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  new Raw('{"id":1,"id":2,"__proto__":null}'),
  nested("[", "]", 200),
  new Raw(`${'{"reply_to_message":'.repeat(300)}1${"}".repeat(300)}`),
  nested("[", "]", 5000),
  nested("[", "]", 200_000),
  Array.from({ length: 2000 }, (_, index) => index),
  Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`key ${index}`, index])),
];

/** What is done to one field. */
export const DAMAGES = ["missing", "null", "boolean", "number", "string", "shape", "huge"] as const;
export type Damage = (typeof DAMAGES)[number];

/** A value of this damage; undefined: the field goes. */
export function damaged(damage: Damage, dice: Dice): unknown {
  switch (damage) {
    case "missing":
      return undefined;
    case "null":
      return null;
    case "boolean":
      return dice.chance(0.5);
    case "number":
      return dice.pick(NUMBERS);
    case "string":
      return dice.pick(STRINGS);
    case "shape": {
      const shape = dice.pick(SHAPES);
      // Further damage may be done to it, so everybody gets their own.
      return shape instanceof Raw ? shape : structuredClone(shape);
    }
    case "huge":
      return huge(dice);
  }
}

/** Up to a megabyte, and over what the door lets in. */
function huge(dice: Dice): unknown {
  const length = dice.pick([5000, 40_000, 200_000, 900_000, 1_100_000]);
  const piece = dice.pick(["а", "x", "слово ", "😀", "не хочу жити ", "t.me/synthetic_account ", "\u0000", "ъ\u0301"]);
  return piece.repeat(Math.ceil(length / Buffer.byteLength(piece)));
}

export const hostileText = (dice: Dice): string => dice.pick(STRINGS);
