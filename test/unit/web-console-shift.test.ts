import { expect, test } from "vitest";
import { perThousand } from "../../src/web/console/lib/false-pages.ts";
import { localField, plannedOf, rowOf } from "../../src/web/console/lib/planned-shifts.ts";

test("a planned shift comes back from the form as it went in", () => {
  const shift = { staffId: "olena", from: "2026-11-24T16:00:00.000Z", until: "2026-11-25T04:30:00.000Z" };
  expect(plannedOf([rowOf(shift)])).toEqual([shift]);
  expect(plannedOf([rowOf({ ...shift, until: null })])).toEqual([{ ...shift, until: null }]);
  expect(localField(shift.from)).toMatch(/^2026-11-2\dT\d\d:00$/);
});

test("a shift without a beginning is not sent", () => {
  expect(plannedOf([{ staffId: "olena", from: "", until: "" }])).toBeNull();
});

test("false calls are said for a thousand people, and for nobody not at all", () => {
  expect(perThousand({ notRed: 3, contacts: 640 })).toBe(4.7);
  expect(perThousand({ notRed: 0, contacts: 12 })).toBe(0);
  expect(perThousand({ notRed: 1, contacts: 0 })).toBeNull();
});
