import { isHere, PRESENCE } from "../../channel/outbox.ts";
import type { Database, Tx } from "../../db/database.ts";
import type { Clock } from "../../shared/clock.ts";
import { later } from "../../shared/clock.ts";
import type { TalkVoice } from "../../shared/voice.ts";
import type { CaseRecord } from "../cases/case-rows.repository.ts";
import type { CasesForTalks } from "../cases/cases-for-talks.use-cases.ts";
import { RED_SILENCE, WAITS_AGAIN_AFTER } from "./talk.ts";
import type { Talks } from "./talks.repository.ts";

interface RoundsDeps {
  readonly database: Pick<Database, "transaction">;
  readonly cases: CasesForTalks;
  readonly talks: Talks;
  readonly voice: TalkVoice;
  readonly clock: Clock;
  /** Puts cases whose lease ran out back into their queues. */
  readonly returnLapsed: (tx: Tx) => Promise<void>;
  /** Tells a supervisor that nobody says anything in this red, whose case is locked. */
  readonly silent: (tx: Tx, caseId: string) => Promise<void>;
  /** Is it a time at which psychologists answer? */
  readonly onDuty: (now: Date) => boolean;
}

/** As many of each kind are seen to in one round. */
const MOST = 100;

/**
 * What happens to talks by time alone. Each round looks for what is due and sees to each case in a transaction of its own, with
 * person and case locked; what another process did meanwhile is found done. Each gives how many cases it changed.
 */
export function createTalkRounds({ database, cases, talks, voice, clock, returnLapsed, silent, onDuty }: RoundsDeps) {
  const each = async (find: (tx: Tx) => Promise<string[]>, work: (tx: Tx, found: CaseRecord) => Promise<void>): Promise<number> => {
    const caseIds = await database.transaction(find);
    for (const caseId of caseIds)
      await database.transaction(async (tx) => {
        const found = await cases.lock(tx, caseId);
        if (found) await work(tx, found);
      });
    return caseIds.length;
  };

  const showAgain = async (tx: Tx, found: CaseRecord): Promise<void> => {
    const { placeMessage } = await talks.of(tx, found.file.id);
    if (placeMessage !== null || found.file.status !== "waiting") return;
    const place = await cases.position(tx, found);
    await talks.change(tx, found.file.id, {
      placeMessage: await voice.showPlace(tx, found.address, { place, because: "waits-again" }),
      placeShown: place,
    });
  };

  const errands: Record<string, (tx: Tx, found: CaseRecord, now: Date) => Promise<void>> = {
    async silence(tx, { file, address, person }, now) {
      const last = await talks.lastWords(tx, file.id);
      if (file.status === "closed" || last?.author !== "staff" || !last.delivered) return;
      await cases.note(tx, file.id, "teen-silent", "system");
      if (isHere(person, now)) await voice.say(tx, address, { kind: "no-hurry" });
    },

    async safe_time(tx, { file, address, person }, now) {
      const agreed = await talks.agreed(tx, file.personId);
      if (!agreed || person.contact === "silent" || file.status === "closed") return talks.disagree(tx, file.personId);
      if (now < agreed.until) {
        await cases.note(tx, file.id, "safe-time-now", "system");
        if (await talks.wordsWait(tx, file.personId)) await voice.promisedSign(tx, address);
        return talks.remember(tx, file.id, "safe_time", agreed.until);
      }
      const last = await talks.lastWords(tx, file.id);
      if (last?.author !== "staff" || last.at < agreed.from) await cases.note(tx, file.id, "safe-time-missed", "system");
      await talks.disagree(tx, file.personId);
    },

    async check_in(tx, { file, address, person }) {
      // Who came back by themself is not asked, and nobody is after an exit.
      if (file.status !== "closed" || person.contact === "silent") return;
      await voice.say(tx, address, { kind: "check-in" });
      await voice.promisedSign(tx, address);
      await cases.note(tx, file.id, "checked-in", "system");
    },
  };

  return {
    /** Cases whose lease ran out wait again, though nobody looks at the lists. */
    async lapse(): Promise<number> {
      await database.transaction(returnLapsed);
      return 0;
    },

    /** The message with the place in the queue changes; nothing new appears. */
    places(now: Date): Promise<number> {
      const hereSince = later(now, -PRESENCE);
      return each(
        (tx) => talks.movedPlaces(tx, hereSince, MOST),
        async (tx, found) => {
          const { placeMessage, placeShown } = await talks.of(tx, found.file.id);
          const place = await cases.position(tx, found);
          if (placeMessage === null || place === 0 || place === placeShown) return;
          await voice.changePlace(tx, found.address, placeMessage, place);
          await talks.change(tx, found.file.id, { placeShown: place });
        },
      );
    },

    /** Whoever had the case is away: the teen who still waits for an answer hears it once, silently. */
    waitsAgain: (now: Date): Promise<number> =>
      each((tx) => talks.waitingAgain(tx, later(now, -PRESENCE), later(now, -WAITS_AGAIN_AFTER), MOST), showAgain),

    /** A red in which nobody has said anything for five minutes is the supervisor's. */
    silentReds(now: Date): Promise<number> {
      const before = later(now, -RED_SILENCE);
      return each(
        (tx) => talks.silentReds(tx, before, onDuty(now), MOST),
        async (tx, { file }) => {
          // Another process may have said so, or the teen written, while this one waited for the lock.
          if (!(await talks.silentReds(tx, before, onDuty(now), MOST)).includes(file.id)) return;
          await cases.note(tx, file.id, "red-silent", "system");
          await silent(tx, file.id);
        },
      );
    },

    async errands(now: Date): Promise<number> {
      const due = await database.transaction((tx) => talks.due(tx, now, MOST));
      for (const { caseId, kind } of due)
        await database.transaction(async (tx) => {
          const found = await cases.lock(tx, caseId);
          if (found && (await talks.take(tx, caseId, kind, now))) await errands[kind]?.(tx, found, clock.now());
        });
      return due.length;
    },
  };
}
