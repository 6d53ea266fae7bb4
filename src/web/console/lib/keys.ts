export type Command = "help" | "next" | "queue" | "handoffs" | "reply" | "note";

export interface KeyPress {
  /** Physical key, so that the Ukrainian and the English layout work alike. */
  code: string;
  /** What the key writes; only `?` is read from it. */
  key: string;
  modified: boolean;
  /** The press went into a field where people write. */
  inField: boolean;
}

const AFTER_G: Record<string, Command> = { KeyQ: "queue", KeyH: "handoffs" };
const ALONE: Record<string, Command> = { KeyN: "next", KeyR: "reply", KeyT: "note" };
/** How long `G` waits for its second key. */
const PAIR_MS = 1500;

/** Reads presses one after another and names the command they mean, if any. */
export function createKeyReader(): (press: KeyPress, now: number) => Command | null {
  let gPressedAt = Number.NEGATIVE_INFINITY;
  return ({ code, key, modified, inField }, now) => {
    if (inField || modified) return null;
    if (key === "?") return "help";
    const second = now - gPressedAt <= PAIR_MS ? AFTER_G[code] : undefined;
    gPressedAt = code === "KeyG" ? now : Number.NEGATIVE_INFINITY;
    return second ?? ALONE[code] ?? null;
  };
}
