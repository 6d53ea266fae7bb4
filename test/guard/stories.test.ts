import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./fixture-tree.ts";

const LANGUAGES = ["uk", "en", "ru"];
const SITUATIONS = [
  "sent",
  "wrong input",
  "changed",
  "stopped",
  "danger midway",
  "silence until timeout",
  "old button",
  "duplicate update",
  "release midway",
  "blocked",
] as const;

/**
 * Each dialogue in each situation, in the order of `SITUATIONS`: the story that tells it. Where a dialogue has no review,
 * «changed» is another choice. Null: there is nothing to change in an exercise.
 */
const STORIES: Readonly<Record<string, readonly (string | null)[]>> = {
  "arrival": of("arrival", ["two-taps", "wrong-input", "=lang-changed", "stopped", "danger-midway", "silence", "old-button", "twice"]),
  "report content": of(
    "report",
    ["sent", "wrong-input", "changed-at-review", "stopped", "danger-midway", "silence-timeout", "old-button"],
    {
      duplicate: "duplicate-update",
    },
  ),
  "talk to a psychologist": of("talk", ["asked", "wrong-input", "changed", "stopped", "danger-midway", "question-timeout", "old-button"]),
  "police report": of("police", ["sent", "wrong-input", "changed-at-review", "stopped", "danger-midway", "silence-timeout", "old-button"]),
  "my cases": of("cases", ["add", "wrong-input", "changed", "stopped", "danger-midway", "silence", "old-button"]),
  "help near me": of("help-near-me", ["=help-near-me", "wrong-input", "changed", "stopped", "danger-midway", "silence", "old-button"]),
  "learn": of("learn", ["every-exercise", "wrong-input", null, "stopped", "danger-midway", "silence", "old-button"]),
  "my data and deletion": of("delete", ["72h", "wrong-input", "changed", "stopped", "danger-midway", "silence", "old-button"]),
};

/** Names of stories of one dialogue; `=` before a whole name. The last three are called alike everywhere. */
function of(dialogue: string, names: readonly (string | null)[], { duplicate = "duplicate" } = {}): (string | null)[] {
  const last = [...(names.length === 8 ? [] : [duplicate]), "new-release-midway", "blocked"];
  return [...names, ...last].map((name) => (name === null ? null : name.startsWith("=") ? name.slice(1) : `${dialogue}-${name}`));
}

const transcripts = new Set(readdirSync(join(ROOT, "test/dialogue")).filter((file) => file.endsWith(".txt")));

test("every dialogue is told in every situation and language", () => {
  for (const [dialogue, stories] of Object.entries(STORIES)) {
    expect(stories, dialogue).toHaveLength(SITUATIONS.length);
    const missing = stories.flatMap((story, index) =>
      story === null
        ? []
        : LANGUAGES.filter((language) => !transcripts.has(`${story}.${language}.txt`)).map(
            (language) => `${SITUATIONS[index]}: ${story}.${language}`,
          ),
    );
    expect(missing, dialogue).toEqual([]);
  }
});

test("there are at least sixty stories", () => {
  expect(new Set([...transcripts].map((file) => file.replace(/\.\w\w\.txt$/, ""))).size).toBeGreaterThanOrEqual(60);
});
