import type { MessageEntity } from "grammy/types";
import { badRequest, Unsupported } from "./refusal.ts";

/** Text as it is shown, with what is bold, a link, a command … in it. */
export interface Formatted {
  text: string;
  entities: MessageEntity[];
}

const LONGEST_TEXT = 4096;
const LONGEST_CAPTION = 1024;

/** The text of a message, 1–4096 characters after parsing. */
export function formattedText(text: string, parseMode: string | undefined, entities: MessageEntity[] | undefined): Formatted {
  if (text === "") throw badRequest("message text is empty");
  const parsed = trimmed(parse(text, parseMode, entities));
  if (parsed.text === "") throw badRequest("text must be non-empty");
  if ([...parsed.text].length > LONGEST_TEXT) throw badRequest("message is too long");
  return parsed;
}

/** The caption of a photo, file, …: 0–1024 characters after parsing. */
export function formattedCaption(
  text: string | undefined,
  parseMode: string | undefined,
  entities: MessageEntity[] | undefined,
): Formatted {
  const parsed = trimmed(parse(text ?? "", parseMode, entities));
  if ([...parsed.text].length > LONGEST_CAPTION) throw badRequest("message caption is too long");
  return parsed;
}

/** What Telegram itself recognises in plain text; of that, commands and web links. */
export function recognised(text: string): MessageEntity[] {
  const commands = [...text.matchAll(/(?<![\w/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])/g)];
  const links = [...text.matchAll(/\bhttps?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]']/gi)];
  const insideLink = (at: number) => links.some((link) => at >= link.index && at < link.index + link[0].length);
  return [
    ...commands
      .filter(({ index }) => !insideLink(index))
      .map((match): MessageEntity => ({ type: "bot_command", offset: match.index, length: match[0].length })),
    ...links.map((match): MessageEntity => ({ type: "url", offset: match.index, length: match[0].length })),
  ].sort((a, b) => a.offset - b.offset);
}

function parse(text: string, parseMode: string | undefined, entities: MessageEntity[] | undefined): Formatted {
  switch (parseMode?.toLowerCase()) {
    case undefined:
    case "":
      return { text, entities: entities ?? recognised(text) };
    case "html":
      return parseHtml(text);
    case "markdown":
    case "markdownv2":
      throw new Unsupported("the stand-in reads HTML and entities, not Markdown: teach test/support/bot-api/text.ts first");
    default:
      throw badRequest("unsupported parse_mode");
  }
}

function trimmed({ text, entities }: Formatted): Formatted {
  const start = text.length - text.trimStart().length;
  const shown = text.trim();
  const kept = entities.map((entity) => {
    const from = Math.max(entity.offset - start, 0);
    const to = Math.min(entity.offset - start + entity.length, shown.length);
    return { ...entity, offset: from, length: to - from };
  });
  return { text: shown, entities: kept.filter((entity) => entity.length > 0) };
}

const TAGS: Record<string, "bold" | "italic" | "underline" | "strikethrough" | "spoiler" | "code" | "pre" | "blockquote"> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  span: "spoiler",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};
const NAMED: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };

function parseHtml(source: string): Formatted {
  const open: { tag: string; offset: number; href: string | undefined }[] = [];
  const entities: MessageEntity[] = [];
  let text = "";
  let read = 0;
  for (const { index, 0: whole, 1: slash, 2: name = "", 3: rest = "" } of source.matchAll(/<(\/?)([^\s<>/]*)([^<>]*)>/g)) {
    text += readable(source, read, index);
    read = index + whole.length;
    const tag = name.toLowerCase();
    const at = Buffer.byteLength(source.slice(0, index));
    if (slash) {
      const last = open.pop();
      if (!last) throw unparsable(`Unexpected end tag at byte offset ${at}`);
      if (tag !== last.tag && tag !== "")
        throw unparsable(`Unmatched end tag at byte offset ${at}, expected "</${last.tag}>", found "</${tag}>"`);
      entities.push(...entityOf(last.tag, last.href, last.offset, text));
    } else {
      if (tag !== "a" && !Object.hasOwn(TAGS, tag)) throw unparsable(`Unsupported start tag "${tag}" at byte offset ${at}`);
      open.push({ tag, offset: text.length, href: /href\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(rest)?.slice(1).find(Boolean) });
    }
  }
  text += readable(source, read, source.length);
  const unclosed = open.pop();
  if (unclosed) throw unparsable(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

function entityOf(tag: string, href: string | undefined, offset: number, text: string): MessageEntity[] {
  const length = text.length - offset;
  if (length === 0) return [];
  if (tag === "a") return href ? [{ type: "text_link", offset, length, url: decoded(href) }] : [];
  const type = TAGS[tag];
  return type ? [{ type, offset, length }] : [];
}

function readable(source: string, from: number, to: number): string {
  const part = source.slice(from, to);
  const bracket = part.indexOf("<");
  if (bracket >= 0) throw unparsable(`Unclosed start tag at byte offset ${Buffer.byteLength(source.slice(0, from + bracket))}`);
  return decoded(part);
}

const decoded = (text: string): string =>
  text.replace(/&(?:lt|gt|amp|quot|#\d{1,6}|#x[\da-f]{1,6});/gi, (entity) => {
    const code =
      entity[1] !== "#" ? Number.NaN : Number(entity[2]?.toLowerCase() === "x" ? `0${entity.slice(2, -1)}` : entity.slice(2, -1));
    if (Number.isNaN(code)) return NAMED[entity.toLowerCase()] ?? entity;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });

const unparsable = (words: string) => badRequest(`can't parse entities: ${words}`);
