import LinkifyIt from "linkify-it";
import type { Pointer, Recognised, Recogniser } from "../../shared/pointers.ts";
import { type Address, bare, createAddressReader, LONGEST, pageOf, withoutWww } from "./address.ts";
import { blanked, linkLikeSpans, paymentSpans, phoneSpans, type Span } from "./found.ts";
import { readCard, readPhone, readWallet } from "./numbers.ts";
import type { Catalogue, Platform } from "./platforms.ts";
import { compile } from "./rules.ts";
import { createListener, NUMBER_MARK } from "./spoken.ts";

/** The longest answer that is looked through. */
const LONGEST_ANSWER = 12_000;
/** The longest link that is found among words. */
const LONGEST_LINK = 1_000;
/** More than this in one answer is not pointing any more. */
const MOST = 30;
/** A name alone, without a platform. */
const NAME = /^@?([\p{L}\p{N}_.]{3,64})$/u;
/** Parts before a platform's host that change nothing about what the path means. */
const NEUTRAL = /^(?:www|m|mobile|web|touch|mbasic|free|old|new|np|ptb|canary|music|story|[a-z]{2}(?:-[a-z]{2})?)$/;
/** Ends of hosts that people type without a scheme, beyond the usual ones and those of the platforms. */
const MORE_ENDS = ["link", "live", "online", "site", "store", "top", "xyz", "app", "chat", "club", "games", "me", "page"];

type Rule = ReturnType<typeof compile>;

/** Understands links, names and numbers by `catalogue`. Opens nothing, asks nobody, takes any string. */
export function createRecogniser(catalogue: Catalogue): Recogniser {
  const { platforms, phones } = catalogue;
  const byId = new Map(platforms.map((platform) => [platform.id, platform]));
  const byHost = new Map<string, Platform>();
  const short = new Map<string, Platform | null>(catalogue.shorteners.map((host) => [host, null]));
  const rulesOf = new Map<string, Rule[]>();
  const typed: { platform: Platform; rule: Rule }[] = [];
  for (const platform of platforms) {
    for (const host of platform.hosts) byHost.set(host, platform);
    for (const host of platform.shortHosts ?? []) short.set(host, platform);
    for (const rule of platform.typed ?? [])
      typed.push({ platform, rule: compile({ ...rule, pattern: `/${rule.pattern}` }, platform, phones) });
    const rules = platform.rules.map((rule) => compile(rule, platform, phones));
    for (const rule of rules) if (rule.host !== "" && !byHost.has(rule.host)) byHost.set(rule.host, platform);
    rulesOf.set(platform.id, rules);
  }
  const schemes = new Set([...byHost.keys()].filter((host) => host.endsWith(":")).map((host) => host.slice(0, -1)));
  const { addressOf } = createAddressReader(schemes, catalogue.wrappers);
  const listen = createListener(platforms);
  const links = linkFinder([...schemes, "intent", "android-app"], [...byHost.keys(), ...short.keys()]);

  /** `sure`: written as a link. «discord:name» may be one into the app, or a name. */
  const ofAddress = (address: Address, sure: boolean): Recognised | null => {
    const host = withoutWww(address.host);
    if (short.has(host)) {
      const code = [`https://${host}`, ...address.path.slice(0, 3).map(encodeURIComponent)].join("/").slice(0, LONGEST);
      return { platform: short.get(host)?.id ?? null, kind: "short-link", canonical: code, account: null };
    }
    // Letters of other alphabets in a host are how one address is made to look like another.
    const platform = host.includes("xn--") ? undefined : platformAt(byHost, address.host);
    for (const rule of platform ? (rulesOf.get(platform.id) ?? []) : []) {
      const matched = holdsAt(rule, address.host, platform) ? rule.match(address) : null;
      if (platform && matched) return { platform: platform.id, ...matched };
    }
    // A link into an app that says nothing more than the app.
    if (host.endsWith(":")) return sure ? home(platform?.id ?? null) : null;
    const at = platform?.hosts.includes(host) ? (platform.hosts[0] ?? host) : host;
    const canonical = pageOf({ ...address, host: at });
    // Signs at its end may have hidden what it is.
    const shorter = addressOf(canonical);
    if (shorter && shorter.rawPath.length < address.rawPath.length) return ofAddress(shorter, true);
    return { platform: platform?.id ?? null, kind: platform?.shop ? "shop" : "site", canonical, account: null };
  };

  const home = (platform: string | null): Recognised => {
    const known = platform === null ? undefined : byId.get(platform);
    return { platform, kind: known?.shop ? "shop" : "site", canonical: `https://${known?.hosts[0] ?? ""}`, account: null };
  };

  const spoken = (platform: string | null, account: string): Recognised => ({
    platform,
    kind: "name",
    canonical: platform === null ? `@${account}` : `${platform}:@${account}`,
    account,
  });

  const ofTyped = (word: string): Recognised | null => {
    const path = word.replace(/^\//, "").split("/");
    if (path.length !== 2) return null;
    for (const { platform, rule } of typed) {
      const matched = rule.match({ host: "", path, rawPath: "", query: [] });
      if (matched) return { platform: platform.id, ...matched };
    }
    return null;
  };

  const ofPhone = (platform: string | null, phone: string): Recognised => ({
    platform,
    kind: "phone",
    canonical: platform === null ? phone : `${platform}:${phone}`,
    account: phone,
  });

  const recognise = (given: string): Recognised | null => {
    const words = bare(given.slice(0, LONGEST));
    if (words === "") return null;
    const phone = readPhone(words.replace(/^(?:tel|sms|callto):(?:\/\/)?/i, ""), phones);
    if (phone !== null) return ofPhone(null, phone);
    const card = readCard(words);
    if (card !== null) return { platform: null, kind: "card", canonical: card, account: null };
    const wallet = readWallet(words);
    if (wallet !== null) return { platform: null, kind: "wallet", canonical: wallet, account: null };
    const reddish = ofTyped(words);
    if (reddish) return reddish;
    const address = addressOf(words);
    const linked = address && ofAddress(address, words.includes("//"));
    if (linked) return linked;

    const numbers = phoneSpans(words, phones);
    const heard = listen(blanked(words, numbers, NUMBER_MARK));
    const [name] = heard.names;
    if (name?.account.startsWith(NUMBER_MARK)) {
      const number = numbers.find(({ start, end }) => start >= name.start && end <= name.end);
      return number ? ofPhone(name.platform, number.value) : null;
    }
    if (name && (name.platform !== null || NAME.test(words))) return spoken(name.platform, name.account);
    if (heard.platform !== null) return home(heard.platform);
    const alone = NAME.exec(words)?.[1]?.replace(/\.+$/, "");
    return alone !== undefined && alone.length >= 3 ? spoken(null, alone) : null;
  };

  /** Word by word, the beginning of each: the finder's time grows with the square of a word's length. */
  const findLinks = (answer: string): Span[] => {
    const found: Span[] = [];
    for (const { 0: word, index: start } of answer.matchAll(/\S+/g)) {
      if (found.length >= MOST) break;
      if (!/[.:]/.test(word)) continue;
      const matches = links.match(word.slice(0, LONGEST_LINK)) ?? [];
      found.push(...matches.map(({ index, lastIndex, raw }) => ({ start: start + index, end: start + lastIndex, value: raw })));
    }
    return found.slice(0, MOST);
  };

  return {
    recognise,

    pointersIn(answer) {
      const text = answer.slice(0, LONGEST_ANSWER);
      const found = findLinks(text);
      const noLinks = blanked(text, found, " ");
      const payments = paymentSpans(noLinks);
      const noPayments = blanked(noLinks, payments, " ");
      const numbers = phoneSpans(noPayments, phones);
      const { names } = listen(blanked(noPayments, numbers, NUMBER_MARK));
      const lone = numbers.filter(({ start, end }) => !names.some((name) => name.start <= start && end <= name.end));
      const short = typed.length === 0 ? [] : typedSpans(noPayments).filter(({ value }) => ofTyped(value) !== null);
      const people = [...names, ...lone, ...short].sort((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end));

      const pointers: Pointer[] = [
        ...found.map(({ value }): Pointer => ({ kind: "link", value })),
        ...people.map((value): Pointer => ({ kind: "account", value })),
      ];
      if (pointers.length === 0 && payments.length === 0 && bare(text) !== "") pointers.push({ kind: "account", value: answer.trim() });
      pointers.push(...payments.map(({ value }): Pointer => ({ kind: "payment", value })));
      return [...new Map(pointers.map((pointer) => [pointer.value, pointer])).values()].slice(0, MOST);
    },

    paymentsIn(words) {
      const text = words.slice(0, LONGEST_ANSWER);
      const values = paymentSpans(blanked(text, linkLikeSpans(text), " ")).map(({ value }) => value);
      return [...new Set(values)].map((value): Pointer => ({ kind: "payment", value }));
    },

    nameOf: (platform) => (platform === null ? null : (byId.get(platform)?.name ?? null)),
  };
}

/** The platform of a host or of a host above it. */
function platformAt(byHost: ReadonlyMap<string, Platform>, host: string): Platform | undefined {
  for (let rest = host, depth = 0; depth < 8; depth++) {
    const known = byHost.get(rest);
    if (known) return known;
    const dot = rest.indexOf(".");
    if (dot === -1) return undefined;
    rest = rest.slice(dot + 1);
  }
  return undefined;
}

/** A rule of a host holds on it and right below it; a rule of the platform on its hosts and their neutral variants. */
function holdsAt({ host, below }: Rule, given: string, platform: Platform | undefined): boolean {
  const bareHost = withoutWww(given);
  if (below) return given.endsWith(`.${host}`) && !NEUTRAL.test(given.slice(0, -host.length - 1));
  if (host !== "") return given === host || bareHost === host;
  return (platform?.hosts ?? []).some(
    (own) => given === own || (given.endsWith(`.${own}`) && NEUTRAL.test(given.slice(0, -own.length - 1))),
  );
}

/** `u/name` and the like: one word with one slash. */
const typedSpans = (text: string) =>
  [...text.matchAll(/(?<![^\s(«",;:])\/?[a-z]{1,2}\/[\w-]{2,24}(?![\w/-])/gi)].slice(0, MOST).map(({ 0: value, index }) => ({
    start: index,
    end: index + value.length,
    value,
  }));

/** Links in words: also without a scheme, for teens type «t.me/…», and those into apps. Bare e-mail addresses are none. */
function linkFinder(schemes: readonly string[], hosts: readonly string[]): LinkifyIt {
  const links = new LinkifyIt({}, { fuzzyLink: true, fuzzyEmail: false });
  const ends = hosts.filter((host) => !host.endsWith(":")).map((host) => host.slice(host.lastIndexOf(".") + 1));
  links.tlds([...new Set([...ends, ...MORE_ENDS])], true);
  for (const scheme of schemes)
    links.add(`${scheme}:`, {
      validate(text: string, position: number) {
        const tail = /^\/\/[^\s<>"«»]{1,1000}/.exec(text.slice(position, position + 1_100))?.[0] ?? "";
        return bareEnd(tail).length;
      },
    });
  return links;
}

const bareEnd = (link: string): string => (link.includes("#Intent;") ? link : link.replace(/[.,:!?)]{1,10}$/, ""));
