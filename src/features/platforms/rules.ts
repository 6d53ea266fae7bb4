import type { PointedKind } from "../../shared/pointers.ts";
import { type Address, LONGEST, settled } from "./address.ts";
import { readPhone } from "./numbers.ts";
import type { AddressRule, Catalogue, Platform } from "./platforms.ts";

/** What a rule made of an address. */
export interface Matched {
  readonly kind: PointedKind;
  readonly canonical: string;
  readonly account: string | null;
}

type Match = (address: Address) => Matched | null;

const PLACEHOLDER = /:(account|number|code|phone|lang|any)\d?/g;
/** How one part of an address may look; all bounded, none can backtrack. */
const LOOKS: Readonly<Record<string, string>> = {
  account: "(.{1,100})",
  number: "(\\d{1,32})",
  code: "([\\w.-]{1,256})",
  phone: "(\\+?[\\d\\s()-]{7,24})",
  lang: "([a-z]{2}(?:-[a-z]{2})?)",
  any: "(.{1,256})",
};

interface Piece {
  readonly look: RegExp;
  /** Placeholders in it, with their digit. */
  readonly names: readonly string[];
}

const pieceOf = (text: string): Piece => ({
  names: [...text.matchAll(PLACEHOLDER)].map(([name]) => name),
  look: new RegExp(
    `^${text
      .split(/(:(?:account|number|code|phone|lang|any)\d?)/)
      .map((part) => LOOKS[/^:([a-z]+)\d?$/.exec(part)?.[1] ?? ""] ?? part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("")}$`,
    "is",
  ),
});

/** Where a rule holds: a host, the scheme of an app, or any host of its platform (""). */
interface Compiled {
  readonly host: string;
  /** It holds one level below that host. */
  readonly below: boolean;
  readonly match: Match;
}

/** Makes a function of a rule, once, so that reading an address only compares. */
export function compile(rule: AddressRule, platform: Platform, phones: Catalogue["phones"]): Compiled {
  const { host, path, query, open, subdomain } = partsOf(rule.pattern);
  const home = platform.hosts[0] ?? "";
  const shape = rule.to ?? (rule.pattern.startsWith("/") || rule.pattern.includes("://") ? rule.pattern : `https://${rule.pattern}`);
  const canonical = (shape.startsWith("/") ? `https://${home}${shape}` : shape).replace(/\/\*$/, "");
  const account = rule.account ?? (rule.pattern.includes(":account") ? ":account" : null);

  const resolve = (name: string, given: string): string | null => {
    const value = settled(given);
    if (value === "") return null;
    if (name.startsWith(":account")) return platform.account?.test(value) ? value.toLowerCase() : null;
    if (name.startsWith(":phone")) return phoneDigits(value, phones);
    return value;
  };

  return {
    host,
    below: subdomain,
    match(address) {
      if (open ? address.path.length < path.length : address.path.length !== path.length) return null;
      const values = new Map<string, string>();
      const take = ({ look, names }: Piece, text: string): boolean => {
        const found = look.exec(text);
        if (!found) return false;
        return names.every((name, index) => {
          const value = resolve(name, found[index + 1] ?? "");
          if (value !== null) values.set(name, value);
          return value !== null;
        });
      };
      if (subdomain) {
        const label = address.host.slice(0, -host.length - 1);
        if (label === "" || platform.reserved?.includes(label) || !take(pieceOf(":account"), label)) return null;
      }
      const [first = ""] = address.path;
      if (path[0]?.names[0] === ":account" && platform.reserved?.includes(first.toLowerCase())) return null;
      if (!path.every((piece, index) => take(piece, address.path[index] ?? ""))) return null;
      const named = query.every(([name, piece]) => {
        const given = address.query.find((parameter) => parameter[0].toLowerCase() === name);
        return given !== undefined && take(piece, given[1]);
      });
      if (!named) return null;
      const filled = (template: string, write: (value: string) => string): string =>
        template.replace(PLACEHOLDER, (name) => write(values.get(name) ?? ""));
      const written = filled(canonical, inLink);
      if (written.length > LONGEST) return null;
      return { kind: rule.kind, canonical: written, account: account === null ? null : filled(account, (value) => value) };
    },
  };
}

/** `/path/*`, `host/path?name=value`, `scheme://path`. */
function partsOf(pattern: string) {
  const app = /^([a-z0-9.+-]+):\/\/(.*)$/s.exec(pattern);
  const [address = "", parameters = ""] = (app ? (app[2] ?? "") : pattern).split("?", 2);
  const open = address.endsWith("/*");
  const [host = "", ...path] = (open ? address.slice(0, -2) : address).split("/");
  const subdomain = !app && host.startsWith(":account.");
  const pieces = (app ? [host, ...path] : path).filter((part) => part !== "").map(pieceOf);
  const query = parameters
    .split("&")
    .filter((parameter) => parameter !== "")
    .map((parameter): [string, Piece] => {
      const at = parameter.indexOf("=");
      return [parameter.slice(0, at).toLowerCase(), pieceOf(parameter.slice(at + 1))];
    });
  return { host: app ? `${app[1]}:` : subdomain ? host.slice(":account.".length) : host, path: pieces, query, open, subdomain };
}

/** Signs that an account may have stay readable in a link. */
const inLink = (value: string): string => encodeURIComponent(value).replace(/%40/g, "@").replace(/%3A/g, ":");

function phoneDigits(value: string, phones: Catalogue["phones"]): string | null {
  const digits = value.replace(/\D/g, "");
  if (digits.startsWith("0")) return readPhone(value, phones)?.slice(1) ?? null;
  return digits.length >= 7 && digits.length <= 15 ? digits : null;
}
