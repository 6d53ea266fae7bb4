/** One line of the conversation as the server keeps it. `removed` ones are on their way out. */
export interface WebPost {
  id: number;
  author: "bot" | "teen";
  text: string;
  buttons: InlineButton[][] | null;
  photo: { url: string; alt: string } | null;
  /** A file that can be fetched once, until then. */
  file?: { name: string; size: number; until: string; taken: boolean } | null;
  at: string;
  editedAt: string | null;
  removed: boolean;
  /** Says nothing aloud: no announcement, no count of new messages. */
  silent: boolean;
  /** A short answer to a press: shown for a moment, no part of the conversation. */
  passing: boolean;
  /** The page's own number of the update that made it. */
  updateId: number | null;
}

export interface InlineButton {
  text: string;
  data: string;
}

/** The keys above the text field. Pressing one sends its label as text. */
export interface Keyboard {
  rows: string[][];
  placeholder: string | null;
}

/** The whole conversation, or only what changed since an earlier revision. */
export interface Posts {
  posts: WebPost[];
  keyboard: Keyboard | null;
  revision: number;
  /** A file may be sent now. */
  files?: boolean;
}
