import { Composer } from "grammy";
import { type BotContext, buttons, say, toMenu } from "../../bot/context.ts";
import { doors } from "../../bot/doors.ts";
import { PRIORITY } from "../../channel/outbox.ts";
import { spokenTime } from "../../shared/spoken-time.ts";
import type { BeforeErasure, Erasure } from "./erasure.use-cases.ts";
import { COPY_OF_DATA, type MyData } from "./my-data.use-cases.ts";
import type { OwnCase } from "./privacy.repository.ts";
import type { SecretWords } from "./secret-word.use-cases.ts";

interface Ports {
  readonly erasure: Erasure;
  readonly myData: MyData;
  readonly secretWords: Pick<SecretWords, "shut">;
  readonly withdraw: (unit: BotContext["unit"], caseId: string) => Promise<unknown>;
  /** Removes what can be removed of both sides of the chat. */
  readonly clearChat: (unit: BotContext["unit"]) => Promise<void>;
  /** Every form that may have a draft. */
  readonly forms: readonly string[];
  /** What the next typed words are: the word of this case, before its deletion is taken back. */
  readonly askWord: (ctx: BotContext, caseId: string) => void;
}

const ONE = (name: string): RegExp => new RegExp(`^my:${name}:([0-9a-f-]{36})$`);

// teen  /delete
// bot   «Прибрати» і «стерти» — різні речі. Що зникне, що ні.   [За 72 години] [Зараз] [Залишити]
// bot   Люди вже не бачать. Зникне о …                           [Не стирати]
export function myData(ports: Ports): Composer<BotContext> {
  const { erasure, myData, withdraw, clearChat, forms } = ports;
  const composer = new Composer<BotContext>();
  const pressed = (trigger: string | RegExp, go: (ctx: BotContext, caseId: string) => Promise<void>): void => {
    composer.callbackQuery(trigger, async (ctx) => {
      await ctx.answerCallbackQuery();
      await go(ctx, String(ctx.match[1] ?? ""));
    });
  };
  /** As `pressed`, for what empties the chat: that takes back what is unsent, so the press is answered after it. */
  const pressedToEmpty = (trigger: string | RegExp, go: (ctx: BotContext, more: string | undefined) => Promise<void>): void => {
    composer.callbackQuery(trigger, async (ctx) => {
      await go(ctx, ctx.match[1]);
      await ctx.answerCallbackQuery();
    });
  };
  const moment = ({ unit }: BotContext, at: Date): string => spokenTime(at, unit.now, unit.person.locale);

  // Everything at once.
  const explainAll = async (ctx: BotContext): Promise<void> => {
    const all = await erasure.beforeAll(ctx.unit);
    const text = [ctx.t("delete-text"), ...truths(ctx, all), ctx.t("delete-evidence")].join("\n\n");
    const keyboard = buttons(
      [ctx.t("delete-later"), "my:erase-all"],
      [ctx.t("delete-now"), "my:erase-all-now"],
      ...(all.length > 1 ? [[ctx.t("delete-choose"), "go:cases"] as [string, string]] : []),
      [ctx.t("delete-keep"), "my:keep"],
    );
    await ctx.reply(text, { reply_markup: keyboard });
  };
  composer.command("delete", explainAll);
  pressed("my:delete-all", explainAll);
  pressed("my:keep", (ctx) => say(ctx, "delete-kept", {}, toMenu(ctx)));
  pressedToEmpty("my:erase-all", async (ctx) => {
    const red = (await erasure.beforeAll(ctx.unit)).some(({ openRed }) => openRed);
    const when = await erasure.askAll(ctx.unit);
    await clearChat(ctx.unit);
    // The message that brought the doors is gone with the rest.
    await say(ctx, "safety-cleared", {}, { reply_markup: doors(ctx) });
    const text = [ctx.t("delete-frozen-all", { when: moment(ctx, when) }), ...(red ? [ctx.t("delete-red")] : [])].join("\n\n");
    await ctx.reply(text, { reply_markup: buttons([ctx.t("delete-cancel"), "my:cancel-all"]) });
  });
  pressed("my:erase-all-now", async (ctx) => {
    const all = await erasure.beforeAll(ctx.unit);
    if (!(await refuseShut(ctx, all, "my:erase-all"))) await askSure(ctx, "delete-sure-all", all, "my:erase-all-sure");
  });
  pressedToEmpty(/^my:erase-all-sure(:red)?$/, async (ctx, knowsOfRed) => {
    const all = await erasure.beforeAll(ctx.unit);
    if (await refuseShut(ctx, all, "my:erase-all")) return;
    if (isUntold(all, knowsOfRed)) return askSure(ctx, "delete-sure-all", all, "my:erase-all-sure");
    await erasure.allNow(ctx.unit, forms);
    await clearChat(ctx.unit);
    await say(ctx, all.some(({ openRed }) => openRed) ? "delete-done-all-red" : "delete-done-all", {}, { reply_markup: doors(ctx) });
  });
  pressed("my:cancel-all", (ctx) => cancelFrom(ctx, (own) => own.frozen?.why === "erasing"));

  // One case.
  const ofCase = async (ctx: BotContext, caseId: string): Promise<BeforeErasure | null> => {
    const before = await erasure.before(ctx.unit, caseId);
    if (!before) await say(ctx, "cases-gone", {}, toMenu(ctx));
    return before;
  };
  pressed(ONE("delete"), async (ctx, id) => {
    const before = await ofCase(ctx, id);
    if (!before) return;
    const text = [ctx.t("delete-one-text", { kind: before.own.kind }), ...truths(ctx, [before]), ctx.t("delete-evidence")].join("\n\n");
    const keyboard = buttons(
      [ctx.t("delete-later"), `my:erase:${id}`],
      [ctx.t("delete-now"), `my:erase-now:${id}`],
      [ctx.t("delete-keep"), "my:keep"],
    );
    await ctx.reply(text, { reply_markup: keyboard });
  });
  pressed(ONE("erase"), async (ctx, id) => {
    const before = await ofCase(ctx, id);
    const when = before && (await erasure.ask(ctx.unit, id));
    if (!when) return;
    const text = [ctx.t("delete-frozen", { when: moment(ctx, when) }), ...(before.openRed ? [ctx.t("delete-red")] : [])].join("\n\n");
    await ctx.reply(text, { reply_markup: buttons([ctx.t("delete-cancel"), `my:cancel:${id}`]) });
  });
  pressed(ONE("erase-now"), async (ctx, id) => {
    const before = await ofCase(ctx, id);
    if (!before || (await refuseShut(ctx, [before], `my:erase:${id}`))) return;
    await askSure(ctx, "delete-sure", [before], `my:erase-sure:${id}`);
  });
  pressed(/^my:erase-sure:([0-9a-f-]{36}(?::red)?)$/, async (ctx, more) => {
    const [id = "", knowsOfRed] = more.split(":");
    const before = await ofCase(ctx, id);
    if (!before || (await refuseShut(ctx, [before], `my:erase:${id}`))) return;
    if (isUntold([before], knowsOfRed)) return askSure(ctx, "delete-sure", [before], `my:erase-sure:${id}`);
    await erasure.now(ctx.unit, id);
    await say(ctx, before.openRed ? "delete-done-red" : "delete-done", {}, toMenu(ctx));
  });
  pressed(ONE("cancel"), (ctx, id) => cancelFrom(ctx, (own) => own.id === id));

  /** Takes deletions back: with the word where there is one, else here. */
  const cancelFrom = async (ctx: BotContext, meant: (own: OwnCase) => boolean): Promise<void> => {
    const erasing = (await erasure.beforeAll(ctx.unit)).map(({ own }) => own).filter((own) => own.frozen?.why === "erasing");
    const asked = erasing.find((own) => meant(own) && own.wordHash !== null);
    if (asked) {
      await ports.secretWords.shut(ctx.unit);
      ports.askWord(ctx, asked.id);
      return say(ctx, "delete-cancel-word");
    }
    await keep(ctx, ports, erasing.filter(meant));
  };

  // What is stored.
  const showData = async (ctx: BotContext): Promise<void> => {
    const stored = await myData.stored(ctx.unit, null);
    const keyboard = buttons(
      [ctx.t("data-copy"), "my:copy"],
      [ctx.t("data-consent"), "my:consent"],
      [ctx.t("delete-all"), "my:delete-all"],
      [ctx.t("code-button"), "my:code"],
      [ctx.t("menu-cases"), "go:cases"],
    );
    await say(ctx, "data-text", { ...stored }, { reply_markup: keyboard });
  };
  composer.command("data", showData);
  pressed("my:data", showData);
  pressed("my:copy", async (ctx) => {
    await myData.noteCopy(ctx.unit);
    await ctx.unit.outbox.queue({
      method: "sendDocument",
      payload: { document: COPY_OF_DATA, caption: ctx.t("data-copy-caption"), ...toMenu(ctx) },
      priority: PRIORITY.answer,
    });
  });
  pressed("my:consent", (ctx) =>
    say(
      ctx,
      "data-consent-ask",
      {},
      { reply_markup: buttons([ctx.t("data-consent-yes"), "my:consent-yes"], [ctx.t("delete-keep"), "my:keep"]) },
    ),
  );
  pressed("my:consent-yes", async (ctx) => {
    let stays = false;
    for (const { own } of await erasure.beforeAll(ctx.unit)) {
      if (own.kind === "police_report") await withdraw(ctx.unit, own.id);
      const sealed = await erasure.seal(ctx.unit, own.id);
      stays ||= sealed === "in-danger" || sealed === "with-police";
    }
    ctx.unit.person.consent = null;
    ctx.unit.person.contact = "silent";
    await say(
      ctx,
      stays ? "data-consent-gone-but" : "data-consent-gone",
      {},
      { reply_markup: buttons([ctx.t("delete-all"), "my:delete-all"]) },
    );
  });
  return composer;
}

/** Takes back every deletion whose case asks for no word any more: after the right word. */
export async function keepAll(ctx: BotContext, { erasure }: Pick<Ports, "erasure">): Promise<void> {
  const erasing = (await erasure.beforeAll(ctx.unit))
    .map(({ own }) => own)
    .filter((own) => own.frozen?.why === "erasing" && !own.wordNeeded);
  await keep(ctx, { erasure }, erasing);
}

async function keep(ctx: BotContext, { erasure }: Pick<Ports, "erasure">, cases: readonly OwnCase[]): Promise<void> {
  const ends = [];
  for (const { id } of cases) ends.push(await erasure.cancel(ctx.unit, id));
  const said = ends.includes("kept") ? "delete-cancelled" : ends.includes("too-late") ? "delete-too-late" : "delete-nothing-to-keep";
  await say(ctx, said, {}, { reply_markup: buttons([ctx.t("menu-cases"), "go:cases"], [ctx.t("menu-menu"), "go:menu"]) });
}

/** What has to be known before anything is deleted: a danger that is open, and what the police have. */
function truths(ctx: BotContext, all: readonly BeforeErasure[]): string[] {
  return [
    ...(all.some(({ openRed }) => openRed) ? [ctx.t("delete-red")] : []),
    ...(all.some(({ police }) => police === "opened") ? [ctx.t("delete-police-has")] : []),
    ...(all.some(({ police }) => police === "waits-unopened") ? [ctx.t("delete-police-waits")] : []),
  ];
}

/** Asks once more before «now». The button says whether an open red was told of. */
async function askSure(ctx: BotContext, question: string, all: readonly BeforeErasure[], yes: string): Promise<void> {
  const sure = all.some(({ openRed }) => openRed) ? `${yes}:red` : yes;
  const text = [ctx.t(question), ...truths(ctx, all)].join("\n\n");
  await ctx.reply(text, { reply_markup: buttons([ctx.t("delete-sure-yes"), sure], [ctx.t("delete-keep"), "my:keep"]) });
}

/** A danger has begun since the teen was asked whether they are sure: what stays of a red is told first (rules of care, 4). */
const isUntold = (all: readonly BeforeErasure[], knowsOfRed: string | undefined): boolean =>
  knowsOfRed === undefined && all.some(({ openRed }) => openRed);

/** «Now» cannot be taken back, so it needs the word where there is one. */
async function refuseShut(ctx: BotContext, cases: readonly BeforeErasure[], later: string): Promise<boolean> {
  const shut = cases.map(({ own }) => own).find(({ wordNeeded }) => wordNeeded);
  if (!shut) return false;
  await say(
    ctx,
    "delete-now-shut",
    {},
    { reply_markup: buttons([ctx.t("word-give"), `my:case:${shut.id}`], [ctx.t("delete-later"), later]) },
  );
  return true;
}
