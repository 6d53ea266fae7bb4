import type { Recognised, Recogniser } from "../../shared/pointers.ts";
import type { ReportKind } from "../report/report.ts";
import { adviceFor, isTrusted, PREPARE, type ReportPage, type ReportSteps, TOOLS_FIRST, type Tool } from "./help.ts";
import type { Catalogue, Platform } from "./platforms.ts";

/** A text in a language. */
type Translate = (locale: string, id: string, args?: Record<string, string | number>) => string;

/** More places than these no screen names. */
const MOST_NAMED = 5;

/** What the dialogues say about the places where things happened; made from data. */
export interface PlatformWords {
  /** Where an answer points, one place a line («→ TikTok · @name»); null when no platform was recognised. */
  seen(locale: string, answer: string): string | null;
  /** How to report there, and what gets a picture off the net: one message, or null when there is nothing to say. */
  howToReport(input: { locale: string; kind: ReportKind; where: string | null; now: Date }): string | null;
}

export interface PlatformWordsDeps {
  readonly t: Translate;
  readonly recogniser: Pick<Recogniser, "recognise" | "pointersIn">;
  readonly catalogue: Pick<Catalogue, "platforms">;
  readonly steps: readonly ReportSteps[];
  readonly pages: readonly ReportPage[];
  readonly tools: readonly Tool[];
}

export function createPlatformWords({ t, recogniser, catalogue, steps, pages, tools }: PlatformWordsDeps): PlatformWords {
  const platforms = new Map(catalogue.platforms.map((platform) => [platform.id, platform]));

  const placesIn = (answer: string): Recognised[] =>
    recogniser.pointersIn(answer).flatMap(({ value }) => {
      const found = recogniser.recognise(value);
      return found ? [found] : [];
    });

  const numbered = (locale: string, account: string): string =>
    account.startsWith("id") ? account : t(locale, "platforms-by-id", { id: account });

  /** «TikTok · відео · @name». */
  const nameOf = (locale: string, { platform, kind, account }: Recognised): string | null => {
    const known = platform === null ? undefined : platforms.get(platform);
    if (!known && kind !== "short-link") return null;
    const what = KIND_WORDS.has(kind) ? [t(locale, `platforms-kind-${kind}`)] : [];
    const whose = account === null ? [] : [kind === "profile-by-id" ? numbered(locale, account) : written(account, known)];
    return [...(known ? [known.name] : []), ...what, ...whose].join(" · ");
  };

  const toolsFor = (locale: string, kind: ReportKind, today: string): string | null => {
    const shown = tools.flatMap((tool) => {
      if (!tool.kinds.includes(kind)) return [];
      if (isTrusted(tool, today)) return [`${t(locale, `platforms-tool-${tool.id}`)}\n${tool.url}`];
      return tool.named ? [t(locale, `platforms-tool-${tool.id}`)] : [];
    });
    if (shown.length === 0) return null;
    const linked = tools.some((tool) => tool.kinds.includes(kind) && isTrusted(tool, today));
    return [t(locale, `platforms-tools-${kind}`), ...shown, ...(linked ? [] : [t(locale, "platforms-tools-ask")])].join("\n");
  };

  const stepsFor = (locale: string, kind: ReportKind, where: string, today: string): string | null => {
    const advice = adviceFor(placesIn(where), { platforms, steps, today });
    if (!advice) return null;
    if (advice.how === "banned") return t(locale, "platforms-banned", { platform: advice.platform.name });
    if (advice.how === "short-link") return t(locale, "platforms-short-link");
    const { platform } = advice;
    const page = pages.find((one) => one.platform === platform?.id && isTrusted(one, today));
    return [
      platform ? t(locale, "platforms-how", { platform: platform.name }) : t(locale, "platforms-how-anywhere"),
      t(locale, `platforms-prepare-${PREPARE[kind]}`),
      t(locale, `platforms-steps-${advice.steps}`),
      ...(page ? [t(locale, "platforms-page", { link: page.url })] : []),
      ...(PREPARE[kind] === "closed" ? [] : [t(locale, "platforms-then")]),
      ...(advice.unsure ? [t(locale, "platforms-unsure")] : []),
    ].join("\n");
  };

  return {
    seen(locale, answer) {
      const names = placesIn(answer).flatMap((place) => nameOf(locale, place) ?? []);
      const lines = [...new Set(names)].slice(0, MOST_NAMED).map((what) => t(locale, "platforms-seen", { what }));
      return lines.length === 0 ? null : lines.join("\n");
    },

    howToReport({ locale, kind, where, now }) {
      const today = now.toISOString().slice(0, 10);
      const removal = toolsFor(locale, kind, today);
      const report = where === null ? null : stepsFor(locale, kind, where, today);
      const parts = TOOLS_FIRST.has(kind) ? [removal, report] : [report, removal];
      const said = parts.filter((part) => part !== null);
      return said.length === 0 ? null : said.join("\n\n");
    },
  };
}

/** Kinds that need a word; an account is one without. */
const KIND_WORDS = new Set<Recognised["kind"]>(["post", "message", "invite", "chat", "video", "short-link"]);

/** As people of that platform write it. */
const written = (account: string, platform: Platform | undefined): string =>
  platform?.bare || platform?.shop || /[+/#]/.test(account) ? account : `@${account}`;
