import type { PointedKind } from "../../shared/pointers.ts";

/**
 * One form of a platform's addresses.
 *
 * `pattern`: a path on any of the platform's hosts (`/@:account/video/:number`), on one host of its own
 * (`youtu.be/:code`, `:account.t.me/*`), or in its app (`tg://resolve?domain=:account`). Placeholders are `:account`,
 * `:number`, `:code`, `:phone`, `:lang` and `:any`, with a digit after the name where one comes twice; `*` at the end is
 * whatever follows. The parameter `#` is what stands after the `#`; parameters that are not named do not matter.
 * `to`: what the canonical form looks like, when it is not the pattern itself. `account`: whose it is, when it is not
 * `:account`.
 */
export interface AddressRule {
  readonly pattern: string;
  readonly kind: PointedKind;
  readonly to?: string;
  readonly account?: string;
}

/** A place where people meet, post or sell: how its addresses look and how people call it. */
export interface Platform {
  readonly id: string;
  /** Its own name, the same in all languages. */
  readonly name: string;
  /** Hosts whose every address is the platform's; the first is the one of canonical forms. Hosts below them count too. */
  readonly hosts: readonly string[];
  /** Hosts that only lead on to a page of the platform. */
  readonly shortHosts?: readonly string[];
  readonly rules: readonly AddressRule[];
  /** Names of accounts: anchored, with bounded repetition. */
  readonly account?: RegExp;
  /** First parts of a path that look like an account and are none. */
  readonly reserved?: readonly string[];
  /** How people write it by hand: words, or beginnings of words (`інст*`). A weak one (`?x`) counts only before a colon or an @name. */
  readonly aliases: readonly string[];
  /** Names that are known by their form alone, such as `u/:account`. */
  readonly typed?: readonly AddressRule[];
  /** Accounts here are not written with an @. */
  readonly bare?: boolean;
  /** A shop: whatever has no rule of its own is a page of it. */
  readonly shop?: boolean;
  /** Forbidden in the country: recognised, and nothing is recommended. */
  readonly banned?: boolean;
}

/** An address that only carries another one: `host/path`, and the parameters that may hold it. */
export interface Wrapper {
  readonly at: string;
  readonly parameters: readonly string[];
}

/** What a country's data say about the places where things happen. */
export interface Catalogue {
  readonly platforms: readonly Platform[];
  /** Hosts whose addresses say nothing about where they lead. They are never opened. */
  readonly shorteners: readonly string[];
  readonly wrappers: readonly Wrapper[];
  /** Where a phone number without a country's code belongs. */
  readonly phones: { readonly region: "UA"; readonly callingCode: string };
}
