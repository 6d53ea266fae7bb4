import type { Command } from "commander";
import type { Tx } from "../../db/database.ts";
import { CommandFailed, type Terminal } from "../../shared/terminal.ts";
import type { CaseUseCases } from "../cases/cases.use-cases.ts";
import type { createEraseForTeen } from "./destroy.use-cases.ts";

/** What the command does, made with the master key. */
export interface Erasing extends Pick<CaseUseCases, "caseOfReceipt"> {
  readonly eraseForTeen: ReturnType<typeof createEraseForTeen>;
}

interface EraseDeps {
  readonly terminal: Terminal;
  /** Opens the database and runs it in one transaction, with what erasing takes: that needs the master key. */
  readonly inDatabase: (work: (tx: Tx, erasing: Erasing) => Promise<void>) => Promise<void>;
}

const HELP = `
What it does:
  Finds the case of a receipt code and destroys it: its key first of all, so that nothing it sealed can be read
  again, then its rows, and its stored files as jobs that the running server does. The audit keeps the bare fact.
  A report that the police have not opened is taken off their table. What they have stays with them.
  While the teen is in danger a minimum without a word of theirs is held for supervisors for at most 24 hours.

When to use it:
  The teen, or somebody who may act for them, asks and gives the code. Teens can do it themselves in the chat
  with /delete; there it can be taken back for 72 hours. Here it cannot.

Examples:
  $ parasolka erase 7K3M-9QXT-2VBD             what would be destroyed; changes nothing
  $ parasolka erase 7K3M-9QXT-2VBD --yes       destroys it

Backups: wrapped keys stay outside of content backups, so an older backup does not bring the words back.`;

/** `parasolka erase`: an administrator acts on a receipt code. */
export function addEraseCommand(program: Command, { terminal, inDatabase }: EraseDeps): void {
  program
    .command("erase")
    .argument("<code>", "the receipt code that the teen holds")
    .description("destroy the case of a receipt code; without --yes it only says what would go")
    .option("--yes", "do it; it cannot be taken back")
    .addHelpText("after", HELP)
    .action(async (code: string, { yes }: { yes?: true }) => {
      await inDatabase(async (tx, { caseOfReceipt, eraseForTeen }) => {
        const found = await caseOfReceipt(tx, code);
        // The code itself is not printed again: terminals keep what they show.
        if (!found) throw new CommandFailed("No case has this code. Letters and digits only, three groups of four.");
        if (!yes) {
          terminal.out(`Case ${found.caseId.slice(0, 8).toUpperCase()} would be destroyed with everything in it. Add --yes to do it.`);
          return;
        }
        const erased = await eraseForTeen(tx, found.caseId);
        if (!erased) throw new CommandFailed("The case was gone already.");
        terminal.out(`Destroyed: case ${found.caseId.slice(0, 8).toUpperCase()} (${erased.kind}).`);
        if (erased.openRed) terminal.out("Its teen was in danger: the minimum is held for supervisors for at most 24 hours.");
      });
    });
}
