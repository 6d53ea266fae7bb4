import { Composer } from "grammy";
import { type BotContext, buttons, say } from "../../bot/context.ts";
import { occupiedIn, PARTS_OF_COUNTRY, REGIONS, type Region } from "../../country/ua/regions.ts";
import type { DirectoryWords } from "../directory/directory.presenter.ts";
import type { ServiceWords } from "./nearby.presenter.ts";
import { regionNamed } from "./nearby.ts";

/** Regions on one screen; the last button turns to the rest. */
const PER_SCREEN = 5;

interface NearbyDeps {
  readonly words: DirectoryWords;
  readonly services: ServiceWords;
}

// teen  Допомога поруч
// bot   Де ти? Це ніде не записується.   [Київ і північ] … [Не в Україні або не скажу]
// bot   in the same message: the regions of that part, then what is there, and what always works
export function nearby({ words, services }: NearbyDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.callbackQuery("go:help", async (ctx) => {
    await ctx.answerCallbackQuery();
    await say(ctx, "near-ask-part", {}, { reply_markup: parts(ctx) });
  });
  composer.callbackQuery("near:parts", async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.editMessageText(ctx.t("near-ask-part"), { reply_markup: parts(ctx) });
  });

  composer.callbackQuery(/^near:part:(\w+):(\d)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const part = PARTS_OF_COUNTRY.find((known) => known === ctx.match[1]);
    if (part) await ctx.editMessageText(ctx.t("near-ask-region"), { reply_markup: regionsOf(ctx, part, Number(ctx.match[2])) });
  });

  composer.callbackQuery(/^near:region:(UA-\d\d)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const region = (Object.values(REGIONS).flat() as Region[]).find((known) => known === ctx.match[1]);
    if (region) await ctx.editMessageText(inRegion(ctx, region, { words, services }), { reply_markup: ways(ctx) });
  });

  // Elsewhere, or nobody's business: no number that may not work there is pushed.
  composer.callbackQuery("near:elsewhere", async (ctx) => {
    await ctx.answerCallbackQuery();
    const abroad = ctx.unit.person.place === "abroad";
    const text = abroad
      ? ctx.t("near-abroad", { numbers: words.numbers(ctx.unit.person.locale, "abroad") })
      : ctx.t("near-elsewhere", { hours: words.hours(ctx.unit.person.locale, ctx.unit.now, "unsaid") });
    await ctx.editMessageText(text, { reply_markup: ways(ctx) });
  });
  return composer;
}

// teen  Одеса          (typed, and nothing else waits for words)
// bot   what is there, as if the region had been chosen
export function typedRegion(deps: NearbyDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("message:text", async (ctx, next) => {
    const regions = (Object.values(REGIONS).flat() as Region[]).map((id) => ({ id, name: ctx.t(`police-region-${id}`) }));
    const region = regionNamed(ctx.message.text, regions);
    if (!region) return next();
    await ctx.reply(inRegion(ctx, region.id, deps), { reply_markup: ways(ctx) });
  });
  return composer;
}

/** What is known of a region. Where nobody can come, leaving safely goes before any number. */
function inRegion(ctx: BotContext, region: Region, { words, services }: NearbyDeps): string {
  const { locale } = ctx.unit.person;
  const name = ctx.t(`police-region-${region}`);
  const occupied = occupiedIn(region);
  const hours = words.hours(locale, ctx.unit.now, "unsaid");
  if (occupied === "whole") return ctx.t("near-occupied", { region: name, hours });
  const found = services.services(locale, region);
  const lines = [
    found === null ? ctx.t("near-none", { region: name }) : ctx.t("near-found", { region: name, services: found }),
    ...(occupied === "partly" ? [ctx.t("near-partly")] : []),
    ctx.t(occupied === "partly" ? "near-always-free" : "near-always", { numbers: words.numbers(locale, "ukraine") }),
  ];
  return lines.join("\n\n");
}

const parts = (ctx: BotContext) =>
  buttons(...PARTS_OF_COUNTRY.map((part): [string, string] => [ctx.t(`police-part-${part}`), `near:part:${part}:0`]), [
    ctx.t("near-elsewhere-button"),
    "near:elsewhere",
  ]);

function regionsOf(ctx: BotContext, part: (typeof PARTS_OF_COUNTRY)[number], page: number) {
  const regions = REGIONS[part];
  const shown = regions.length > PER_SCREEN + 1 ? regions.slice(page * PER_SCREEN, (page + 1) * PER_SCREEN) : regions;
  const pages = Math.ceil(regions.length / PER_SCREEN);
  const more: [string, string][] =
    shown.length < regions.length ? [[ctx.t("dialogue-more"), `near:part:${part}:${(page + 1) % pages}`]] : [];
  return buttons(...shown.map((region): [string, string] => [ctx.t(`police-region-${region}`), `near:region:${region}`]), ...more, [
    ctx.t("dialogue-back"),
    "near:parts",
  ]);
}

const ways = (ctx: BotContext) =>
  buttons([ctx.t("menu-counselling"), "go:counselling"], [ctx.t("near-other"), "near:parts"], [ctx.t("menu-menu"), "go:menu"]);
