import { SKIPPED } from "../../channel/drafts.ts";
import type { UpdateUnit } from "../../channel/unit.ts";
import { days, later } from "../../shared/clock.ts";
import type { Place, TalkVoice } from "../../shared/voice.ts";
import type { CaseUseCases } from "../cases/cases.use-cases.ts";
import type { CasesForTalks } from "../cases/cases-for-talks.use-cases.ts";
import type { Reading } from "../triage/triage.ts";
import { CHECK_IN_DAYS, FELT, goesOn, RESERVED_FOR, type SafeWindow, safeWindows, type TeensTalk } from "./talk.ts";
import type { Talks } from "./talks.repository.ts";

export interface TalkDeedsDeps extends Pick<CaseUseCases, "addTeenMessage"> {
  readonly cases: CasesForTalks;
  readonly talks: Talks;
  readonly voice: TalkVoice;
  /** Reads words for danger. */
  readonly read: (text: string) => Reading;
  /** The part of a span of a day, in minutes after midnight, in which somebody is on duty. */
  readonly dutyWithin: (now: Date, ahead: number, from: number, to: number) => SafeWindow | null;
}

export type TalkDeeds = ReturnType<typeof createTalkDeeds>;

/** When a teen is asked how it goes, if they want to be: after school, on a day with somebody on duty. */
const CHECK_IN_AT = [15 * 60, 20 * 60] as const;
const LOOK_AHEAD_DAYS = 14;

/** What a teen does with their talk besides talking. Whose talk it is always comes from the update, never from a button. */
export function createTalkDeeds({ cases, talks, voice, read, dutyWithin, addTeenMessage }: TalkDeedsDeps) {
  /** The talk that new words of this person belong to: an open one, or one that ended not long ago. */
  const current = async ({ tx, person, now }: UpdateUnit): Promise<TeensTalk | null> => {
    const found = await cases.talkOf(tx, person.personId);
    if (!found) return null;
    const { file } = found;
    const closedAt = file.status === "closed" ? file.closedAt : null;
    const talk: TeensTalk = { caseId: file.id, risk: file.risk, open: file.status !== "closed", closedAt };
    return goesOn(talk, now) ? talk : null;
  };

  /** A new silent message with the place in the queue; the one before changes no more. */
  const showPlace = async ({ tx }: UpdateUnit, caseId: string, because: Place["because"]): Promise<void> => {
    const found = await cases.lock(tx, caseId);
    if (!found) return;
    const place = await cases.position(tx, found);
    const placeMessage = await voice.showPlace(tx, found.address, { place, because });
    await talks.change(tx, caseId, { placeMessage, placeShown: place });
  };

  /** Who has the talk now and who wrote in it last. */
  const membersOf = async ({ tx }: UpdateUnit, { caseId }: TeensTalk): Promise<string[]> => {
    const file = (await cases.lock(tx, caseId))?.file;
    const { keeperId } = await talks.of(tx, caseId);
    const holderId = file?.status === "claimed" ? file.holderId : null;
    return [...new Set([holderId, keeperId].filter((id) => id !== null))];
  };

  const forgetPlace = (unit: UpdateUnit, caseId: string): Promise<void> => talks.change(unit.tx, caseId, { placeMessage: null });

  return {
    current,
    showPlace,

    /** Where the talk stands, at the end of the chat again. @returns whether it still waits for a person */
    async showPlaceAgain(unit: UpdateUnit): Promise<boolean> {
      const talk = await current(unit);
      const found = talk?.open ? await cases.lock(unit.tx, talk.caseId) : null;
      if (!talk || !found || (await cases.position(unit.tx, found)) === 0) return false;
      await showPlace(unit, talk.caseId, "asked");
      return true;
    },

    /** The teen is back in a talk that had ended: who wrote last is asked first, and the teen reads where they stand. */
    async cameBack(unit: UpdateUnit, caseId: string): Promise<void> {
      const { keeperId } = await talks.of(unit.tx, caseId);
      if (keeperId !== null) await talks.change(unit.tx, caseId, { reservedUntil: later(unit.now, RESERVED_FOR) });
      await talks.forget(unit.tx, caseId, "check_in");
      await showPlace(unit, caseId, keeperId === null ? "returned" : "returned-same");
    },

    /** `later`: the talk has ended, somebody else takes it when the teen comes back. `nobody`: no person has talked with them yet. */
    async askForAnother(unit: UpdateUnit): Promise<"asked" | "later" | "nobody" | "none"> {
      const { tx, person } = unit;
      const talk = await current(unit);
      if (!talk) return "none";
      const members = await membersOf(unit, talk);
      if (members.length === 0) return "nobody";
      const { avoidIds } = await talks.of(tx, talk.caseId);
      await talks.change(tx, talk.caseId, { avoidIds: [...new Set([...avoidIds, ...members])], reservedUntil: null, keeperId: null });
      if (talk.open) {
        await cases.askAnother(tx, { caseId: talk.caseId, personId: person.personId });
        await showPlace(unit, talk.caseId, "another");
      }
      return talk.open ? "asked" : "later";
    },

    /** `stays`: it is orange or red, and a person must first be sure that the teen is safe. */
    async end(unit: UpdateUnit): Promise<"ended" | "stays" | "none"> {
      const talk = await current(unit);
      if (!talk?.open) return "none";
      await talks.forget(unit.tx, talk.caseId, "silence", "safe_time");
      await forgetPlace(unit, talk.caseId);
      const ended = await cases.endByTeen(unit.tx, { caseId: talk.caseId, personId: unit.person.personId });
      return ended.ok ? "ended" : "stays";
    },

    /** The times that are offered now. */
    windows: (now: Date): SafeWindow[] => safeWindows((ahead, from, to) => dutyWithin(now, ahead, from, to)),

    /** Keeps the offered time that begins then; null when it is offered no more. */
    async agree(unit: UpdateUnit, from: Date): Promise<SafeWindow | null> {
      const { tx, person, now } = unit;
      const window = this.windows(now).find((one) => one.from.getTime() === from.getTime());
      const talk = await current(unit);
      if (!window || !talk?.open) return null;
      await talks.agree(tx, person.personId, window);
      await talks.remember(tx, talk.caseId, "safe_time", window.from);
      await cases.note(tx, talk.caseId, "safe-time", "teen");
      return window;
    },

    /** The teen writes themself: nobody writes first. */
    async writeMyself(unit: UpdateUnit): Promise<void> {
      const { tx, person } = unit;
      person.contact = "quiet";
      await talks.disagree(tx, person.personId);
      const talk = await current(unit);
      if (!talk) return;
      await talks.forget(tx, talk.caseId, "safe_time", "check_in");
      await cases.note(tx, talk.caseId, "writes-themself", "teen");
    },

    /** Nothing is to follow any more, because of an exit or «не пиши». Staff read that in the case. */
    async hush({ tx, person }: UpdateUnit, because: "hidden" | "asked-silence"): Promise<void> {
      await talks.hush(tx, person.personId);
      await cases.noteForPerson(tx, person.personId, because);
    },

    /** The talk that a complaint would be about, and whom: who wrote to the teen last, else who has it. */
    async withWhom(unit: UpdateUnit): Promise<{ caseId: string; memberIds: readonly string[] } | null> {
      const talk = await current(unit);
      if (!talk) return null;
      const speaker = await talks.lastSpeaker(unit.tx, unit.person.personId);
      if (speaker) return { caseId: speaker.caseId, memberIds: [speaker.staffId] };
      return { caseId: talk.caseId, memberIds: await membersOf(unit, talk) };
    },

    /** These members neither take nor read the person's newest talk. */
    async keepFrom(unit: UpdateUnit, memberIds: readonly string[]): Promise<void> {
      const talk = await current(unit);
      if (!talk || memberIds.length === 0) return;
      const { avoidIds } = await talks.of(unit.tx, talk.caseId);
      await talks.change(unit.tx, talk.caseId, { avoidIds: [...new Set([...avoidIds, ...memberIds])] });
    },

    /** Keeps how the teen says it was, from the form, and whether to ask again. Words said beside the questions go to the talk. */
    async keepFeedback(unit: UpdateUnit): Promise<{ checkIn: boolean; wroteBeside: boolean }> {
      const { tx, now, drafts } = unit;
      const { answers, unplaced } = await drafts.open("feedback");
      const talk = await current(unit);
      await drafts.discard("feedback");
      const felt = FELT.find((one) => one === answers.felt?.value);
      if (!talk || !felt) return { checkIn: false, wroteBeside: false };
      const words = answers.words && answers.words.value !== SKIPPED ? answers.words.answer : null;
      await talks.keepFelt(tx, talk.caseId, { felt, words, at: now });
      await cases.note(tx, talk.caseId, "felt", "teen");
      const after = answers.again?.value;
      const checkIn = after === "tomorrow" || after === "three-days";
      if (checkIn) await talks.remember(tx, talk.caseId, "check_in", checkInAt(now, CHECK_IN_DAYS[after]));
      for (const text of unplaced) await addTeenMessage(tx, { caseId: talk.caseId, text, channelMessageId: null, reading: read(text) });
      if (unplaced.length > 0 && !talk.open) await this.cameBack(unit, talk.caseId);
      return { checkIn: checkIn && unplaced.length === 0, wroteBeside: unplaced.length > 0 };
    },
  };

  function checkInAt(now: Date, ahead: number): Date {
    for (let day = ahead; day <= LOOK_AHEAD_DAYS; day++) {
      const window = dutyWithin(now, day, ...CHECK_IN_AT);
      if (window) return window.from;
    }
    return later(now, days(ahead));
  }
}
