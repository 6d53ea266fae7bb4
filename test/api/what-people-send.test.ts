import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { Message, Update } from "grammy/types";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "../support/bot-api/person.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { type Json, list, type StaffClient, type Stand, startApp } from "../support/start-app.ts";

const CHAT = 1001;

describe.each(databaseEngines())("what people send, on %s", (on) => {
  let database: TestDatabase;
  let stand: Stand;
  let teen: Person;
  let psychologist: StaffClient;
  let talk: Json;
  beforeAll(async () => {
    database = await testDatabase({ on });
  });
  beforeEach(async () => {
    stand = await startApp({ database });
    const key = (id: string): string => stand.app.texts.t("uk", id);
    teen = stand.telegram.person(CHAT, { language_code: "uk" });
    await teen.send("/start");
    await teen.press(key("arrival-understood"));
    await teen.press(key("arrival-contact-open"));
    await teen.press(key("menu-counselling"));
    await teen.send("у школі всі відвернулися");
    await teen.press(key("counselling-safe-yes"));
    psychologist = await stand.staff("psychologist");
    talk = await psychologist.post("/cases/next");
  });
  afterEach(async () => {
    await stand.close();
    await database.truncate();
  });
  afterAll(() => database.close());

  const view = (): Promise<Json> => psychologist.get(`/cases/${talk.id}`);
  const messages = async (): Promise<Json[]> => list((await view()).messages);
  const events = async (): Promise<unknown[]> => list((await view()).timeline).map(({ type }) => type);
  const numberOf = (update: Update): number => update.message?.message_id ?? 0;
  const say = (text: string, more: object = {}): Promise<Json> =>
    psychologist.post(`/cases/${talk.id}/messages`, { id: randomUUID(), text, fencingToken: talk.fencingToken, ...more });

  let updateId = 900_000;
  /** An update as the webhook would hand it over, sound or not. */
  const receive = (content: object): Promise<string> =>
    stand.app.receiveTelegram({ update_id: ++updateId, ...content } as unknown as Update);
  const chat = { id: CHAT, type: "private", first_name: "Т" };
  const from = { id: CHAT, is_bot: false, first_name: "Т" };
  const message = (content: object, number = ++updateId): object => ({ message_id: number, date: 1_772_445_600, chat, from, ...content });

  describe("an album", () => {
    const item = (number: number, caption: string): object =>
      message({ media_group_id: "album-1", poll: undefined, story: {}, ...(caption && { caption }) }, number);

    test("is one message with the captions of its items in their order, however they come in", async () => {
      await Promise.all([
        receive({ message: item(5003, "третє") }),
        receive({ message: item(5001, "перше") }),
        receive({ message: item(5002, "") }),
      ]);
      expect((await messages()).map(({ kind, text }) => [kind, text])).toEqual([["other", "перше\nтретє"]]);
      expect((await events()).filter((type) => type === "wrote")).toHaveLength(1);
    });

    test("keeps the other captions when one is edited, and what stood there before", async () => {
      await receive({ message: item(5001, "перше") });
      await receive({ message: item(5002, "друге") });
      await receive({ edited_message: { ...item(5002, "друге, виправлене"), edit_date: 1_772_445_700 } });
      const [album] = await messages();
      expect(album).toMatchObject({ text: "перше\nдруге, виправлене", versions: [{ text: "перше\nдруге" }] });
      expect(album?.editedAt).not.toBeNull();
    });

    test("of another case or with another name stays apart", async () => {
      await receive({ message: item(5001, "перше") });
      await receive({ message: message({ media_group_id: "album-2", story: {}, caption: "інше" }, 5005) });
      expect((await messages()).map(({ text }) => text)).toEqual(["перше", "інше"]);
    });

    test("is one message too when two processes add its items at the same moment", async () => {
      const other = await startApp({ database });
      const at = (id: number, number: number, caption: string): Update =>
        ({ update_id: id, message: item(number, caption) }) as unknown as Update;
      await Promise.all([
        stand.app.receiveTelegram(at(1, 6001, "а")),
        other.app.receiveTelegram(at(2, 6002, "б")),
        stand.app.receiveTelegram(at(3, 6003, "в")),
        other.app.receiveTelegram(at(4, 6004, "г")),
      ]);
      await other.close();
      expect((await messages()).map(({ text }) => text)).toEqual(["а\nб\nв\nг"]);
    });
  });

  describe("edits", () => {
    test("keep every former version, the oldest first, and say once each that the words changed", async () => {
      const number = numberOf(await teen.send("раз"));
      stand.clock.advance(60_000);
      await teen.edit(number, "два");
      stand.clock.advance(60_000);
      await teen.edit(number, "три");
      const [edited] = await messages();
      expect(edited).toMatchObject({ text: "три", versions: [{ text: "раз" }, { text: "два" }] });
      expect(list(edited?.versions)[0]?.at).toBe(edited?.at);
      expect((await events()).filter((type) => type === "edited")).toHaveLength(2);
    });

    test("that change nothing leave no version", async () => {
      const number = numberOf(await teen.send("раз"));
      await teen.edit(number, "раз");
      expect((await messages())[0]).toMatchObject({ text: "раз", versions: [], editedAt: null });
      expect(await events()).not.toContain("edited");
    });

    test("that were overtaken by a later one do not undo it", async () => {
      const number = numberOf(await teen.send("раз"));
      await receive({ edited_message: message({ text: "три", edit_date: 1_772_445_800 }, number) });
      await receive({ edited_message: message({ text: "два", edit_date: 1_772_445_700 }, number) });
      const [edited] = await messages();
      expect(edited).toMatchObject({ text: "три" });
      expect(
        list(edited?.versions)
          .map(({ text }) => text)
          .sort(),
      ).toEqual(["два", "раз"]);
    });

    test("that come before their message become it, and the message becomes the former version", async () => {
      await receive({ edited_message: message({ text: "виправлене", edit_date: 1_772_445_700 }, 7001) });
      await receive({ message: message({ text: "перше" }, 7001) });
      const found = await messages();
      expect(found.map(({ text, versions }) => [text, list(versions).map((version) => version.text)])).toEqual([["виправлене", ["перше"]]]);
      expect(found[0]?.editedAt).not.toBeNull();
    });

    test("of what was answered in a form that has become a case are brought to who holds it", async () => {
      const opening = teen.messages().find(({ text }) => text === "у школі всі відвернулися");
      await teen.edit(opening?.message_id ?? 0, "у школі всі відвернулися, крім Олі");
      expect((await messages()).map(({ text }) => text)).toEqual(["у школі всі відвернулися, крім Олі"]);
    });

    test("follow somebody who shares where they are and moves, without a line for each step", async () => {
      const here = (latitude: number) => ({ location: { latitude, longitude: 30.5, live_period: 900 } });
      await receive({ message: message(here(50.1), 7002) });
      const before = (await events()).length;
      for (const latitude of [50.2, 50.3])
        await receive({ edited_message: message({ ...here(latitude), edit_date: 1_772_445_700 }, 7002) });
      await receive({ edited_message: message({ ...here(50.4), edit_date: 1_772_445_900 }, 7002) });
      expect((await messages())[0]).toMatchObject({ location: { latitude: 50.4, longitude: 30.5 }, versions: [] });
      expect((await events()).length).toBe(before);
    });

    test("of another kind than the message, or of nothing we know, break nothing", async () => {
      const number = numberOf(await teen.send("раз"));
      await receive({ edited_message: message({ photo: [{ file_id: "a" }], caption: "раз і фото" }, number) });
      expect(await receive({ edited_message: message({ photo: [{ file_id: "a" }] }, 7003) })).toBe("done");
      expect((await messages()).map(({ kind, text }) => [kind, text])).toEqual([["text", "раз і фото"]]);
    });

    test("raise the risk by their words like words said anew", async () => {
      const number = numberOf(await teen.send("раз"));
      await teen.edit(number, "я порізала вени");
      expect(await view()).toMatchObject({ risk: "red" });
      expect((await messages()).map(({ text }) => text)).toEqual(["я порізала вени"]);
    });
  });

  describe("reactions", () => {
    const react = (number: number, emoji: object[], date: number): Promise<string> =>
      receive({ message_reaction: { chat, user: from, message_id: number, date, old_reaction: [], new_reaction: emoji } });
    const heart = { type: "emoji", emoji: "❤" };

    test("stand on the message they belong to, as they are now, and are not answered", async () => {
      await say("Я поруч.");
      await stand.settle();
      const [words] = stand.telegram.sent(CHAT).slice(-1);
      const own = numberOf(await teen.send("раз"));
      const calls = stand.telegram.calls.length;
      await react(words?.message_id ?? 0, [heart, { type: "custom_emoji", custom_emoji_id: "1" }], 10);
      await react(own, [{ type: "paid" }], 10);
      expect((await messages()).map(({ reaction }) => reaction)).toEqual([["❤", "custom"], ["paid"]]);
      await react(words?.message_id ?? 0, [], 11);
      expect((await messages())[0]?.reaction).toEqual([]);
      await stand.settle();
      expect(stand.telegram.calls.length).toBe(calls);
    });

    test("that come late do not undo a newer one", async () => {
      const own = numberOf(await teen.send("раз"));
      await react(own, [heart], 20);
      await react(own, [], 15);
      expect((await messages())[0]?.reaction).toEqual(["❤"]);
    });

    test("to the first part of long words stand on the whole of them", async () => {
      await say("слово ".repeat(660).trim());
      await say(`${"слово ".repeat(600).trim()} кінець`);
      await stand.settle();
      const first = stand.telegram.sent(CHAT).at(-1)?.message_id ?? 0;
      await react(first, [heart], 10);
      expect((await messages()).map(({ reaction }) => reaction)).toEqual([[], ["❤"]]);
    });

    test("to what is in no case, or by somebody else, change nothing", async () => {
      const own = numberOf(await teen.send("раз"));
      expect(await react(1, [heart], 10)).toBe("done");
      const other = { id: 2002, type: "private", first_name: "Х" };
      await receive({ message_reaction: { chat: other, user: other, message_id: own, date: 10, old_reaction: [], new_reaction: [heart] } });
      expect((await messages())[0]?.reaction).toEqual([]);
    });
  });

  describe("words of staff", () => {
    test.each(["<b>жирно</b> & <a href='x'>", "*зірка* _риска_ `код`", "_*[]()~`>#+-=|{}.!\\", "[посилання](tg://user?id=1)"])(
      "reach the teen sign by sign: %s",
      async (words) => {
        await say(words);
        await stand.settle();
        const sent = stand.telegram.sent(CHAT).at(-1);
        expect(sent?.text?.endsWith(`\n${words}`)).toBe(true);
        expect(stand.telegram.calls.filter(({ payload }) => JSON.stringify(payload).includes("parse_mode"))).toEqual([]);
      },
    );

    test("of the greatest length come whole", async () => {
      const words = `${"😀".repeat(1999)}.`;
      await say(words);
      const longest = "я".repeat(4000);
      await say(longest);
      await stand.settle();
      const sent = stand.telegram
        .sent(CHAT)
        .slice(-2)
        .map(({ text }) => text?.split("\n")[1]);
      expect(sent).toEqual([words, longest]);
      expect((await messages()).map(({ delivery }) => delivery)).toEqual(["delivered", "delivered"]);
    });

    test("stand under the message that they answer, and without it when the teen has removed it", async () => {
      const number = numberOf(await teen.send("раз"));
      const [said] = await messages();
      expect(await say("Чую тебе.", { replyTo: said?.id })).toMatchObject({ replyTo: said?.id });
      await stand.settle();
      expect(stand.telegram.sent(CHAT).at(-1)?.reply_to_message?.message_id).toBe(number);
      stand.telegram.handle("deleteMessage", { chat_id: CHAT, message_id: number });
      await say("І далі чую.", { replyTo: said?.id });
      await stand.settle();
      expect(stand.telegram.sent(CHAT).at(-1)).toMatchObject({ text: expect.stringContaining("І далі чую.") });
      expect((await messages()).at(-1)).toMatchObject({ delivery: "delivered", replyTo: said?.id });
    });

    test("do not answer what is not in the case", async () => {
      const before = (await messages()).length;
      const answer = await psychologist.call("POST", `/cases/${talk.id}/messages`, {
        ...{ id: randomUUID(), text: "так", fencingToken: talk.fencingToken, replyTo: randomUUID() },
      });
      expect(answer).toMatchObject({ status: 404 });
      expect((await messages()).length).toBe(before);
    });

    test("the teen's answer to them is shown under them", async () => {
      const said = await say("Що далі?");
      await stand.settle();
      await teen.send("далі гірше", { replyTo: stand.telegram.sent(CHAT).at(-1)?.message_id ?? 0 });
      expect((await messages()).at(-1)).toMatchObject({ text: "далі гірше", replyTo: said.id });
    });
  });

  describe("who blocks the bot", () => {
    test("is seen in the case once, and so is their return", async () => {
      expect(await view()).toMatchObject({ unreachable: false });
      const block = await teen.block();
      await teen.redeliver(block);
      expect(await view()).toMatchObject({ unreachable: true });
      await say("Ти тут?");
      await stand.settle();
      // Its words are not lost: they wait for a teen who comes back.
      expect((await messages()).at(-1)).toMatchObject({ delivery: "held", deliveryReason: "unreachable" });
      await teen.unblock();
      expect(await view()).toMatchObject({ unreachable: false });
      expect((await events()).filter((type) => type === "blocked" || type === "unblocked")).toEqual(["blocked", "unblocked"]);
    });

    test("and is heard again without a notice is reachable again", async () => {
      await teen.block();
      await receive({ message: message({ text: "я тут" }) });
      expect(await view()).toMatchObject({ unreachable: false });
      expect((await events()).slice(-2)).toEqual(["unblocked", "wrote"]);
    });

    test("without a word of Telegram's is found out by the first words that do not arrive, and said once", async () => {
      const deaf = await startApp({ database, onUpdate: () => Promise.resolve() });
      await deaf.telegram.person(CHAT).block();
      await say("Ти тут?");
      await say("Я чекаю.");
      await deaf.settle();
      expect(await view()).toMatchObject({ unreachable: true });
      expect((await events()).filter((type) => type === "blocked")).toHaveLength(1);
      await deaf.close();
    });

    test("changes nothing in a closed case", async () => {
      await psychologist.post(`/cases/${talk.id}/close`, { fencingToken: talk.fencingToken, reason: "resolved" });
      await teen.block();
      expect(await events()).not.toContain("blocked");
    });
  });

  describe("shapes that nobody should send", () => {
    const junk = fc.oneof(
      fc.constantFrom<unknown>(null, 0, -1, 1.5, 1e300, "", "x", true, [], {}, [null], { id: {} }),
      fc.string({ maxLength: 20 }),
      fc.integer(),
    );
    const FIELDS = [
      ...["text", "caption", "sticker", "dice", "contact", "location", "venue", "poll", "story", "checklist", "game"],
      ...[
        "forward_origin",
        "reply_to_message",
        "external_reply",
        "media_group_id",
        "edit_date",
        "pinned_message",
        "entities",
        "from",
        "date",
      ],
    ];
    const field = fc.constantFrom(...FIELDS);
    const ORIGIN = fc.record({
      type: fc.constantFrom("user", "hidden_user", "chat", "channel", "moon"),
      date: junk,
      sender_user: junk,
      chat: junk,
    });
    const broken = fc.dictionary(field, junk, { maxKeys: 4 });

    test("end as done or parked, and the next message is handled", async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom("message", "edited_message"), broken, fc.option(ORIGIN), async (kind, content, origin) => {
          const received = await receive({ [kind]: message({ ...content, ...(origin && { forward_origin: origin }) }) });
          expect(["done", "parked"]).toContain(received);
        }),
        { numRuns: 60 },
      );
      await receive({ message: message({ text: "ще тут" }) });
      expect((await messages()).at(-1)?.text).toBe("ще тут");
    });

    test("among reactions and memberships end as done or parked too", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom("message_reaction", "my_chat_member"),
          fc.dictionary(fc.constantFrom("message_id", "new_reaction", "date", "user", "new_chat_member", "from"), junk),
          async (kind, content) => {
            expect(["done", "parked"]).toContain(await receive({ [kind]: { chat, ...content } }));
          },
        ),
        { numRuns: 40 },
      );
    });

    test("a sound message with a field of the wrong type keeps what is sound", async () => {
      await receive({ message: message({ text: "чую", forward_origin: "ні", media_group_id: 9 }) });
      await receive({ message: message({ contact: { first_name: 1, phone_number: "+380" } }) });
      await receive({ message: message({ poll: { question: "що?", options: [null, { text: 5 }, { text: "так" }] } }) });
      await receive({ message: message({ location: { latitude: "50", longitude: 30 } }) });
      expect(await messages()).toMatchObject([
        { kind: "text", text: "чую", forwardedFrom: null, replyTo: null },
        { kind: "contact", contact: { name: "", phone: "+380" } },
        { kind: "poll", poll: { question: "що?", options: ["так"] } },
        { kind: "location", location: null },
      ]);
    });
  });

  test("nothing that was sent stands in the open, and neither do the names of who sent it", async () => {
    const origin = {
      type: "user",
      date: 1,
      sender_user: { id: 77_123_456_789, is_bot: false, first_name: "Плановий", last_name: "Кит", username: "planted_whale" },
    };
    await receive({
      message: message({ text: "Оксамитовий трамвай", forward_origin: origin, from: { ...from, first_name: "Планетка" } }, 7100),
    });
    await receive({ edited_message: message({ text: "Перламутровий чайник", edit_date: 2 }, 7100) });
    await receive({ message: message({ contact: { first_name: "Порцеляновий", phone_number: "+380997771234" } }) });
    await receive({
      message: message({
        location: { latitude: 50.123_987, longitude: 30.5 },
        venue: { title: "Скляний їжак", address: "", location: {} },
      }),
    });
    await receive({ message: message({ poll: { question: "Бурштинова чапля?", options: [{ text: "Мідний равлик" }] } }) });
    await receive({ message: message({ media_group_id: "planted-album", story: {} }) });
    await receive({
      message_reaction: { chat, user: from, message_id: 7100, date: 1, old_reaction: [], new_reaction: [{ type: "emoji", emoji: "🦄" }] },
    });
    const seen = JSON.stringify(await view());
    const dump = await database.transaction(async (tx) => {
      const { rows: tables } = await tx.pg.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
      let text = "";
      for (const { name } of tables) {
        const { rows } = await tx.pg.query<Record<string, unknown>>(`SELECT * FROM "${name}"`);
        for (const value of rows.flatMap((row) => Object.values(row)))
          text += `${value instanceof Uint8Array ? Buffer.from(value).toString("latin1") + Buffer.from(value).toString("utf8") : String(value)}\n`;
      }
      return text;
    });
    const kept = [
      "Плановий Кит",
      "planted_whale",
      "77123456789",
      "Оксамитовий трамвай",
      "Перламутровий чайник",
      "Порцеляновий",
      "+380997771234",
    ];
    for (const secret of [...kept, "50.123987", "Скляний їжак", "Бурштинова чапля?", "Мідний равлик", "🦄"]) {
      expect(seen.includes(secret), `${secret} is seen`).toBe(true);
      expect(dump.includes(secret), `${secret} in the dump`).toBe(false);
      expect(stand.log.join("").includes(secret), `${secret} in the log`).toBe(false);
    }
    for (const secret of ["planted-album", "Планетка"]) {
      expect(seen.includes(secret)).toBe(false);
      expect(dump.includes(secret)).toBe(false);
    }
  });

  describe("groups and channels", () => {
    const GROUP = -100_500_600;
    const added = (type: string, status = "member", id = GROUP): object => ({
      my_chat_member: {
        chat: { id, type, title: "7-Б" },
        from: { id: 3003, is_bot: false, first_name: "Ю", language_code: "en" },
        date: 1,
        old_chat_member: { status: "left" },
        new_chat_member: { status, user: {} },
      },
    });
    const said = (id = GROUP): object => ({
      message: {
        message_id: ++updateId,
        date: 1,
        chat: { id, type: "supergroup", title: "7-Б" },
        from: { id: 3003, is_bot: false, first_name: "Ю" },
        text: "/start",
      },
    });
    const count = async (table: string): Promise<number> =>
      Number((await database.transaction((tx) => tx.pg.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`))).rows[0]?.n);

    test("are left with one neutral sentence, in the language of who brought the bot in", async () => {
      const group = stand.telegram.group(GROUP);
      const people = await count("person");
      expect(await receive(added("supergroup"))).toBe("ignored");
      await Promise.all([receive(said()), receive(said()), receive(said())]);
      await expect.poll(() => group.left).toBe(true);
      expect(group.said).toEqual([stand.app.texts.t("en", "group-leaving")]);
      expect(await count("person")).toBe(people);
    });

    test("hear nothing about what the bot is for", () => {
      for (const locale of ["uk", "en"])
        expect(stand.app.texts.t(locale, "group-leaving")).not.toMatch(
          /психолог|поліц|допомо|діт|підліт|psycholog|police|help|child|teen/i,
        );
    });

    test("are left again when the bot is brought in again later", async () => {
      const group = stand.telegram.group(GROUP);
      await receive(added("group", "administrator"));
      await expect.poll(() => group.left).toBe(true);
      group.left = false;
      stand.clock.advance(11 * 60_000);
      await receive(added("group"));
      await expect.poll(() => group.left).toBe(true);
      expect(group.said).toHaveLength(2);
    });

    test("channels are left without a word to their readers", async () => {
      const channel = stand.telegram.group(GROUP);
      await receive(added("channel", "administrator"));
      await expect.poll(() => channel.left).toBe(true);
      expect(channel.said).toEqual([]);
    });

    test("when Telegram does not answer, the bot tries again, and says it once", async () => {
      const group = stand.telegram.group(GROUP);
      stand.telegram.fail({ fault: { kind: "server-error" }, methods: ["sendMessage"], times: 1 });
      await receive(added("group"));
      await expect.poll(() => group.left, { timeout: 5_000 }).toBe(true);
      expect(group.said).toHaveLength(1);
    });

    test.each([
      ["that the bot has left", added("group", "left")],
      ["that it was thrown out", added("group", "kicked")],
      [
        "of a group that became a supergroup",
        { message: { message_id: 1, date: 1, chat: { id: GROUP, type: "group" }, migrate_to_chat_id: -1 } },
      ],
      ["to join a chat", { chat_join_request: { chat: { id: GROUP, type: "group" }, from: { id: 3003 }, date: 1 } }],
      ["in a channel", { channel_post: { message_id: 1, date: 1, chat: { id: GROUP, type: "channel" }, text: "привіт" } }],
      ["of a business", { business_message: { message_id: 1, date: 1, chat: { id: 3003, type: "private" }, text: "привіт" } }],
      ["of a kind that is not there yet", { thought: { chat: { id: 3003, type: "private" } } }],
    ])("news %s is recorded, and nothing is done about it", async (_, content) => {
      const group = stand.telegram.group(GROUP);
      await stand.settle();
      const calls = stand.telegram.calls.length;
      const before = await count("inbox");
      expect(await receive(content)).toBe("ignored");
      await stand.settle();
      expect(await count("inbox")).toBe(before + 1);
      expect([group.said, group.left]).toEqual([[], false]);
      expect(stand.telegram.calls.length).toBe(calls);
      expect(await count("person")).toBe(1);
    });
  });

  test("the longest text that the web chat takes, far over Telegram's limit, comes whole", async () => {
    const words = "я".repeat(16_000);
    await receive({ message: message({ text: words } as Partial<Message>) });
    expect((await messages()).at(-1)?.text).toBe(words);
  });
});
