import type { Texts } from "../../shared/fluent.ts";

/**
 * The word for a code from the server. A code newer than this console is shown as it came, never hidden.
 *
 * @param family the first part of the text's id, for example `signal`
 */
export function named(t: Texts, family: string, code: string): string {
  const id = `console-${family}-${code.replaceAll("_", "-")}`;
  const words = t(id);
  return words === id ? code : words;
}

const LANGUAGE_NAMES = new Map<string, Intl.DisplayNames>();

/** The name of the teen's language in the language of the console. */
export function languageName(code: string, inLanguage: string): string {
  const names = LANGUAGE_NAMES.get(inLanguage) ?? new Intl.DisplayNames(inLanguage, { type: "language", fallback: "code" });
  LANGUAGE_NAMES.set(inLanguage, names);
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The code of a reason in words; what nobody has met yet has words of its own. */
export function whyUndelivered(t: Texts, reason: string): string {
  const words = named(t, "undelivered", reason.replace(/:may-have-arrived$/, ""));
  return words === reason ? t("console-undelivered-other") : words;
}
