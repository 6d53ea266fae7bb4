import { expect, test } from "vitest";
import { NIGHT_CAP, sparing } from "../../src/features/duty/duty-list.ts";

const TEAM = [
  { id: "olena", role: "psychologist" },
  { id: "petro", role: "psychologist" },
  { id: "iryna", role: "supervisor" },
  { id: "marko", role: "administrator" },
] as const;
const woken = (...ids: string[]): Map<string, number> => new Map(ids.map((id) => [id, NIGHT_CAP]));

test("who was not woken often tonight is woken", () => {
  expect(sparing("psychologist", ["olena"], TEAM, new Map([["olena", NIGHT_CAP - 1]]))).toEqual(["olena"]);
});

test("who was woken often enough rests while another of the list does not have to", () => {
  expect(sparing("psychologist", ["olena", "petro"], TEAM, woken("olena"))).toEqual(["petro"]);
});

test("when the whole list was, others who may stand there are woken", () => {
  expect(sparing("psychologist", ["olena"], TEAM, woken("olena"))).toEqual(["petro", "iryna"]);
  expect(sparing("supervisor", ["iryna"], TEAM, woken("iryna"))).toEqual(["iryna"]);
  expect(sparing("lead", ["iryna"], TEAM, woken("iryna"))).toEqual(["marko"]);
});

test("when everybody was, the list is woken all the same: no child waits for a cap", () => {
  expect(sparing("psychologist", ["olena"], TEAM, woken("olena", "petro", "iryna"))).toEqual(["olena"]);
});

test("a list with nobody on it stays empty: it gives way to the next step", () => {
  expect(sparing("psychologist", [], TEAM, woken("olena"))).toEqual([]);
});
