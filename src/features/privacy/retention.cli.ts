import type { Command } from "commander";
import { days } from "../../shared/clock.ts";
import type { Terminal } from "../../shared/terminal.ts";
import { KEPT_FOR, RETENTION_RULES, type RetentionRule } from "./retention.ts";
import type { Retention } from "./retention.use-cases.ts";

interface RetentionCommandDeps {
  readonly terminal: Terminal;
  /** Opens the database, with what destroying takes: that needs the master key. */
  readonly withRetention: (work: (retention: Retention) => Promise<void>) => Promise<void>;
}

const daysOf = (rule: RetentionRule): number => KEPT_FOR[rule] / days(1);

/** What each rule destroys, for the person at the terminal. */
const MEANS: Readonly<Record<RetentionRule, string>> = {
  "closed-cases": "finished cases that were never offered to the police: key, words, notes, files, all of it",
  "police-cases": "finished cases that the police were offered, with nothing open there",
  "drafts": "forms that were begun and never sent",
  "strangers": "people without a case or a draft: their chat's address and settings",
};

const HELP = `
What it destroys, and when:
${RETENTION_RULES.map((rule) => `  ${rule.padEnd(14)} after ${String(daysOf(rule)).padStart(4)} days   ${MEANS[rule]}`).join("\n")}

What it never touches:
  Cases that are open, of whatever risk. Cases that a teen hid or asked to erase: these go their own way.
  Cases of which the police still have something open. The audit trail, which keeps the bare fact of each end.

How to use it:
  Look first. Then let it run once a day, e.g. from cron; twice or on several machines does no harm. It works in small
  steps: stopped in the middle, it goes on where it was. Stored files are deleted by jobs that the running server does.

Examples:
  $ parasolka retention run --dry-run          what would go now; changes nothing
  $ parasolka retention run                    destroys it; it cannot be taken back

Delivered messages (30 days) and the numbers of updates (8 days) are swept by the server itself.`;

/** `parasolka retention run`. */
export function addRetentionCommand(program: Command, { terminal, withRetention }: RetentionCommandDeps): void {
  program
    .command("retention")
    .description("how long things are kept")
    .command("run")
    .description("destroy what has been kept for as long as it is kept")
    .option("--dry-run", "only say what would go")
    .addHelpText("after", HELP)
    .action(async ({ dryRun }: { dryRun?: true }) => {
      await withRetention(async (retention) => {
        const counts = await (dryRun ? retention.look() : retention.run());
        for (const rule of RETENTION_RULES)
          terminal.out(
            `${rule.padEnd(14)} ${String(counts[rule]).padStart(6)} ${dryRun ? "would go" : "destroyed"} (after ${daysOf(rule)} days)`,
          );
      });
    });
}
