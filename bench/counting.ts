import type { Contender, ContenderOptions } from "./contender.ts";
import { EVERY_STEP } from "./journey.ts";
import { type Count, count, type StatementProxy, type Statements, startStatementProxy } from "./statements.ts";

/** Statements of an update's transaction, by the kind of update. */
export type Counts = ReadonlyMap<string, Count>;

/** Lets one teen go the whole way, step by step, and counts what the program executes for each update (not for delivering). */
export async function countStatements(
  start: (options: ContenderOptions) => Promise<Contender>,
  options: ContenderOptions,
): Promise<Counts> {
  const proxy = await startStatementProxy(options.database.url);
  try {
    const contender = await start({ ...options, databaseUrl: proxy.url });
    return await countWith(contender, proxy).finally(contender.stop);
  } finally {
    await proxy.close();
  }
}

async function countWith(contender: Contender, proxy: StatementProxy): Promise<Counts> {
  const counts = new Map<string, Count>();
  let ofUpdate: Statements = [];
  proxy.committed = (statements) => {
    if (statements.some((statement) => statement.includes("INSERT INTO inbox"))) ofUpdate = statements;
  };
  for (const [index, step] of EVERY_STEP.entries()) {
    await contender.post(step, 1, index + 1);
    counts.set(step.name, count(ofUpdate));
  }
  return counts;
}

/** What the floor has to execute on top of its own, so that both execute the same number. */
export function paddingFor(ours: Counts, floor: Counts): Record<string, { reads: number; writes: number }> {
  const padding: Record<string, { reads: number; writes: number }> = {};
  for (const [name, count] of ours) {
    const own = floor.get(name);
    if (!own) continue;
    const writes = Math.max(0, count.writes - own.writes);
    padding[name] = { writes, reads: Math.max(0, total(count) - total(own) - writes) };
  }
  return padding;
}

export const total = ({ reads, writes, rest }: Count): number => reads + writes + rest;
