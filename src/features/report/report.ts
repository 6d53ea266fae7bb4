import type { ReadSignal } from "../triage/triage.ts";

/** What a content report is about: the first screen holds what hurts most often, «more» the rest. */
export const REPORT_KINDS = [
  "threats",
  "intimate",
  "adult",
  "bullying",
  "forced",
  "cruelty",
  "recruitment",
  "drugs_fraud",
  "abuse_images",
  "other",
] as const;

export type ReportKind = (typeof REPORT_KINDS)[number];

/** Whose matter it is: the teen's own, something seen, or somebody they worry about. Kept with the case as `report.about`. */
export const ABOUT = ["me", "saw", "worry"] as const;
export type About = (typeof ABOUT)[number];

/** Who worries. */
export const RELATIONS = ["friend", "family", "school", "other"] as const;

/** What people who only saw it report most often, first; the same kinds. */
const SEEN_FIRST: readonly ReportKind[] = ["bullying", "cruelty", "abuse_images", "intimate", "recruitment"];

/** The kinds in the order in which they are offered. */
export const kindsFor = (about: About): readonly ReportKind[] =>
  about === "saw" ? [...SEEN_FIRST, ...REPORT_KINDS.filter((kind) => !SEEN_FIRST.includes(kind))] : REPORT_KINDS;

/** Somebody threatens or blackmails the teen: first aid comes before any question, and it matters what they demand by when. */
export const isBlackmail = (about: About, kind: ReportKind): boolean => about === "me" && kind === "threats";

// Words of time, by their beginnings, in the languages of the dialogues.
const BY = "до|к|за|через|протягом|в\\s+течение|by|until|till|before|within";
const SPAN = "годин|год\\.|хвилин|хв\\.|доб|днів|час|минут|мин\\.|сут|дней|hour|minute|min\\.|day";
const DAY =
  "понеділ|вівтор|серед|четвер|п.?ятниц|субот|неділ|понедельник|вторник|воскресень|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const MOMENT = "ранк|вечор|ноч|півноч|утр|вечер|полноч|завтра|сьогодні|сегодня|tomorrow|tonight|today|morning|evening|night|midnight|noon";
const DEADLINE = new RegExp(
  `(?<!\\p{L})(?:(?:${BY})\\s+(?:\\p{L}+\\s+)?(?:\\d{1,2}[:.]\\d{2}|\\d*\\s*(?:${SPAN})|${DAY}|${MOMENT})|in\\s+(?:\\d+|an?)\\s+(?:hour|min|day)|\\d+\\s*(?:${SPAN})|завтра|tomorrow|tonight|дедлайн|deadline)`,
  "iu",
);
/** More of an answer is not looked through. */
const LOOKED_THROUGH = 4_000;

/** Do these words name a time by which something is demanded? May find too many: it only raises. */
export const namesDeadline = (words: string): boolean => DEADLINE.test(words.slice(0, LOOKED_THROUGH));

/** What choosing a kind means: the same in every language, whatever the button says there. */
const MEANING: Readonly<Partial<Record<ReportKind, readonly [ReadSignal["name"], ReadSignal["risk"]]>>> = {
  threats: ["sextortion", "orange"],
  intimate: ["sextortion", "orange"],
  adult: ["grooming", "yellow"],
  bullying: ["bullying", "yellow"],
  forced: ["forced_tasks", "orange"],
  recruitment: ["recruitment", "yellow"],
  drugs_fraud: ["fraud", "yellow"],
};

/** The reasons that lie in the kind itself. Who only saw it on the net tells of nobody who is known to be in danger. */
export function meaningOf({ about, kind, label }: Omit<Answered, "words">): ReadSignal[] {
  const [name, risk] = MEANING[kind] ?? [];
  if (!name || !risk) return [];
  const meant: ReadSignal = { name, risk: about === "saw" ? "yellow" : risk, because: label };
  // Whoever is forced to hurt is asked by a person whether they want to live.
  return about === "me" && kind === "forced" ? [meant, { name: "ask_about_suicide", risk: "yellow", because: label }] : [meant];
}

/** What the person pressed and wrote about being blackmailed. */
export interface Answered {
  readonly about: About;
  readonly kind: ReportKind;
  /** The label of the kind, as it was pressed. */
  readonly label: string;
  /** Where they said what is demanded, and the story. */
  readonly words: readonly string[];
}

/** What the answers say beside their words; staff see it as reasons. It only raises. */
export function cuesOf({ about, kind, label, words }: Answered): ReadSignal[] {
  const cues: ReadSignal[] = [];
  if (isBlackmail(about, kind)) {
    const due = words.find(namesDeadline);
    cues.push(
      due === undefined ? { name: "threat", risk: "yellow", because: label } : { name: "threat", risk: "orange", because: quoted(due) },
    );
  }
  // Whoever is blackmailed, or whose pictures are out, is asked by a person (rule of care 6).
  if (about === "me" && (kind === "threats" || kind === "intimate"))
    cues.push({ name: "ask_about_suicide", risk: "yellow", because: label });
  return cues;
}

const QUOTED = 160;
const quoted = (words: string): string => (words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words);
