export const LANGUAGES = ["uk", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export interface Settings {
  language: Language;
  theme: Theme;
  /** Single-key shortcuts can be switched off (WCAG 2.1.4). */
  shortcuts: boolean;
}

const KEY = "parasolka-console-settings";
const USUAL: Settings = { language: "uk", theme: "auto", shortcuts: true };

/** The choices of this browser; anything unreadable counts as the usual ones. */
export function readSettings(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Settings>;
    return {
      language: LANGUAGES.find((language) => language === kept.language) ?? USUAL.language,
      theme: THEMES.find((theme) => theme === kept.theme) ?? USUAL.theme,
      shortcuts: kept.shortcuts ?? USUAL.shortcuts,
    };
  } catch {
    return USUAL;
  }
}

/** Keeps the choices and puts them on the page. Where storage is closed they hold until the page is left. */
export function applySettings(settings: Settings): void {
  document.documentElement.lang = settings.language;
  if (settings.theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = settings.theme;
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Storage may be closed by policy: the page works without it.
  }
}
