import { describe, expect, test } from "vitest";
import { Drafts } from "../../src/web/console/lib/drafts.ts";

function newDrafts() {
  let made = 0;
  const drafts = new Drafts(() => {
    made += 1;
    return `id-${made}`;
  });
  drafts.belongTo("olena");
  return drafts;
}

describe("words that are not sent yet", () => {
  test("stay with their case and their box", () => {
    const drafts = newDrafts();
    drafts.write("reply:1", "дитині");
    drafts.write("note:1", "команді");
    expect([drafts.read("reply:1"), drafts.read("note:1"), drafts.read("reply:2")]).toEqual(["дитині", "команді", ""]);
  });

  test("go out again under the same id after a lost answer", () => {
    const drafts = newDrafts();
    drafts.write("reply:1", "привіт");
    expect(drafts.toSend("reply:1")).toEqual(drafts.toSend("reply:1"));
  });

  test("are another message once changed after a try, and again under the first words a third", () => {
    const drafts = newDrafts();
    drafts.write("reply:1", "привіт");
    const first = drafts.toSend("reply:1");
    drafts.write("reply:1", "привіт!");
    const second = drafts.toSend("reply:1");
    expect(second.text).toBe("привіт!");
    expect(second.id).not.toBe(first.id);
  });

  test("typing on before the first try keeps the id", () => {
    const drafts = newDrafts();
    drafts.write("reply:1", "п");
    drafts.write("reply:1", "привіт");
    expect(drafts.toSend("reply:1")).toEqual({ id: "id-1", text: "привіт" });
  });

  test("are gone once the server has them, and the next message gets a new id", () => {
    const drafts = newDrafts();
    drafts.write("reply:1", "привіт");
    const sent = drafts.toSend("reply:1");
    drafts.sent("reply:1", sent);
    expect(drafts.read("reply:1")).toBe("");
    drafts.write("reply:1", "привіт");
    expect(drafts.toSend("reply:1").id).not.toBe(sent.id);
  });

  test("typed while the first went out stay, under a new id", () => {
    const drafts = newDrafts();
    drafts.write("reply:1", "привіт");
    const sent = drafts.toSend("reply:1");
    drafts.write("reply:1", "привіт і ще");
    drafts.sent("reply:1", sent);
    expect(drafts.read("reply:1")).toBe("привіт і ще");
    expect(drafts.toSend("reply:1").id).not.toBe(sent.id);
  });

  test("outlive a session that ended for the same member, and never meet another one", () => {
    const drafts = newDrafts();
    drafts.write("reply:1", "недописане");
    drafts.belongTo("olena");
    expect(drafts.read("reply:1")).toBe("недописане");
    drafts.belongTo("taras");
    expect(drafts.read("reply:1")).toBe("");
  });

  test("are forgotten at sign-out", () => {
    const drafts = newDrafts();
    drafts.write("note:1", "нотатка");
    drafts.clear();
    expect(drafts.read("note:1")).toBe("");
  });
});
