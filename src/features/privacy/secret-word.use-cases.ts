import type { UpdateUnit } from "../../channel/unit.ts";
import type { Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { Audit } from "../../shared/audit.ts";
import type { CaseUseCases } from "../cases/cases.use-cases.ts";
import type { CaseContents } from "../cases/contents.repository.ts";
import { type OwnCase, ownCases } from "./privacy.repository.ts";
import { evenWord, mayTry } from "./privacy.ts";

/** How a typed word was taken. `wait`: too many were wrong. */
export type WordTaken = "right" | "wrong" | "wait";

export interface SecretWordDeps {
  readonly audit: Audit;
  readonly addEvent: CaseContents["addEvent"];
  readonly caseOfReceipt: CaseUseCases["caseOfReceipt"];
  /** A slow hash with a salt of its own, in the PHC format. */
  readonly hash: (word: string) => Promise<string>;
  readonly verify: (hashed: string, word: string) => Promise<boolean>;
}

export type SecretWords = ReturnType<typeof createSecretWords>;

/**
 * The teen's own word: what stands between a case and whoever holds the phone. Kept as a slow hash only; the word itself is in
 * no draft, log, case or audit. Called inside an update, the person's row locked.
 */
export function createSecretWords({ audit, addEvent, caseOfReceipt, hash, verify }: SecretWordDeps) {
  /** What is compared when there is nothing to compare with, so that a wrong code takes as long as a wrong word. */
  let nobody: Promise<string> | undefined;
  const hashOfNobody = (): Promise<string> => (nobody ??= hash("nobody's word"));

  const matches = async (own: OwnCase | null, even: string): Promise<boolean> => {
    const right = await verify(own?.wordHash ?? (await hashOfNobody()), even);
    return right && own !== null && own.wordHash !== null;
  };

  const audited = (unit: UpdateUnit, action: string, caseId: string | null): Promise<void> => {
    const { personId } = unit.person;
    const subject = caseId === null ? { subject: "person", subjectId: personId } : { subject: "case", subjectId: caseId };
    return audit(unit.tx, { at: unit.now, actor: "teen", actorId: personId, action, ...subject });
  };

  const tried = async (unit: UpdateUnit, own: OwnCase | null, typed: string): Promise<WordTaken> => {
    const { tx, now, person } = unit;
    const place = { chatId: person.chatId, caseId: own?.id ?? null };
    if (!mayTry(await ownCases.wrongTries(tx, place, now))) return "wait";
    if (await matches(own, evenWord(typed) ?? "")) return "right";
    await ownCases.noteWrong(tx, place, now);
    await audited(unit, "case.word-wrong", place.caseId);
    return "wrong";
  };

  const ownOf = async (tx: Tx, personId: string, caseId: string): Promise<OwnCase | null> =>
    (await ownCases.ofPerson(tx, personId)).find(({ id }) => id === caseId) ?? null;

  return {
    /** Sets the word of a case of theirs, or a new one. False when these signs cannot be a word. */
    async choose(unit: UpdateUnit, caseId: string, typed: string): Promise<boolean> {
      const even = evenWord(typed);
      if (even === null || !(await ownOf(unit.tx, unit.person.personId, caseId))) return false;
      await ownCases.setWord(unit.tx, caseId, await hash(even));
      await audited(unit, "case.word-chosen", caseId);
      return true;
    },

    /** Compares a word with the one of a case of theirs; the right one opens every case that has it. */
    async give(unit: UpdateUnit, caseId: string, typed: string): Promise<WordTaken> {
      const all = await ownCases.ofPerson(unit.tx, unit.person.personId);
      const own = all.find(({ id }) => id === caseId) ?? null;
      const taken = await tried(unit, own, typed);
      if (taken !== "right" || !own) return taken;
      const opened = [own.id];
      const even = evenWord(typed) ?? "";
      for (const other of all) if (other.id !== own.id && other.wordNeeded && (await matches(other, even))) opened.push(other.id);
      await ownCases.opened(unit.tx, opened);
      return taken;
    },

    /** Which case a code stands for. Nobody is told whether there is one. */
    async caseOfCode(unit: UpdateUnit, typed: string): Promise<string | null> {
      return (await caseOfReceipt(unit.tx, typed))?.caseId ?? null;
    },

    /**
     * Goes on with a case in this chat: by the code's case and the word. A case without a word goes on only where it began. The
     * chat it comes from loses it.
     *
     * @param caseId null when the code stood for none; answered as a wrong word is
     */
    async continueHere(unit: UpdateUnit, caseId: string | null, typed: string): Promise<WordTaken> {
      const { tx, now, person } = unit;
      const taken = await tried(unit, caseId === null ? null : await ownCases.find(tx, caseId), typed);
      if (taken !== "right" || caseId === null) return taken;
      const locked = await ownCases.lock(tx, caseId);
      if (!locked) return "wrong";
      if (locked.personId === person.personId) {
        await ownCases.opened(tx, [caseId]);
        return taken;
      }
      // What waits for the old chat would show there what is nobody's there any more.
      await ownCases.cancelUnsent(tx, caseId, now);
      await ownCases.move(tx, caseId, person, now);
      await addEvent(tx, { caseId, type: "moved", actor: "teen", at: now });
      await notify(tx, "case", caseId);
      await audited(unit, "case.moved", caseId);
      return taken;
    },

    /** From now on the person's cases ask for their words: the teen was away, or hides the chat. */
    shut: (unit: UpdateUnit): Promise<void> => ownCases.shut(unit.tx, unit.person.personId),
  };
}
