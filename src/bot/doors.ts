import { Keyboard } from "grammy";
import { PLACES, type Place } from "../channel/people.ts";
import type { BotContext } from "./context.ts";

/** The two doors that every screen has: danger, and hiding. They live in the reply keyboard. */
export const doors = (ctx: BotContext): Keyboard => doorsIn((id) => ctx.t(id));

/** The same outside of an update. */
export const doorsIn = (t: (id: string) => string): Keyboard =>
  new Keyboard().text(t("door-emergency")).row().text(t("door-exit")).resized().persistent();

/** The emergency card for where somebody is: numbers that cannot work there are not pushed (rule of care 8). */
export const cardFor = (place: Place | null): string => `emergency-card-${place ?? "unknown"}`;

/** What can be pressed under the emergency card: the label's text and the callback data. Where they are is asked there, once. */
export function cardWays(place: Place | null): [textId: string, data: string][] {
  return [
    ["emergency-human", "emergency:human"],
    ["emergency-near", "emergency:near"],
    ...(place === "unsaid" ? [["emergency-numbers", "emergency:numbers"] as [string, string]] : []),
    ...(place === null ? placeWays() : [["emergency-place", "emergency:place"] as [string, string]]),
  ];
}

/** Where are you: the answers. */
export const placeWays = (): [textId: string, data: string][] =>
  PLACES.map((place) => [`emergency-place-${place}`, `emergency:place:${place}`]);
