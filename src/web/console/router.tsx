import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, Outlet, redirect } from "@tanstack/react-router";
import { ApiError } from "../shared/api.ts";
import { type ConsoleApi, type Me, QUEUE_NAMES, type QueueName } from "./api.ts";
import type { Drafts } from "./lib/drafts.ts";
import { returnPath } from "./lib/return-path.ts";
import { CaseScreen } from "./screens/case.tsx";
import { ComplaintsScreen } from "./screens/complaints.tsx";
import { Frame } from "./screens/frame.tsx";
import { HandoffScreen } from "./screens/handoff.tsx";
import { HandoffsScreen } from "./screens/handoffs.tsx";
import { CannotStart, NoSuchPage } from "./screens/kind-pages.tsx";
import { NextScreen } from "./screens/next.tsx";
import { QueueScreen } from "./screens/queue.tsx";
import { RoleScreen } from "./screens/role.tsx";
import { ShiftScreen } from "./screens/shift.tsx";
import { SignInScreen } from "./screens/sign-in.tsx";
import { meQuery } from "./state/queries.ts";

interface RouterContext {
  api: ConsoleApi;
  queries: QueryClient;
  drafts: Drafts;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NoSuchPage,
  errorComponent: CannotStart,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { back?: string } => {
    const back = returnPath(search["back"]);
    return back === "/" ? {} : { back };
  },
  component: SignInScreen,
});

/** Everything behind the sign-in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  beforeLoad: async ({ context, location }): Promise<{ me: Me }> => {
    try {
      const me = await context.queries.ensureQueryData(meQuery(context.api));
      context.drafts.belongTo(me.id);
      return { me };
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      const back = returnPath(location.pathname);
      throw redirect({ to: "/sign-in", search: back === "/" ? {} : { back } });
    }
  },
  component: Frame,
  errorComponent: CannotStart,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: "/",
  beforeLoad: ({ context: { me } }) => {
    throw redirect({ to: homeOf(me) });
  },
});

/** A screen belongs to a permission; without it the kind page says what the role has instead. */
const only = (permission: string) => ({
  beforeLoad: ({ context: { me } }: { context: { me: Me } }) => {
    if (!me.permissions.includes(permission)) throw redirect({ to: "/role" });
  },
});

export interface QueueSearch {
  queue?: QueueName;
  closed?: true;
}

const queue = createRoute({
  getParentRoute: () => inside,
  path: "/queue",
  validateSearch: (search: Record<string, unknown>): QueueSearch => {
    const name = QUEUE_NAMES.find((each) => each === search["queue"]);
    return { ...(name ? { queue: name } : {}), ...(search["closed"] === true ? { closed: true } : {}) };
  },
  ...only("case:list"),
  component: QueueScreen,
});

const next = createRoute({ getParentRoute: () => inside, path: "/next", ...only("case:claim"), component: NextScreen });
const oneCase = createRoute({ getParentRoute: () => inside, path: "/cases/$caseId", ...only("case:read"), component: CaseScreen });
const handoffs = createRoute({ getParentRoute: () => inside, path: "/handoffs", ...only("handoff:list"), component: HandoffsScreen });
const handoff = createRoute({
  getParentRoute: () => inside,
  path: "/handoffs/$handoffId",
  ...only("handoff:list"),
  component: HandoffScreen,
});
const complaints = createRoute({
  getParentRoute: () => inside,
  path: "/complaints",
  ...only("complaint:read"),
  component: ComplaintsScreen,
});
const shift = createRoute({ getParentRoute: () => inside, path: "/shift", ...only("duty:read"), component: ShiftScreen });
const role = createRoute({ getParentRoute: () => inside, path: "/role", component: RoleScreen });

/** The first screen of a member: the next child, the queue, the handoffs, or what the role is for. */
function homeOf(me: Me): "/next" | "/queue" | "/handoffs" | "/role" {
  if (me.role === "psychologist") return "/next";
  if (me.permissions.includes("case:list")) return "/queue";
  return me.permissions.includes("handoff:list") ? "/handoffs" : "/role";
}

export function createConsoleRouter(context: RouterContext) {
  return createRouter({
    routeTree: root.addChildren([signIn, inside.addChildren([home, next, queue, oneCase, handoffs, handoff, complaints, shift, role])]),
    basepath: "/console",
    context,
    defaultPendingMs: 300,
    scrollRestoration: false,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
