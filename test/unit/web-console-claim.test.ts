import { describe, expect, test } from "vitest";
import { type Claimed, holding } from "../../src/web/console/lib/lease.ts";

const NEVER: Claimed = { once: false, refusedToken: null };
const HELD: Claimed = { once: true, refusedToken: null };
const mine = {
  status: "claimed",
  mine: true,
  leaseUntil: "2026-03-05T12:15:00.000Z",
  fencingToken: 3,
  holder: { id: "s1", name: "Олена" },
};
const free = { status: "waiting", mine: false, leaseUntil: null, fencingToken: null, holder: null };
const taken = { ...free, status: "claimed", holder: { id: "s2", name: "Тарас" } };

describe("who holds the case", () => {
  test("me, with the lease's end", () => {
    expect(holding(mine, HELD)).toEqual({ state: "mine", until: mine.leaseUntil });
  });

  test("nobody, or somebody else by name", () => {
    expect(holding(free, NEVER)).toEqual({ state: "free" });
    expect(holding(taken, NEVER)).toEqual({ state: "other", name: "Тарас" });
  });

  test("a refused write says that it is lost, even while the page still shows it as mine", () => {
    expect(holding(mine, { once: true, refusedToken: 3 })).toEqual({ state: "lost", by: null });
  });

  test("whoever had it and lost it is told so, and by whom it was taken", () => {
    expect(holding(free, HELD)).toEqual({ state: "lost", by: null });
    expect(holding(taken, HELD)).toEqual({ state: "lost", by: "Тарас" });
  });

  test("taking it again, with a newer token, ends the loss", () => {
    expect(holding({ ...mine, fencingToken: 4 }, { once: true, refusedToken: 3 })).toEqual({ state: "mine", until: mine.leaseUntil });
  });

  test("a wrong clock on this device changes nothing: an end in the past is still mine until the server says otherwise", () => {
    expect(holding({ ...mine, leaseUntil: "2020-01-01T00:00:00.000Z" }, HELD).state).toBe("mine");
  });

  test("a closed case is closed, whatever was held before", () => {
    expect(holding({ ...free, status: "closed" }, HELD)).toEqual({ state: "closed" });
  });
});
