import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { KNOWN_REASONS } from "../../src/channel/delivery.ts";
import { REGIONS } from "../../src/country/ua/regions.ts";
import { CASE_KINDS, CLOSE_REASONS, ENDINGS, QUEUES, RED_OUTCOMES } from "../../src/features/cases/cases.ts";
import { MESSAGE_KINDS } from "../../src/features/cases/message.ts";
import { COMPLAINT_OUTCOMES } from "../../src/features/complaint/complaint.ts";
import { FELT } from "../../src/features/counselling/talk.ts";
import { DUTY_ROLES } from "../../src/features/duty/duty-list.ts";
import { FAILURES, FILE_KINDS, REFUSALS } from "../../src/features/evidence/evidence.ts";
import { DECLINE_REASONS, HANDOFF_STATUSES, OUTCOMES } from "../../src/features/handoff/handoff.ts";
import { HELP, PAGE_KINDS, SILENCE_DECISIONS } from "../../src/features/paging/paging.ts";
import { PLAN_STEPS } from "../../src/features/safety-plan/safety-plan.ts";
import { ANSWERS, INSTRUMENTS, LEVELS, SCREENS } from "../../src/features/screening/screening.ts";
import { ROLES } from "../../src/features/staff/permissions.ts";
import { SIGNAL_NAMES } from "../../src/features/triage/signals.ts";
import { CONSENT_LEVELS } from "../../src/shared/consent.ts";
import { POINTED_KINDS } from "../../src/shared/pointers.ts";
import { RISKS } from "../../src/shared/risk.ts";
import { createTexts } from "../../src/web/shared/fluent.ts";

const root = new URL("../../", import.meta.url);
const file = (path: string) => readFileSync(new URL(path, root), "utf8");
const idsOf = (ftl: string) => [...ftl.matchAll(/^(console-[\w-]+) =/gm)].map(([, id = ""]) => id).sort();
const uk = file("locales/uk/console.ftl");
const en = file("locales/en/console.ftl");

const textsOf = (before: string, codes: readonly string[], after = "") =>
  codes.map((code) => `console-${before}-${code.replaceAll("_", "-")}${after}`);

/** What the timeline of a case names (src/features/cases, src/features/handoff). */
const EVENTS = [
  ...["opened", "reopened", "claimed", "released", "lapsed", "closed", "read", "replied", "wrote", "edited", "noted", "delivery-failed"],
  ...["risk-raised", "risk-lowered", "assessed", "blocked", "unblocked"],
  ...["teen-silent", "red-silent", "safe-time", "safe-time-now", "safe-time-missed", "writes-themself", "another-asked"],
  ...["wants-to-end", "hidden", "asked-silence", "felt", "checked-in"],
  ...["risk-raised", "risk-lowered", "assessed"],
  ...["page-opened", "paged", "page-unanswered", "page-seen", "silence-decided", "screened", "late", "plan-drafted", "plan-sent"],
  ...["permitted", "transferred", "transfer-offered", "transfer-declined", "transfer-withdrawn"],
  ...["erasure-asked", "erasure-cancelled", "moved", "police-answered", "sealed", "unsealed"],
  ...["file-came", "file-kept", "file-refused", "file-failed", "file-decided", "files-allowed", "files-closed"],
];
const HANDOFF_EVENTS = [...HANDOFF_STATUSES, "opened", "withdrawn"];
/** What the timeline of an incident names (src/features/paging). */
const INCIDENT_STEPS = [
  ...DUTY_ROLES.map((role) => `called-${role}`),
  ...["unanswered", "answered", "left-again", "seen", "closed", "over", "taken", "erased", "minimum-opened"],
  ...SILENCE_DECISIONS.map((decision) => `decided-${decision}`),
  ...HELP.map((help) => `help-${help}`),
];
const STEPS = ["return", "decline", "register", "enter", "close"];

/** Texts whose ids the page puts together from what the server answers. */
const PUT_TOGETHER = [
  ...textsOf("actor", ["teen", "staff", "system"]),
  ...textsOf("close", ENDINGS),
  ...textsOf("red-outcome", RED_OUTCOMES),
  ...textsOf("complaint", COMPLAINT_OUTCOMES),
  ...textsOf("felt", FELT),
  ...textsOf("close", CLOSE_REASONS, "-about"),
  ...textsOf("consent", CONSENT_LEVELS),
  ...textsOf("consent", CONSENT_LEVELS, "-about"),
  ...textsOf("contact", ["open", "quiet", "silent"]),
  ...textsOf("decline", DECLINE_REASONS),
  ...textsOf("decline", DECLINE_REASONS, "-about"),
  ...textsOf("deed", ["assess", "offer", "transfer", "close", "release", "know"]),
  ...textsOf("delivery", ["pending", "held", "sending", "delivered", "failed", "unknown", "cancelled"]),
  ...textsOf("due", ["running", "soon", "overdue"]),
  ...textsOf("error", [
    "offline",
    "timeout",
    "answer-unreadable",
    "claim-outdated",
    "lease-expired",
    "case-not-held",
    "case-held-by-another",
  ]),
  ...textsOf("event", EVENTS),
  ...textsOf("event-handoff", HANDOFF_EVENTS),
  ...textsOf("evidence", ["link", "account"]),
  ...textsOf("file", FILE_KINDS),
  ...textsOf("file-reason", [...REFUSALS, ...FAILURES]),
  ...textsOf("file-status", ["expected", "ready", "waiting", "refused", "failed", "too_large"]),
  ...textsOf("points-at", [...POINTED_KINDS.filter((kind) => kind !== "name"), "lookalike"]),
  ...textsOf("handoff", HANDOFF_EVENTS),
  ...textsOf("handoffs", ["to-answer", "asked", "registered", "over"]),
  ...textsOf("handoffs", ["to-answer", "asked", "registered", "over"], "-own"),
  ...textsOf("kind", CASE_KINDS),
  ...textsOf("language", ["uk", "en"]),
  ...textsOf("next", QUEUES),
  ...textsOf("number", ["register", "enter"], "-help"),
  ...textsOf("origin", ["teen"]),
  ...textsOf("outcome", OUTCOMES),
  ...textsOf("page", PAGE_KINDS),
  ...textsOf("plan", PLAN_STEPS),
  ...textsOf("plan", PLAN_STEPS, "-help"),
  ...textsOf("duty", DUTY_ROLES),
  ...textsOf("duty", DUTY_ROLES, "-about"),
  ...textsOf("figures", ["opened", "claimed", "not-red", "contacts", "per-thousand", "late"]),
  ...textsOf("help", HELP),
  ...textsOf("step-of-incident", INCIDENT_STEPS),
  ...textsOf("wake", ["on", "off", "denied", "unsupported", "not-configured"]),
  ...textsOf("queue", QUEUES),
  ...textsOf("screening-answer", ANSWERS),
  ...textsOf("screening-kind", SCREENS),
  ...textsOf("screening-kind", SCREENS, "-about"),
  ...textsOf("screening-level", LEVELS),
  ...textsOf(
    "screening-q",
    SCREENS.flatMap((kind) => INSTRUMENTS[kind].questions.map(({ id }) => id)),
  ),
  ...textsOf("silence", SILENCE_DECISIONS),
  ...textsOf("region", Object.values(REGIONS).flat()),
  ...textsOf("forwarded", ["user", "hidden_user", "chat", "channel"]),
  ...textsOf("reaction", ["custom", "paid"]),
  ...textsOf(
    "sent",
    MESSAGE_KINDS.filter((kind) => kind !== "text"),
  ),
  ...textsOf("risk", RISKS),
  ...textsOf("risk", RISKS, "-about"),
  ...textsOf("role", ROLES),
  // The last is not read from words: the teen opened the red door.
  ...textsOf("signal", [...SIGNAL_NAMES, "emergency_door"]),
  ...textsOf("span", ["moment", "minutes", "hours", "days"]),
  ...textsOf("step", STEPS),
  ...textsOf("step", STEPS, "-about"),
  ...textsOf("step", STEPS, "-do"),
  ...textsOf("steps", HANDOFF_STATUSES),
  ...textsOf("transfer", ["warm", "cold"]),
  ...textsOf("transfer", ["warm", "cold"], "-about"),
  ...textsOf("transfer", ["warm", "cold"], "-do"),
  ...textsOf("theme", ["auto", "light", "dark"]),
  ...textsOf("undelivered", [...KNOWN_REASONS, "other"]),
];

function idsInPage(): Set<string> {
  const folder = new URL("src/web/console/", root);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const written = names.flatMap((name) => [...file(`src/web/console/${name}`).matchAll(/"(console-[\w-]+)"/g)].map(([, id = ""]) => id));
  return new Set([...written, ...PUT_TOGETHER]);
}

describe("the console's words", () => {
  test("both languages have every text that the page or the server can ask for, and no other", () => {
    const shown = [...idsInPage()].sort();
    expect(idsOf(uk)).toEqual(shown);
    expect(idsOf(en)).toEqual(shown);
  });

  test("both languages use the same values in a text", () => {
    const valuesOf = (ftl: string) =>
      Object.fromEntries(
        [...ftl.matchAll(/^(console-[\w-]+) =((?:.*\n(?:[ }].*\n)*))/gm)].map(([, id = "", body = ""]) => [
          id,
          [...new Set([...body.matchAll(/\$(\w+)/g)].map(([, name]) => name))].sort().join(),
        ]),
      );
    expect(valuesOf(`${en}\n`)).toEqual(valuesOf(`${uk}\n`));
  });

  test("counts are said as people say them", () => {
    const t = createTexts("uk", uk);
    expect([1, 2, 5, 21].map((count) => t("console-unread", { count }))).toEqual(["1 нове", "2 нові", "5 нових", "21 нове"]);
    expect(t("console-span-hours", { hours: 3, minutes: 0 })).toBe("3 год");
    expect(t("console-span-hours", { hours: 3, minutes: 12 })).toBe("3 год 12 хв");
    expect(createTexts("en", en)("console-next-about", { count: 1 })).toMatch(/^1 waits\./);
  });

  test("the note and the reply never share a word on their buttons", () => {
    for (const [language, ftl] of [
      ["uk", uk],
      ["en", en],
    ] as const) {
      const t = createTexts(language, ftl);
      const words = (id: string) => t(id).toLowerCase().split(/\s+/);
      expect(words("console-note-save").filter((word) => words("console-reply-send").includes(word))).toEqual([]);
    }
  });
});
