import { parse as parseHost } from "tldts";
import type { Wrapper } from "./platforms.ts";

/** Longest address that is looked at and longest canonical form. */
export const LONGEST = 2_000;
/** More wrappers than this one in another are a trick. */
const MOST_WRAPPED = 4;

/** A link in parts. Links into an app have its scheme, such as `tg:`, as their host. */
export interface Address {
  readonly host: string;
  /** Parts of the path, decoded, none empty. */
  readonly path: readonly string[];
  /** The path as it stands in a canonical form of an unknown page. */
  readonly rawPath: string;
  /** Parameters, decoded; the one named `#` is what stood after it. */
  readonly query: readonly (readonly [name: string, value: string])[];
}

/** What is counted or followed by platforms and means nothing. */
const TRACKING =
  /^(?:utm_.*|igsh|igshid|fbclid|gclid|si|feature|ref|share|_r|_t|yclid|ysclid|msclkid|ttclid|twclid|gbraid|wbraid|srsltid|mibextid|spm|scm|share_id|ref_src|ref_url|mc_cid|mc_eid|_ga|_gl)$/;
const SCHEME = /^([a-z][a-z0-9+.-]{0,30}):(?!\d{1,5}(?:\/|$))/i;
/** Signs around a link that belong to the sentence. */
const AROUND = /^[\s<>"'«»„“”‘’([{]+|[\s<>"'«»„“”‘’)\]},;:!?.…]+$/g;

/** Strips spaces and the sentence's own signs from both ends; compatibility forms of letters become the usual ones. */
export const bare = (given: string): string => given.normalize("NFKC").slice(0, LONGEST).replace(AROUND, "");

export interface AddressReader {
  /** A link, with wrappers taken off; null for what is none. */
  addressOf(given: string): Address | null;
}

/**
 * @param schemes schemes of apps, such as `tg`
 * @param wrappers addresses that carry another one
 */
export function createAddressReader(schemes: ReadonlySet<string>, wrappers: readonly Wrapper[]): AddressReader {
  const wrapped = new Map(wrappers.map(({ at, parameters }) => [at.replace(/\/$/, ""), parameters]));

  const inside = ({ host, path, query }: Address): string | null => {
    const parameters = wrapped.get([withoutWww(host), ...path].join("/"));
    const found = parameters && query.find(([name, value]) => parameters.includes(name) && value !== "");
    return found ? found[1] : null;
  };

  const read = (given: string): Address | null => {
    const scheme = SCHEME.exec(given)?.[1]?.toLowerCase();
    if (scheme === "intent") return read(intended(given));
    if (scheme === "android-app" || scheme === "ios-app") return read(fromAppIndex(given));
    if (scheme === "http" || scheme === "https") return webAddress(given, true);
    if (scheme !== undefined && schemes.has(scheme)) return appAddress(scheme, given);
    return scheme === undefined ? webAddress(`https://${given}`, false) : null;
  };

  return {
    addressOf(given) {
      let link = bare(given);
      for (let depth = 0; depth < MOST_WRAPPED; depth++) {
        if (link === "" || /\s/.test(link)) return null;
        const address = read(link);
        const carried = address && inside(address);
        if (!address || carried === null) return address;
        const next = bare(carried);
        if (read(next) === null) return address;
        link = next;
      }
      return read(link);
    },
  };
}

/** `m.me` is a host of its own. */
export const withoutWww = (host: string): string => host.replace(/^(?:www|m|mobile|web)\.(?=.*\.)/, "");

/** `intent://host/path#Intent;scheme=https;package=…;end`, as Android writes it. */
function intended(given: string): string {
  const [target = "", extras = ""] = given.slice("intent:".length).split("#Intent;");
  const fields = new Map(
    extras
      .split(";")
      .slice(0, 20)
      .map((field): [string, string] => [field.slice(0, field.indexOf("=")), field.slice(field.indexOf("=") + 1)]),
  );
  const rest = target.replace(/^\/+/, "");
  if (rest === "") return decoded(fields.get("S.browser_fallback_url") ?? "");
  const scheme = fields.get("scheme") ?? "https";
  return scheme === "intent" ? "" : `${scheme}://${rest}`;
}

/** `android-app://package/https/host/path`. */
function fromAppIndex(given: string): string {
  const [, , , scheme = "", ...rest] = given.split("/");
  return /^(?:intent|android-app|ios-app)$/i.test(scheme) ? "" : `${scheme}://${rest.join("/")}`;
}

function webAddress(given: string, sure: boolean): Address | null {
  // What stands before an @ is a mailbox, or there to mislead.
  if (!sure && /^https:\/\/[^/?#]*@/.test(given)) return null;
  const url = parsed(given);
  if (!url) return null;
  const host = url.hostname.toLowerCase().replace(/\.$/, "");
  if (!host.includes(".")) return null;
  if (!sure && parseHost(host).isIcann !== true) return null;
  const fragment = decoded(url.hash.slice(1));
  const path = settled(url.pathname);
  return {
    host,
    path: partsOf(path),
    rawPath: path,
    query: [...url.searchParams, ...(fragment === "" ? [] : [["#", fragment] as const])],
  };
}

/** `tg://resolve?domain=x` and `tg:resolve?domain=x` alike. */
function appAddress(scheme: string, given: string): Address {
  const [rest = "", fragment = ""] = given.slice(scheme.length + 1).split("#", 2);
  const [path = "", ...query] = rest.split("?");
  const parameters = new URLSearchParams(query.join("?"));
  return {
    host: `${scheme}:`,
    path: partsOf(path),
    rawPath: "",
    query: [...parameters, ...(fragment === "" ? [] : [["#", decoded(fragment)] as const])],
  };
}

const partsOf = (path: string): string[] =>
  path
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);

function parsed(link: string): URL | null {
  try {
    return new URL(link);
  } catch {
    return null;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The canonical form of a page that no rule knows: without scheme's variants, `www.`, tracking and order of parameters. */
export function pageOf({ host, rawPath, query }: Address): string {
  const kept = query
    .filter(([name]) => name !== "#" && !TRACKING.test(name))
    .sort(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1))
    .map(([name, value]): [string, string] => [name, value]);
  const parameters = new URLSearchParams(kept).toString();
  const page = `https://${host}${rawPath}`;
  const whole = parameters === "" ? page : `${page}?${parameters}`;
  return settled(whole.length <= LONGEST ? whole : page.slice(0, LONGEST));
}

/** Ends as a link that is read again ends: without the sentence's signs and without slashes. */
export function settled(link: string): string {
  const shorter = bare(link).replace(/\/{1,100}$/, "");
  return shorter === link ? link : settled(shorter);
}
