import type { Database, Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { JobWriter } from "../../db/jobs.ts";
import type { Audit } from "../../shared/audit.ts";
import { type Clock, days, later } from "../../shared/clock.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { Risk } from "../../shared/risk.ts";
import type { PageVoice } from "../../shared/voice.ts";
import type { CaseRecord } from "../cases/case-rows.repository.ts";
import type { RiskCues } from "../cases/cases.ts";
import type { CasesForPaging } from "../cases/cases-for-paging.use-cases.ts";
import type { OnCall } from "../duty/duty.repository.ts";
import type { Staff } from "../staff/permissions.ts";
import { pagesSince, type WeekFigures, weekFigures } from "./figures.repository.ts";
import type { Attempt, IncidentRecord } from "./paging.repository.ts";
import { pageRecords } from "./paging.repository.ts";
import {
  answered,
  calledAt,
  climbed,
  decided,
  ended,
  type Help,
  JUDGED_WITHIN,
  type MeansName,
  NIGHT,
  type Page,
  type PageKind,
  pagesAtOnce,
  putOff,
  referenceOf,
  resumed,
  type SilenceDecision,
  seen,
  standing,
  type Told,
  UNHEARD_AFTER,
} from "./paging.ts";

export interface PagingDeps {
  readonly database: Pick<Database, "transaction">;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly audit: Audit;
  readonly jobs: JobWriter;
  readonly cases: CasesForPaging;
  readonly voice: PageVoice;
  readonly duty: {
    /** Whom a step calls now. */
    calledAt(tx: Tx, role: "psychologist" | "supervisor" | "lead", now: Date, woken: ReadonlyMap<string, number> | null): Promise<OnCall[]>;
    /** Is it a time at which psychologists answer? */
    isOpen(now: Date): boolean;
  };
  /** The means that are configured, besides the console. */
  readonly means: readonly Exclude<MeansName, "console">[];
}

export interface CurrentPage {
  readonly page: Page;
  readonly reference: string;
}

export type PagingUseCases = ReturnType<typeof createPagingUseCases>;

/** As far back figures go. */
const FIGURES_OF = days(7 * 12);

/** As many pages are seen to in one round. */
const MOST = 100;

/** Kinds in which nobody has the child's case yet: they read how the calling goes. The others are among staff. */
const TEEN_IS_TOLD: readonly PageKind[] = ["danger", "blackmail"];

/**
 * The ladder: that a human surely comes. Its rows are the truth; the jobs only see to it in time, and a round every few seconds
 * finds what no job did. Each step is taken in one transaction with person, case and page locked.
 */
export function createPagingUseCases(deps: PagingDeps) {
  const { database, clock, ids, audit, jobs, cases, voice, duty, means } = deps;

  /** Wakes somebody to look at the page when it is due. */
  const remind = (tx: Tx, page: Page, now: Date): Promise<void> =>
    page.dueAt === null
      ? Promise.resolve()
      : jobs.enqueue(
          tx,
          "page-climb",
          { pageId: page.id },
          { afterSeconds: Math.max(0, Math.ceil((page.dueAt.getTime() - now.getTime()) / 1000)) },
        );

  /** Opens a page unless one for this reason is open; says whether it did. The case is locked, or new. */
  const arm = async (tx: Tx, caseId: string, kind: PageKind): Promise<boolean> => {
    const page = { id: ids.uuid(), caseId, kind };
    const isNew = await pageRecords.open(tx, page, clock.now());
    if (isNew) await jobs.enqueue(tx, "page-climb", { pageId: page.id });
    return isNew;
  };

  /** The same, on record in the case. */
  const open = async (tx: Tx, caseId: string, kind: PageKind): Promise<void> => {
    if (await arm(tx, caseId, kind)) await cases.happened(tx, caseId, "page-opened", { kind });
  };

  /** One message changes; nothing follows an exit or «do not write» (rule of care 1). Gives the page with what was told. */
  const tell = async (tx: Tx, page: Page, found: CaseRecord | null, told: Told, now: Date): Promise<Page> => {
    if (!found || !TEEN_IS_TOLD.includes(page.kind) || page.told === told) return page;
    const { address, person } = found;
    // Who was never told that people are sought is not told that they came.
    if (told === "found" && page.toldMessage === null) return page;
    const known = page.toldMessage !== null && (await pageRecords.stillThere(tx, page.toldMessage)) ? page.toldMessage : null;
    if (told === "found" && known === null) return page;
    // Where a message of its own shows the place, this one does not repeat it.
    const place = (await pageRecords.showsPlace(tx, page.caseId)) ? 0 : await cases.position(tx, found);
    const message = await voice.tell(tx, address, person, { told, message: known, now, place });
    return message === null ? page : { ...page, told, toldMessage: message };
  };

  const end = async (tx: Tx, page: Page, why: string, now: Date, staffId?: string): Promise<void> => {
    await pageRecords.save(tx, ended(page, now));
    await pageRecords.noteIncident(tx, page.id, { type: why, at: now, ends: true, ...(staffId !== undefined && { staffId }) });
    await notify(tx, "page", page.id);
  };

  const answer = async (tx: Tx, page: Page, found: CaseRecord, now: Date, staffId?: string): Promise<void> => {
    if (page.answeredAt !== null) return pageRecords.save(tx, answered(page, now));
    const told = await tell(tx, page, found, "found", now);
    await pageRecords.save(tx, answered(told, now));
    await pageRecords.claimed(tx, page.id, now);
    await pageRecords.noteIncident(tx, page.id, { type: "answered", at: now, ...(staffId !== undefined && { staffId }) });
    await notify(tx, "page", page.id);
  };

  const attemptsOf = async (tx: Tx, page: Page, called: readonly OnCall[]): Promise<Omit<Attempt, "status">[]> => {
    const one = (by: MeansName, target = "") => ({
      id: ids.uuid(),
      pageId: page.id,
      round: page.round,
      step: page.step,
      means: by,
      target,
    });
    const devices = means.includes("push")
      ? await pageRecords.devicesOf(
          tx,
          called.map(({ id }) => id),
        )
      : [];
    return [
      one("console"),
      ...(means.includes("webhook") ? [one("webhook")] : []),
      ...(means.includes("email") ? called.map(({ id }) => one("email", id)) : []),
      ...devices.map(({ id }) => one("push", id)),
    ];
  };

  /** Calls the people of the due step over all means at once. */
  const call = async (tx: Tx, page: Page, found: CaseRecord | null, now: Date): Promise<void> => {
    const role = calledAt(page);
    if (role === null) return unanswered(tx, page, found, now);
    const woken = duty.isOpen(now) ? null : await pageRecords.woken(tx, page.id, later(now, -NIGHT));
    const people = await duty.calledAt(tx, role, now, woken);
    await pageRecords.called(
      tx,
      page.id,
      people.map(({ id }) => id),
      now,
    );
    const attempts = people.length === 0 ? [] : await attemptsOf(tx, page, people);
    const fresh = await pageRecords.addAttempts(tx, attempts, now);
    for (const { id, means: by } of attempts) {
      if (!fresh.includes(id)) continue;
      // The console hears of it with the commit.
      if (by === "console") await pageRecords.settle(tx, id, "sent", now);
      else await jobs.enqueue(tx, "page-send", { attemptId: id });
    }
    const told = page.step > 0 || page.round > 0 ? await tell(tx, page, found, page.round > 0 ? "unanswered" : "seeking", now) : page;
    const next = climbed(told, people.length, now);
    await pageRecords.save(tx, next);
    if (found) await cases.happened(tx, page.caseId, "paged", { kind: page.kind, step: role, round: page.round, people: people.length });
    await pageRecords.noteIncident(tx, page.id, { type: `called-${role}`, at: now });
    await remind(tx, next, now);
    await notify(tx, "page", page.id);
  };

  /** A whole round and nobody came: on record for supervisors, and said truthfully to the teen. */
  const unanswered = async (tx: Tx, page: Page, found: CaseRecord | null, now: Date): Promise<void> => {
    // Silence is a supervisor's to decide about at its fifteenth minute; before that nobody is late.
    if (page.kind !== "silence" || page.round > 0) {
      await pageRecords.addToIncident(tx, page, { id: ids.uuid(), type: "unanswered", at: now });
      if (found) await cases.happened(tx, page.caseId, "page-unanswered", { kind: page.kind, round: page.round });
      await audit(tx, {
        ...{ at: now, actor: "system", actorId: null, action: "page.unanswered", subject: "case", subjectId: page.caseId },
        details: { kind: page.kind, round: page.round },
      });
    }
    const next = climbed(await tell(tx, page, found, "unanswered", now), 0, now);
    await pageRecords.save(tx, next);
    await remind(tx, next, now);
    await notify(tx, "page", page.id);
  };

  /** Takes the step of a page when it is due; a second try, or one that comes too early, changes nothing. */
  const climb = (pageId: string): Promise<void> =>
    database.transaction(async (tx) => {
      const now = clock.now();
      const caseId = await pageRecords.caseOf(tx, pageId);
      const found = caseId === null ? null : await cases.lock(tx, caseId);
      const page = await pageRecords.lock(tx, pageId);
      if (!page?.dueAt || page.dueAt > now) return;
      // Deleted by its teen: what is left of a red waits for a supervisor, who is called until they look at it or its day is over.
      const left = await pageRecords.minimumOf(tx, page.caseId, now);
      if (left === "seen" || (!found && left === "none")) return end(tx, page, left === "seen" ? "minimum-opened" : "erased", now);
      if (!found) return call(tx, page, null, now);
      const spoken = await pageRecords.spokenSince(tx, page, page.kind === "unheard" ? ["staff"] : ["teen", "staff"]);
      const calledFor = (await pageRecords.lockOf(tx, page.caseId)).some(({ kind }) => TEEN_IS_TOLD.includes(kind));
      const stands = standing(page.kind, { ...cases.stateOf(found, now), spoken, calledFor });
      if (stands === "over") return end(tx, page, found.file.status === "closed" ? "closed" : "over", now);
      if (stands === "answered") return answer(tx, page, found, now);
      if (stands === "put-off") return pageRecords.save(tx, putOff(page, now));
      // Whoever had the case is gone, answered or not: the child is alone with it again.
      if (page.answeredAt !== null) await pageRecords.noteIncident(tx, page.id, { type: "left-again", at: now });
      return call(tx, page.answeredAt === null ? page : resumed(page, now), found, now);
    });

  return {
    open,
    climb,

    /** Words were read in a case that is locked or new: wakes people when they are to be woken at once. */
    async heard(tx: Tx, { caseId, reading }: { caseId: string; reading: RiskCues }): Promise<void> {
      const kind = pagesAtOnce(reading, { onDuty: duty.isOpen(clock.now()) });
      if (kind !== null) await open(tx, caseId, kind);
    },

    /** Somebody took the case, which is locked: nobody else is called. */
    async taken(tx: Tx, found: CaseRecord, staffId: string): Promise<void> {
      const now = clock.now();
      // Who takes it now has five minutes of their own.
      for (const page of await pageRecords.lockOf(tx, found.file.id))
        if (page.kind === "unheard") await end(tx, page, "taken", now, staffId);
        else if (TEEN_IS_TOLD.includes(page.kind)) await answer(tx, page, found, now, staffId);
    },

    /**
     * A member judged the danger anew in a case that is locked and held. Red arms the ladder, which calls everybody once the claim
     * ends without an outcome, and tells a supervisor, unless it was one who judged. Lower ends what was called for.
     */
    async judged(tx: Tx, found: CaseRecord, to: Risk, staff: Staff): Promise<void> {
      const { id: caseId, risk: from } = found.file;
      if (to === "red" && from !== "red") {
        // Somebody has the case: until they leave it nobody is called, and the timeline does not say so.
        await arm(tx, caseId, "danger");
        if (staff.role !== "supervisor") await open(tx, caseId, "judged");
      }
      if (to !== "red" && from === "red") await pageRecords.judge(tx, caseId, "not_red", later(clock.now(), -JUDGED_WITHIN));
      if (to !== "red" && from === "red")
        for (const page of await pageRecords.lockOf(tx, caseId))
          if (page.kind !== "blackmail") await end(tx, page, "over", clock.now(), staff.id);
    },

    /** A supervisor says that they have seen a page that is theirs to know of. */
    async see(tx: Tx, staff: Staff, pageId: string): Promise<Outcome<null>> {
      const now = clock.now();
      const caseId = await pageRecords.caseOf(tx, pageId);
      if (caseId === null) return refuse("not-found");
      await cases.lock(tx, caseId);
      const page = await pageRecords.lock(tx, pageId);
      if (!page || page.endedAt !== null) return accept(null);
      const next = seen(page, now);
      if (!next) return refuse("page-not-to-be-seen");
      await pageRecords.save(tx, next);
      await pageRecords.noteIncident(tx, page.id, { type: "seen", at: now, ends: next.endedAt !== null, staffId: staff.id });
      await cases.happened(tx, caseId, "page-seen", { kind: page.kind }, staff.id);
      await notify(tx, "page", page.id);
      await audit(tx, {
        ...{ at: now, actor: "staff", actorId: staff.id, action: "page.seen", subject: "case", subjectId: caseId },
        details: { kind: page.kind },
      });
      return accept(null);
    },

    /**
     * The case, which is locked, was closed by a person.
     *
     * @param danger they found that there was, or had been, any
     */
    async closed(tx: Tx, found: CaseRecord, danger: boolean): Promise<void> {
      await pageRecords.judge(tx, found.file.id, danger ? "danger" : "not_red");
      for (const page of await pageRecords.lockOf(tx, found.file.id)) await end(tx, page, "closed", clock.now());
    },

    /** May a supervisor take this red from who holds it? While its teen writes and gets no answer. */
    isUnheard: (tx: Tx, caseId: string): Promise<boolean> => pageRecords.isOpen(tx, caseId, "unheard"),

    /** Reds that somebody holds without a word while the teen keeps writing. Gives how many supervisors are told of. */
    async unheard(now: Date): Promise<number> {
      const before = later(now, -UNHEARD_AFTER);
      const found = await database.transaction((tx) => pageRecords.unheard(tx, { before, now }, MOST));
      for (const caseId of found)
        await database.transaction(async (tx) => {
          await cases.lock(tx, caseId);
          // They may have answered while this waited for the lock.
          if ((await pageRecords.unheard(tx, { before, now }, MOST)).includes(caseId)) await open(tx, caseId, "unheard");
        });
      return found.length;
    },

    /** Takes every step that is due. Gives how many pages it looked at. */
    async round(now: Date): Promise<number> {
      const due = await database.transaction((tx) => pageRecords.due(tx, now, MOST));
      for (const pageId of due) await climb(pageId);
      return due.length;
    },

    /** What somebody decides on record about a red in which nobody says anything (rule of care 5). */
    async decideSilence(tx: Tx, staff: Staff, { caseId, decision }: { caseId: string; decision: SilenceDecision }): Promise<Outcome<null>> {
      const now = clock.now();
      const found = await cases.lockVisible(tx, staff, caseId);
      if (!found) return refuse("not-found");
      if (found.file.status === "closed") return refuse("case-closed");
      if (found.file.risk !== "red") return refuse("not-a-red");
      if (decision === "write" && found.person.contact === "silent") return refuse("teen-not-to-be-written-to");
      for (const page of await pageRecords.lockOf(tx, caseId)) {
        if (page.kind !== "silence") continue;
        const next = decided(page, decision, now);
        await pageRecords.save(tx, next);
        await pageRecords.noteIncident(tx, page.id, {
          type: `decided-${decision}`,
          staffId: staff.id,
          at: now,
          ends: next.endedAt !== null,
        });
        await remind(tx, next, now);
        await notify(tx, "page", page.id);
      }
      await cases.happened(tx, caseId, "silence-decided", { decision }, staff.id);
      await audit(tx, {
        ...{ at: now, actor: "staff", actorId: staff.id, action: "case.silence-decided", subject: "case", subjectId: caseId },
        details: { decision },
      });
      return accept(null);
    },

    /** Pages that are under way: an id of a case and a level, no words. */
    async current(tx: Tx): Promise<CurrentPage[]> {
      return (await pageRecords.current(tx)).map((page) => ({ page, reference: referenceOf(page.caseId) }));
    },

    /** What the calls of the past weeks came to. */
    figures: (tx: Tx): Promise<WeekFigures[]> => weekFigures(tx, later(clock.now(), -FIGURES_OF)),

    /** The same of the past seven days, for the metrics. */
    async lastWeek(tx: Tx): Promise<{ what: string; value: number }[]> {
      const { opened, claimed, notRed } = await pagesSince(tx, later(clock.now(), -days(7)));
      return [
        { what: "opened", value: opened },
        { what: "claimed", value: claimed },
        { what: "not_red", value: notRed },
      ];
    },

    /** A supervisor says whether help arrived where nobody had answered in time. */
    async sayHelp(tx: Tx, staff: Staff, incidentId: string, help: Help): Promise<Outcome<null>> {
      const at = clock.now();
      if (!(await pageRecords.sayHelp(tx, incidentId, help, { staffId: staff.id, at }))) return refuse("not-found");
      await audit(tx, {
        ...{ at, actor: "staff", actorId: staff.id, action: "incident.help-said", subject: "incident", subjectId: incidentId },
        details: { help },
      });
      return accept(null);
    },

    incidents: (tx: Tx): Promise<IncidentRecord[]> => pageRecords.incidents(tx),

    async addDevice(tx: Tx, staff: Staff, device: { endpoint: string; publicKey: string; auth: string }): Promise<void> {
      await pageRecords.addDevice(tx, { ...device, id: ids.uuid(), staffId: staff.id }, clock.now());
    },

    removeDevice: (tx: Tx, staff: Staff, endpoint: string): Promise<void> => pageRecords.removeDevice(tx, { endpoint, staffId: staff.id }),
  };
}
