import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type TextArgs = Record<string, FluentVariable>;

/** Gives the text of a Fluent message. An unknown id comes back as itself, so that a page never goes blank over a word. */
export type Texts = (id: string, args?: TextArgs) => string;

/**
 * Reads Fluent files of one language. Files given earlier win, so the page's own language goes first and a complete one after it.
 * Isolation marks are off: our arguments are numbers and short labels; people's words are isolated by the markup around them.
 */
export function createTexts(locale: string, ...rawFtl: string[]): Texts {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const raw of rawFtl) bundle.addResource(new FluentResource(raw));
  return (id, args) => {
    const pattern = bundle.getMessage(id)?.value;
    return pattern ? bundle.formatPattern(pattern, args ?? null, []) : id;
  };
}
