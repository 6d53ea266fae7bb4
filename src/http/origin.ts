import type { MiddlewareHandler } from "hono";
import { RuleBroken } from "../shared/errors.ts";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses writes that another site's page could have sent with this browser's cookies.
 * Own is the origin of PUBLIC_URL; without one, or on this machine's own names, the origin that the request was sent to.
 * Browsers write Origin and Sec-Fetch-Site themselves; pages cannot.
 *
 * @throws RuleBroken `origin-refused`
 */
export function ownOriginOnly(publicUrl: URL | null): MiddlewareHandler {
  return async (c, next) => {
    if (READS.has(c.req.method)) return next();
    const origin = c.req.header("origin");
    const own =
      origin === undefined || origin === "null"
        ? c.req.header("sec-fetch-site") === "same-origin"
        : isOwn(origin, c.req.header("host") ?? new URL(c.req.url).host, publicUrl);
    if (!own) throw new RuleBroken("origin-refused");
    return next();
  };
}

function isOwn(origin: string, host: string, publicUrl: URL | null): boolean {
  if (origin === publicUrl?.origin) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.host === host.toLowerCase() && (publicUrl === null || isThisMachine(from.hostname));
}

const isThisMachine = (hostname: string): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
