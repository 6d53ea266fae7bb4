import type { Sealer } from "../crypto/key-ring.ts";
import type { Tx } from "../db/database.ts";
import type { Ids } from "../shared/ids.ts";

/** One answer as it was given. `asked` and `answer` are verbatim; `value` is the option behind a pressed button. */
export interface Answer {
  readonly asked: string;
  readonly answer: string;
  readonly value?: string;
  /** The channel's number of the message that holds it, so that an edit finds it. */
  readonly messageId?: number;
  /** Most characters that the question takes, for an edit. */
  readonly max?: number;
}

/** The `value` of an optional answer that was skipped. */
export const SKIPPED = "~skipped";

/** What a person has answered so far in one form. Plain JSON. */
export interface Draft {
  /** Becomes the id of the case. */
  readonly id: string;
  readonly form: string;
  /** The question that waits for an answer. */
  awaiting: string | null;
  answers: Record<string, Answer>;
  /** Words that came where a button or something else was expected; kept, and sent along. */
  unplaced: string[];
}

/** The drafts of one person, read when the update is opened and written once, at its end. */
export interface Drafts {
  /** @returns the draft, or null when the person has none in this form */
  find(form: string): Promise<Draft | null>;
  /** The draft of this form, a new one when there is none. */
  open(form: string): Promise<Draft>;
  /** The form whose question waits for an answer, if one does. */
  awaiting(): Promise<Draft | null>;
  /** Leaves every form: nothing awaits an answer, nothing answered is lost. */
  leaveAll(): Promise<void>;
  discard(form: string): Promise<void>;
  /** Writes what changed. */
  flush(now: Date): Promise<void>;
}

export interface SealedDraft {
  id: string;
  form: string;
  awaiting: string | null;
  answers_sealed: Uint8Array;
}

interface DraftsOf {
  readonly personId: string;
  readonly sealer: Sealer;
  readonly read: Promise<SealedDraft[]>;
}

const place = (id: string): string => `draft:answers_sealed:${id}`;

/** Reads them, sealed; the person's row must be locked by this transaction. */
export function readDrafts(tx: Tx, personId: string): Promise<SealedDraft[]> {
  const rows = tx.pg
    .query<SealedDraft>({
      name: "draft-all",
      text: "SELECT id, form, awaiting, answers_sealed FROM draft WHERE person_id = $1",
      values: [personId],
    })
    .then((result) => result.rows);
  // Whoever looks for a draft hears of the failure.
  rows.catch(() => undefined);
  return rows;
}

/** @param read what `readDrafts` gave for this person */
export function createDrafts(tx: Tx, { personId, sealer, read }: DraftsOf, ids: Ids): Drafts {
  let loaded: Map<string, { draft: Draft; before: string }> | undefined;
  const discarded = new Set<string>();

  const all = async (): Promise<Map<string, { draft: Draft; before: string }>> => {
    if (loaded) return loaded;
    const rows = await read;
    loaded ??= new Map(
      rows.map((row) => {
        const content = JSON.parse(sealer.open(place(row.id), row.answers_sealed)) as Pick<Draft, "answers" | "unplaced">;
        const draft: Draft = { id: row.id, form: row.form, awaiting: row.awaiting, ...content };
        return [row.form, { draft, before: JSON.stringify(draft) }];
      }),
    );
    return loaded;
  };

  return {
    async find(form) {
      return (await all()).get(form)?.draft ?? null;
    },

    async open(form) {
      const drafts = await all();
      const known = drafts.get(form);
      if (known) return known.draft;
      const draft: Draft = { id: ids.uuid(), form, awaiting: null, answers: {}, unplaced: [] };
      drafts.set(form, { draft, before: "" });
      return draft;
    },

    async awaiting() {
      for (const { draft } of (await all()).values()) if (draft.awaiting !== null) return draft;
      return null;
    },

    async leaveAll() {
      for (const { draft } of (await all()).values()) draft.awaiting = null;
    },

    async discard(form) {
      if ((await all()).delete(form)) discarded.add(form);
    },

    async flush(now) {
      if (!loaded) return;
      if (discarded.size > 0)
        await tx.post({
          name: "draft-discard",
          text: "DELETE FROM draft WHERE person_id = $1 AND form = ANY($2)",
          values: [personId, [...discarded]],
        });
      for (const { draft, before } of loaded.values()) {
        if (JSON.stringify(draft) === before) continue;
        const { id, form, awaiting, answers, unplaced } = draft;
        await tx.post({
          name: "draft-save",
          text: `INSERT INTO draft (id, person_id, form, awaiting, answers_sealed, updated_at) VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (id) DO UPDATE SET awaiting = excluded.awaiting, answers_sealed = excluded.answers_sealed, updated_at = excluded.updated_at`,
          values: [id, personId, form, awaiting, sealer.seal(place(id), JSON.stringify({ answers, unplaced })), now],
        });
      }
    },
  };
}
