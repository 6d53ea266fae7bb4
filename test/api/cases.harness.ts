import { randomBytes } from "node:crypto";
import { lockPerson } from "../../src/channel/people.ts";
import { CATALOGUE } from "../../src/country/ua/platforms.ts";
import { createKeyRing, type KeyRing } from "../../src/crypto/key-ring.ts";
import type { Tx } from "../../src/db/database.ts";
import type { OpenDatabase } from "../../src/db/open.ts";
import { audit, auditOnce } from "../../src/features/audit/audit.repository.ts";
import { casesRoutes } from "../../src/features/cases/cases.routes.ts";
import type { NewCase, OpenedCase } from "../../src/features/cases/cases.use-cases.ts";
import { createCaseUseCases } from "../../src/features/cases/cases.use-cases.ts";
import { createCasesForHandoffs } from "../../src/features/cases/cases-for-handoffs.use-cases.ts";
import { createCasesForTalks } from "../../src/features/cases/cases-for-talks.use-cases.ts";
import { claimRoutes } from "../../src/features/cases/claims.routes.ts";
import { createClaimUseCases } from "../../src/features/cases/claims.use-cases.ts";
import { createCaseContents } from "../../src/features/cases/contents.repository.ts";
import { createStaffCaseUseCases } from "../../src/features/cases/staff-cases.use-cases.ts";
import { createTransferRecords } from "../../src/features/cases/transfers.repository.ts";
import { transferRoutes } from "../../src/features/cases/transfers.routes.ts";
import { createTransferUseCases } from "../../src/features/cases/transfers.use-cases.ts";
import { createComplaints } from "../../src/features/complaint/complaint.repository.ts";
import { complaintRoutes } from "../../src/features/complaint/complaint.routes.ts";
import { createComplaintUseCases } from "../../src/features/complaint/complaint.use-cases.ts";
import { createTalkCare } from "../../src/features/counselling/talk-care.use-cases.ts";
import { createTalkRounds } from "../../src/features/counselling/talk-rounds.use-cases.ts";
import { createTalks } from "../../src/features/counselling/talks.repository.ts";
import { createHandoffRecords } from "../../src/features/handoff/handoff.repository.ts";
import { handoffRoutes } from "../../src/features/handoff/handoff.routes.ts";
import { HandoffView } from "../../src/features/handoff/handoff.schemas.ts";
import { createHandoffUseCases } from "../../src/features/handoff/handoff.use-cases.ts";
import { createRecogniser } from "../../src/features/platforms/recogniser.ts";
import type { Role, Staff } from "../../src/features/staff/permissions.ts";
import { read } from "../../src/features/triage/triage.ts";
import { workRoutes } from "../../src/features/workload/workload.routes.ts";
import { createWorkUseCases } from "../../src/features/workload/workload.use-cases.ts";
import { later, minutes } from "../../src/shared/clock.ts";
import { randomIds } from "../../src/shared/ids.ts";
import type { CaseNews, TalkVoice, TeenAddress, TeenVoice } from "../../src/shared/voice.ts";
import type { TestDatabase } from "../support/database.ts";
import { stage } from "./http.harness.ts";

export const NOW = new Date("2026-03-02T10:00:00.000Z");
const ORIGIN = "http://localhost";

/** An answer of the API: its status and what it says. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
}

export interface SummaryJson {
  id: string;
  status: string;
  risk: string;
  queue: string;
  mine: boolean;
  waitingSince: string;
  holder: { id: string; name: string } | null;
  signals: string[];
  position?: number;
}

export interface HandoffJson {
  id: string;
  caseId?: string;
  status: string;
  statement: { label: string; text: string }[];
  evidence: { value: string; sha256: string }[];
  question: string | null;
  answer: string | null;
  registrationNumber: string | null;
  entryNumber: string | null;
  outcome: string | null;
  openedAt: string | null;
  dueAt: string;
  overdue: boolean;
  history: { type: string }[];
  can: Record<string, boolean>;
}

export interface CaseJson extends SummaryJson {
  fencingToken: number | null;
  facts: { answer: string }[];
  evidence: { value: string; sha256: string }[];
  signalDetails: { name: string; because: string }[];
  messages: { id: string; author: string; text: string; staffName: string | null; editedAt: string | null; delivery: string | null }[];
  notes: { id: string; text: string; staffName: string }[];
  timeline: { type: string; actor: string; staffName: string | null; data: Record<string, unknown> }[];
  handoff: HandoffJson | null;
  consent: string | null;
  closeReason: string | null;
  can: Record<string, boolean>;
}

/** What a teen was told, as it was handed to the voice. */
export type Told = { to: TeenAddress } & ({ words: string } | { news: CaseNews } | { talk: string });

export type Casework = Awaited<ReturnType<typeof casework>>;

/** What two processes of one installation have in common besides the database. */
interface Installation {
  readonly keys: KeyRing;
  readonly members: Map<string, Staff>;
}

/**
 * The two features over a real database, behind the real HTTP side; only the sign-in and the teen's ear are the test's own.
 *
 * @param beside another one whose second process this is
 */
export async function casework(database: OpenDatabase, beside?: Installation) {
  const clock = { time: NOW, now: () => clock.time };
  const ids = randomIds;
  const keys = beside?.keys ?? createKeyRing(randomBytes(32));
  const told: Told[] = [];
  const voice: TeenVoice = {
    async relay(tx, to, text) {
      told.push({ to, words: text });
      return [await queue(tx, to, clock.time)];
    },
    fileNews: () => Promise.resolve(),
    news(_tx, to, news) {
      told.push({ to, news });
      return Promise.resolve();
    },
  };

  const recogniser = createRecogniser(CATALOGUE);
  const contents = createCaseContents({ keys, ids, recognise: recogniser.recognise });
  const records = createHandoffRecords({ keys });
  const common = { clock, ids, audit, auditOnce, voice, contents };
  const teen = createCaseUseCases({ ...common, keys, handoffs: records, heard: () => Promise.resolve() });
  const talkVoice: TalkVoice = {
    say(_tx, to, { kind }) {
      told.push({ to, talk: kind });
      return Promise.resolve();
    },
    showPlace: (tx, to) => queue(tx, to, clock.time).then((id) => -id),
    changePlace: () => Promise.resolve(),
    promisedSign: () => Promise.resolve(),
  };
  const talks = createTalks({ keys });
  const care = createTalkCare({ talks, voice: talkVoice, clock, silenceMs: minutes(7) });
  const work = createWorkUseCases(common);
  const cases = createStaffCaseUseCases({
    ...{ ...common, talks: care, work, claiming: "next" as const },
    paging: {
      taken: () => Promise.resolve(),
      closed: () => Promise.resolve(),
      judged: () => Promise.resolve(),
      isUnheard: () => Promise.resolve(false),
    },
  });
  const complaints = createComplaints({ keys });
  const complaintDeeds = createComplaintUseCases({
    ...{ clock, audit, voice: talkVoice, complaints },
    talks: { withWhom: () => Promise.resolve(null), keepFrom: () => Promise.resolve() },
  });
  const talkCases = createCasesForTalks(common);
  const rounds = createTalkRounds({
    ...{ database, talks, voice: talkVoice, clock },
    cases: talkCases,
    returnLapsed: cases.returnLapsed,
    silent: () => Promise.resolve(),
    onDuty: () => true,
  });
  const handoffs = createHandoffUseCases({ ...common, records, cases: createCasesForHandoffs(common) });

  const members = beside?.members ?? new Map<string, Staff>();
  const join = async (id: string, role: Role): Promise<Staff> => {
    const staff: Staff = { id, role, name: `${id} of the team`, email: `${id}@example.org` };
    await database.transaction((tx) => tx.prisma.staff.create({ data: staff }));
    members.set(id, staff);
    return staff;
  };
  const http = await stage(
    [
      casesRoutes({
        database,
        clock,
        cases,
        recogniser,
        dutyAt: () => ({ open: false, opensAt: null }),
        handoff: { schema: HandoffView, ofCase: handoffs.viewOfCase },
      }),
      claimRoutes({ database, claims: createClaimUseCases(common) }),
      transferRoutes({
        database,
        transfers: createTransferUseCases({ ...common, records: createTransferRecords({ keys }), cases, work }),
      }),
      workRoutes({ database, work, whyNotNext: cases.whyNotNext }),
      handoffRoutes({ database, clock, handoffs }),
      complaintRoutes({ database, complaints: complaintDeeds }),
    ],
    {
      clock,
      staffOf: (headers) => Promise.resolve(members.get(/session_token=([\w-]+)/.exec(headers.get("cookie") ?? "")?.[1] ?? "") ?? null),
    },
  );
  const ask = async <T>(who: string, path: string, init: RequestInit = {}): Promise<Answer<T>> => {
    const headers = { cookie: `parasolka.session_token=${who}`, origin: ORIGIN, "content-type": "application/json" };
    const response = await http.call(`/api/v1${path}`, { ...init, headers });
    const text = await response.text();
    return { status: response.status, body: (text === "" ? null : JSON.parse(text)) as T };
  };

  return {
    clock,
    keys,
    members,
    teen,
    handoffs,
    talks,
    talkCases,
    complaints,
    rounds,
    told,
    database,
    join,
    /** What a member asks of the API. */
    get: <T = Record<string, unknown>>(who: string, path: string): Promise<Answer<T>> => ask<T>(who, path),
    post: <T = Record<string, unknown>>(who: string, path: string, body: unknown = {}): Promise<Answer<T>> =>
      ask<T>(who, path, { method: "POST", body: JSON.stringify(body) }),
    put: <T = Record<string, unknown>>(who: string, path: string, body: unknown): Promise<Answer<T>> =>
      ask<T>(who, path, { method: "PUT", body: JSON.stringify(body) }),
    pass(ms: number): void {
      clock.time = later(clock.time, ms);
    },

    /** A new teen with a chat. */
    async newTeen(): Promise<TeenAddress> {
      const address = { channel: "telegram", address: ids.uuid() } as const;
      const { person } = await database.transaction((tx) =>
        lockPerson(tx, { keys, ids }, { ...address, apiChatId: 1, locale: "uk", now: clock.time }),
      );
      return { personId: person.personId, chatId: person.chatId, locale: "uk" };
    },

    /** A teen sends a form; the words are read for danger as in the product. */
    open(who: TeenAddress, words = "мене цькують у класі", more: Partial<NewCase> = {}): Promise<OpenedCase> {
      const facts = [{ question: "counselling.open", version: 1, asked: "Що сталося?", answer: words }];
      const input: NewCase = {
        ...who,
        id: ids.uuid(),
        kind: "counselling",
        region: null,
        facts,
        evidence: [],
        reading: read(words),
        ...more,
      };
      return database.transaction((tx) => teen.openCase(tx, input));
    },
  };
}

/** A row of the outbox as the real voice would leave it, without its payload. */
async function queue(tx: Tx, to: TeenAddress, now: Date): Promise<bigint> {
  const payloadSealed = Uint8Array.from(randomBytes(32));
  const row = await tx.prisma.outbox.create({
    data: { chatId: to.chatId, personId: to.personId, method: "sendMessage", payloadSealed, priority: 2, notBefore: now, createdAt: now },
  });
  return row.id;
}

/** Everything in every column of every table, as text and as base64 and hex of what it holds. */
export function dump(database: TestDatabase): Promise<string> {
  return database.session(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
    );
    let all = "";
    for (const { name } of rows) {
      const table = await client.query<Record<string, unknown>>(`SELECT * FROM ${name}`);
      for (const value of table.rows.flatMap((row) => Object.values(row))) {
        const bytes =
          value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
        all += `${bytes.toString("utf8")}\n${bytes.toString("latin1")}\n`;
      }
    }
    return all;
  });
}
