import type { UpdateUnit } from "../../channel/unit.ts";
import type { Tx } from "../../db/database.ts";
import type { Audit } from "../../shared/audit.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { TalkVoice } from "../../shared/voice.ts";
import type { RaiseAlarm } from "../emergency/emergency.use-cases.ts";
import type { Staff } from "../staff/permissions.ts";
import type { Complaints } from "./complaint.repository.ts";
import type { Complaint, ComplaintOutcome } from "./complaint.ts";

/** What a complaint needs to know of the talk it is about. */
export interface TalkOfComplaint {
  /** The talk, and who talks or talked with the teen; null without one. */
  withWhom(unit: UpdateUnit): Promise<{ caseId: string; memberIds: readonly string[] } | null>;
  /** These members neither take nor read the person's newest talk. */
  keepFrom(unit: UpdateUnit, memberIds: readonly string[]): Promise<void>;
}

export interface ComplaintDeps {
  readonly clock: Clock;
  readonly audit: Audit;
  readonly voice: Pick<TalkVoice, "say">;
  readonly complaints: Complaints;
  readonly talks: TalkOfComplaint;
}

export type ComplaintUseCases = ReturnType<typeof createComplaintUseCases>;

/**
 * A complaint goes past the one it is about: no event, note or message of the case tells of it, and only supervisors read it,
 * never about themselves.
 */
export function createComplaintUseCases({ clock, audit, voice, complaints, talks }: ComplaintDeps) {
  return {
    /** Sends the draft, once: its id becomes the complaint's. False when the person has no talk to complain about. */
    async complain(unit: UpdateUnit): Promise<boolean> {
      const { tx, person, now, drafts } = unit;
      const { id, answers, unplaced } = await drafts.open("complaint");
      await drafts.discard("complaint");
      const talk = await talks.withWhom(unit);
      const said = answers.words;
      if (!talk || !said) return false;
      const text = [said.answer, ...unplaced].join("\n\n");
      const messageIds = said.messageId === undefined ? [] : [said.messageId];
      await complaints.add(tx, { id, caseId: talk.caseId, aboutId: talk.memberIds[0] ?? null, text, messageIds, at: now });
      const actorId = person.personId;
      await audit(tx, { at: now, actor: "teen", actorId, action: "complaint.filed", subject: "complaint", subjectId: id });
      return true;
    },

    list: (tx: Tx, staff: Staff, handled: boolean): Promise<Complaint[]> => complaints.list(tx, staff, handled),

    /** Says on record what was done; the teen hears that a person has seen to it. */
    async handle(tx: Tx, staff: Staff, { id, outcome }: { id: string; outcome: ComplaintOutcome }): Promise<Outcome<Complaint>> {
      const now = clock.now();
      const found = await complaints.find(tx, staff, id);
      if (!found) return refuse("not-found");
      await voice.say(tx, found.address, { kind: "complaint-handled" });
      if (!(await complaints.handle(tx, id, { outcome, staffId: staff.id, at: now }))) return refuse("complaint-handled");
      const handled = await complaints.find(tx, staff, id);
      const details = { outcome };
      await audit(tx, {
        at: now,
        actor: "staff",
        actorId: staff.id,
        action: "complaint.handled",
        subject: "complaint",
        subjectId: id,
        details,
      });
      return handled ? accept(handled.complaint) : refuse("not-found");
    },

    /** An edit of a complaint's words is not for who holds the case. */
    isOfComplaint: ({ tx, person }: UpdateUnit, messageId: number): Promise<boolean> =>
      complaints.hasMessage(tx, person.personId, messageId),

    /** Words of danger inside a complaint call a human too, but not the one complained of. */
    alarmPast:
      (raiseAlarm: { inTalk: RaiseAlarm; inNewCase: RaiseAlarm }): RaiseAlarm =>
      async (unit, alarm) => {
        const awaited = await unit.drafts.awaiting();
        if (awaited?.form !== "complaint") return raiseAlarm.inTalk(unit, alarm);
        const talk = await talks.withWhom(unit);
        await raiseAlarm.inNewCase(unit, alarm);
        await talks.keepFrom(unit, talk?.memberIds ?? []);
      },
  };
}
