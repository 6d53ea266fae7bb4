/**
 * The thesaurus of the triage reader: each concept lists the words, in every language together, that may stand for each other
 * as far as danger goes.
 *
 * The format of an entry: words apart by white space, small letters, natural spelling, the apostrophe as '. A `*` at a word's
 * end is any ending, none too; `_` joins the words of a phrase, each of which may have its own `*`. Words are matched after
 * the reader's folding, so no entry lists look-alike letters, transliteration, typing errors or е/ё. A hyphen parts two words.
 */
import { ACTIONS } from "./actions.ts";
import { BODY } from "./body.ts";
import { CRIME } from "./crime.ts";
import { DEATH } from "./death.ts";
import { EVERYDAY } from "./everyday.ts";
import { FEELINGS } from "./feelings.ts";
import { FRAME } from "./frame.ts";
import { PEOPLE } from "./people.ts";
import { PERSONS } from "./persons.ts";
import { SERVICE } from "./service.ts";
import { SEXUAL } from "./sexual.ts";
import { VIOLENCE } from "./violence.ts";

/** The fields of the thesaurus by their file. */
export const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  actions: ACTIONS,
  body: BODY,
  crime: CRIME,
  death: DEATH,
  everyday: EVERYDAY,
  feelings: FEELINGS,
  frame: FRAME,
  people: PEOPLE,
  persons: PERSONS,
  service: SERVICE,
  sexual: SEXUAL,
  violence: VIOLENCE,
};

/** Every concept by its name, its words apart by one space. */
export const CONCEPTS: Record<string, string> = Object.fromEntries(
  Object.values(FIELDS).flatMap((field) => Object.entries(field).map(([name, words]) => [name, words.trim().split(/\s+/u).join(" ")])),
);
