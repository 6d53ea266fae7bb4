import type { Rule } from "./errors.ts";

/** What a decision says: the new facts, or the name of the rule that forbids it. Plain JSON when `T` is. */
export type Outcome<T> = Accepted<T> | Refused;
export type Accepted<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly rule: Rule };

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });
export const refuse = (rule: Rule): Refused => ({ ok: false, rule });
