/** One line of a Dockerfile, continued lines joined. */
export interface Instruction {
  name: string;
  flags: Record<string, string>;
  /** What follows the name and the flags. */
  text: string;
  /** `text` as a list: the JSON form, or split at spaces. */
  words: string[];
}

export interface Stage {
  name: string;
  base: string;
  instructions: Instruction[];
}

/** Reads the part of the Dockerfile language that we use. */
export function readDockerfile(source: string): Stage[] {
  const lines = source
    .split("\n")
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join("\n")
    .replace(/\\\n\s*/g, "")
    .split("\n");
  const stages: Stage[] = [];
  for (const line of lines) {
    const instruction = readInstruction(line);
    if (instruction.name === "FROM") {
      const [base = "", , name = "final"] = instruction.words;
      stages.push({ name, base, instructions: [] });
    } else {
      stages.at(-1)?.instructions.push(instruction);
    }
  }
  return stages;
}

function readInstruction(line: string): Instruction {
  const [, name = "", options = "", text = ""] = /^(\w+)\s+((?:--\S+\s+)*)(.*)$/.exec(line) ?? [];
  const flags = Object.fromEntries([...options.matchAll(/--([\w-]+)=(\S+)/g)].map(([, key = "", value = ""]) => [key, value]));
  const list = text.startsWith("[") ? text : text.replace(/^CMD\s+/, "");
  const words = list.startsWith("[") ? (JSON.parse(list) as string[]) : list.split(/\s+/);
  return { name, flags, text, words };
}
