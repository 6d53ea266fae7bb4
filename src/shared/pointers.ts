import LinkifyIt from "linkify-it";

/** Something a teen pointed at: a link, or a name of an account. */
export interface Pointer {
  readonly kind: "link" | "account";
  /** As it was given. */
  readonly value: string;
}

// Links without a scheme count too: teens type «t.me/…». Bare e-mail addresses do not.
const links = new LinkifyIt({}, { fuzzyLink: true, fuzzyEmail: false });
links.add("tg:", "https:");

const HANDLE = /(?<![\p{L}\p{N}_@.])@[\p{L}\p{N}_.]{3,64}/gu;

/** More than this in one answer is not pointing any more. */
const MOST = 30;

/** The links and @names in an answer, each once, in their order; the whole answer as an account when it holds neither. */
export function pointersIn(answer: string): Pointer[] {
  const found = (links.match(answer) ?? []).map(({ raw }): Pointer => ({ kind: "link", value: raw }));
  const outside = found.reduce((text, { value }) => text.replace(value, " "), answer);
  const handles = [...outside.matchAll(HANDLE)].map(([value]): Pointer => ({ kind: "account", value }));
  const pointers = [...found, ...handles];
  if (pointers.length === 0 && answer.trim() !== "") return [{ kind: "account", value: answer.trim() }];
  return [...new Map(pointers.map((pointer) => [pointer.value, pointer])).values()].slice(0, MOST);
}
