import { ApiError } from "../../shared/api.ts";
import type { Texts } from "../../shared/fluent.ts";

/** What a person reads when a request was refused or got no answer. Never the server's own words, which are for developers. */
export function errorWords(t: Texts, error: unknown): string {
  if (!(error instanceof ApiError)) return t("console-error-unknown");
  if (error.status === 429) return tooMany(t, error);
  // The console's own words first, then those that every part of the system shares (locales/<lang>/errors.ftl).
  for (const id of [`console-error-${error.code}`, `error-${error.code}`]) {
    const words = t(id);
    if (words !== id) return words;
  }
  return t(error.status >= 500 ? "console-error-server" : "console-error-unknown");
}

/** The rate-limited answer, with the wait when the server names it. */
export function tooMany(t: Texts, error: ApiError): string {
  if (error.retryAfterMs === undefined) return t("console-error-too-many-requests");
  return t("console-error-too-many-requests-wait", { seconds: Math.max(1, Math.ceil(error.retryAfterMs / 1000)) });
}
