import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { CaseKind } from "../cases/cases.ts";
import type { SignalName } from "../triage/signals.ts";

/** Files as the Bot API names them. */
export const FILE_KINDS = ["photo", "video", "animation", "video_note", "voice", "audio", "document"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Why nothing of a file is kept. */
export const REFUSALS = ["sexual", "way_closed", "broken", "type", "by_person"] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Why a file that should have come did not. */
export const FAILURES = ["gone", "given_up"] as const;
export type Failure = (typeof FAILURES)[number];

interface FileCore {
  readonly id: string;
  readonly caseId: string;
  /** The message it came with. */
  readonly messageId: string | null;
  readonly kind: FileKind;
  /** In bytes, as far as it is known. */
  readonly size: number | null;
  readonly at: Date;
}

/** What is known of bytes that are kept. */
export interface Kept {
  /** From the bytes themselves, never from the name or from what the sender said. */
  readonly mediaType: string;
  readonly size: number;
  /** Of the original bytes, in hexadecimal. */
  readonly sha256: string;
  /** A copy for the screen exists: smaller, without metadata. */
  readonly hasCopy: boolean;
}

export type ExpectedFile = FileCore & { readonly status: "expected" };
/** `ready`: staff may look at it. `waiting`: it is kept sealed, and nobody sees it until a person decides. */
export type KeptFile = FileCore & { readonly status: "ready" | "waiting" } & Kept;
export type RefusedFile = FileCore & { readonly status: "refused"; readonly reason: Refusal };
export type FailedFile = FileCore & { readonly status: "failed"; readonly reason: Failure };
export type TooLargeFile = FileCore & { readonly status: "too_large" };
export type EvidenceFile = ExpectedFile | KeptFile | RefusedFile | FailedFile | TooLargeFile;

/** `gated`: pictures and files come in through the gate. `refused`: none do, and none is fetched to be looked at. */
export type Way = "gated" | "refused";

/** A case as far as what may come into it depends on it. */
export interface CaseForFiles {
  readonly caseKind: CaseKind;
  /** What a content report is about; null for other cases. */
  readonly reportKind: string | null;
  /** Names of the signals in the case. */
  readonly signals: readonly string[];
  /** The psychologist who holds the case has opened it for pictures. */
  readonly openedByStaff: boolean;
}

/** Ways on which nobody expects a sexual picture. Every other kind of report is sexual or undecided. */
const GATED_REPORTS: ReadonlySet<string> = new Set(["bullying", "cruelty", "recruitment", "drugs_fraud"]);

const SEXUAL_SIGNALS: ReadonlySet<string> = new Set(["sexual_abuse", "grooming", "sextortion"] satisfies SignalName[]);

/**
 * May pictures and files come into this case? Sexual and undecided ways are refused (rule of care 9). A sexual signal closes
 * every way, and nothing opens it again: a machine only raises, and here a person may not lower either.
 */
export function wayOf({ caseKind, reportKind, signals, openedByStaff }: CaseForFiles): Way {
  if (hasSexualSignal(signals)) return "refused";
  if (caseKind === "content_report") return reportKind !== null && GATED_REPORTS.has(reportKind) ? "gated" : "refused";
  return openedByStaff ? "gated" : "refused";
}

/** May pictures be sent to a report of this kind, in whose words this was read? */
export const takesPictures = (reportKind: string, { signals }: { signals: readonly { name: string }[] }): boolean =>
  wayOf({ caseKind: "content_report", reportKind, signals: signals.map(({ name }) => name), openedByStaff: false }) === "gated";

export const hasSexualSignal = (signals: readonly string[]): boolean => signals.some((name) => SEXUAL_SIGNALS.has(name));

/** May the psychologist who holds such a case open it for pictures? Only what is undecided, not what is sexual. */
export function openForFiles(file: CaseForFiles): Outcome<null> {
  return file.caseKind === "content_report" || hasSexualSignal(file.signals) ? refuse("files-not-here") : accept(null);
}

/** A voice is no picture: a child who cannot type may speak in any open case. */
export const isHeard = (kind: FileKind): boolean => kind === "voice" || kind === "audio";

export const MEGABYTE = 1024 * 1024;
/** Telegram lets bots fetch no more. */
export const LARGEST = 20 * MEGABYTE;
/** What one case takes in a day: enough for a chat full of screenshots, bounded for whoever means harm. */
export const A_DAY = { files: 40, bytes: 200 * MEGABYTE };

/** Does a file of this size fit? `today`: what the case has taken in the last 24 hours. */
export function fits(size: number | null, today: { files: number; bytes: number }): "fits" | "too-large" | "too-many" {
  if (size !== null && size > LARGEST) return "too-large";
  return today.files >= A_DAY.files || today.bytes + (size ?? 0) > A_DAY.bytes ? "too-many" : "fits";
}

/** What the bytes of a file turned out to be. */
export interface Sniffed {
  /** Null: nothing that is known. */
  readonly mediaType: string | null;
  /** Several pictures in one file. */
  readonly animated: boolean;
}

/** Pictures that can be decoded here and judged. */
const JUDGED: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]);

const PROGRAMS: ReadonlySet<string> = new Set([
  "application/x-msdownload",
  "application/x-elf",
  "application/x-mach-binary",
  "application/vnd.android.package-archive",
  "application/x-ms-shortcut",
  "application/x-apple-alias",
  "application/java-vm",
  "application/wasm",
  "application/x-deb",
  "application/x-rpm",
]);

/** `keep` at once, look at it through the `gate`, `wait` for a person, or keep nothing. By the bytes, whatever it was sent as. */
export function handlingOf(kind: FileKind, { mediaType, animated }: Sniffed): "keep" | "gate" | "wait" | Refusal {
  if (isHeard(kind)) return mediaType?.startsWith("audio/") ? "keep" : "type";
  if (mediaType !== null && PROGRAMS.has(mediaType)) return "type";
  if (mediaType !== null && JUDGED.has(mediaType)) return animated ? "wait" : "gate";
  if (kind === "document") return "wait";
  const moving = mediaType?.startsWith("video/") && kind !== "photo";
  return moving || mediaType?.startsWith("image/") ? "wait" : "type";
}

/** How much a picture, or a part of it, looks like each of these: 0 to 1, together 1. */
export interface Scores {
  readonly drawing: number;
  readonly hentai: number;
  readonly neutral: number;
  readonly porn: number;
  readonly sexy: number;
}

/** Width and height of what the gate looks at, in pixels. */
export const GATE_SIDE = 224;

/**
 * From how much of all that is sexual together a picture is dropped. Low on purpose: a beach photo lost costs a sentence, and
 * a gate is not a judge. Screenshots of chats stay below 0.05.
 */
export const SEXUAL_FROM = 0.3;

/** A picture is clear when the whole and each of its parts is. */
export function verdictOf(parts: readonly Scores[]): "clear" | "sexual" {
  const sexual = ({ hentai, porn, sexy }: Scores): boolean => !(hentai + porn + sexy < SEXUAL_FROM);
  return parts.length === 0 || parts.some(sexual) ? "sexual" : "clear";
}

/** A square of a picture, in its own pixels. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const MOST_SQUARES = 4;

/**
 * The whole, and parts along the long side: in a screenshot of a chat, made small as a whole, a picture would be too small
 * to be judged. Squares, unless it is so long that more than a few would be needed: then longer ones, so that no pixel is left out.
 */
export function partsOf(width: number, height: number): Part[] {
  const whole: Part = { left: 0, top: 0, width, height };
  const [short, long] = width < height ? [width, height] : [height, width];
  if (long < short * 1.25) return [whole];
  const count = Math.min(MOST_SQUARES, Math.ceil(long / short));
  const side = Math.max(short, Math.ceil(long / count));
  const parts = Array.from({ length: count }, (_, index): Part => {
    const from = Math.round((index * (long - side)) / (count - 1));
    return width < height ? { left: 0, top: from, width: short, height: side } : { left: from, top: 0, width: side, height: short };
  });
  return [whole, ...parts];
}

/** What a person decides about a file that no machine can judge. */
export const DECISIONS = ["keep", "destroy"] as const;
export type Decision = (typeof DECISIONS)[number];

export function decide(file: EvidenceFile, decision: Decision): Outcome<KeptFile | RefusedFile> {
  if (file.status !== "waiting") return refuse("evidence-not-waiting");
  const { id, caseId, messageId, kind, size, at } = file;
  if (decision === "keep") return accept({ ...file, status: "ready" });
  return accept({ id, caseId, messageId, kind, size, at, status: "refused", reason: "by_person" });
}

/** May its content leave the storage? What waits, came not or was refused is shown to nobody. */
export const show = (file: EvidenceFile): Outcome<KeptFile> => (file.status === "ready" ? accept(file) : refuse("evidence-not-shown"));
