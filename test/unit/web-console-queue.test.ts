import { describe, expect, test } from "vitest";
import { compareInQueue } from "../../src/features/cases/cases.ts";
import { statementFor } from "../../src/features/handoff/handoff.ts";
import { CONSENT_LEVELS, type StatementPart } from "../../src/shared/consent.ts";
import { RISKS } from "../../src/shared/risk.ts";
import { byUrgency, lowers } from "../../src/web/console/lib/risk.ts";
import { sharedParts } from "../../src/web/console/lib/shared-parts.ts";

describe("the order of the queue", () => {
  const waiting = RISKS.flatMap((risk) =>
    ["2026-03-05T09:00:00.000Z", "2026-03-05T10:00:00.000Z"].flatMap((waitingSince) =>
      ["b", "a"].map((id) => ({ id: `${risk}-${id}`, risk, waitingSince })),
    ),
  );

  test("puts danger first, then who has waited longest", () => {
    const order = waiting
      .toReversed()
      .sort(byUrgency)
      .map(({ risk, waitingSince }) => `${risk} ${waitingSince.slice(11, 13)}`);
    expect(order).toEqual(RISKS.flatMap((risk) => [`${risk} 09`, `${risk} 09`, `${risk} 10`, `${risk} 10`]));
  });

  test("is the server's own, so that the first row is the one that «next» takes", () => {
    const onServer = waiting.map((one) => ({
      ...one,
      personId: "p",
      kind: "counselling" as const,
      fencingToken: 0,
      openedAt: new Date(one.waitingSince),
      waitingSince: new Date(one.waitingSince),
    }));
    expect([...waiting].sort(byUrgency).map(({ id }) => id)).toEqual([...onServer].sort(compareInQueue).map(({ id }) => id));
  });
});

test("only a calmer level counts as lowering", () => {
  expect(lowers("red", "orange")).toBe(true);
  expect(lowers("orange", "red")).toBe(false);
  expect(lowers("yellow", "yellow")).toBe(false);
});

describe("what the police will see", () => {
  const parts: StatementPart[] = [
    { label: "Що сталося", text: "…" },
    { label: "Як зв'язатися", text: "…", contact: true },
  ];

  test("is shown before the offer exactly as the server will share it, at every level of consent", () => {
    for (const level of CONSENT_LEVELS) expect(sharedParts(parts, level).shared).toEqual(statementFor(level, parts));
  });

  test("names what stays with us", () => {
    expect(sharedParts(parts, "facts").kept).toEqual([parts[1]]);
    expect(sharedParts(parts, "signed").kept).toEqual([]);
  });

  test("is nothing without consent", () => {
    expect(sharedParts(parts, null)).toEqual({ shared: [], kept: parts });
  });
});
