/** What one look found. `note`: worth knowing, not wrong. `fix`: what to do. */
export interface Finding {
  readonly name: string;
  readonly state: "ok" | "note" | "problem";
  readonly says: string;
  readonly fix?: string;
}

export const ok = (name: string, says: string): Finding => ({ name, state: "ok", says });
export const note = (name: string, says: string, fix?: string): Finding => ({ name, state: "note", says, ...(fix && { fix }) });
export const problem = (name: string, says: string, fix: string): Finding => ({ name, state: "problem", says, fix });

/** Data that people rely on and that has to be looked at again and again: hotlines, report routes, offences. */
export interface DatedData {
  readonly id: string;
  /** When somebody checked it last; null: never. */
  readonly verifiedAt: string | null;
  /** From when on it should not be trusted unseen. */
  readonly reviewAfter: string | null;
}

/** The oldest Node.js that the product runs on. */
const OLDEST_NODE = [20, 19] as const;

export function lookAtNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const old = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (old)
    return problem("node", `Node.js ${version} is too old.`, `Install Node.js ${OLDEST_NODE.join(".")} or newer; 24 is recommended.`);
  if (major < 22) return note("node", `Node.js ${version} runs, but gets no security updates any more.`, "Node.js 24 is recommended.");
  return ok("node", `Node.js ${version}.`);
}

export function lookAtDemoStaff(demoMembers: number, production: boolean): Finding {
  if (demoMembers === 0) return ok("demo-staff", "No demo members.");
  const says = `${demoMembers} demo members can sign in.`;
  return production
    ? problem("demo-staff", says, "Production does not start with them: use a database of its own, or remove them.")
    : note("demo-staff", says, "Lost the passwords? parasolka demo reset-passwords");
}

export function lookAtStaff(activeMembers: number): Finding {
  return activeMembers > 0
    ? ok("staff", `${activeMembers} active members of staff.`)
    : note("staff", "Nobody can sign in.", "parasolka staff add --email … --name … --role psychologist");
}

/** @param parked updates that could not be handled and are kept */
export function lookAtUpdates(parked: number): Finding {
  if (parked === 0) return ok("updates", "Every update was handled.");
  return note("updates", `${parked} updates could not be handled and are kept.`, "The log says why: look for «update parked».");
}

/** @param configured the means besides the console */
export function lookAtMeans(configured: readonly string[]): Finding {
  return configured.length > 0
    ? ok("paging", `Pages go to the console and over ${configured.join(", ")}.`)
    : note("paging", "Pages reach only open consoles.", "Set SMTP_URL, WEB_PUSH_KEYS or PAGER_URL: see docs/paging.md.");
}

/** @param empty steps of a page whose list names nobody in the next 24 hours */
export function lookAtDuty(empty: readonly string[]): Finding {
  return empty.length === 0
    ? ok("duty", "Somebody can be called at every step in the next 24 hours.")
    : note(
        "duty",
        `Nobody is on duty in the next 24 hours as: ${empty.join(", ")}.`,
        "Supervisors keep the lists: PUT /api/v1/duty/{role}.",
      );
}

export function lookAtDatedData(data: readonly DatedData[], now: Date): Finding {
  const today = now.toISOString().slice(0, 10);
  const unchecked = data.filter(({ verifiedAt }) => verifiedAt === null).map(({ id }) => id);
  const overdue = data.flatMap(({ id, verifiedAt, reviewAfter }) =>
    verifiedAt !== null && reviewAfter !== null && reviewAfter < today ? [`${id} (since ${reviewAfter})`] : [],
  );
  const due = unchecked.length + overdue.length;
  if (due === 0) return ok("country-data", `${data.length} entries, all checked and none overdue.`);
  // All of them: whoever checks works down this list.
  const says = [
    `${due} of ${data.length} entries are unchecked or overdue.`,
    ...(overdue.length > 0 ? [`Overdue: ${overdue.join(", ")}.`] : []),
    ...(unchecked.length > 0 ? [`Never checked: ${unchecked.join(", ")}.`] : []),
  ];
  return note(
    "country-data",
    says.join(" "),
    "Open or call each, then write the day into verifiedAt in src/country. Until then their links stay hidden.",
  );
}

/** For people: one line a finding. */
export function describeFindings(findings: readonly Finding[]): string {
  const signs = { ok: "✓", note: "•", problem: "✗" } as const;
  return findings
    .map(({ name, state, says, fix }) => `${signs[state]} ${name.padEnd(14)} ${says}${fix ? `\n  ${" ".repeat(14)} → ${fix}` : ""}`)
    .join("\n");
}
