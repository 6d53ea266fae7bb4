import { createHmac } from "node:crypto";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { deriveKey } from "../../crypto/seal.ts";
import type { Database } from "../../db/database.ts";
import { hours } from "../../shared/clock.ts";
import { RuleBroken } from "../../shared/errors.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Logger } from "../../shared/logger.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import type { Staff } from "./permissions.ts";
import { asRole } from "./staff.repository.ts";

export interface StaffAuthDeps {
  readonly database: Pick<Database, "prisma">;
  /** The master key; the key of the session cookies is derived from it. */
  readonly master: Uint8Array;
  /** Where the console is reached; https makes cookies `Secure`. */
  readonly baseUrl: URL;
  readonly ids: Ids;
  readonly logger: Logger;
  /** How often one network may try to sign in. Default 5 a minute. */
  readonly attempts?: { readonly max: number; readonly perSeconds: number };
}

export type SignIn =
  | { readonly ok: true; readonly staff: Staff; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly rule: "sign-in-failed" }
  | { readonly ok: false; readonly rule: "too-many-requests"; readonly retryAfterSeconds: number };

export interface StaffAuth {
  /** `network`: where the attempt comes from; it is counted as a keyed hash, in the database. */
  signIn(input: { email: string; password: string; network: string }): Promise<SignIn>;
  /** Ends the session of these headers. The cookies to set; nobody signed in is no error. @throws RuleBroken `database-away` */
  signOut(headers: Headers): Promise<readonly string[]>;
  /** The running session of an active member. @throws RuleBroken `database-away` */
  sessionOf(headers: Headers): Promise<{ staff: Staff; expiresAt: Date } | null>;
}

const BASE_PATH = "/api/v1/auth";
const SESSION_SECONDS = hours(12) / 1000;
const NETWORK_HEADER = "x-parasolka-network";

/** Sign-in with address and password on better-auth. Nobody can sign up: members are added by an administrator's command. */
export function createStaffAuth(deps: StaffAuthDeps): StaffAuth {
  const { baseUrl, master } = deps;
  const auth = createLibrary(deps);
  const hashing = deriveKey(master, "sign-in networks");

  const post = (path: string, headers: Headers, body: object): Promise<Response> => {
    headers.set("content-type", "application/json");
    return auth.handler(new Request(new URL(BASE_PATH + path, baseUrl), { method: "POST", headers, body: JSON.stringify(body) }));
  };

  async function sessionOf(headers: Headers): Promise<{ staff: Staff; expiresAt: Date } | null> {
    // Without a cookie there is nothing to look up.
    if (!headers.has("cookie")) return null;
    const found = await auth.api.getSession({ headers }).catch((cause: unknown) => {
      throw new RuleBroken("database-away", { cause });
    });
    if (!found?.user.active) return null;
    const { id, name, email, role } = found.user;
    return { staff: { id, name, email, role: asRole(role) }, expiresAt: found.session.expiresAt };
  }

  return {
    sessionOf,

    async signIn({ email, password, network }) {
      const response = await post("/sign-in/email", new Headers({ [NETWORK_HEADER]: pseudonymous(hashing, network) }), { email, password });
      if (response.status === 429) {
        return { ok: false, rule: "too-many-requests", retryAfterSeconds: Number(response.headers.get("x-retry-after") ?? 60) };
      }
      if (response.status >= 500) throw new RuleBroken("database-away", { cause: new Error("the sign-in library failed") });
      if (!response.ok) return { ok: false, rule: "sign-in-failed" };
      const cookies = response.headers.getSetCookie();
      const session = await sessionOf(new Headers({ cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") }));
      return session ? { ok: true, staff: session.staff, cookies } : { ok: false, rule: "sign-in-failed" };
    },

    async signOut(headers) {
      const response = await post("/sign-out", new Headers({ cookie: headers.get("cookie") ?? "" }), {});
      // The library says "signed out" also when it could not end the session.
      if (await sessionOf(headers)) throw new RuleBroken("database-away", { cause: new Error("the session could not be ended") });
      return response.headers.getSetCookie();
    },
  };
}

/** The library limits by address and keeps it; it gets a made-up one (IPv6, fd00::/8) that stands for the network. */
function pseudonymous(key: Uint8Array, network: string): string {
  const digest = createHmac("sha256", key).update(network).digest("hex");
  return `fd${digest.slice(0, 2)}:${digest.slice(2, 30).match(/.{4}/g)?.join(":") ?? ""}`;
}

function createLibrary({ database, master, baseUrl, ids, logger, attempts = { max: 5, perSeconds: 60 } }: StaffAuthDeps) {
  return betterAuth({
    appName: "Parasolka",
    baseURL: baseUrl.origin,
    basePath: BASE_PATH,
    secret: Buffer.from(deriveKey(master, "sessions")).toString("base64"),
    database: prismaAdapter(database.prisma, { provider: "postgresql" }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    user: {
      modelName: "staff",
      additionalFields: {
        role: { type: "string", required: true, input: false },
        active: { type: "boolean", required: true, input: false, defaultValue: true },
      },
    },
    // Not prolonged by use: a working day, then the password again.
    session: { modelName: "staffSession", expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    account: { modelName: "staffAccount" },
    verification: { modelName: "staffVerification" },
    rateLimit: {
      enabled: true,
      storage: "database",
      modelName: "staffRateLimit",
      customRules: { "/sign-in/email": { window: attempts.perSeconds, max: attempts.max }, "/sign-out": false },
    },
    advanced: {
      cookiePrefix: "parasolka",
      useSecureCookies: baseUrl.protocol === "https:",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      // Our own check (src/http/origin.ts) covers every write and is stricter; the library sees only requests that we make.
      disableCSRFCheck: true,
      ipAddress: { ipAddressHeaders: [NETWORK_HEADER], ipv6Subnet: 128 },
      database: { generateId: () => ids.uuid() },
    },
    databaseHooks: {
      session: {
        create: {
          // Signed in, but not working here any more: no session, and so the same answer as a wrong password.
          before: async ({ userId }) => {
            const member = await database.prisma.staff.findUnique({ select: { active: true }, where: { id: userId } });
            return member?.active === true;
          },
        },
      },
    },
    telemetry: { enabled: false },
    // Its messages quote what came in; only that there was one passes.
    logger: {
      log: (level, _message, ...rest) => {
        if (level === "error") logger.warn("sign-in library", { error: rest.find((one) => one instanceof Error) });
      },
    },
  });
}
