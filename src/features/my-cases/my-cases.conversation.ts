import { Composer } from "grammy";
import { type BotContext, buttons, say, toMenu } from "../../bot/context.ts";
import { shortDate, spokenTime } from "../../shared/spoken-time.ts";
import type { Erasure } from "../privacy/erasure.use-cases.ts";
import type { MyData } from "../privacy/my-data.use-cases.ts";
import type { NothingNew } from "../privacy/nothing-new.use-cases.ts";
import { CASES_ON_SCREEN, isQuiet } from "./my-cases.ts";
import type { MyCase, MyCasesPorts } from "./my-cases.use-cases.ts";
import { ask, toCase } from "./typed.conversation.ts";

interface Ports {
  readonly myCases: MyCasesPorts;
  readonly erasure: Pick<Erasure, "before" | "seal" | "unseal">;
  readonly nothingNew: Pick<NothingNew, "want">;
  readonly myData: Pick<MyData, "stored">;
}

const ID = "([0-9a-f-]{36})";

// teen  /status
// bot   Заява в поліцію, 23 листопада: ✓ отримано  ✓ прочитала людина  ✓ зареєстровано   [Показати номер] [Додати щось] [Більше]
export function myCases(ports: Ports): Composer<BotContext> {
  const { myCases, erasure, nothingNew, myData } = ports;
  const composer = new Composer<BotContext>();
  composer.command("status", (ctx) => showCases(ctx, ports, 0));
  composer.command("code", askCode);

  /** A way of one case: only when it is theirs and open to them; else it asks for the word. */
  const way = (name: string, go: (ctx: BotContext, found: MyCase) => Promise<void>): void => {
    composer.callbackQuery(new RegExp(`^my:${name}:${ID}$`), async (ctx) => {
      await ctx.answerCallbackQuery();
      const found = await openCase(ctx, ports, String(ctx.match[1]));
      if (found) await go(ctx, found);
    });
  };
  composer.callbackQuery("go:cases", async (ctx) => {
    await ctx.answerCallbackQuery();
    await showCases(ctx, ports, 0);
  });
  composer.callbackQuery(/^my:page:(\d{1,3})$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    await showCases(ctx, ports, Number(ctx.match[1]));
  });
  composer.callbackQuery("my:code", async (ctx) => {
    await ctx.answerCallbackQuery();
    await askCode(ctx);
  });
  composer.callbackQuery("my:word", async (ctx) => {
    await ctx.answerCallbackQuery();
    const [newest] = await myCases.list(ctx.unit);
    if (newest) await askNewWord(ctx, ports, newest.id);
    else await say(ctx, "cases-gone");
  });
  composer.callbackQuery(new RegExp(`^my:word:${ID}$`), async (ctx) => {
    await ctx.answerCallbackQuery();
    await askNewWord(ctx, ports, String(ctx.match[1]));
  });

  way("case", (ctx, found) => sayCase(ctx, found));
  way("more", async (ctx, { id, kind, own }) => {
    const rows: [string, string][] = [
      [ctx.t(own.wordHash === null ? "word-offer" : "word-change"), `my:word:${id}`],
      [ctx.t("cases-stored"), `my:stored:${id}`],
      own.frozen?.why === "sealed" ? [ctx.t("cases-unseal"), `my:unseal:${id}`] : [ctx.t("cases-seal"), `my:seal:${id}`],
      ...(kind === "police_report" ? [[ctx.t("cases-withdraw"), `my:withdraw:${id}`] as [string, string]] : []),
      [ctx.t("delete-one"), `my:delete:${id}`],
      [ctx.t("data-button"), "my:data"],
    ];
    await say(ctx, "cases-more", {}, { reply_markup: buttons(...rows) });
  });
  way("number", async (ctx, { id }) => {
    const number = await myCases.number(ctx.unit, id);
    await say(ctx, number === null ? "cases-no-number" : "cases-number", { number: number ?? "" }, toCase(ctx, id));
  });
  way("last", async (ctx, { id }) => {
    const answer = await myCases.lastAnswer(ctx.unit, id);
    if (answer === null) return say(ctx, "cases-no-answer", {}, toCase(ctx, id));
    await say(ctx, "cases-last-answer", { answer }, toCase(ctx, id));
  });
  way("plan", async (ctx, { id }) => {
    const plan = await myCases.plan(ctx.unit, id);
    if (plan === null) return say(ctx, "plan-none");
    await ctx.reply(plan, { reply_markup: buttons([ctx.t("cases-to-case"), `my:case:${id}`]) });
  });
  way("add", async (ctx, { id }) => {
    ask(ctx, { for: "add", caseId: id });
    await say(ctx, "cases-ask-add", {}, toCase(ctx, id));
  });
  way("question", async (ctx, { id }) => {
    const question = await myCases.question(ctx.unit, id);
    if (question === null) return say(ctx, "cases-no-question", {}, toCase(ctx, id));
    ask(ctx, { for: "answer", caseId: id });
    await say(ctx, "cases-question", { question }, toCase(ctx, id));
  });
  way("stored", async (ctx, { id }) => {
    const stored = await myData.stored(ctx.unit, id);
    await say(ctx, "cases-stored-text", { ...stored }, toCase(ctx, id));
  });
  for (const wanted of [true, false])
    way(wanted ? "quiet-on" : "quiet-off", async (ctx, { id }) => {
      if (!(await nothingNew.want(ctx.unit, id, wanted))) return say(ctx, "cases-quiet-over", {}, toCase(ctx, id));
      const reached = ctx.unit.person.contact === "open";
      await say(ctx, wanted ? (reached ? "cases-quiet-on" : "cases-quiet-not-allowed") : "cases-quiet-off", {}, toCase(ctx, id));
    });

  way("withdraw", async (ctx, { id, police }) => {
    const rows: [string, string][] = police === "opened" ? [] : [[ctx.t("cases-withdraw-yes"), `my:withdraw-yes:${id}`]];
    await say(ctx, `cases-withdraw-${police}`, {}, { reply_markup: buttons(...rows, [ctx.t("cases-to-case"), `my:case:${id}`]) });
  });
  way("withdraw-yes", async (ctx, { id }) => {
    await say(ctx, `cases-withdrawn-${await myCases.withdraw(ctx.unit, id)}`, {}, toCase(ctx, id));
  });
  way("seal", async (ctx, { id }) => {
    await say(
      ctx,
      "cases-seal-ask",
      {},
      { reply_markup: buttons([ctx.t("cases-seal-yes"), `my:seal-yes:${id}`], [ctx.t("cases-to-case"), `my:case:${id}`]) },
    );
  });
  way("seal-yes", async (ctx, { id }) => {
    const sealed = await erasure.seal(ctx.unit, id);
    const rows: [string, string][] = sealed === "sealed" ? [[ctx.t("cases-unseal"), `my:unseal:${id}`]] : [];
    await say(ctx, `cases-seal-${sealed}`, {}, { reply_markup: buttons(...rows, [ctx.t("cases-to-case"), `my:case:${id}`]) });
  });
  way("unseal", async (ctx, { id }) => {
    await say(ctx, (await erasure.unseal(ctx.unit, id)) ? "cases-unsealed" : "cases-not-sealed", {}, toCase(ctx, id));
  });
  return composer;
}

/** A case of theirs that is open to them. Otherwise says why not: it is gone, or its word is asked for. */
export async function openCase(
  ctx: BotContext,
  { myCases, erasure }: Pick<Ports, "myCases" | "erasure">,
  caseId: string,
): Promise<MyCase | null> {
  const before = await erasure.before(ctx.unit, caseId);
  if (!before) {
    await say(ctx, "cases-gone", {}, toMenu(ctx));
    return null;
  }
  if (!before.own.wordNeeded) return myCases.one(ctx.unit, caseId);
  const { kind, openedAt } = before.own;
  ask(ctx, { for: "word", caseId, leadsTo: "show" });
  const { now, person } = ctx.unit;
  const keyboard = buttons([ctx.t("word-forgotten"), `my:delete:${caseId}`], [ctx.t("menu-menu"), "go:menu"]);
  await say(ctx, "cases-shut", { kind, opened: spokenTime(openedAt, now, person.locale) }, { reply_markup: keyboard });
  return null;
}

/** Shows a case of theirs, or asks for its word. */
export async function showCase(ctx: BotContext, ports: Pick<Ports, "myCases" | "erasure">, caseId: string): Promise<void> {
  const found = await openCase(ctx, ports, caseId);
  if (found) await sayCase(ctx, found);
}

async function showCases(ctx: BotContext, ports: Ports, page: number): Promise<void> {
  const cases = await ports.myCases.list(ctx.unit);
  const [only] = cases;
  if (!only)
    return say(ctx, "cases-none", {}, { reply_markup: buttons([ctx.t("code-button"), "my:code"], [ctx.t("data-button"), "my:data"]) });
  if (cases.length === 1) return showCase(ctx, ports, only.id);
  const pages = Math.ceil(cases.length / CASES_ON_SCREEN);
  const labels = labelsOf(ctx, cases);
  const rows = cases
    .map(({ id }, index): [string, string] => [labels[index] ?? "", `my:case:${id}`])
    .slice((page % pages) * CASES_ON_SCREEN, ((page % pages) + 1) * CASES_ON_SCREEN);
  if (pages > 1) rows.push([ctx.t("dialogue-more"), `my:page:${(page + 1) % pages}`]);
  await say(ctx, "cases-title", {}, { reply_markup: buttons(...rows, [ctx.t("data-button"), "my:data"]) });
}

/** Kind and day; of several alike, newest first, the second and later are numbered. */
function labelsOf(ctx: BotContext, cases: readonly Pick<MyCase, "kind" | "openedAt">[]): string[] {
  const before = new Map<string, number>();
  return cases.map(({ kind, openedAt }) => {
    const label = ctx.t("cases-button", { kind, date: shortDate(openedAt) });
    const count = (before.get(label) ?? 0) + 1;
    before.set(label, count);
    return count === 1 ? label : `${label} (${count})`;
  });
}

async function sayCase(ctx: BotContext, found: MyCase): Promise<void> {
  const { now, person } = ctx.unit;
  const moment = (at: Date): string => spokenTime(at, now, person.locale);
  const { id, kind, openedAt, steps, outcome, own } = found;
  const { frozen } = own;
  const lines = [
    ctx.t("cases-case", { kind, opened: moment(openedAt) }),
    ...steps.map(({ type, at }) => ctx.t("cases-step", { step: type, at: moment(at) })),
    ...(outcome === null ? [] : ["", ctx.t("cases-outcome", { outcome })]),
    ...(found.becauseOfYou ? [ctx.t("cases-because-of-you")] : []),
    ...(found.question ? ["", ctx.t("cases-question-waits")] : []),
    ...(own.tellsNothingNew && isQuiet(steps, now) ? ["", ctx.t("cases-nothing-new")] : []),
    ...(own.frozen?.why === "erasing" ? ["", ctx.t("delete-frozen-line", { when: moment(own.frozen.eraseAt) })] : []),
    ...(own.frozen?.why === "sealed" ? ["", ctx.t("cases-sealed-line")] : []),
  ];
  const rows: [string, string][] = [
    ...(own.frozen?.why === "erasing" ? [[ctx.t("delete-cancel"), `my:cancel:${id}`] as [string, string]] : []),
    ...(found.question && !frozen ? [[ctx.t("cases-show-question"), `my:question:${id}`] as [string, string]] : []),
    ...(found.registered ? [[ctx.t("cases-show-number"), `my:number:${id}`] as [string, string]] : []),
    ...(found.hasPlan ? [[ctx.t("plan-show"), `my:plan:${id}`] as [string, string]] : []),
    ...(found.answered ? [[ctx.t("cases-show-answer"), `my:last:${id}`] as [string, string]] : []),
    ...(frozen ? [] : [[ctx.t("cases-add"), `my:add:${id}`] as [string, string]]),
    ...(frozen || own.closed ? [] : [quietRow(ctx, found)]),
    [ctx.t("cases-more-button"), `my:more:${id}`],
  ];
  await ctx.reply(lines.join("\n"), { reply_markup: buttons(...rows) });
}

const quietRow = (ctx: BotContext, { id, own }: MyCase): [string, string] =>
  own.tellsNothingNew ? [ctx.t("cases-quiet-stop"), `my:quiet-off:${id}`] : [ctx.t("cases-quiet"), `my:quiet-on:${id}`];

async function askCode(ctx: BotContext): Promise<void> {
  ask(ctx, { for: "code" });
  await say(ctx, "code-ask", {}, toMenu(ctx));
}

async function askNewWord(ctx: BotContext, ports: Pick<Ports, "myCases" | "erasure">, caseId: string): Promise<void> {
  if (!(await openCase(ctx, ports, caseId))) return;
  ask(ctx, { for: "new-word", caseId });
  await say(ctx, "word-ask", {}, toMenu(ctx));
}
