import { conversations, createConversation } from "@grammyjs/conversations";
import { Bot } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import { captureFetch } from "../channel/capture.ts";
import { PRIORITY } from "../channel/outbox.ts";
import { currentUnit } from "../channel/unit.ts";
import type { CaseUseCases } from "../features/cases/cases.use-cases.ts";
import { complaintConversation } from "../features/complaint/complaint.conversation.ts";
import type { ComplaintUseCases } from "../features/complaint/complaint.use-cases.ts";
import { arrival, consentFirst, explain, LOOSE } from "../features/consent/consent.conversation.ts";
import { counsellingConversation } from "../features/counselling/counselling.conversation.ts";
import type { AskForPsychologist, RelayToStaff } from "../features/counselling/counselling.use-cases.ts";
import { feedbackConversation } from "../features/counselling/feedback.conversation.ts";
import { hush } from "../features/counselling/hush.conversation.ts";
import { relay } from "../features/counselling/talk.conversation.ts";
import type { TalkDeeds } from "../features/counselling/talk-deeds.use-cases.ts";
import { type SpokenWindow, talkMenu } from "../features/counselling/talk-menu.conversation.ts";
import type { DirectoryWords } from "../features/directory/directory.presenter.ts";
import { disguise, emergencyDoor, readForDanger } from "../features/emergency/emergency.conversation.ts";
import { clearChat, type OpenDoor, type RaiseAlarm } from "../features/emergency/emergency.use-cases.ts";
import { learning } from "../features/learning/learning.conversation.ts";
import { myCases, showCase } from "../features/my-cases/my-cases.conversation.ts";
import type { MyCasesPorts } from "../features/my-cases/my-cases.use-cases.ts";
import { ask, askingEnds, typed } from "../features/my-cases/typed.conversation.ts";
import { nearby, typedRegion } from "../features/nearby/nearby.conversation.ts";
import type { ServiceWords } from "../features/nearby/nearby.presenter.ts";
import type { PlatformWords } from "../features/platforms/platforms.presenter.ts";
import { policeReportConversation } from "../features/police-report/police-report.conversation.ts";
import type { SendPoliceReport } from "../features/police-report/police-report.use-cases.ts";
import type { Erasure } from "../features/privacy/erasure.use-cases.ts";
import { keepAll, myData } from "../features/privacy/my-data.conversation.ts";
import type { MyData } from "../features/privacy/my-data.use-cases.ts";
import type { NothingNew } from "../features/privacy/nothing-new.use-cases.ts";
import { wasAway } from "../features/privacy/privacy.ts";
import type { SecretWords } from "../features/privacy/secret-word.use-cases.ts";
import { blackmail, OF_BLACKMAIL, TELL_OF_BLACKMAIL } from "../features/report/blackmail.conversation.ts";
import { reportConversation } from "../features/report/report.conversation.ts";
import type { SendReport } from "../features/report/report.use-cases.ts";
import { askContact, contactChoice } from "../features/safety/contact.conversation.ts";
import { hiddenAnswers, newsBehindASign } from "../features/safety/hidden.conversation.ts";
import { safety } from "../features/safety/safety.conversation.ts";
import type { Reading } from "../features/triage/triage.ts";
import { contentOf } from "./content.ts";
import type { BotContext } from "./context.ts";
import { conversationLog } from "./conversation-log.ts";
import { cardFor } from "./doors.ts";
import { edits } from "./edits.ts";
import { forms } from "./forms.ts";
import { media, type ReceiveFile } from "./media.ts";
import { anythingElse, FORMS, menu, settings, showMenu, WAY } from "./menu.ts";
import { presence } from "./presence.ts";
import { pressesAndCommands } from "./presses.ts";
import { reactions } from "./reactions.ts";
import type { Texts } from "./texts.ts";
import { things } from "./things.ts";

/** Everything the dialogues need from outside. */
export interface BotDeps {
  readonly texts: Texts;
  readonly words: DirectoryWords;
  readonly services: ServiceWords;
  readonly read: (text: string) => Reading;
  readonly sendReport: SendReport;
  readonly platforms: PlatformWords;
  readonly askForPsychologist: AskForPsychologist;
  readonly sendPoliceReport: SendPoliceReport;
  readonly relayToStaff: RelayToStaff;
  readonly talkDeeds: TalkDeeds;
  readonly spokenWindow: SpokenWindow;
  readonly complain: ComplaintUseCases["complain"];
  readonly receiveFile: ReceiveFile;
  readonly raiseAlarm: RaiseAlarm;
  readonly openDoor: OpenDoor;
  readonly editMessage: Parameters<typeof edits>[0]["editMessage"];
  readonly noteReaction: CaseUseCases["noteReaction"];
  readonly noteReachability: CaseUseCases["noteReachability"];
  readonly myCases: MyCasesPorts;
  readonly secretWords: SecretWords;
  readonly erasure: Erasure;
  readonly myData: MyData;
  readonly nothingNew: NothingNew;
  /** Version of the dialogues; logs of another one are not replayed. */
  readonly version: string;
  readonly me: UserFromGetMe;
}

export interface Dialogues {
  /** Handles one update inside its unit. */
  handle(update: Update): Promise<void>;
  /** After an update that could not be handled: says so, and asks again what was asked last. */
  recover(update: Update): Promise<void>;
}

/**
 * The whole bot, in the order in which an update runs through it. It never talks to Telegram: its `client.fetch` writes
 * rows of the outbox.
 */
export function createDialogues(deps: BotDeps): Dialogues {
  const { texts, words, read, raiseAlarm, openDoor, version } = deps;
  const bot = new Bot<BotContext>("0:captured", {
    botInfo: deps.me,
    // grammY types its fetch as node-fetch's; it needs no more of the answer than `json()`.
    client: { fetch: captureFetch as unknown as NonNullable<NonNullable<ConstructorParameters<typeof Bot>[1]>["client"]>["fetch"] & {} },
  });

  // 1. Whose update it is, and their language. (Updates without a private chat end before the bot.)
  bot.use((ctx, next) => {
    ctx.unit = currentUnit();
    return next();
  });
  bot.use(texts.i18n.middleware());
  bot.use(newsBehindASign());
  bot.use(presence(deps));
  const asked = {
    ...deps,
    wasAway,
    showCase: (ctx: BotContext, caseId: string) => showCase(ctx, deps, caseId),
    keepAll: (ctx: BotContext) => keepAll(ctx, deps),
  };
  bot.use(askingEnds(asked));
  bot.use(hush(deps));
  bot.use(reactions(deps));

  // 2. What must work in any state, before a conversation could swallow it: the doors, words of danger, the disguise.
  bot.use(emergencyDoor({ texts, words, read, raiseAlarm, openDoor }));
  bot.use(readForDanger({ texts, words, read, raiseAlarm }));
  bot.use(disguise());
  bot.use(pressesAndCommands(hiddenAnswers()));
  bot.use(typed(asked));

  // 3. What is not an answer in words.
  bot.use(edits(deps));
  bot.use(media(deps));
  bot.use(things(deps));

  // 4. The forms. Commands and ways elsewhere leave them; what was answered stays in the draft.
  bot.use(conversations({ storage: conversationLog(version) }));
  bot.use(async (ctx, next) => {
    const leaves = ctx.message?.text?.startsWith("/") || WAY.test(ctx.callbackQuery?.data ?? "");
    if (leaves && !ctx.hasCommand("continue")) {
      await ctx.conversation.exitAll();
      await ctx.unit.drafts.leaveAll();
    } else if (leaves) await ctx.conversation.exitAll();
    await next();
  });
  const once = { maxMillisecondsToWait: 24 * 60 * 60 * 1000 };
  bot.use(createConversation(reportConversation(deps), { id: "report", ...once }));
  bot.use(createConversation(counsellingConversation({ ...deps, numbers: words.numbers }), { id: "counselling", ...once }));
  bot.use(createConversation(feedbackConversation(deps), { id: "feedback", ...once }));
  bot.use(createConversation(complaintConversation(deps), { id: "complaint", ...once }));
  bot.use(createConversation(policeReportConversation(deps), { id: "police", ...once }));

  // 5. A question waits, but its replay log is gone (another version, a timeout, an edit): go on where the draft says.
  bot.on("edited_message", async (ctx) => {
    const awaited = await ctx.unit.drafts.awaiting();
    const form = FORMS.find((name) => name === awaited?.form);
    if (form) await ctx.conversation.enter(form, { as: "question" });
  });
  bot.on(["message:text", "callback_query:data"], async (ctx, next) => {
    const awaited = await ctx.unit.drafts.awaiting();
    const form = FORMS.find((name) => name === awaited?.form);
    if (!form) return next();
    if (ctx.hasCommand("continue")) return ctx.conversation.enter(form, { as: "question" });
    if (ctx.callbackQuery && !ctx.callbackQuery.data?.startsWith(`${form}:`)) return next();
    await ctx.conversation.enter(form, { as: "answer" });
  });

  // 6. Arriving and settings; nothing beyond without having read who reads.
  const askWord = (ctx: BotContext, caseId: string): void => ask(ctx, { for: "word", caseId, leadsTo: "keep" });
  bot.use(
    pressesAndCommands(
      arrival({ words, showMenu, askContact: askContact("arrival") }),
      contactChoice("arrival", showMenu),
      settings({ texts, explain: (ctx) => explain(ctx, words) }),
      myData({ ...deps, withdraw: deps.myCases.withdraw, clearChat, forms: [...FORMS, LOOSE], askWord }),
      blackmail(deps),
    ),
  );
  bot.use(consentFirst({ words }));

  // 7. The ways on.
  bot.use(
    pressesAndCommands(
      talkMenu(deps),
      forms({ [TELL_OF_BLACKMAIL]: OF_BLACKMAIL }),
      menu(),
      safety(),
      nearby(deps),
      learning({ inTalk: async (unit) => (await deps.talkDeeds.current(unit))?.open === true }),
      myCases(deps),
    ),
  );
  bot.use(relay(deps));
  bot.use(typedRegion(deps));
  bot.use(anythingElse(deps));

  return {
    handle: (update) => bot.handleUpdate(update),
    async recover(update) {
      const unit = currentUnit();
      const { outbox, person } = unit;
      // Words of danger count even in an update that could not be handled.
      const message = update.message ?? update.edited_message;
      const content = message && contentOf(message);
      const reading = read(content?.words ?? "");
      if (message && content && reading.risk === "red") {
        person.disguised = false;
        const messageId = Number.isSafeInteger(message.message_id) ? message.message_id : null;
        await raiseAlarm(unit, { asked: "", words: content.words, messageId, reading, content });
        const card = texts.t(person.locale, cardFor(person.place), { numbers: words.numbers(person.locale, person.place) });
        await outbox.queue({ method: "sendMessage", payload: { text: card }, priority: PRIORITY.danger });
      }
      // After a quick exit somebody else may hold the phone: nothing is said there that tells what this chat is.
      if (!person.disguised)
        await outbox.queue({
          method: "sendMessage",
          payload: { text: texts.t(person.locale, "dialogue-stumbled") },
          priority: PRIORITY.answer,
        });
      await bot.handleUpdate(continuing(update, person.apiChatId));
    },
  };
}

/** `/continue`, as if the person had sent it. */
function continuing({ update_id }: Update, apiChatId: number): Update {
  const text = "/continue";
  return {
    update_id,
    message: {
      message_id: 0,
      date: 0,
      chat: { id: apiChatId, type: "private", first_name: "" },
      from: { id: apiChatId, is_bot: false, first_name: "" },
      text,
      entities: [{ type: "bot_command", offset: 0, length: text.length }],
    },
  };
}
