import { createContext, useContext } from "react";
import { daysAgo } from "../model/rows.ts";

/** Times and days as people say them, in the page's language and the device's time zone. */
export interface Times {
  timeOf(at: string): string;
  dateOf(at: string): string;
  daysAgo(at: string): number;
}

export function createTimes(locale: string, now: () => number = Date.now): Times {
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
  return {
    timeOf: (at) => time.format(new Date(at)),
    dateOf: (at) => day.format(new Date(at)),
    daysAgo: (at) => daysAgo(at, now()),
  };
}

export const TimesContext = createContext<Times>(createTimes("uk"));
export const useTimes = (): Times => useContext(TimesContext);
