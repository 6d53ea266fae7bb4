import type { UpdateUnit } from "../../channel/unit.ts";
import type { Database, Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { FileStore } from "../../db/file-store.ts";
import type { JobHandler, JobWriter } from "../../db/jobs.ts";
import type { Clock } from "../../shared/clock.ts";
import { RuleBroken } from "../../shared/errors.ts";
import type { Ids } from "../../shared/ids.ts";
import type { TeenVoice } from "../../shared/voice.ts";
import type { CaseUseCases } from "../cases/cases.use-cases.ts";
import type { CaseOfFiles, CasesForEvidence } from "../cases/cases-for-evidence.use-cases.ts";
import type { TeenContent } from "../cases/message.ts";
import type { Reading } from "../triage/triage.ts";
import type { Intake, Places, TakenIn } from "./evidence.intake.ts";
import { newPlaces } from "./evidence.intake.ts";
import type { EvidenceRecords, FileRecord } from "./evidence.repository.ts";
import type { Failure, FileKind, Refusal } from "./evidence.ts";
import { fits, isHeard, LARGEST, wayOf } from "./evidence.ts";

/** A file as a teen's message names it. */
export interface IncomingFile {
  readonly kind: FileKind;
  /** How the channel knows it; null when `taken` says what became of its bytes. */
  readonly reference: string | null;
  /** Looked at and stored before: uploads of the web chat. */
  readonly taken?: { readonly places: Places; readonly result: TakenIn & { kept: true } };
  /** In bytes, as the channel says. */
  readonly size: number | null;
  /** As the sender called it. */
  readonly name: string | null;
  /** The message around it: caption, album, what it answers, where it came from. */
  readonly content: TeenContent;
  /** Everything in it that can be read for danger. */
  readonly words: string;
  /** The channel's number of the message. */
  readonly messageId: number;
}

/** What the teen is to be told. `removed`: the message has to go out of the chat, nothing is fetched. */
export type FileAnswer =
  | { readonly kind: "taken"; readonly first: boolean }
  | { readonly kind: "removed" }
  | { readonly kind: "no-case" }
  | { readonly kind: "too-large" }
  | { readonly kind: "too-many" };

/** What the channel gave for a reference. */
export type Fetched =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "too-large" }
  /** It will never come: deleted, or not ours. */
  | { readonly kind: "gone" };

/** Brings bytes from the channel, never inside a transaction. @throws Error when it may come later */
export type FetchFile = (reference: string, limits: { mostBytes: number; signal: AbortSignal }) => Promise<Fetched>;

export interface EvidenceDeps {
  readonly database: Pick<Database, "transaction">;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly records: EvidenceRecords;
  readonly cases: CasesForEvidence;
  readonly addTeenMessage: CaseUseCases["addTeenMessage"];
  /** Reads words for danger. */
  readonly read: (text: string) => Reading;
  readonly jobs: JobWriter;
  readonly intake: Pick<Intake, "takeIn">;
  readonly fetchFile: FetchFile;
  readonly files: FileStore;
  readonly voice: Pick<TeenVoice, "fileNews">;
}

/** What becomes of a file that a teen sends: at once in the update's transaction, then in a job. */
export function createEvidenceUseCases(deps: EvidenceDeps) {
  const { database, clock, ids, records, cases, addTeenMessage, read, jobs, intake, fetchFile, files, voice } = deps;

  /** The case that takes what the teen sends now, if files may come into it. Any sexual signal of theirs closes all their ways. */
  const targetOf = async (tx: Tx, personId: string): Promise<{ target: CaseOfFiles | null; way: "gated" | "refused" }> => {
    const open = await cases.openOf(tx, personId);
    const target = open.find(({ caseKind }) => caseKind === "counselling") ?? open[0] ?? null;
    const signals = open.flatMap((one) => one.signals);
    return { target, way: target ? wayOf({ ...target, signals }) : "refused" };
  };

  const say = (tx: Tx, found: FileRecord, { address }: CaseOfFiles, because: Refusal | Failure | "too_large"): Promise<void> => {
    if (because === "by_person") return Promise.resolve();
    // What is or may be sexual does not stay on the teen's screen either.
    const remove = because === "sexual" || because === "way_closed" ? found.channelMessageId : null;
    return voice.fileNews(tx, { ...address, chatId: found.chatId }, { because, remove });
  };

  const refuseFile = async (tx: Tx, found: FileRecord, of: CaseOfFiles, reason: Refusal): Promise<void> => {
    const { id, caseId } = found.file;
    const now = clock.now();
    await records.end(tx, id, { status: "refused", reason }, now);
    await cases.addEvent(tx, { caseId, type: "file-refused", actor: "system", data: { kind: found.file.kind, reason }, at: now });
    await say(tx, found, of, reason);
    await notify(tx, "case", caseId);
  };

  const failFile = async (tx: Tx, found: FileRecord, of: CaseOfFiles, reason: Failure | "too_large"): Promise<void> => {
    const { id, caseId } = found.file;
    const now = clock.now();
    await records.end(tx, id, reason === "too_large" ? { status: "too_large" } : { status: "failed", reason }, now);
    await cases.addEvent(tx, { caseId, type: "file-failed", actor: "system", data: { kind: found.file.kind, reason }, at: now });
    await say(tx, found, of, reason);
    await notify(tx, "case", caseId);
  };

  /** The file with its case locked, while it is still expected. A way that was closed meanwhile ends it here. */
  const expected = async (tx: Tx, evidenceId: string): Promise<{ found: FileRecord; of: CaseOfFiles } | null> => {
    const caseId = await records.caseOf(tx, evidenceId);
    const of = caseId === null ? null : await cases.lock(tx, caseId);
    const found = of && (await records.find(tx, evidenceId));
    if (!of || found?.file.status !== "expected") return null;
    if (isHeard(found.file.kind) || wayOf(of) === "gated") return { found, of };
    await refuseFile(tx, found, of, "way_closed");
    return null;
  };

  /** @returns whether the record names the stored bytes now */
  const finish = (evidenceId: string, taken: TakenIn): Promise<boolean> =>
    database.transaction(async (tx) => {
      const still = await expected(tx, evidenceId);
      if (!still) return (await records.find(tx, evidenceId))?.places != null;
      const { found, of } = still;
      if (!taken.kept) {
        await refuseFile(tx, found, of, taken.reason);
        return false;
      }
      const now = clock.now();
      await records.keep(tx, found.file, taken, now);
      const data = { kind: found.file.kind, status: taken.status };
      await cases.addEvent(tx, { caseId: of.caseId, type: "file-kept", actor: "system", data, at: now });
      await notify(tx, "case", of.caseId);
      return true;
    });

  /** A case that was erased meanwhile has no key: nothing is to be done for it any more. */
  const unlessErased = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof RuleBroken && error.rule === "key-destroyed")) throw error;
    }
  };

  const fetchExpected: JobHandler<"evidence-fetch"> = async ({ evidenceId }, { signal }) => {
    const begun = await database.transaction((tx) => expected(tx, evidenceId));
    if (begun?.found.reference == null || begun.found.places === null) return;
    const { file, reference, places } = begun.found;
    const fetched = await fetchFile(reference, { mostBytes: LARGEST, signal });
    if (fetched.kind !== "bytes") {
      await database.transaction(async (tx) => {
        const still = await expected(tx, evidenceId);
        if (still) await failFile(tx, still.found, still.of, fetched.kind === "gone" ? "gone" : "too_large");
      });
      return;
    }
    const taken = await intake.takeIn(file.kind, fetched.bytes, places);
    const named = await finish(evidenceId, taken).catch((error: unknown) => {
      if (error instanceof RuleBroken && error.rule === "key-destroyed") return false;
      throw error;
    });
    if (named) return;
    for (const key of [places.storageKey, places.copyKey]) await files.delete(key);
  };

  return {
    /** May the teen of this chat send pictures now? For the web chat, which has to know before it reads a body. */
    async wayOfPerson(tx: Tx, personId: string): Promise<"gated" | "refused"> {
      return (await targetOf(tx, personId)).way;
    },

    /**
     * Takes a teen's file into their open case, or says why not. Fetches nothing.
     *
     * @param undecided a form is being filled: whatever comes now belongs to no case yet
     */
    async receive({ tx, person, now }: UpdateUnit, incoming: IncomingFile, undecided: boolean): Promise<FileAnswer> {
      const { kind, content, messageId: channelMessageId } = incoming;
      const { target, way } = await targetOf(tx, person.personId);
      const reading = read(incoming.words);
      const closes =
        reading.signals.length > 0 && target && wayOf({ ...target, signals: reading.signals.map(({ name }) => name) }) === "refused";
      const { text, details, album } = content;
      const words = { text, channelMessageId, reading, ...(details && { details }) };
      if (!isHeard(kind) && (undecided || way === "refused" || closes)) {
        // The picture goes, the words beside it stay.
        if (target && !undecided && text !== "") await addTeenMessage(tx, { caseId: target.caseId, ...words });
        return { kind: "removed" };
      }
      if (!target || undecided) return { kind: "no-case" };
      const { caseId } = target;
      const fit = fits(incoming.size, await records.today(tx, caseId, now));
      if (fit === "too-many") return { kind: "too-many" };

      const added = await addTeenMessage(tx, { caseId, ...words, kind, ...(album !== undefined && { album }) });
      if (!added.ok) return { kind: "no-case" };
      const id = ids.uuid();
      const { messageId } = added.value;
      const status = fit === "too-large" ? "too_large" : "expected";
      await records.insert(tx, {
        ...{
          id,
          caseId,
          messageId,
          kind,
          status,
          channelMessageId,
          chatId: person.chatId,
          size: incoming.size,
          name: incoming.name,
          at: now,
        },
        reference: status === "expected" ? incoming.reference : null,
        places: incoming.taken?.places ?? newPlaces(ids),
      });
      await cases.addEvent(tx, { caseId, type: "file-came", actor: "teen", data: { kind, status }, at: now });
      if (incoming.taken) await records.keep(tx, { id, caseId }, incoming.taken.result, now);
      else if (status === "expected") await jobs.enqueue(tx, "evidence-fetch", { evidenceId: id });
      if (status === "too_large") return { kind: "too-large" };
      return { kind: "taken", first: (await records.countOf(tx, messageId)) === 1 };
    },

    /** Job: brings an expected file, looks at it in memory, keeps it sealed or drops it. */
    fetchExpected: ((data, run) => unlessErased(() => fetchExpected(data, run))) satisfies JobHandler<"evidence-fetch">,

    /** Job: every try to bring a file has failed; staff and the teen hear of it. */
    giveUp: (({ evidenceId }) =>
      unlessErased(() =>
        database.transaction(async (tx) => {
          const still = await expected(tx, evidenceId);
          if (still) await failFile(tx, still.found, still.of, "given_up");
        }),
      )) satisfies JobHandler<"evidence-fetch">,

    /** Job: removes stored bytes, unless the record names them after all. */
    deleteFile: (async ({ key }) => {
      if (await database.transaction((tx) => records.named(tx, key))) return;
      await files.delete(key);
    }) satisfies JobHandler<"file-delete">,
  };
}
