import type { UpdateUnit } from "../../channel/unit.ts";
import type { Database, Tx } from "../../db/database.ts";
import type { Audit } from "../../shared/audit.ts";
import type { Clock } from "../../shared/clock.ts";
import { spokenTime } from "../../shared/spoken-time.ts";
import type { CaseUseCases } from "../cases/cases.use-cases.ts";
import type { CaseContents } from "../cases/contents.repository.ts";
import { type Stored, storedAbout } from "./my-data.repository.ts";
import { ownCases } from "./privacy.repository.ts";

/** What a `sendDocument` names instead of a file: made anew when it is delivered and kept nowhere. */
export const COPY_OF_DATA = "parasolka:copy";

/** A teen's copy of what is stored about them. */
export interface CopyOfData {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface MyDataDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly contents: Pick<CaseContents, "open" | "messages" | "evidence">;
  readonly statusOf: CaseUseCases["statusOf"];
  readonly t: (locale: string, id: string, args?: Record<string, string | number>) => string;
}

export type MyData = ReturnType<typeof createMyData>;

/** What is stored about a teen: to look at, and to take with them (Law of Ukraine 2297-VI, art. 8). */
export function createMyData({ database, clock, audit, contents, statusOf, t }: MyDataDeps) {
  const textOfCase = async (tx: Tx, status: Awaited<ReturnType<typeof statusOf>>[number], locale: string, now: Date): Promise<string[]> => {
    const moment = (at: Date): string => spokenTime(at, now, locale);
    const { facts, statement } = await contents.open(tx, status.id);
    const messages = await contents.messages(tx, status.id);
    const evidence = await contents.evidence(tx, status.id);
    const part = (id: string, lines: readonly string[]): string[] => (lines.length > 0 ? ["", t(locale, id), ...lines] : []);
    return [
      "",
      "=====",
      t(locale, "cases-case", { kind: status.kind, opened: moment(status.openedAt) }),
      t(locale, "data-copy-code", { receiptCode: status.receiptCode }),
      ...part(
        "data-copy-facts",
        facts.map(({ asked, answer }) => (asked === "" ? `- ${answer}` : `- ${asked}\n  ${answer}`)),
      ),
      ...part(
        "data-copy-statement",
        (statement ?? []).map(({ label, text }) => `- ${label}: ${text}`),
      ),
      ...part(
        "data-copy-evidence",
        evidence.map(({ value }) => `- ${value}`),
      ),
      ...part(
        "data-copy-messages",
        messages.map(({ author, text, at }) => `- ${moment(at)}, ${t(locale, "data-copy-author", { author })}: ${text}`),
      ),
      ...part(
        "data-copy-steps",
        status.steps.map(({ type, at }) => t(locale, "cases-step", { step: type, at: moment(at) })),
      ),
    ];
  };

  return {
    /** How much is stored about the person, or about one case of theirs. Counts and times. */
    async stored({ tx, person }: UpdateUnit, caseId: string | null): Promise<Stored> {
      return storedAbout(tx, person.personId, caseId);
    },

    /** On record that the teen asked for their copy; the copy itself is made when it is delivered. */
    async noteCopy({ tx, person, now }: UpdateUnit): Promise<void> {
      await audit(tx, {
        at: now,
        actor: "teen",
        actorId: person.personId,
        action: "person.copy-asked",
        subject: "person",
        subjectId: person.personId,
      });
    },

    /** The copy, as it is now: what they told, wrote and read. Cases that ask for their word are left out. Null for nobody. */
    copyOf: (personId: string): Promise<CopyOfData | null> => database.transaction((tx) => copyIn(tx, personId)),
    /** The same inside a transaction. */
    copyIn,
  };

  async function copyIn(tx: Tx, personId: string): Promise<CopyOfData | null> {
    const locale = await localeOf(tx, personId);
    if (locale === null) return null;
    const now = clock.now();
    const own = await ownCases.ofPerson(tx, personId);
    const shut = new Set(own.filter(({ wordNeeded }) => wordNeeded).map(({ id }) => id));
    const lines = [t(locale, "data-copy-title", { at: spokenTime(now, now, locale) })];
    for (const status of await statusOf(tx, personId)) if (!shut.has(status.id)) lines.push(...(await textOfCase(tx, status, locale, now)));
    if (shut.size > 0) lines.push("", t(locale, "data-copy-shut"));
    return { name: "copy.txt", bytes: Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`, "utf8") };
  }
}

async function localeOf(tx: Tx, personId: string): Promise<string | null> {
  const { rows } = await tx.pg.query<{ locale: string }>({
    name: "person-locale",
    text: "SELECT locale FROM person WHERE id = $1",
    values: [personId],
  });
  return rows[0]?.locale ?? null;
}
