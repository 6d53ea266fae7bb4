import type { Recognised } from "../../shared/pointers.ts";
import type { ReportKind } from "../report/report.ts";
import type { Platform } from "./platforms.ts";

/** Something that a company or a service may change any day: where it comes from, and when a person checked it. */
export interface Dated {
  readonly id: string;
  /** Who says so. */
  readonly source: string;
  /** When somebody of ours last tried it, YYYY-MM-DD; null: nobody has. */
  readonly verifiedAt: string | null;
  /** From that day on it is not trusted unseen. */
  readonly reviewAfter: string | null;
}

/** The way through an app's own menus; its words are `platforms-steps-<platform>`. */
export interface ReportSteps extends Dated {
  /** Id of the platform, or `shop` for all shops. */
  readonly platform: string;
}

/** A page for reports. Shown once a person has opened it and found what we say. */
export interface ReportPage extends Dated {
  readonly platform: string;
  readonly url: string;
}

/** A service beside the platforms; its words are `platforms-tool-<id>`. */
export interface Tool extends Dated {
  readonly url: string;
  /** For what kinds of reports it is offered. */
  readonly kinds: readonly ReportKind[];
  /** Named even while its link is not shown, because it helps to know that it exists. */
  readonly named: boolean;
}

/** Somebody has looked, and not too long ago. */
export const isTrusted = ({ verifiedAt, reviewAfter }: Dated, today: string): boolean =>
  verifiedAt !== null && (reviewAfter === null || reviewAfter >= today);

/** It was right once, and the time to look again has passed. Worse than never checked: it may send people astray. */
export const isStale = ({ verifiedAt, reviewAfter }: Dated, today: string): boolean =>
  verifiedAt !== null && reviewAfter !== null && reviewAfter < today;

/**
 * What to keep before reporting, `platforms-prepare-<…>`. Where a picture may be sexual nobody asks for a screenshot of it;
 * where it is certainly one, or may hurt to see again, for no screenshot at all; children's abuse is not opened again.
 */
export const PREPARE: Readonly<Record<ReportKind, "all" | "words" | "link" | "closed">> = {
  threats: "words",
  intimate: "link",
  adult: "words",
  bullying: "words",
  forced: "words",
  cruelty: "link",
  recruitment: "all",
  drugs_fraud: "all",
  abuse_images: "closed",
  other: "words",
};

/** Where getting a picture off the net matters more than reporting whoever posted it. */
export const TOOLS_FIRST: ReadonlySet<ReportKind> = new Set(["intimate", "abuse_images"]);

/** What a teen is told about one place. */
export type Advice =
  | { readonly how: "steps"; readonly steps: string; readonly platform: Platform | null; readonly unsure: boolean }
  | { readonly how: "banned"; readonly platform: Platform }
  | { readonly how: "short-link" };

/**
 * Picks what to say about the places that a teen named: the first where something can be done; where a forbidden network or
 * a short link is all there is, a word about that; null when nothing is known.
 *
 * @param today YYYY-MM-DD
 */
export function adviceFor(
  found: readonly Recognised[],
  { platforms, steps, today }: { platforms: ReadonlyMap<string, Platform>; steps: readonly ReportSteps[]; today: string },
): Advice | null {
  const places = found.map((one) => ({ ...one, known: one.platform === null ? undefined : platforms.get(one.platform) }));
  const open = places.find(({ known }) => known && !known.banned)?.known;
  if (open) {
    const own = steps.find(({ platform }) => platform === (open.shop ? "shop" : open.id));
    return own && !isStale(own, today)
      ? { how: "steps", steps: own.platform, platform: open, unsure: !isTrusted(own, today) }
      : { how: "steps", steps: "general", platform: open, unsure: false };
  }
  const banned = places.find(({ known }) => known?.banned)?.known;
  if (banned) return { how: "banned", platform: banned };
  if (places.some(({ kind }) => kind === "site" || kind === "name"))
    return { how: "steps", steps: "general", platform: null, unsure: false };
  return places.some(({ kind }) => kind === "short-link") ? { how: "short-link" } : null;
}
