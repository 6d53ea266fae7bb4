import type { Person } from "../support/bot-api/person.ts";
import { list, type Stand } from "../support/start-app.ts";
import type { Stage } from "../support/story.ts";

/** What the teen types, and what people answer. */
export const WORDS = {
  uk: {
    story: "Однокласники створили сторінку, де сміються з мене.",
    red: "Я не хочу жити, сьогодні я вб'ю себе.",
    more: "Сьогодні з'явилася ще одна така сторінка.",
    word: "Синій Їжак",
    same: "синій їжак",
    wrong: "червоний їжак",
    question: "Коли востаннє писав цей акаунт?",
    answer: "Учора ввечері.",
    reply: "Дякую, що розповідаєш. Ми перевіряємо сторінку.",
  },
  en: {
    story: "My classmates made a page that laughs at me.",
    red: "I do not want to live, I will kill myself today.",
    more: "Another page like that appeared today.",
    word: "Blue Hedgehog",
    same: "blue hedgehog",
    wrong: "red hedgehog",
    question: "When did this account write last?",
    answer: "Yesterday evening.",
    reply: "Thank you for telling us. We are checking the page.",
  },
  ru: {
    story: "Одноклассники сделали страницу, где смеются надо мной.",
    red: "Я не хочу жить, сегодня я убью себя.",
    more: "Сегодня появилась ещё одна такая страница.",
    word: "Синий Ёжик",
    same: "синий ёжик",
    wrong: "красный ёжик",
    question: "Когда в последний раз писал этот аккаунт?",
    answer: "Вчера вечером.",
    reply: "Спасибо, что рассказываешь. Мы проверяем страницу.",
  },
};
export type Words = (typeof WORDS)["uk"];
export type S = Stage<Words>;
type Hands = Pick<S, "teen" | "words" | "key">;

/** Sends a report. @returns its code */
export async function report({ teen, words, key }: Hands): Promise<string> {
  await teen.send("/menu");
  await teen.press(key("menu-report"));
  await teen.press(key("report-about-me"));
  await teen.press(key("report-kind-bullying"));
  await teen.press(key("dialogue-skip"));
  await teen.send(words.story);
  await teen.press(key("dialogue-review-send"));
  return codeIn(teen);
}

/** Asks for a psychologist. */
export async function talk({ teen, words, key }: Hands, opening = words.story): Promise<void> {
  await teen.send("/menu");
  await teen.press(key("menu-counselling"));
  await teen.send(opening);
  await teen.press(key("counselling-safe-yes"));
}

/** Goes through the police report, whatever it asks. */
export async function policeReport({ teen, words, key }: Hands): Promise<void> {
  await teen.send("/menu");
  await teen.press(key("menu-police"));
  const wayOut = [key("dialogue-back"), key("dialogue-stop")];
  for (let turn = 0; turn < 25; turn++) {
    const labels = teen.buttons().flat();
    if (labels.includes(key("dialogue-review-send"))) break;
    const wanted = [key("dialogue-skip"), key("police-consent-facts")].find((label) => labels.includes(label));
    const choice = wanted ?? labels.find((label) => !wayOut.includes(label));
    if (choice === undefined) await teen.send(words.story);
    else await teen.press(choice);
  }
  await teen.press(key("dialogue-review-send"));
}

/** A psychologist offers the report. */
export async function offered({ stand, take }: Pick<S, "stand" | "take">): Promise<{ id: string; caseId: string }> {
  const taken = await take();
  const psychologist = await stand.staff("psychologist");
  const handoff = await psychologist.post(`/cases/${taken.id}/handoff`, { fencingToken: taken.fencingToken });
  await stand.settle();
  return { id: String(handoff.id), caseId: String(taken.id) };
}

const codeIn = (teen: Person): string => /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(teen.transcript())?.[0] ?? "";

/** Chooses the secret word that is offered with the code. */
export async function setWord({ teen, words, key }: Hands): Promise<void> {
  await teen.press(key("word-offer"));
  await teen.send(words.word);
}

/** Whether staff see any case at all. */
export async function staffSee(stand: Stand): Promise<number> {
  const supervisor = await stand.staff("supervisor");
  const scopes = ["waiting", "mine", "closed"];
  const seen = await Promise.all(scopes.map(async (scope) => list((await supervisor.get(`/cases?scope=${scope}`)).cases).length));
  return seen.reduce((sum, count) => sum + count, 0);
}

/** The time of jobs that wait has come. */
export async function jobsDue(stand: Stand): Promise<void> {
  await stand.database.transaction((tx) => tx.pg.query("UPDATE pgboss.job SET start_after = now() WHERE state IN ('created', 'retry')"));
  await stand.app.jobs.drain();
  await stand.settle();
}

/** How many rows there are. */
export const count = (stand: Stand, table: string): Promise<number> =>
  stand.database.transaction(async (tx) => Number((await tx.pg.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n));
