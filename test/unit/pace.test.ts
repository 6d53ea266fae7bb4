import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowance, opensAt, pacesOf, spend } from "../../src/channel/pace.ts";

const NOON = Date.UTC(2026, 10, 23, 10);

/** Makes calls as soon as the pace allows them, looking at the given moments; gives the moments of the calls. */
function run(pace: ReturnType<typeof pacesOf>["overall"], looks: readonly number[], wanted = Number.POSITIVE_INFINITY): number[] {
  const calls: number[] = [];
  let mark = 0;
  for (const now of looks) {
    const count = Math.min(allowance(pace, mark, now), wanted - calls.length);
    if (count > 0) mark = spend(pace, mark, now, count);
    for (let call = 0; call < count; call++) calls.push(now);
  }
  return calls;
}

/** The most calls that any second holds, wherever it begins. */
const mostInASecond = (calls: readonly number[]): number =>
  Math.max(0, ...calls.map((from) => calls.filter((at) => at >= from && at < from + 1000).length));

describe("the pace over all", () => {
  test("whoever looks, and however irregularly: no second holds more than the channel allows", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 50, maxLength: 300 });
    fc.assert(
      fc.property(gaps, fc.constantFrom(1, 5, 30, 100), (waits, perSecond) => {
        let now = NOON;
        const looks = waits.map((wait) => (now += wait));
        expect(mostInASecond(run(pacesOf(perSecond).overall, looks))).toBeLessThanOrEqual(perSecond);
      }),
      { numRuns: 200 },
    );
  });

  test("somebody who looks every ten milliseconds gets at least 95 % of what is allowed", () => {
    const looks = Array.from({ length: 3000 }, (_, index) => NOON + index * 10);
    expect(run(pacesOf(30).overall, looks).length).toBeGreaterThanOrEqual(30 * 30 * 0.95);
  });

  test("says from when on another call is allowed", () => {
    const { overall } = pacesOf(30);
    const mark = spend(overall, 0, NOON, allowance(overall, 0, NOON));
    const at = opensAt(overall, mark);
    expect(allowance(overall, mark, Math.floor(at) - 1)).toBe(0);
    expect(allowance(overall, mark, Math.ceil(at))).toBe(1);
  });

  test("a clock that is set back does not hold anybody up", () => {
    const { overall } = pacesOf(30);
    const mark = spend(overall, 0, NOON + 3_600_000, 1);
    expect(allowance(overall, mark, NOON)).toBe(1);
    expect(spend(overall, mark, NOON, 1)).toBeLessThan(NOON + 1000);
  });
});

describe("the pace of a chat", () => {
  const { chat, chatInDanger } = pacesOf(30);
  const everySecond = Array.from({ length: 60 }, (_, index) => NOON + index * 1000);

  test("lets a short burst through, then one message a second", () => {
    expect(allowance(chat, 0, NOON)).toBe(5);
    expect(run(chat, everySecond)).toHaveLength(5 + 59);
  });

  test("gives more at once to somebody in danger", () => {
    expect(allowance(chatInDanger, 0, NOON)).toBe(10);
  });
});
