import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createTexts } from "../../src/web/shared/fluent.ts";

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const idsOf = (ftl: string) => [...ftl.matchAll(/^(chat-[\w-]+) =/gm)].map(([, id = ""]) => id).sort();
const uk = file("locales/uk/chat.ftl");
const en = file("locales/en/chat.ftl");

/** Ids that the page writes out, and those it puts together from a state. */
function idsInPage(): Set<string> {
  const folder = "src/web/chat/components/";
  const sources = readdirSync(new URL(`../../${folder}`, import.meta.url)).map((name) => file(folder + name));
  const written = sources.flatMap((source) => [...source.matchAll(/"(chat-[\w-]+)"/g)].map(([, id = ""]) => id));
  const states = ["waiting", "sending", "sent"].map((state) => `chat-state-${state}`);
  const away = ["blocked", "ended", "forgotten"].flatMap((phase) => [`chat-${phase}-title`, `chat-${phase}-text`]);
  const files = ["sending", "refused", "not-taken", "too-large", "busy", "failed"].map((state) => `chat-file-${state}`);
  return new Set([...written, ...files, ...states, ...away, "chat-unsent-too-long", "chat-unsent-refused"]);
}

describe("the page's words", () => {
  test("both languages have every text that the page shows, and no other", () => {
    const shown = [...idsInPage()].sort();
    expect(idsOf(uk)).toEqual(shown);
    expect(idsOf(en)).toEqual(shown);
  });

  test("counts are said as people say them", () => {
    const t = createTexts("uk", uk);
    expect([1, 3, 5, 21, 111].map((left) => t("chat-left", { left }))).toEqual([
      "Ще 1 знак",
      "Ще 3 знаки",
      "Ще 5 знаків",
      "Ще 21 знак",
      "Ще 111 знаків",
    ]);
    expect(createTexts("en", en)("chat-left", { left: 1 })).toBe("1 character left");
  });

  test("the name of the tab does not give the page away", () => {
    for (const [locale, ftl] of [
      ["uk", uk],
      ["en", en],
    ] as const) {
      expect(createTexts(locale, ftl)("chat-tab-title")).not.toMatch(/парасол|parasol|допомог|help|психолог|поліц|police/i);
    }
    expect(file("src/web/chat/index.html")).toContain("<title>Чат</title>");
  });

  test("an unknown text shows its id instead of nothing", () => {
    expect(createTexts("uk", uk)("chat-no-such")).toBe("chat-no-such");
  });
});
