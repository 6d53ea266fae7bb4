import type { Ids } from "../shared/ids.ts";

// Feminine nouns with feminine adjectives, so that every pair agrees.
const WHICH = [
  "Тиха",
  "Синя",
  "Срібна",
  "Ясна",
  "Лісова",
  "Морська",
  "Смілива",
  "Зоряна",
  "Золота",
  "Весняна",
  "Сніжна",
  "Вечірня",
  "Мудра",
  "Степова",
  "Бузкова",
  "Ранкова",
];
const WHO = [
  "Сова",
  "Чайка",
  "Ластівка",
  "Білка",
  "Лисиця",
  "Видра",
  "Синиця",
  "Рись",
  "Чапля",
  "Сойка",
  "Куниця",
  "Зозуля",
  "Черепаха",
  "Бджола",
  "Хвиля",
  "Зірка",
];
const COLOURS = ["teal", "indigo", "amber", "rose", "emerald", "sky", "violet", "lime"];

/** A name for staff to say instead of the one they do not know («Тиха Сова 42»), and the colour of its mark. */
export function newPseudonym(ids: Ids): { pseudonym: string; colour: string } {
  const [which = 0, who = 0, colour = 0, number = 0] = ids.bytes(4);
  return {
    pseudonym: `${WHICH[which % WHICH.length]} ${WHO[who % WHO.length]} ${10 + (number % 90)}`,
    colour: COLOURS[colour % COLOURS.length] ?? "teal",
  };
}
