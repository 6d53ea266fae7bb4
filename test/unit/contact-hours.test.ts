import { describe, expect, test } from "vitest";
import { mayGiveSign } from "../../src/channel/outbox.ts";
import { CONTACT_HOURS, withinHours } from "../../src/shared/contact-hours.ts";

const after16 = CONTACT_HOURS.afternoon;

describe("the hours in which a teen may be written to", () => {
  test.each([
    ["a minute before, in winter", "2026-11-23T13:59:00Z", false],
    ["the minute they begin, in winter", "2026-11-23T14:00:00Z", true],
    ["the last minute, in winter", "2026-11-23T19:59:00Z", true],
    ["the minute they end, in winter", "2026-11-23T20:00:00Z", false],
    ["the same hour of UTC in summer, an hour later on the wall", "2026-07-20T13:00:00Z", true],
    ["a minute before, in summer", "2026-07-20T12:59:00Z", false],
    ["the day on which summer time begins", "2026-03-29T13:00:00Z", true],
    ["the day before", "2026-03-28T13:00:00Z", false],
    ["the day on which summer time ends", "2026-10-25T13:30:00Z", false],
    ["the day before that", "2026-10-24T13:30:00Z", true],
  ])("%s", (_, now, within) => {
    expect(withinHours(after16, new Date(now))).toBe(within);
  });

  test("hours that go over midnight count on both sides of it", () => {
    const night = { from: 22 * 60, to: 2 * 60 };
    expect(withinHours(night, new Date("2026-11-23T20:00:00Z"))).toBe(true);
    expect(withinHours(night, new Date("2026-11-23T23:59:00Z"))).toBe(true);
    expect(withinHours(night, new Date("2026-11-24T00:00:00Z"))).toBe(false);
    expect(withinHours(night, new Date("2026-11-24T10:00:00Z"))).toBe(false);
  });
});

describe("a sign of news", () => {
  const longAgo = new Date("2026-11-22T08:00:00Z");
  const morning = new Date("2026-11-23T08:00:00Z");
  const evening = new Date("2026-11-23T16:00:00Z");

  test("waits for the hours that were chosen", () => {
    expect(mayGiveSign({ contact: "open", lastSeenAt: longAgo, hours: after16 }, morning)).toBe(false);
    expect(mayGiveSign({ contact: "open", lastSeenAt: longAgo, hours: after16 }, evening)).toBe(true);
  });

  test("comes at once to who is here, whatever the hour", () => {
    expect(mayGiveSign({ contact: "open", lastSeenAt: morning, hours: after16 }, morning)).toBe(true);
  });

  test("never comes to who wants none, also in hours that stand from before", () => {
    expect(mayGiveSign({ contact: "silent", lastSeenAt: evening, hours: after16 }, evening)).toBe(false);
    expect(mayGiveSign({ contact: "quiet", lastSeenAt: longAgo, hours: after16 }, evening)).toBe(false);
  });
});
