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

export function lookAtDatedData(data: readonly DatedData[], now: Date): Finding {
  const today = now.toISOString().slice(0, 10);
  const unverified = data.filter(({ verifiedAt, reviewAfter }) => verifiedAt === null || (reviewAfter !== null && reviewAfter < today));
  if (unverified.length === 0) return ok("country-data", `${data.length} entries, all checked and none overdue.`);
  const names = unverified.map(({ id }) => id);
  const shown = names.slice(0, 10).join(", ") + (names.length > 10 ? ` and ${names.length - 10} more` : "");
  return note(
    "country-data",
    `${unverified.length} of ${data.length} entries are unchecked or overdue: ${shown}.`,
    "Check them in src/country.",
  );
}

/** For people: one line a finding. */
export function describeFindings(findings: readonly Finding[]): string {
  const signs = { ok: "✓", note: "•", problem: "✗" } as const;
  return findings
    .map(({ name, state, says, fix }) => `${signs[state]} ${name.padEnd(14)} ${says}${fix ? `\n  ${" ".repeat(14)} → ${fix}` : ""}`)
    .join("\n");
}
