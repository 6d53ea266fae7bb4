import { type Field, type Kind, TYPES } from "../bot-api/facts.ts";
import { createDice, type Dice } from "./dice.ts";
import { DAMAGES, type Damage, damaged, hostileText, Raw, textOf } from "./values.ts";

/** One generated request body, and what is wrong with it in words. */
export interface HostileBody {
  readonly text: string;
  readonly what: string;
  /** The chat it is made for; what is damaged may name another one, or none. */
  readonly chat: number;
  /** Nothing is wrong with it but perhaps the words: the number of its update, which must not be parked. */
  readonly sound: number | null;
}

export interface HostileOptions {
  readonly seed: number;
  readonly chats: readonly number[];
  /** Words that mean something to the bot: labels and commands. */
  readonly words: readonly string[];
  /** Callback data of the buttons that stand in this chat now. */
  readonly buttonsOf: (chat: number) => readonly string[];
}

type Fields = Record<string, unknown>;
/** From an object to one inside it. */
interface Step {
  readonly field: string;
  readonly type: string;
}
interface Target {
  readonly path: readonly Step[];
  readonly field: string;
  readonly damage: Damage;
}

export const FIRST_UPDATE = 500_000_000;
/** How deep a field may stand for the plan to name it. What is deeper is met by chance. */
const DEEPEST = 4;
/** Kinds of updates that the bot asks for, and how often each is made. */
const KINDS = ["message", "message", "message", "callback_query", "callback_query", "edited_message", "my_chat_member", "message_reaction"];

/**
 * Updates without end, the same for the same seed (as far as the buttons are). Most have one field damaged: the plan goes
 * through every field of every type that an update can hold and every damage, those nearest to the update first. Between
 * them come sound ones, ones damaged in many places, and bodies that are hardly JSON.
 */
export function createHostileUpdates(options: HostileOptions): { next(): HostileBody; readonly planned: number } {
  const dice = createDice(options.seed);
  const plan = planOf(dice);
  let number = 0;
  let planned = 0;

  const sound = (chat: number): { update: Fields; kind: string } => {
    const kind = dice.pick(KINDS);
    const maker = new Maker(dice, options, chat, ++number);
    return { update: { update_id: FIRST_UPDATE + number, [kind]: maker.root(kind) }, kind };
  };

  const next = (): HostileBody => {
    const chat = dice.pick(options.chats);
    const way = dice.below(100);
    if (way < 20) {
      const { update, kind } = sound(chat);
      // Telegram sends again what it got no answer to.
      const again = dice.chance(0.05);
      if (again) update.update_id = FIRST_UPDATE + Math.max(1, number - 1 - dice.below(50));
      return { text: textOf(update), what: `a sound ${kind}`, chat, sound: again ? null : FIRST_UPDATE + number };
    }
    if (way < 80) {
      const target = plan[planned++ % plan.length] as Target;
      const maker = new Maker(dice, options, chat, ++number);
      const update: Fields = { update_id: FIRST_UPDATE + number };
      apply(maker, update, target, dice);
      return {
        text: textOf(update),
        what: `${[...target.path.map(({ field }) => field), target.field].join(".")} is ${target.damage}`,
        chat,
        sound: null,
      };
    }
    const { update, kind } = sound(chat);
    if (way < 95) {
      for (let wounds = 1 + dice.below(5); wounds > 0; wounds--) wound(update, dice);
      return { text: textOf(update), what: `a ${kind} damaged in some places`, chat, sound: null };
    }
    return { text: mangled(textOf(update), dice), what: `a ${kind} that is hardly JSON`, chat, sound: null };
  };

  return {
    next,
    get planned() {
      return plan.length;
    },
  };
}

/** Puts what the target's path names into a sound update, then damages its field. */
function apply(maker: Maker, update: Fields, { path, field, damage }: Target, dice: Dice): void {
  let holder = update;
  for (const step of path) {
    const inner = step === path[0] ? maker.root(step.field, step.type) : maker.object(step.type, 1);
    const kind = fieldsOf(path[path.indexOf(step) - 1]?.type ?? "Update").get(step.field)?.kind;
    holder[step.field] = kind?.is === "array" ? [inner] : inner;
    holder = inner;
  }
  const value = damaged(damage, dice);
  if (value === undefined) delete holder[field];
  else holder[field] = value;
}

/** Damages one field somewhere in the tree. */
function wound(update: Fields, dice: Dice): void {
  let holder = update;
  for (;;) {
    // A broken number is met by the plan; here it would hide what else is broken.
    const names = Object.keys(holder).filter((one) => one !== "update_id");
    if (names.length === 0) return;
    const name = dice.pick(names);
    const value = holder[name];
    const inner = Array.isArray(value) ? (value[0] as unknown) : value;
    if (typeof inner === "object" && inner !== null && !(inner instanceof Raw) && Object.keys(inner).length > 0 && dice.chance(0.8)) {
      holder = inner as Fields;
      continue;
    }
    const hurt = damaged(dice.pick(DAMAGES), dice);
    if (hurt === undefined) delete holder[name];
    else holder[name] = hurt;
    return;
  }
}

function mangled(text: string, dice: Dice): string {
  const at = dice.below(text.length);
  switch (dice.below(7)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + dice.pick(["\u0000", "\\", '"', "{", "}", ",", "\\ud800", "\uFEFF"]) + text.slice(at);
    case 2:
      return `[${text}]`;
    case 3:
      return `\uFEFF${text}`;
    case 4:
      return JSON.stringify(text);
    case 5:
      return `${text}${text}`;
    default:
      return dice.pick(["", "null", "0", "[]", "{}", "true", '""', "{", '{"update_id":{}}', '{"update_id":1e999}', '{"update_id":null}']);
  }
}

/** Makes sound values of the documented types, for one chat. */
class Maker {
  private readonly dice: Dice;
  private readonly options: HostileOptions;
  private readonly chat: number;
  private readonly number: number;

  constructor(dice: Dice, options: HostileOptions, chat: number, number: number) {
    this.dice = dice;
    this.options = options;
    this.chat = chat;
    this.number = number;
  }

  /** What an update of this kind holds, as this bot mostly gets it. */
  root(kind: string, type?: string): Fields {
    const made = this.object(type ?? typeOf(kind), 0);
    if (kind === "message" || kind === "edited_message") {
      if (this.dice.chance(0.75)) made.text = this.words();
      else this.add(made, "Message", this.dice.pick([...fieldsOf("Message").keys()]), 0);
    }
    if (kind === "callback_query") {
      made.message = this.object("Message", 1);
      const standing = this.options.buttonsOf(this.chat);
      made.data = standing.length > 0 && this.dice.chance(0.85) ? this.dice.pick(standing) : hostileText(this.dice);
    }
    return made;
  }

  object(name: string, depth: number): Fields {
    if (name === "Chat") return { id: this.chat, type: "private", first_name: "T" };
    if (name === "User") return { id: this.chat, is_bot: false, first_name: "T", language_code: this.dice.pick(["uk", "en", "zz"]) };
    const made: Fields = {};
    for (const [field, { kind, required }] of fieldsOf(name))
      if (required || this.dice.chance(depth === 0 ? 0.05 : 0.02)) made[field] = this.value(kind, field, name, depth + 1);
    if (name === "Message" || name === "ChatMemberUpdated") made.from = this.object("User", depth + 1);
    return made;
  }

  private add(made: Fields, type: string, field: string, depth: number): void {
    const facts = fieldsOf(type).get(field);
    if (facts) made[field] = this.value(facts.kind, field, type, depth + 1);
  }

  private value(kind: Kind, field: string, type: string, depth: number): unknown {
    switch (kind.is) {
      case "integer":
        if (field === "date") return 1_780_000_000;
        return field === "message_id" ? this.number : this.dice.below(1000);
      case "float":
        return this.dice.below(1000) / 10;
      case "boolean":
        return this.dice.chance(0.5);
      case "file":
      case "string":
        return nameIn(type, field) ?? (field === "text" ? this.words() : `${field} ${this.dice.below(100)}`);
      case "array":
        return depth > 6 ? [] : [this.value(kind.of, field, type, depth + 1)];
      case "either":
        return this.value(this.dice.pick(kind.of), field, type, depth);
      case "object": {
        const types = concreteOf(kind.name);
        return depth > 6 || types.length === 0 ? {} : this.object(this.dice.pick(types), depth);
      }
    }
  }

  private words(): string {
    return this.dice.chance(0.7) ? this.dice.pick(this.options.words) : hostileText(this.dice);
  }
}

/** What tells one of a family apart: ReactionTypeEmoji says `emoji`, ChatMemberBanned `kicked`. */
function nameIn(type: string, field: string): string | undefined {
  if (field === "status")
    return { ChatMemberBanned: "kicked", ChatMemberMember: "member", ChatMemberLeft: "left" }[type] ?? "administrator";
  if (field === "type") return /(Emoji|Paid|User|Chat|Channel|Photo|Video|Url)$/.exec(type)?.[1]?.toLowerCase() ?? "bot_command";
  return field === "source" ? "unspecified" : undefined;
}

const typeOf = (kind: string): string => {
  const field = fieldsOf("Update").get(kind)?.kind;
  if (field?.is !== "object") throw new Error(`An update has no ${kind}`);
  return field.name;
};

function fieldsOf(type: string): ReadonlyMap<string, Field> {
  const facts = TYPES.get(type);
  return facts && "fields" in facts ? facts.fields : new Map();
}

/** The types with fields that this name stands for. Some rich ones hold themselves. */
function concreteOf(name: string, seen = new Set<string>()): string[] {
  const facts = TYPES.get(name);
  if (!facts || seen.has(name)) return [];
  seen.add(name);
  return "fields" in facts ? [name] : objectsIn(facts.oneOf, seen);
}

/** Concrete types that a value of this kind can be or hold. */
function objectsIn(kind: Kind, seen = new Set<string>()): string[] {
  if (kind.is === "object") return concreteOf(kind.name, seen);
  if (kind.is === "array") return objectsIn(kind.of, seen);
  return kind.is === "either" ? kind.of.flatMap((one) => objectsIn(one, seen)) : [];
}

/** Every field that an update can hold, by every way to it that is not deeper than `DEEPEST`, with every damage; the near ones first. */
function planOf(dice: Dice): Target[] {
  const plan: Target[] = [];
  const seen = new Map<string, number>();
  let ways: { path: Step[]; type: string }[] = [{ path: [], type: "Update" }];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const here: Target[] = [];
    const further: typeof ways = [];
    for (const { path, type } of ways) {
      const visits = (seen.get(type) ?? 0) + 1;
      seen.set(type, visits);
      // The same type is met again and again; what is done with it further in is the same.
      if (visits > 8) continue;
      for (const [field, { kind }] of fieldsOf(type)) {
        for (const damage of DAMAGES) here.push({ path, field, damage });
        if (depth < DEEPEST) for (const inner of objectsIn(kind)) further.push({ path: [...path, { field, type: inner }], type: inner });
      }
    }
    plan.push(...shuffled(here, dice));
    ways = shuffled(further, dice);
  }
  return plan;
}

function shuffled<T>(list: T[], dice: Dice): T[] {
  for (let last = list.length - 1; last > 0; last--) {
    const other = dice.below(last + 1);
    [list[last], list[other]] = [list[other] as T, list[last] as T];
  }
  return list;
}
