/**
 * The one list of stable codes. `status` is what the API answers, `hint` is for developers;
 * what people read stands in `locales/` under `error-<code>`.
 */
export const RULES = {
  "not-found": { status: 404, hint: "No such record, or not one this member of staff may see: both answer the same." },
  "sign-in-required": { status: 401, hint: "Send the session cookie of /api/v1/auth/sign-in/email." },
  "sign-in-failed": { status: 401, hint: "Address or password is wrong, or the member is not active: all answer the same." },
  "permission-missing": { status: 403, hint: "The role lacks the permission that the route names." },
  "webhook-secret-wrong": { status: 401, hint: "The header X-Telegram-Bot-Api-Secret-Token is not WEBHOOK_SECRET." },
  "update-broken": { status: 400, hint: "The update lacks what the Bot API promises, so it is kept without being handled." },
  "origin-refused": { status: 403, hint: "Writes must come from the page's own origin." },
  "too-many-requests": { status: 429, hint: "Wait for the seconds in Retry-After." },
  "input-invalid": { status: 400, hint: "The body, query or path does not fit the schema; see `issues`." },
  "body-too-large": { status: 413, hint: "The limit is 1 MB." },
  "media-type-wrong": { status: 415, hint: "Send application/json." },
  "staff-email-taken": { status: 409, hint: "A member of staff with this address exists." },
  "staff-password-weak": { status: 400, hint: "A password has 12 to 128 characters." },
  "demo-staff-in-production": { status: 500, hint: "Remove the demo members (*@demo.parasolka.local) or start with APP_ENV=demo." },
  "case-closed": { status: 409, hint: "The case is closed." },
  "case-held-by-another": { status: 409, hint: "Another member of staff holds a running lease." },
  "case-not-held": { status: 409, hint: "Claim the case first." },
  "claim-outdated": { status: 409, hint: "The fencing token is older than the case's: somebody claimed it since." },
  "lease-expired": { status: 409, hint: "The lease ran out; claim the case again." },
  "id-taken": { status: 409, hint: "The client's id was used for something else; make a new one." },
  "queue-empty": { status: 404, hint: "Nothing waits that this member of staff may take." },
  "next-while-resting": { status: 409, hint: "Ten minutes off after a red's outcome: see `restUntil` of GET /work." },
  "next-while-full": { status: 409, hint: "This member holds three cases: let go of one first." },
  "next-is-second-red": { status: 409, hint: "Only reds wait, and this member holds one: another member takes them." },
  "next-is-not-today": { status: 409, hint: "What waits has a reason that this member cannot take this shift." },
  "next-is-not-theirs": { status: 409, hint: "What waits is in queues or languages that this member does not take." },
  "not-the-next": { status: 409, hint: "Nobody chooses whom to help: POST /cases/next, or ask a supervisor for a permit." },
  "colleague-cannot": { status: 409, hint: "This member does not take cases, or not this one." },
  "risk-lowered-without-reason": { status: 409, hint: "Only a person lowers a risk, with a reason." },
  "red-without-outcome": { status: 409, hint: "A red is closed with what became of the child: send `redOutcome`." },
  "red-outcome-not-whole": {
    status: 409,
    hint: "A call for help takes `redRecord.calledNumber` and `calledAt` (not in the future), «other» takes `redRecord.words`.",
  },
  "teen-asked-for-another": { status: 409, hint: "The teen asked to talk with somebody else; another member takes it." },
  "duty-not-for-this-member": { status: 409, hint: "This member is not called at this step, or is not active." },
  "duty-ends-before-it-begins": { status: 400, hint: "`until` is after `from`, or null." },
  "not-a-red": { status: 409, hint: "Only about a case of risk red there is something to decide in silence." },
  "teen-not-to-be-written-to": { status: 409, hint: "After an exit or «do not write» nothing is written first: wait, or call 102." },
  "push-not-configured": { status: 409, hint: "Set WEB_PUSH_KEYS." },
  "page-not-to-be-seen": { status: 409, hint: "A page of this kind ends with a claim or a decision, not with a look." },
  "screen-not-whole": { status: 409, hint: "Each question that is to be asked has an answer, and no other: see `after` of GET /screens." },
  "screen-outdated": { status: 409, hint: "The questions have changed since: read GET /screens again." },
  "plan-empty": { status: 409, hint: "At least one step of a safety plan has words." },
  "plan-outdated": { status: 409, hint: "A later version was written since: read it over and send that one." },
  "complaint-handled": { status: 409, hint: "Somebody has handled this complaint already." },
  "files-not-here": { status: 409, hint: "Pictures and files do not come into this case: its way is sexual, or a signal in it is." },
  "files-refused": { status: 403, hint: "No files on this way; the body was not read." },
  "files-too-many": { status: 429, hint: "This case has taken what it takes in a day." },
  "file-too-large": { status: 413, hint: "A file has 20 MB at most." },
  "file-gone": { status: 410, hint: "No such file for this session: fetched already, too old, or never there." },
  "file-not-taken": { status: 422, hint: "Of these bytes nothing is kept: broken, of a kind that is not taken, or sexual." },
  "evidence-not-waiting": { status: 409, hint: "Only an item that waits is decided about." },
  "evidence-not-shown": { status: 409, hint: "Only a ready item is shown." },
  "not-a-police-report": { status: 409, hint: "Only a police report is offered to the police." },
  "handoff-already-open": { status: 409, hint: "The case has a handoff that is not returned, declined or closed." },
  "handoff-state-wrong": { status: 409, hint: "The handoff's state does not allow this step." },
  "handoff-answer-missing": { status: 400, hint: "The police asked something: offer it again with the teen's answer." },
  "withdrawal-too-late": { status: 409, hint: "A liaison has opened the handoff: what was read cannot be taken back." },
  "consent-missing": { status: 409, hint: "The teen has not agreed to share this." },
  "registration-number-missing": { status: 400, hint: "Registering needs the number of the unified record." },
  "database-away": { status: 503, hint: "The database does not answer; the client should try again." },
  "embedded-database-in-production": { status: 500, hint: "Set DATABASE_URL, or ALLOW_EMBEDDED_DATABASE=true if you mean it." },
  "pool-used-inside-update": { status: 500, hint: "Inside a transaction use its own handle: a second connection jams a full pool." },
  "transaction-aborted": {
    status: 500,
    hint: "Nothing was committed: an error inside was swallowed, or the work took too long. See `cause`.",
  },
  "transaction-over": { status: 500, hint: "A transaction's handle was used after it had ended: something was not awaited." },
  "key-destroyed": { status: 410, hint: "The data key is gone; what it sealed cannot be read any more." },
  "internal": { status: 500, hint: "A defect; the log line with this request id says where." },
} as const satisfies Record<string, { status: number; hint: string }>;

export type Rule = keyof typeof RULES;

/** A rule broken where it cannot be returned as an `Outcome`. Carries no words of people. */
export class RuleBroken extends Error {
  override readonly name = "RuleBroken";
  readonly rule: Rule;

  constructor(rule: Rule, options?: ErrorOptions) {
    super(`${rule}: ${RULES[rule].hint}`, options);
    this.rule = rule;
  }
}
