import type { Staff } from "../staff/permissions.ts";
import type { HandoffDetails, ListedHandoff } from "./handoff.repository.ts";
import type { HandoffSummary, HandoffView } from "./handoff.schemas.ts";
import type { Handoff } from "./handoff.ts";
import { acceptOffer, decline, enter, finish, isOverdue, register, returnWith } from "./handoff.ts";

/** A handoff as one member of staff sees it in a list. */
export function presentListed(listed: ListedHandoff, staff: Staff, now: Date): HandoffSummary {
  const { id, caseId, status, consent, region, risk } = listed;
  return {
    id,
    caseNumber: caseId.slice(0, 8).toUpperCase(),
    ...(staff.role !== "liaison" && { caseId }),
    status,
    consent,
    region,
    risk,
    offeredAt: listed.offeredAt.toISOString(),
    dueAt: listed.dueAt.toISOString(),
    overdue: isOverdue(listed, now),
    openedAt: listed.openedAt?.toISOString() ?? null,
  };
}

/** A handoff with everything, as one member of staff sees it. */
export function presentHandoff(details: HandoffDetails, staff: Staff, now: Date): HandoffView {
  const { handoff, region, risk, question, answer, declineReason, registrationNumber, entryNumber, outcome, offeredBy } = details;
  return {
    ...presentListed({ ...handoff, region, risk }, staff, now),
    statement: details.statement.map(({ label, text }) => ({ label, text })),
    evidence: details.evidence.map(({ kind, value, sha256, at }) => ({ kind, value, sha256, at: at.toISOString() })),
    question,
    answer,
    declineReason,
    registrationNumber,
    entryNumber,
    outcome,
    offeredBy,
    history: details.history.map(({ type, at }) => ({ type, at: at.toISOString() })),
    can: stepsOf(handoff, staff),
  };
}

/** The decisions themselves say what is possible, so that what is shown and what is allowed cannot differ. */
function stepsOf(handoff: Handoff, staff: Staff): HandoffView["can"] {
  const may = staff.role === "liaison";
  return {
    accept: may && acceptOffer(handoff, staff.id).ok,
    return: may && returnWith(handoff, staff.id, "?").ok,
    decline: may && decline(handoff, staff.id, "duplicate").ok,
    register: may && register(handoff, staff.id, "1").ok,
    enter: may && enter(handoff, staff.id, "1").ok,
    close: may && finish(handoff, staff.id, "investigated").ok,
  };
}
