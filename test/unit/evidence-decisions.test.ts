import { describe, expect, test } from "vitest";
import type { CaseForFiles, EvidenceFile, FileKind } from "../../src/features/evidence/evidence.ts";
import { A_DAY, decide, fits, handlingOf, LARGEST, MEGABYTE, openForFiles, show, wayOf } from "../../src/features/evidence/evidence.ts";
import { kindOfUpload, readUpload, writeUpload } from "../../src/features/evidence/upload.ts";
import { REPORT_KINDS } from "../../src/features/report/report.ts";
import { SIGNAL_NAMES } from "../../src/features/triage/signals.ts";

const of = (more: Partial<CaseForFiles>): CaseForFiles => ({
  caseKind: "content_report",
  reportKind: "bullying",
  signals: [],
  openedByStaff: false,
  ...more,
});

describe("the way of a report", () => {
  test.each([
    ["threats", "refused"],
    ["intimate", "refused"],
    ["adult", "refused"],
    ["bullying", "gated"],
    ["forced", "refused"],
    ["cruelty", "gated"],
    ["recruitment", "gated"],
    ["drugs_fraud", "gated"],
    ["abuse_images", "refused"],
    ["other", "refused"],
  ] as const)("about %s is %s", (reportKind, way) => {
    expect(wayOf(of({ reportKind }))).toBe(way);
    // Nobody opens what is sexual.
    expect(wayOf(of({ reportKind, openedByStaff: true }))).toBe(way);
    expect(openForFiles(of({ reportKind }))).toEqual({ ok: false, rule: "files-not-here" });
  });

  test("is decided for every kind that there is, and refused for one that nobody knows", () => {
    const gated = REPORT_KINDS.filter((reportKind) => wayOf(of({ reportKind })) === "gated");
    expect(gated.sort()).toEqual(["bullying", "cruelty", "drugs_fraud", "recruitment"]);
    expect(wayOf(of({ reportKind: "new kind" }))).toBe("refused");
    expect(wayOf(of({ reportKind: null }))).toBe("refused");
  });
});

describe.each(["counselling", "police_report"] as const)("the way of a %s", (caseKind) => {
  const undecided = { caseKind, reportKind: null };

  test("is refused until the psychologist who holds it opens it", () => {
    expect(wayOf(of(undecided))).toBe("refused");
    expect(openForFiles(of(undecided)).ok).toBe(true);
    expect(wayOf(of({ ...undecided, openedByStaff: true }))).toBe("gated");
  });

  test("is closed by a sexual signal, whoever opened it", () => {
    expect(wayOf(of({ ...undecided, openedByStaff: true, signals: ["distress", "grooming"] }))).toBe("refused");
    expect(openForFiles(of({ ...undecided, signals: ["sextortion"] })).ok).toBe(false);
  });
});

test.each(SIGNAL_NAMES.map((name) => [name, ["sexual_abuse", "grooming", "sextortion"].includes(name)] as const))(
  "the signal %s closes a way: %s",
  (name, closes) => {
    expect(wayOf(of({ signals: [name] }))).toBe(closes ? "refused" : "gated");
  },
);

describe("what is done with bytes, whatever they were sent as", () => {
  test.each<[FileKind, string | null, boolean, string]>([
    ["photo", "image/jpeg", false, "gate"],
    ["photo", "image/webp", false, "gate"],
    ["photo", "image/webp", true, "wait"],
    ["photo", "image/heic", false, "wait"],
    ["photo", "image/apng", false, "wait"],
    ["photo", "video/mp4", false, "type"],
    ["photo", "application/pdf", false, "type"],
    ["photo", null, false, "type"],
    ["document", "image/png", false, "gate"],
    ["document", "image/gif", true, "wait"],
    ["document", "image/gif", false, "gate"],
    ["document", "application/pdf", false, "wait"],
    ["document", "application/zip", false, "wait"],
    ["document", null, false, "wait"],
    ["document", "application/x-msdownload", false, "type"],
    ["document", "application/vnd.android.package-archive", false, "type"],
    ["video", "video/mp4", false, "wait"],
    ["video", "image/jpeg", false, "gate"],
    ["video", "application/x-elf", false, "type"],
    ["video", null, false, "type"],
    ["animation", "video/mp4", false, "wait"],
    ["animation", "image/gif", true, "wait"],
    ["video_note", "video/mp4", false, "wait"],
    ["voice", "audio/ogg; codecs=opus", false, "keep"],
    ["audio", "audio/mpeg", false, "keep"],
    ["voice", "image/jpeg", false, "type"],
    ["audio", "video/mp4", false, "type"],
    ["voice", null, false, "type"],
  ])("%s of %s, moving %s: %s", (kind, mediaType, animated, handling) => {
    expect(handlingOf(kind, { mediaType, animated })).toBe(handling);
  });
});

test.each([
  [LARGEST, { files: 0, bytes: 0 }, "fits"],
  [LARGEST + 1, { files: 0, bytes: 0 }, "too-large"],
  [LARGEST + 1, { files: A_DAY.files, bytes: 0 }, "too-large"],
  [null, { files: A_DAY.files - 1, bytes: A_DAY.bytes }, "fits"],
  [1, { files: A_DAY.files, bytes: 0 }, "too-many"],
  [MEGABYTE, { files: 1, bytes: A_DAY.bytes - MEGABYTE }, "fits"],
  [MEGABYTE + 1, { files: 1, bytes: A_DAY.bytes - MEGABYTE }, "too-many"],
] as const)("%s bytes after %o: %s", (size, today, fit) => {
  expect(fits(size, today)).toBe(fit);
});

const core = { id: "f", caseId: "c", messageId: null, kind: "video", size: 3, at: new Date(0) } as const;
const kept = { mediaType: "video/mp4", size: 3, sha256: "0", hasCopy: false } as const;
const OTHERS: EvidenceFile[] = [
  { ...core, status: "expected" },
  { ...core, ...kept, status: "ready" },
  { ...core, status: "refused", reason: "sexual" },
  { ...core, status: "failed", reason: "gone" },
  { ...core, status: "too_large" },
];

describe("a person's decision", () => {
  const waiting: EvidenceFile = { ...core, ...kept, status: "waiting" };

  test("makes what waits ready, or leaves nothing of it", () => {
    expect(decide(waiting, "keep")).toEqual({ ok: true, value: { ...core, ...kept, status: "ready" } });
    expect(decide(waiting, "destroy")).toEqual({ ok: true, value: { ...core, status: "refused", reason: "by_person" } });
  });

  test.each(OTHERS)("is not asked about what is $status", (file) => {
    expect(decide(file, "keep")).toEqual({ ok: false, rule: "evidence-not-waiting" });
    expect(decide(file, "destroy")).toEqual({ ok: false, rule: "evidence-not-waiting" });
  });

  test("is needed before anybody sees what waits; of the rest only what is ready is shown", () => {
    expect([...OTHERS, waiting].filter((file) => show(file).ok).map(({ status }) => status)).toEqual(["ready"]);
  });
});

describe("an upload's reference", () => {
  const upload = {
    places: { storageKey: "a", copyKey: "b", fileKey: "k" },
    result: { kept: true, status: "ready", mediaType: "image/png", size: 1, sha256: "0", hasCopy: true },
  } as const;

  test("comes back whole, and no file id of Telegram's is taken for one", () => {
    expect(readUpload(writeUpload(upload))).toEqual(upload);
    expect(readUpload("AgACAgIAAxkBAAIBY2_upload")).toBeNull();
  });

  test.each([
    ["image/heic", "photo"],
    ["audio/webm", "voice"],
    ["video/mp4", "document"],
    ["", "document"],
  ])("%j comes in as %s", (claimed, kind) => {
    expect(kindOfUpload(claimed)).toBe(kind);
  });
});
