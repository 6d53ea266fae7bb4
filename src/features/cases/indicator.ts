/** A normalised handle or link; cases that share one may be about the same person. */
export interface Indicator {
  readonly type: "link" | "handle";
  readonly value: string;
}

/** Hosts on which the first part of a path is an account's name. */
const ACCOUNT_HOSTS = new Set([
  "t.me",
  "telegram.me",
  "instagram.com",
  "tiktok.com",
  "facebook.com",
  "fb.com",
  "vk.com",
  "twitter.com",
  "x.com",
  "snapchat.com",
  "youtube.com",
  "threads.net",
  "ask.fm",
]);
const HANDLE = /^@?[\p{L}\p{N}_.]{3,64}$/u;
/** What is counted or followed by platforms and means nothing. */
const TRACKING = /^(utm_.*|igsh|igshid|fbclid|gclid|si|feature|ref|share|_r|_t)$/;

/**
 * What a piece of evidence can be found again by: the link without scheme, `www.` and tracking; the account's name, also
 * when the link is its page. Nothing for free words.
 */
export function indicatorsOf({ kind, value }: { kind: "link" | "account"; value: string }): Indicator[] {
  const given = value.normalize("NFKC").trim().slice(0, 2_000);
  if (HANDLE.test(given) && !(kind === "link" && given.includes("."))) return [handle(given)];
  const link = linkOf(given);
  if (!link) return [];
  const account = accountOf(link);
  return [{ type: "link", value: `${link.host}${link.path}${link.query}` }, ...(account ? [handle(account)] : [])];
}

const handle = (name: string): Indicator => ({ type: "handle", value: name.replace(/^@/, "").toLowerCase() });

interface Link {
  readonly host: string;
  readonly path: string;
  readonly query: string;
}

function linkOf(given: string): Link | null {
  if (/\s/.test(given) || !given.includes(".")) return null;
  const url = parse(withScheme(given));
  if (!url?.hostname.includes(".")) return null;
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = kept.map(([name, value]) => `${name}=${value}`).join("&");
  return {
    host: url.hostname.toLowerCase().replace(/^(www|m|mobile|web)\./, ""),
    path: url.pathname.replace(/\/+$/, ""),
    query: query === "" ? "" : `?${query}`,
  };
}

const withScheme = (given: string): string => (/^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `https://${given}`);

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** A page that needs a query is not an account's. */
function accountOf({ host, path, query }: Link): string | null {
  const [name = "", ...rest] = path.split("/").filter((part) => part !== "");
  return ACCOUNT_HOSTS.has(host) && query === "" && rest.length === 0 && HANDLE.test(name) ? name : null;
}
