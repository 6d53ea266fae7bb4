/** Something a teen pointed at: a link, a name of an account or a number, or where money was asked to go. */
export interface Pointer {
  readonly kind: "link" | "account" | "payment";
  /** As it was given. */
  readonly value: string;
}

export const POINTED_KINDS = [
  "account",
  "post",
  "message",
  "invite",
  "chat",
  "profile-by-id",
  "video",
  "shop",
  "site",
  "short-link",
  "name",
  "phone",
  "card",
  "wallet",
] as const;

/** What a pointer turned out to be. `short-link` leads somewhere that nobody has looked at; `name` was typed by hand. */
export type PointedKind = (typeof POINTED_KINDS)[number];

/** A pointer understood. The same thing has the same `canonical`, and that is understood as itself. */
export interface Recognised {
  /** Id of the platform in the country's data; null where it is no platform, or was not said which. */
  readonly platform: string | null;
  readonly kind: PointedKind;
  readonly canonical: string;
  /** Whose it is, without `@`: a name, a number, an id. */
  readonly account: string | null;
}

/** Understands what teens point at: pure, without network, any string. */
export interface Recogniser {
  /** One link, name, number: what it is, or null when it is nothing that can be found again. */
  recognise(given: string): Recognised | null;
  /**
   * Links, names, numbers, cards and wallets in an answer, each once: links first, then the rest in order. The whole answer
   * as an account when it holds neither link nor name.
   */
  pointersIn(answer: string): Pointer[];
  /** Only the cards and wallets in free words. */
  paymentsIn(words: string): Pointer[];
  /** What a platform is called; null for an unknown one. */
  nameOf(platform: string | null): string | null;
}
