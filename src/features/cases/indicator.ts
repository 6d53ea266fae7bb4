import type { Pointer, Recognised, Recogniser } from "../../shared/pointers.ts";

/** A normalised handle, link or number; cases that share one may be about the same person. */
export interface Indicator {
  readonly type: "link" | "handle" | "phone" | "card" | "wallet";
  readonly value: string;
}

/** A name as an account's may be: what was given as an account is not read as a page because of a dot in it. */
const HANDLE = /^@?[\p{L}\p{N}_.]{3,64}$/u;

/**
 * What a pointer can be found again by: the link without scheme, `www.` and tracking; the account's name, also when the
 * link is its page or a post of its own; the number. Nothing for free words.
 */
export function indicatorsOf({ kind, value }: Pointer, recognise: Recogniser["recognise"]): Indicator[] {
  const found = recognise(value);
  if (!found || isFrontPage(found)) return [];
  const { account } = found;
  switch (found.kind) {
    case "name":
      return account === null ? [] : [handle(account)];
    case "phone":
      return account === null ? [] : [{ type: "phone", value: account }];
    case "card":
    case "wallet":
      return [{ type: found.kind, value: found.canonical }];
    default: {
      const given = value.normalize("NFKC").trim();
      if (kind === "account" && found.kind === "site" && HANDLE.test(given)) return [handle(given)];
      const link: Indicator = { type: "link", value: linkOf(found.canonical) };
      if (account === null || /^\d+$/.test(account)) return [link]; // the link tells such an id from those of other platforms
      return [link, account.startsWith("+") ? { type: "phone", value: account } : handle(account)];
    }
  }
}

const handle = (name: string): Indicator => ({ type: "handle", value: name.replace(/^@/, "").toLowerCase() });

/** Two teens who both say «TikTok» do not speak of the same person. */
const isFrontPage = ({ platform, kind, canonical, account }: Recognised): boolean =>
  platform !== null && account === null && (kind === "site" || kind === "shop") && /^https:\/\/[^/?#]+$/.test(canonical);

/** Stored values never change: without scheme, with the parameters as they read. */
function linkOf(canonical: string): string {
  const [page = "", query] = canonical.replace(/^https:\/\//, "").split("?", 2);
  if (query === undefined) return page;
  return `${page}?${[...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`).join("&")}`;
}
