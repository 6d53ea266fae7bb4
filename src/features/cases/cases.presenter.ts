import type { Recogniser } from "../../shared/pointers.ts";
import type { HandoffView } from "../handoff/handoff.schemas.ts";
import type { Staff } from "../staff/permissions.ts";
import type { CaseRecord } from "./case-rows.repository.ts";
import type { CaseMessage, CaseSummary, CaseView, Note } from "./cases.schemas.ts";
import { isHeld } from "./cases.ts";
import type * as contents from "./contents.repository.ts";
import type * as talk from "./messages.repository.ts";
import { answerDue, type DutyAt } from "./response-time.ts";
import type { CaseDetails, ListedCase } from "./staff-cases.use-cases.ts";
import type { TalkFacts } from "./talk-port.use-cases.ts";

/** A case as a line of a list. A lease that has run out holds nothing. */
export function presentListed(listed: ListedCase, staff: Staff, now: Date, dutyAt: DutyAt, position?: number): CaseSummary {
  const summary = summaryOf(listed, [...listed.signalNames], staff, now, dutyAt);
  return { ...summary, silentRed: listed.silentRed, ...(position !== undefined && { position }) };
}

/** Lines with their places: the list is in the order of the queues. */
export function presentWaiting(listed: readonly ListedCase[], staff: Staff, now: Date, dutyAt: DutyAt): CaseSummary[] {
  const places = new Map<string, number>();
  return listed.map((one) => {
    const place = (places.get(one.queue) ?? 0) + 1;
    places.set(one.queue, place);
    return presentListed(one, staff, now, dutyAt, place);
  });
}

/** A case with everything, as one member of staff sees it. */
export function presentCase(
  details: CaseDetails,
  handoff: HandoffView | null,
  staff: Staff,
  now: Date,
  recogniser: Pick<Recogniser, "recognise" | "nameOf">,
  dutyAt: DutyAt,
): CaseView {
  const { file, person, facts, consent } = details;
  const held = isHeld(file, now);
  const mine = held && file.holderId === staff.id;
  const offerable = handoff === null || ["returned", "declined", "closed"].includes(handoff.status);
  return {
    ...summaryOf(details, [...new Set(details.signals.map(({ name }) => name))], staff, now, dutyAt),
    silentRed: details.silentRed,
    talk: presentTalk(details.talk),
    fencingToken: mine ? file.fencingToken : null,
    facts: facts.map(({ question, version, asked, answer, value }) => ({
      question,
      version,
      asked,
      answer,
      ...(value !== undefined && { value }),
    })),
    evidence: details.evidence.map(({ id, kind, value, sha256, origin, at }) => ({
      id,
      kind,
      value,
      sha256,
      origin,
      at: at.toISOString(),
      ...understood(value, recogniser),
    })),
    signalDetails: details.signals.map(({ name, risk, because, at }) => ({ name, risk, because, at: at.toISOString() })),
    messages: details.messages.map(presentMessage),
    notes: details.notes.map(presentNote),
    timeline: details.events.map(({ id, type, actor, staffName, data, at }) => ({
      id,
      type,
      actor,
      staffName,
      data,
      at: at.toISOString(),
    })),
    handoff,
    consent,
    statement: details.statement?.map(({ label, text, contact }) => ({ label, text, ...(contact && { contact }) })) ?? null,
    closeReason: file.status === "closed" ? file.closeReason : null,
    redOutcomes: details.redOutcomes.map(({ calledAt, at, ...said }) => ({
      ...said,
      calledAt: calledAt?.toISOString() ?? null,
      at: at.toISOString(),
    })),
    contact: person.contact,
    lastSeenAt: person.lastSeenAt.toISOString(),
    unreachable: details.unreachable,
    can: {
      claim: file.status !== "closed" && !held,
      reply: mine,
      note: mine,
      assess: mine,
      close: mine,
      offer: mine && file.kind === "police_report" && consent !== null && details.statement !== null && offerable,
    },
  };
}

function presentTalk(talk: TalkFacts | null): CaseView["talk"] {
  if (!talk) return null;
  const { safeTime, askedForAnother, keeperName, checkInAt, felt } = talk;
  return {
    safeTime: safeTime && { from: safeTime.from.toISOString(), until: safeTime.until.toISOString() },
    askedForAnother,
    keeperName,
    checkInAt: checkInAt?.toISOString() ?? null,
    felt: felt && { ...felt, at: felt.at.toISOString() },
  };
}

/** What a piece of evidence points at: computed, so that better data tell more about old cases too. */
function understood(value: string, { recognise, nameOf }: Pick<Recogniser, "recognise" | "nameOf">) {
  const found = recognise(value);
  const name = nameOf(found?.platform ?? null);
  return {
    platform: found?.platform && name !== null ? { id: found.platform, name } : null,
    pointsAt: found?.kind ?? null,
    account: found?.account ?? null,
    canonical: found?.canonical ?? null,
  };
}

export function presentMessage(message: talk.CaseMessage): CaseMessage {
  const { id, author, staffName, kind, text, details, replyTo, reaction, versions, at, editedAt, delivery, deliveryReason } = message;
  const { forwardedFrom = null, emoji = null, contact = null, location = null, poll = null, what = null } = details;
  return {
    ...{ id, author, staffName, kind, text, forwardedFrom, emoji, contact, location, what, replyTo, delivery, deliveryReason },
    poll: poll && { question: poll.question, options: [...poll.options] },
    reaction: [...reaction],
    versions: versions.map((version) => ({ text: version.text, at: version.at.toISOString() })),
    at: at.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
  };
}

export const presentNote = ({ id, staffName, text, at }: contents.CaseNote): Note => ({ id, staffName, text, at: at.toISOString() });

function summaryOf(
  { file, queue, locale, region, person, holderName }: CaseRecord,
  signals: string[],
  staff: Staff,
  now: Date,
  dutyAt: DutyAt,
): Omit<CaseSummary, "silentRed"> {
  const held = isHeld(file, now) ? file : null;
  // Whoever holds a case answers in it; what is late is a wait that nobody has taken.
  const due = file.status === "closed" || held ? null : answerDue(file.risk, file.waitingSince, dutyAt);
  return {
    id: file.id,
    kind: file.kind,
    queue,
    risk: file.risk,
    status: file.status === "claimed" && !held ? "waiting" : file.status,
    pseudonym: person.pseudonym,
    colour: person.colour,
    locale,
    region,
    openedAt: file.openedAt.toISOString(),
    waitingSince: file.waitingSince.toISOString(),
    dueAt: due?.toISOString() ?? null,
    overdue: due !== null && due < now,
    closedAt: file.status === "closed" ? file.closedAt.toISOString() : null,
    holder: held && { id: held.holderId, name: holderName ?? "" },
    mine: held?.holderId === staff.id,
    leaseUntil: held?.leaseUntil.toISOString() ?? null,
    signals,
  };
}
