import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { matchedRoutes } from "hono/route";
import type { Config } from "../config.ts";
import type { Clock } from "../shared/clock.ts";
import { RULES, RuleBroken } from "../shared/errors.ts";
import type { Ids } from "../shared/ids.ts";
import type { Logger } from "../shared/logger.ts";
import { callerOf, networkOf, networks } from "./client-address.ts";
import { describeApi, docsRoutes } from "./docs.ts";
import { InputInvalid, loadErrorTexts, refusal, ruleOf } from "./error-response.ts";
import type { StaffEventsDeps } from "./events.ts";
import { staffEvents } from "./events.ts";
import { secureHeaders } from "./headers.ts";
import type { HealthDeps } from "./health.ts";
import { healthRoutes } from "./health.ts";
import { createLimiter } from "./limits.ts";
import { createMetrics } from "./metrics.ts";
import { ownOriginOnly } from "./origin.ts";
import { pageRoutes } from "./pages.ts";
import type { Door, HttpEnv } from "./route.ts";
import { apiRoutes, assertEveryRouteNamesItsPermission } from "./route.ts";

export interface HttpDeps extends Pick<HealthDeps, "ping" | "migrated" | "gauges">, Pick<StaffEventsDeps, "hub" | "mayHear"> {
  readonly config: Pick<Config, "publicUrl" | "trustedProxies" | "metricsToken" | "webchat">;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  /** The active member whose session a request carries (`createStaffAuth`). */
  readonly staffOf: Door["staffOf"];
  /** Routes of the features, mounted under `/api/v1`. */
  readonly api: readonly OpenAPIHono<HttpEnv>[];
  /** Routes outside the API (Telegram's webhook); they bring their own check of who calls. */
  readonly outside?: readonly Hono<HttpEnv>[];
  /** Paths whose handler reads the body itself, with a limit of its own. */
  readonly readsOwnBody?: ReadonlySet<string>;
  /** The folder `locales/`. */
  readonly localesDir: string;
  /** The folder that `npm run build` fills. */
  readonly webRoot: string;
  readonly version: string;
}

export interface Http {
  readonly app: OpenAPIHono<HttpEnv>;
  /** Ends the event streams; for `startServer`. */
  stop(): void;
  /** Aborted by `stop`: other streams (the web chat's) end with it. */
  readonly stopping: AbortSignal;
}

const LARGEST_BODY = 1024 * 1024;

/**
 * The whole HTTP side, in the order in which a request passes it.
 *
 * @param stopper pass your own when streams outside this file have to end at `stop` too
 * @throws Error when a route under /api/v1 names no permission, or `locales/<lang>/errors.ftl` is missing
 */
export function createHttp(deps: HttpDeps, stopper: AbortController = new AbortController()): Http {
  const { config, ids, logger } = deps;
  const texts = loadErrorTexts(deps.localesDir);
  const metrics = createMetrics();
  const trusted = networks(config.trustedProxies);
  const door = createDoor(deps);
  const app = apiRoutes();

  // 1. A name for the request, and one line about it.
  app.use(async (c, next) => {
    const started = performance.now();
    const requestId = ids.uuid();
    c.set("requestId", requestId);
    c.set("door", door);
    c.set("network", networkOf(callerOf(c, trusted).address));
    c.header("X-Request-Id", requestId);
    await next();
    const [method, route, status, ms] = [c.req.method, routeOf(c), c.res.status, Math.round(performance.now() - started)];
    metrics.request(method, route, status, ms);
    logger.info("request", { requestId, method, route, status, ms });
  });
  // 2. Headers on every answer, refusals included.
  app.use(secureHeaders({ https: config.publicUrl?.protocol === "https:" }));
  // 3. Nothing large is read.
  const limited = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: () => {
      throw new RuleBroken("body-too-large");
    },
  });
  app.use((c, next) => (deps.readsOwnBody?.has(c.req.path) ? next() : limited(c, next)));
  // 4. Writes come from our own pages.
  app.use("/api/v1/*", ownOriginOnly(config.publicUrl));

  // 5. Each route's own door (limit, sign-in, permission) stands in its definition: route.ts.
  for (const routes of deps.api) app.route("/api/v1", routes);
  app.route("/api/v1", staffEvents({ ...deps, stopping: stopper.signal }));
  let document: ReturnType<typeof describeApi> | undefined;
  app.route(
    "/api/v1",
    docsRoutes(() => (document ??= describeApi(app, deps.version))),
  );
  app.openAPIRegistry.registerComponent("securitySchemes", "session", { type: "apiKey", in: "cookie", name: "parasolka.session_token" });

  // 6. The rest.
  for (const routes of deps.outside ?? []) app.route("/", routes);
  const isLoopback = (c: Context): boolean => callerOf(c, trusted).loopback;
  app.route("/", healthRoutes({ ...deps, metrics, metricsToken: config.metricsToken, isLoopback }));
  app.route("/", pageRoutes({ webRoot: deps.webRoot, webchat: config.webchat }));

  // 7. Refusals.
  app.notFound((c) => refusal(c, texts, "not-found"));
  app.onError((error, c) => {
    const rule = ruleOf(error);
    if (RULES[rule].status >= 500) {
      logger.error("request failed", { requestId: c.var.requestId, method: c.req.method, route: routeOf(c), code: rule, error });
    }
    return refusal(c, texts, rule, error instanceof InputInvalid ? error.issues : undefined);
  });

  assertEveryRouteNamesItsPermission(app);
  return { app, stop: () => stopper.abort(), stopping: stopper.signal };
}

const SESSION_COOKIE = /(?:^|;\s*)((?:__Secure-)?parasolka\.session_token|parasolka_chat)=([^;]+)/;
const SESSIONS_EACH_ADDRESS = 10;

function createDoor({ clock, staffOf }: Pick<HttpDeps, "clock" | "staffOf">): Door {
  const limiter = createLimiter({ clock });
  const take = (c: Context, key: string, max: number, perMs: number): void => {
    const wait = limiter.take(key, max, perMs);
    if (wait === 0) return;
    c.header("Retry-After", String(Math.ceil(wait / 1000)));
    throw new RuleBroken("too-many-requests");
  };
  return {
    admit(c, { route, network }, { max, perMs, by }) {
      const session = by === "session" ? SESSION_COOKIE.exec(c.req.header("cookie") ?? "")?.[2] : undefined;
      // A made-up cookie must not buy a fresh count, so the address is counted too.
      take(c, `${route} from ${network}`, session ? max * SESSIONS_EACH_ADDRESS : max, perMs);
      if (session) take(c, `${route} in ${session}`, max, perMs);
    },
    staffOf,
  };
}

/** The pattern of the route that answered, never the address itself. */
const routeOf = (c: Context): string =>
  matchedRoutes(c).findLast(({ path, handler }) => handler.length < 2 || !path.endsWith("*"))?.path ?? "/*";
