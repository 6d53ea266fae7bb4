import type { Update } from "grammy/types";

/** An update on its way; `again` marks one sent a second time, which comes whatever was confirmed before. */
export interface Waiting {
  update: Update;
  again: boolean;
}
