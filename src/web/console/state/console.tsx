import { createContext, useContext } from "react";
import type { ConsoleApi } from "../api.ts";
import type { Drafts } from "../lib/drafts.ts";
import type { Changed } from "./changed.ts";
import type { Language, Theme } from "./settings.ts";

/** What every screen works with, made once in main.tsx. */
export interface ConsoleParts {
  api: ConsoleApi;
  drafts: Drafts;
  changed: Changed;
  settings: {
    language: Language;
    theme: Theme;
    shortcuts: boolean;
    set: (change: Partial<{ language: Language; theme: Theme; shortcuts: boolean }>) => void;
  };
  /** Says a short sentence to the member of staff: seen for some seconds, and read out by screen readers. */
  say: (words: string) => void;
}

const PartsContext = createContext<ConsoleParts | null>(null);

export const ConsoleProvider = PartsContext;

export function useConsole(): ConsoleParts {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error("useConsole outside of the console");
  return parts;
}
