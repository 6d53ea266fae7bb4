import { createContext, type ReactNode, useContext } from "react";
import type { Texts } from "./fluent.ts";

const TextsContext = createContext<Texts>((id) => id);

/** Hands the page's texts to everything below it. */
export function TextsProvider({ texts, children }: { texts: Texts; children: ReactNode }) {
  return <TextsContext value={texts}>{children}</TextsContext>;
}

/** The page's texts: `const t = useTexts()`, then `t("chat-send")`. */
export const useTexts = (): Texts => useContext(TextsContext);
