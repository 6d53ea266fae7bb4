import type { Update } from "grammy/types";

/** One thing a teen does. The name says which kind of update it is. */
export interface Step {
  readonly name: string;
  /** Does the bot say something in return? Words of a talk go to a person, in silence. */
  readonly answered: boolean;
  update(chat: number, id: number): Update;
}

/** A synthetic teen on their way through a whole journey. */
export interface Teen {
  readonly chat: number;
  readonly steps: readonly Step[];
  /** The step to take next. */
  at: number;
}

const says = (name: string, text: string, answered = true): Step => ({
  name,
  answered,
  update: (chat, id) => ({
    update_id: id,
    message: { message_id: id, date: now(), chat: chatOf(chat), from: from(chat), text, ...command(text) },
  }),
});

const presses = (name: string, data: string): Step => ({
  name,
  answered: true,
  update: (chat, id) => ({
    update_id: id,
    callback_query: {
      id: `${chat}:${id}`,
      chat_instance: "1",
      from: from(chat),
      data,
      message: { message_id: id, date: now(), chat: chatOf(chat), text: "…" },
    },
  }),
});

const now = (): number => Math.floor(Date.now() / 1000);
const chatOf = (id: number) => ({ id, type: "private", first_name: "Synthetic" }) as const;
const from = (id: number) => ({ id, is_bot: false, first_name: "Synthetic", language_code: "uk" }) as const;
const command = (text: string) =>
  text.startsWith("/") ? { entities: [{ type: "bot_command" as const, offset: 0, length: text.length }] } : {};

const ARRIVAL = [says("start", "/start"), presses("understood", "arrival:understood"), presses("contact", "arrival:open")];
const REPORT = [
  presses("report", "go:report"),
  presses("report: about", "report:about:me"),
  presses("report: kind", "report:kind:bullying"),
  says("report: where", "https://t.me/synthetic_page_for_tests"),
  says("report: story", "У нашому класі зробили сторінку про одну дівчину. Там пишуть про неї вигадки і просять інших додавати ще."),
  presses("report: send", "report:review:send"),
];
const TALK = [
  presses("talk", "go:counselling"),
  says("talk: open", "Останнім часом нічого не тішить, у школі всі відвернулися, і я не знаю, з ким про це говорити."),
  presses("talk: safe", "counselling:safe:yes"),
];
/** Ordinary words; nothing in them raises a risk. */
const WORDS = [
  "Зранку найважче, ще до першого уроку.",
  "Я раніше сиділа з подругою, а тепер вона пересіла до інших і навіть не вітається.",
  "Мама думає, що я просто лінуюсь. Вона багато працює, не хочу її турбувати.",
  "так",
  "не знаю як це пояснити",
  "Вчора трохи малювала, це єдине, що поки що подобається. Потім дивилась серіал до ночі.",
  "дякую що відповіли",
  "А можна буде написати ще ввечері? Після восьмої я вдома сама.",
].map((text) => says("relayed words", text, false));

/** Every kind of update in the workload, in the order in which a teen comes to it. */
export const EVERY_STEP: readonly Step[] = [...ARRIVAL, ...REPORT, ...TALK, ...WORDS.slice(0, 1)];

/** Of ten teens this many report something before they talk; more than in life, so that the forms weigh enough to be seen. */
const REPORTS_OF_TEN = 3;

/** A teen's whole journey: arrival, a report with three in ten, then a talk of ten to twenty messages. */
export function newTeen(chat: number, random: () => number): Teen {
  const words = Array.from({ length: 10 + Math.floor(random() * 11) }, (_, index) => WORDS[(chat + index) % WORDS.length]);
  const report = random() * 10 < REPORTS_OF_TEN ? REPORT : [];
  return { chat, at: 0, steps: [...ARRIVAL, ...report, ...TALK, ...words.filter((step) => step !== undefined)] };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
