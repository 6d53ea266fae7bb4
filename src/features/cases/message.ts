/** What a message between teen and staff is made of. */
export const MESSAGE_KINDS = [
  "text",
  "photo",
  "video",
  "animation",
  "video_note",
  "voice",
  "audio",
  "document",
  "sticker",
  "contact",
  "location",
  "poll",
  "dice",
  "other",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Where forwarded words came from: for staff, and for the police to find the source. */
export interface ForwardOrigin {
  readonly from: "user" | "hidden_user" | "chat" | "channel";
  /** The channel's own number of who or where it is: it stays when names change. */
  readonly id: number | null;
  /** As the channel shows it: a title or a name. */
  readonly name: string | null;
  /** Without the @. */
  readonly username: string | null;
  /** The number of the message at its source, where there is one. */
  readonly messageId: number | null;
  /** ISO 8601 in UTC. */
  readonly at: string | null;
}

/** What stands around the words of a message. Plain JSON; sealed like the words. */
export interface MessageDetails {
  /** The channel's number of the message that this one answers. */
  readonly replyTo?: number;
  readonly forwardedFrom?: ForwardOrigin;
  /** The emoji of a sticker or the face of a dice. */
  readonly emoji?: string;
  readonly contact?: { readonly name: string; readonly phone: string };
  /** Degrees. */
  readonly location?: { readonly latitude: number; readonly longitude: number };
  readonly poll?: { readonly question: string; readonly options: readonly string[] };
  /** The channel's name for a kind that we do not know, such as `story`. */
  readonly what?: string;
}

/** What a teen sent, apart from where it belongs. */
export interface TeenContent {
  /** Words, or the caption of a file; may be empty for other kinds than text. */
  readonly text: string;
  /** Text when not said. */
  readonly kind?: MessageKind;
  readonly details?: MessageDetails;
  /** Items with the same album belong to one message. */
  readonly album?: string;
}

/** A message of a teen on its way into a case. */
export interface NewTeenMessage extends TeenContent {
  readonly caseId: string;
  /** The channel's own number of it, by which edits and reactions find it. */
  readonly channelMessageId: number | null;
}

/** One item of an album, with the caption that it had last. */
export interface AlbumItem {
  readonly number: number;
  readonly caption: string;
}

/** The words of an album: its captions, in the order of the items. */
export const wordsOfAlbum = (items: readonly AlbumItem[]): string =>
  [...items]
    .sort((a, b) => a.number - b.number)
    .map(({ caption }) => caption)
    .filter((caption) => caption !== "")
    .join("\n");
