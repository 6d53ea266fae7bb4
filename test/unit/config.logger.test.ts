import { describe, expect, test } from "vitest";
import { RuleBroken } from "../../src/shared/errors.ts";
import type { LogEvent, LogFields, Logger } from "../../src/shared/logger.ts";
import { createLogger } from "../../src/shared/logger.ts";

const WORDS = "мама не знає, він пише мені щодня";
const LATIN = "he writes to me every day";
const ID = "0b0b7a3e-1111-4222-8333-444455556666";

function logging(level: "info" | "debug" = "info"): { logger: Logger; lines: () => Record<string, unknown>[]; text: () => string } {
  let text = "";
  const destination = {
    write(line: string) {
      text += line;
    },
  };
  return {
    logger: createLogger({ level, destination }),
    text: () => text,
    lines: () =>
      text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

test("an ordinary line carries the fields it was given, the level and the time, and not the machine", () => {
  const { logger, lines } = logging();
  logger.info("request", { requestId: ID, method: "POST", route: "/api/v1/cases/:id/claim", status: 200, ms: 12, caseId: ID, staffId: ID });
  expect(lines()).toEqual([
    {
      level: "info",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      msg: "request",
      requestId: ID,
      method: "POST",
      route: "/api/v1/cases/:id/claim",
      status: 200,
      ms: 12,
      caseId: ID,
      staffId: ID,
    },
  ]);
});

describe("a child's words", () => {
  const fields = ["requestId", "method", "route", "status", "ms", "updateKind", "outcome", "code", "caseId", "staffId", "count", "attempt"];

  test.each([WORDS, LATIN, "help", `/chat?text=${WORDS}`])("do not come out of any field, known or not: %j", (words) => {
    const { logger, text, lines } = logging();
    const everywhere = Object.fromEntries(
      [...fields, "text", "body", "update", "msg", "err", "name", "level"].map((name) => [name, words]),
    );
    logger.error("update parked", everywhere as LogFields);
    expect(text()).not.toContain(words);
    expect(Object.keys(lines()[0] ?? {}).sort()).toEqual(["level", "msg", "time"]);
  });

  test("do not come out of an event's name that the type was bent for", () => {
    const { logger, text } = logging();
    logger.info(WORDS as LogEvent);
    expect(text()).not.toContain(WORDS);
    expect(text()).toContain("unnamed event");
  });

  test("do not come out of an error: its message, name, code, lines that look like frames, or what caused it", () => {
    const { logger, text, lines } = logging();
    const cause = Object.assign(new TypeError(`cause: ${WORDS}`), { code: WORDS, detail: WORDS });
    const error = Object.assign(new Error(`${WORDS}\n    at home (/home/${LATIN}:1:1)\n    at ${LATIN} (/x.ts:1:2)`, { cause }), {
      hint: WORDS,
    });
    error.name = WORDS;
    logger.error("request failed", { error });
    expect(text()).not.toContain(WORDS);
    expect(text()).not.toContain(LATIN);
    const shown = lines()[0]?.["error"] as { name: string; stack: string[]; cause: { name: string } };
    expect(shown.name).toBe("Error");
    expect(shown.stack[0]).toMatch(/config\.logger\.test\.ts:\d+:\d+$/);
    expect(shown.cause.name).toBe("TypeError");
  });

  test("do not come out of something thrown that is no error", () => {
    const { logger, text } = logging();
    logger.error("request failed", { error: WORDS });
    logger.error("request failed", { error: { message: WORDS, stack: WORDS } });
    expect(text()).not.toContain(WORDS);
  });

  test("do not come out of a message that was changed after the stack was taken", () => {
    const { logger, text } = logging();
    const error = new Error(WORDS);
    error.message = "something else";
    logger.error("request failed", { error });
    expect(text()).not.toContain(WORDS);
  });
});

test("our rules and the codes of Node.js, PostgreSQL and Prisma are shown", () => {
  const { logger, lines } = logging();
  logger.warn("request failed", {
    error: new RuleBroken("database-away", { cause: Object.assign(new Error("x"), { code: "ECONNREFUSED" }) }),
  });
  for (const code of ["23505", "40P01", "P2002", "ERR_INVALID_URL", "not-found"]) logger.warn("delivery failed", { code });
  expect(lines()[0]?.["error"]).toMatchObject({ name: "RuleBroken", code: "database-away", cause: { code: "ECONNREFUSED" } });
  expect(
    lines()
      .slice(1)
      .map((line) => line["code"]),
  ).toEqual(["23505", "40P01", "P2002", "ERR_INVALID_URL", "not-found"]);
});

test("a chain of causes ends, also when it bites its tail", () => {
  const { logger, text } = logging();
  const error = new Error("a");
  error.cause = error;
  logger.error("request failed", { error });
  expect(text().match(/"name"/g)).toHaveLength(3);
});

test("what lies below the level is not written", () => {
  const { logger, text } = logging();
  logger.debug("event stream opened");
  expect(text()).toBe("");
});
