import { BACK } from "../../src/bot/dialogue-screens.ts";
import { SKIPPED } from "../../src/channel/drafts.ts";
import { diceFrom, oneOf } from "../support/dice.ts";

/** One thing that a teen does. Labels and texts are named by their ids in locales/. */
export type Act =
  /** Writes; with `word`, words that must be found again, ended by one that nobody else uses. */
  | { readonly does: "write"; readonly text: string; readonly word: boolean }
  /** Presses the newest button with this label, once it is there. */
  | { readonly does: "press"; readonly label: string }
  /** Picks an answer of a form, by the button's data: one of an earlier question may say the same and not be gone yet. */
  | { readonly does: "pick"; readonly form: string; readonly question: string; readonly option: string }
  /** Adds a word to the last message of the talk. */
  | { readonly does: "edit"; readonly text: string }
  /** Names an account that nobody else names: it must be found again as a piece of evidence too. */
  | { readonly does: "point" };

/** What a teen does in one go, without waiting for an answer in between; then they wait for all of it. */
export type Step = readonly Act[];

/** What the teens of one kind do, from /start to the last word. */
export interface Plan {
  readonly name: string;
  readonly steps: readonly Step[];
}

const write = (text: string): Act => ({ does: "write", text, word: false });
const tell = (text: string): Act => ({ does: "write", text, word: true });
const press = (label: string): Act => ({ does: "press", label });
const pick = (form: string, question: string, option: string): Act => ({ does: "pick", form, question, option });
const edit = (text: string): Act => ({ does: "edit", text });
const point: Act = { does: "point" };

/** The arrival has no choice of ways: two taps to the menu. */
const arrival: Step[] = [[write("/start")], [press("arrival-understood")], [press("arrival-contact-quiet")]];
/** Words before any way is chosen; the form takes them along. */
const looseWords: Step[] = [[tell("не знаю з чого почати")]];

/** In one breath after the kind: account and story are on their way at once. */
const shortReport: Step[] = [
  [press("menu-report")],
  [pick("report", "about", "me")],
  [pick("report", "kind", "bullying")],
  [point, tell("у чаті класу пишуть образливе про однокласницю")],
  [pick("report", "review", "send")],
];
/** Everything that a report can hold: the second page of kinds, words where a button was asked for, a changed answer. */
const longReport: Step[] = [
  [press("menu-report")],
  [tell("можна просто словами")],
  [pick("report", "about", "worry")],
  [pick("report", "relation", "friend")],
  [pick("report", "kind", BACK)],
  [pick("report", "relation", "other")],
  [pick("report", "kind", "~1")],
  [pick("report", "kind", "other")],
  [pick("report", "where", SKIPPED)],
  [write("одне слово, яке потім зміниться")],
  [pick("report", "review", "change")],
  [pick("report", "change", "story")],
  [tell("ось як було насправді")],
  [pick("report", "review", "send")],
];
const counselling: Step[] = [[press("menu-counselling")], [tell("останнім часом важко вчитися")], [pick("counselling", "safe", "yes")]];
const policeReport: Step[] = [
  [press("menu-police")],
  [tell("продали підроблений телефон")],
  [tell("минулого тижня")],
  [point],
  [pick("police", "who", SKIPPED)],
  [pick("police", "last", SKIPPED)],
  [tell("нічого більше не просять")],
  [pick("police", "place", "ukraine")],
  [pick("police", "part", "west")],
  [pick("police", "region", "UA-46")],
  [pick("police", "age", "unsaid")],
  [pick("police", "consent", "facts")],
  [pick("police", "review", "send")],
];
const policeReportFromAbroad: Step[] = [
  [press("menu-police")],
  [tell("зламали сторінку"), tell("учора ввечері"), tell("у грі"), tell("нік починається так"), tell("писали зранку"), tell("просять код")],
  [pick("police", "place", "abroad")],
  [pick("police", "country", SKIPPED)],
  [pick("police", "age", "adult")],
  [pick("police", "consent", "contact")],
  [tell("пишіть сюди після шостої")],
  [pick("police", "review", "send")],
];

const menu: Step[] = [[write("/menu")]];
const LOOKS: readonly Step[] = [[write("/status")], [write("/help")], [press("menu-cases")]];
/** What is said in a talk; the unique word comes behind. Nothing here reads as danger. */
const SAYINGS = [
  "сьогодні на уроці було тихо",
  "я поки не знаю як про це сказати",
  "мама ще на роботі",
  "учора ми помирилися з подругою",
  "можна я напишу пізніше",
  "дякую що читаєте",
  "у нас завтра контрольна",
] as const;

/** The ways teens take, named; each ends in a talk that fills the plan up. */
const WAYS: readonly (readonly [name: string, steps: readonly Step[]])[] = [
  ["talks", [...arrival, ...counselling]],
  ["words first, then talks", [...arrival, ...looseWords, ...counselling]],
  ["reports, then talks", [...arrival, ...shortReport, ...menu, ...counselling]],
  ["reports at length", [...arrival, ...longReport]],
  ["police report, then talks", [...arrival, ...policeReport, ...menu, ...counselling]],
  ["reports, talks, police from abroad", [...arrival, ...shortReport, ...menu, ...counselling, ...menu, ...policeReportFromAbroad]],
];

const MOST_AT_ONCE = 5;

/**
 * The plans of a run, each of exactly `updates` updates. What does not fit is left out from the end, so that a short plan may
 * stop in the middle of a form: what was answered so far must be found in the draft then.
 */
export function plansOf(updates: number, seed: number): Plan[] {
  return WAYS.map(([name, way], index) => {
    const dice = diceFrom(seed * 1_000 + index);
    const steps: Act[][] = [];
    let left = updates;
    const add = (step: Step): void => {
      const fitting = step.slice(0, left);
      if (fitting.length > 0) steps.push(fitting);
      left -= fitting.length;
    };
    for (const step of way) add(step);
    while (left > 0) add(moreTalk(dice));
    return { name, steps };
  });
}

/** A few messages at once, some with an edit or a press on their heels; now and then a look at how the case goes. */
function moreTalk(dice: () => number): Step {
  if (dice() < 0.15) return oneOf(dice, LOOKS);
  const said = Array.from({ length: 1 + Math.floor(dice() * MOST_AT_ONCE) }, () => tell(oneOf(dice, SAYINGS)));
  const heels = dice();
  if (heels < 0.2) return [...said, edit("ні, не так")];
  if (heels < 0.3) return [...said, press("menu-cases")];
  return said;
}
