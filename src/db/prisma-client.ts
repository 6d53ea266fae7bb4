import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { PrismaClient } from "./generated/client.ts";

/** Statements kept prepared on each connection. Lists of varying length (`IN ($1, $2, …)`) must not fill the server's memory. */
const PREPARED_AT_MOST = 300;

/**
 * A Prisma client that runs its queries on `pool`.
 * Its error messages carry no values: what a child wrote must not reach a log.
 */
export function createPrisma(pool: pg.Pool): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: createStatementNames() }),
    errorFormat: "minimal",
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  });
}

/** Names for the first statements seen, so that the server plans each only once; no name for the rest. */
function createStatementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known || names.size >= PREPARED_AT_MOST) return known ?? "";
    const name = `prisma_${createHash("sha256").update(sql).digest("base64url").slice(0, 22)}`;
    names.set(sql, name);
    return name;
  };
}
