import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ZodError } from "zod";
import { asBrokenRule } from "../db/database-error.ts";
import type { Rule } from "../shared/errors.ts";
import { RULES, RuleBroken } from "../shared/errors.ts";

/** Which part of which input does not fit. Carries names of fields and kinds of faults, never content. */
export interface Issue {
  readonly path: string;
  readonly code: string;
}

/** Input that does not fit its schema. */
export class InputInvalid extends RuleBroken {
  readonly issues: readonly Issue[];

  constructor(target: string, error: Pick<ZodError, "issues">) {
    super("input-invalid");
    this.issues = error.issues.map((issue) => ({ path: [target, ...issue.path.map(String)].join("."), code: issue.code }));
  }
}

/** The sentence that a person reads for a rule, in the first language of `accepted` that we have. */
export type ErrorTexts = (rule: Rule, accepted: string | undefined) => string;

/**
 * Reads `<directory>/<language>/errors.ftl`. The first language answers where none fits; a rule without a sentence
 * answers with its hint (a test finds it).
 *
 * @throws Error when a file is missing
 */
export function loadErrorTexts(directory: string, languages: readonly string[] = ["uk", "en"]): ErrorTexts {
  const texts = new Map(languages.map((language) => [language, readLanguage(directory, language)]));
  return (rule, accepted) => {
    const language = preferred(accepted).find((wanted) => texts.has(wanted)) ?? languages[0] ?? "uk";
    return texts.get(language)?.get(rule) ?? RULES[rule].hint;
  };
}

function readLanguage(directory: string, language: string): Map<string, string> {
  const bundle = new FluentBundle(language);
  bundle.addResource(new FluentResource(readFileSync(join(directory, language, "errors.ftl"), "utf8")));
  return new Map(
    Object.keys(RULES).flatMap((rule) => {
      const message = bundle.getMessage(`error-${rule}`);
      return message?.value ? [[rule, bundle.formatPattern(message.value)]] : [];
    }),
  );
}

/** `en-GB,uk;q=0.8` → `["en", "uk"]`, most wanted first. */
function preferred(header: string | undefined): string[] {
  return (header ?? "")
    .slice(0, 200)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = Number(
        parameters
          .find((one) => one.trim().startsWith("q="))
          ?.trim()
          .slice(2) ?? "1",
      );
      return { language: tag.split("-")[0]?.toLowerCase() ?? "", quality: Number.isFinite(quality) ? quality : 0 };
    })
    .filter(({ language, quality }) => language !== "" && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}

/** The rule that an error thrown by a handler or a library stands for. */
export function ruleOf(error: unknown): Rule {
  const known = asBrokenRule(error);
  if (known instanceof RuleBroken) return known.rule;
  if (!(error instanceof HTTPException)) return "internal";
  if (error.status === 413) return "body-too-large";
  if (error.status === 415) return "media-type-wrong";
  return error.status < 500 ? "input-invalid" : "internal";
}

/** Answers `{ error: { code, message, hint, issues? } }` with the rule's status. */
export function refusal(c: Context, texts: ErrorTexts, rule: Rule, issues?: readonly Issue[]): Response {
  const message = texts(rule, c.req.header("accept-language"));
  const body = { error: { code: rule, message, hint: RULES[rule].hint, ...(issues && { issues }) } };
  return c.json(body, RULES[rule].status as ContentfulStatusCode);
}
