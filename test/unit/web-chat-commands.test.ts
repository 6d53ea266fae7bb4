import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitCommands } from "../../src/web/chat/model/commands.ts";

const commandsIn = (text: string) => splitCommands(text).flatMap(({ command }) => (command === undefined ? [] : [command]));

describe("commands in the bot's words", () => {
  test.each([
    ["Якщо важко — /menu → психолог.", ["/menu"]],
    ["(повернутися — /start).", ["/start"]],
    ["Дозволити це можна тут: /safe.", ["/safe"]],
    ["/menu — розповісти\n/status — що відбувається", ["/menu", "/status"]],
    ["/help", ["/help"]],
    ["Передумаєш — натисни /stop, і нічого не прийде.", ["/stop"]],
  ])("%j can be pressed", (text, commands) => {
    expect(commandsIn(text)).toEqual(commands);
  });

  test.each([
    "https://example.com/menu і t.me/start",
    "/menus, /startup, /data/one, /code_x",
    "а/menu 1/data ./help //stop",
    "/unknown і / menu",
  ])("%j stays as it is", (text) => {
    expect(commandsIn(text)).toEqual([]);
  });

  test("each command that a text of the dialogues names can be pressed", () => {
    const folder = join(import.meta.dirname, "../../locales/uk");
    const named = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(/^[^#\n]*$/gm)].flatMap(
        ([line]) => line.match(/(?<![\p{L}\p{N}/])\/[a-z]+/gu) ?? [],
      ),
    );
    expect(new Set(named).size).toBeGreaterThan(8);
    for (const command of new Set(named)) expect(commandsIn(`Ось: ${command}.`)).toEqual([command]);
  });

  test("no letter is lost or changed, whatever the text", () => {
    const pieces = fc.constantFrom("/menu", "/start", " ", ".", "/", "\n", "а", "7", "<b>", "\u202e", "👋");
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
        (text) => {
          expect(
            splitCommands(text)
              .map((part) => part.text)
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });
});
