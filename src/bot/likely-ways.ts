import type { Reading } from "../features/triage/triage.ts";

/** What words outside of any dialogue are most likely about, and the ways on from there, the likeliest first. */
export interface LikelyWays {
  readonly about: "blackmail" | "adult" | "hurt" | "heavy" | "tasks" | "bullying" | "bot" | "anything";
  /** Two or three ways of the menu. */
  readonly ways: readonly string[];
}

type Signal = Reading["signals"][number]["name"];

/** By signal, the most urgent first: the first that was read decides. */
const BY_SIGNAL: readonly (readonly [readonly Signal[], LikelyWays])[] = [
  [["sextortion"], { about: "blackmail", ways: ["counselling", "report", "police"] }],
  [["sexual_abuse", "grooming"], { about: "adult", ways: ["counselling", "report", "police"] }],
  [["violence", "threat", "trafficking", "runaway"], { about: "hurt", ways: ["counselling", "police", "help"] }],
  [["recruitment", "forced_tasks"], { about: "tasks", ways: ["counselling", "report"] }],
  [["suicide", "self_harm", "overdose", "eating_disorder"], { about: "heavy", ways: ["counselling", "learn"] }],
  [["bullying"], { about: "bullying", ways: ["report", "counselling"] }],
  [["distress", "drugs"], { about: "heavy", ways: ["counselling", "learn"] }],
];

/** Questions about ourselves, in three languages. */
const ABOUT_US =
  /(?:хто|кто)\s+(?:ти|ты|ви|вы)(?![\p{L}])|(?:^|[^\p{L}])(?:ти|ты)\s+(?:людина|человек|бот|робот)|що\s+ти\s+(?:вмієш|можеш)|что\s+ты\s+(?:умеешь|можешь)|who\s+are\s+you|what\s+can\s+you\s+do|are\s+you\s+(?:a\s+)?(?:bot|robot|human|person|real)|хто\s+(?:це\s+)?чита|кто\s+(?:это\s+)?чита|who\s+reads/iu;
/** A longer text is a story, whatever it asks on the way. */
const QUESTION_MAX = 80;

/** Reads what was typed outside of any dialogue. Pure. */
export function likelyWays(text: string, { signals }: Reading): LikelyWays {
  for (const [names, likely] of BY_SIGNAL) if (signals.some(({ name }) => names.includes(name))) return likely;
  if (text.length <= QUESTION_MAX && ABOUT_US.test(text)) return { about: "bot", ways: ["counselling", "report", "help"] };
  return { about: "anything", ways: ["counselling", "report", "police"] };
}
