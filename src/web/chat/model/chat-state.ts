import type { FailReason, OutgoingText } from "./outgoing.ts";
import { emptyTimeline, type Timeline } from "./timeline.ts";
import type { FileState } from "./upload.ts";

/**
 * `opening` no session yet, but the teen may already write; `ready`; `blocked` the browser keeps no cookie;
 * `ended` forgotten in another tab or run out; `forgotten` the teen had this device forget it.
 */
export type Phase = "opening" | "ready" | "blocked" | "ended" | "forgotten";

/** A button being pressed, or one whose press did not work. */
export interface Press {
  messageId: number;
  data: string;
  failed: FailReason | null;
}

export interface ChatState {
  phase: Phase;
  /** The history was read at least once. */
  loaded: boolean;
  timeline: Timeline;
  outgoing: readonly OutgoingText[];
  press: Press | null;
  /** The bot's short answer to a press, for a moment. */
  notice: string;
  offline: boolean;
  typing: boolean;
  /** Texts that were not sent when the session ended: they go back into the text field. */
  unsent: string;
  /** A file may be sent now. */
  files: boolean;
  /** The file on its way, or why the last one did not go. */
  file: FileState;
}

/** Before anything is known. */
export const EMPTY: ChatState = {
  phase: "opening",
  loaded: false,
  timeline: emptyTimeline,
  outgoing: [],
  notice: "",
  press: null,
  offline: false,
  typing: false,
  unsent: "",
  files: false,
  file: "none",
};

export interface Chat {
  state(): ChatState;
  subscribe(listener: () => void): () => void;
  /** Opens the session and goes live. Goes on trying until it works or the page is gone. */
  start(): void;
  say(text: string, urgent?: boolean): void;
  press(messageId: number, data: string): void;
  /** Sends a file, once; what becomes of it stands in `file`. */
  sendFile(file: Blob): void;
  /** Fetches the file that the bot offers in this post; the server gives it once. @throws ApiError */
  fetchFile(messageId: number): Promise<Blob>;
  /** Sends again what failed for want of contact. */
  again(): void;
  /** Takes an unsent text out of the conversation and gives it back, for the text field. */
  takeBack(updateId: number): string;
  /** The network or the page is back. */
  wake(): void;
  /** Another tab had this device forget the session. */
  forgottenElsewhere(): void;
  /** Forgets the session on this device. Throws `ApiError` when the server did not answer: then nothing was forgotten. */
  forget(): Promise<void>;
  close(): void;
}
