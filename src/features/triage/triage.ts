import { MODEL } from "./model.ts";
import { readerOf } from "./reader.ts";

export type { Reading, ReadSignal } from "./reader.ts";

/** Reads a message for danger. Pure; what it finds may only raise a case (idea 7 of the design). */
export const read = readerOf(MODEL);
