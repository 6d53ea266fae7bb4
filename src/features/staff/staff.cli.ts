import type { Command } from "commander";
import { Option } from "commander";
import type { Tx } from "../../db/database.ts";
import { RULES } from "../../shared/errors.ts";
import type { Outcome } from "../../shared/outcome.ts";
import type { Terminal } from "../../shared/terminal.ts";
import { askSecret, CommandFailed, readSecretLine } from "../../shared/terminal.ts";
import type { Role } from "./permissions.ts";
import { ROLES } from "./permissions.ts";
import type { DemoSignIn, StaffUseCases } from "./staff.use-cases.ts";

export interface StaffCommandDeps {
  readonly staff: StaffUseCases;
  readonly terminal: Terminal;
  /** Runs one transaction on the configured database and closes it. */
  readonly inDatabase: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly isProduction: () => boolean;
}

/** `parasolka staff …` and `parasolka demo …`. */
export function addStaffCommands(program: Command, { staff, terminal, inDatabase, isProduction }: StaffCommandDeps): void {
  const team = program.command("staff").description("add, list and switch off members of staff");

  team
    .command("add")
    .description("add a member of staff; the password is asked for and not shown")
    .requiredOption("--email <address>", "what the member signs in with")
    .requiredOption("--name <name>", "how colleagues see the member; teens never do")
    .addOption(new Option("--role <role>", "what the member may do").choices(ROLES).makeOptionMandatory())
    .option("--password-stdin", "read the password from standard input instead of asking")
    .addHelpText(
      "after",
      `
Examples:
  $ parasolka staff add --email olena@example.org --name "Олена К." --role psychologist
  $ openssl rand -base64 18 | tee new-password | parasolka staff add --email a@example.org --name "А. Б." --role liaison --password-stdin

A password has 12 to 128 characters.`,
    )
    .action(async (options: { email: string; name: string; role: Role; passwordStdin?: true }) => {
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(options.email)) throw new CommandFailed("--email: this is not an address.", 2);
      if (options.name.trim() === "") throw new CommandFailed("--name: the name is empty.", 2);
      const password = options.passwordStdin ? await readSecretLine(terminal) : await askTwice(terminal);
      const member = orFail(await inDatabase((tx) => staff.addStaff(tx, { ...options, password, by: null })));
      terminal.out(`Added ${member.role} ${member.name} <${member.email}>.`);
    });

  team
    .command("list")
    .description("list members of staff")
    .option("--json", "as JSON")
    .action(async ({ json }: { json?: true }) => {
      const members = await inDatabase((tx) => staff.listStaff(tx));
      if (json) return terminal.out(JSON.stringify(members, null, 2));
      if (members.length === 0) return terminal.out("Nobody yet. Add the first member with: parasolka staff add");
      for (const { role, active, email, name } of members)
        terminal.out(`${role.padEnd(14)} ${active ? "      " : "(off) "} ${email.padEnd(40)} ${name}`);
    });

  for (const [verb, active, does] of [
    ["deactivate", false, "switch a member off: signed out everywhere, cannot sign in"],
    ["activate", true, "let a member who was switched off sign in again"],
  ] as const) {
    team
      .command(verb)
      .description(does)
      .requiredOption("--email <address>", "whose")
      .addHelpText("after", `\nExample:\n  $ parasolka staff ${verb} --email olena@example.org`)
      .action(async ({ email }: { email: string }) => {
        const member = orFail(await inDatabase((tx) => staff.setStaffActive(tx, { email, active, by: null })));
        terminal.out(`${member.email} is ${member.active ? "active" : "switched off"}.`);
      });
  }

  program
    .command("demo")
    .description("what only a demo has")
    .command("reset-passwords")
    .description("give the demo members new passwords and show them once")
    .addHelpText("after", "\nExample:\n  $ parasolka demo reset-passwords")
    .action(async () => {
      if (isProduction()) throw new CommandFailed("This is production: there are no demo members here (APP_ENV).");
      const made = await inDatabase((tx) => staff.resetDemoPasswords(tx));
      if (made.length === 0) throw new CommandFailed("There are no demo members. The first demo start makes them.");
      terminal.out(describeSignIns(made));
    });
}

/** The demo's sign-ins as lines to print, once. */
export const describeSignIns = (signIns: readonly DemoSignIn[]): string =>
  signIns.map(({ role, email, password }) => `  ${role.padEnd(14)} ${email.padEnd(38)} ${password}`).join("\n");

async function askTwice(terminal: Terminal): Promise<string> {
  const password = await askSecret("Password (12 to 128 characters, not shown): ", terminal);
  if (password !== (await askSecret("Again: ", terminal))) throw new CommandFailed("The two are not the same. Nothing was changed.");
  return password;
}

function orFail<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new CommandFailed(`${RULES[outcome.rule].hint} (${outcome.rule})`);
  return outcome.value;
}
