import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { list, startApp } from "../support/start-app.ts";

/** Sentences that a teen plants in every place where words can go, and what only they should know. */
const PLANTED = {
  story: "Планетарна вивірка їсть сині абрикоси",
  where: "https://t.me/planted_marmalade",
  who: "@planted_walrus",
  open: "Скляний їжак співає у коморі",
  talk: "Оксамитовий трамвай поїхав на північ",
  aside: "Порцеляновий вітер шукає шкарпетку",
  edited: "Перламутровий чайник танцює польку",
  reply: "Бурштинова чапля дякує за лист",
  note: "Мідний равлик записує у зошит",
  question: "Крижаний метелик питає про суботу",
  number: "ЄО-77123/2026",
  contact: "+380 50 000 77 12",
};
const CHAT = 771_234_567_890;

describe.each(databaseEngines())("the record, on %s", (on) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ on });
  });
  afterAll(() => database.close());

  test("holds no word of a teen, of staff or of the police in the open, and neither does the log", async () => {
    const stand = await startApp({ database });
    const teen = stand.telegram.person(CHAT, { language_code: "uk", first_name: "Планетка" });
    const key = (id: string): string => stand.app.texts.t("uk", id);
    await teen.send("/start");
    await teen.press(key("arrival-understood"));
    await teen.press(key("arrival-contact-open"));
    await teen.send(PLANTED.aside);
    await teen.press(key("menu-report"));
    await teen.press(key("report-about-me"));
    await teen.press(key("report-kind-threats"));
    await teen.send(PLANTED.where);
    await teen.send(PLANTED.story);
    await teen.press(key("dialogue-skip"));
    await teen.press(key("dialogue-review-send"));

    await teen.send("/menu");
    await teen.press(key("menu-police"));
    await teen.send(PLANTED.story);
    await teen.press(key("dialogue-skip"));
    await teen.send(PLANTED.where);
    await teen.send(PLANTED.who);
    await teen.press(key("dialogue-skip"));
    await teen.press(key("dialogue-skip"));
    await teen.press(key("police-place-abroad"));
    await teen.press(key("dialogue-skip"));
    await teen.press(key("police-age-adult"));
    await teen.press(key("police-consent-contact"));
    await teen.send(PLANTED.contact);
    await teen.press(key("dialogue-review-send"));

    await teen.send("/menu");
    await teen.press(key("menu-counselling"));
    await teen.send(PLANTED.open);
    await teen.press(key("counselling-safe-yes"));
    const said = await teen.send(PLANTED.talk);
    await teen.edit(said.message?.message_id ?? 0, PLANTED.edited);

    const psychologist = await stand.staff("psychologist");
    const liaison = await stand.staff("liaison");
    const talk = await psychologist.post("/cases/next", { queue: "counselling" });
    const fencingToken = talk.fencingToken;
    expect(list(talk.messages).map(({ text }) => text)).toEqual([PLANTED.edited]);
    await psychologist.post(`/cases/${talk.id}/messages`, { id: crypto.randomUUID(), text: PLANTED.reply, fencingToken });
    await psychologist.post(`/cases/${talk.id}/notes`, { id: crypto.randomUUID(), text: PLANTED.note, fencingToken });
    const police = await psychologist.post("/cases/next", { queue: "police" });
    const handoff = await psychologist.post(`/cases/${police.id}/handoff`, { fencingToken: police.fencingToken });
    await liaison.get(`/handoffs/${handoff.id}`);
    await liaison.post(`/handoffs/${handoff.id}/return`, { question: PLANTED.question });
    await liaison.post(`/handoffs/${handoff.id}/register`, { number: PLANTED.number });
    await stand.settle();
    // One form stays in the middle, so that a draft and a replay log are there to be looked at.
    await teen.send("/menu");
    await teen.press(key("menu-report"));
    await teen.press(key("report-about-me"));
    await teen.press(key("report-kind-bullying"));
    await teen.send(PLANTED.where);

    const dump = await dumpOf(database);
    expect(dump.tables).toEqual(
      expect.arrayContaining(["inbox", "outbox", "draft", "conversation_log", "message", "note", "handoff", "case_file"]),
    );
    const receiptCode = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(teen.transcript())?.[0] ?? "";
    expect(receiptCode).not.toBe("");
    const secrets = [...Object.values(PLANTED), String(CHAT), "Планетка", receiptCode, "marmalade", "walrus"];
    for (const secret of secrets) {
      expect(dump.text.includes(secret), `${secret} in the dump`).toBe(false);
      expect(stand.log.join("").includes(secret), `${secret} in the log`).toBe(false);
    }
    expect(stand.faults).toEqual([]);
    await stand.close();
  });

  test("the search itself finds what stands in the open", async () => {
    await database.transaction((tx) =>
      tx.pg.query("INSERT INTO staff (id, name, email, role) VALUES ('x', $1, 'x@example.org', 'psychologist')", [PLANTED.note]),
    );
    expect((await dumpOf(database)).text).toContain(PLANTED.note);
  });
});

/** Every row of every table, with what binary columns hold read as text, as hexadecimal and as Base64. */
async function dumpOf(database: TestDatabase): Promise<{ tables: string[]; text: string }> {
  return database.transaction(async (tx) => {
    const { rows: tables } = await tx.pg.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
    let text = "";
    const filled: string[] = [];
    for (const { name } of tables) {
      const { rows } = await tx.pg.query<Record<string, unknown>>(`SELECT * FROM "${name}"`);
      if (rows.length > 0) filled.push(name);
      for (const row of rows)
        for (const value of Object.values(row)) {
          if (value instanceof Uint8Array) text += `${Buffer.from(value).toString("utf8")}\n${Buffer.from(value).toString("latin1")}\n`;
          else
            text += `${typeof value === "string" ? value : JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part))}\n`;
        }
    }
    // What is stored as Base64 or hexadecimal would hide a sentence from a plain search.
    const encoded = text.match(/[A-Za-z0-9+/_-]{24,}={0,2}/g) ?? [];
    text += encoded
      .map((part) => `${Buffer.from(part, "base64").toString("utf8")}\n${Buffer.from(part, "hex").toString("utf8")}`)
      .join("\n");
    return { tables: filled, text };
  });
}
