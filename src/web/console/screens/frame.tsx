import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { Logo } from "../../shared/logo.tsx";
import { useTexts } from "../../shared/texts.tsx";
import { createKeyReader } from "../lib/keys.ts";
import { ConnectionBar } from "../parts/connection-bar.tsx";
import { Icon, type IconName } from "../parts/icons.tsx";
import { KeysSheet } from "../parts/keys-sheet.tsx";
import { MoreMenu } from "../parts/more-menu.tsx";
import { RAIL_ITEM } from "../parts/rail-item.ts";
import { useConsole } from "../state/console.tsx";
import { LiveUpdates } from "../state/live.tsx";
import { useMe, useQueues, useTransfers } from "../state/queries.ts";
import { PageBanner } from "./page-banner.tsx";

/** Everything around a screen: the rail (a bottom bar on phones), the connection bar, keys, focus. */
export function Frame() {
  const t = useTexts();
  const [sheetOpen, setSheetOpen] = useState(false);
  const { pathname } = useLocation();
  const onCase = pathname.startsWith("/cases/");
  const arrival = useArrival(pathname);
  useKeys(() => setSheetOpen(true));

  return (
    <LiveUpdates>
      <div className={`flex flex-col lg:flex-row print:block print:h-auto ${onCase ? "h-dvh" : "min-h-dvh"}`}>
        <a
          href="#content"
          className="sr-only z-50 rounded-lg bg-accent px-4 py-2 text-accent-ink focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
        >
          {t("console-skip")}
        </a>
        <Rail onKeys={() => setSheetOpen(true)} hiddenOnPhones={onCase} />
        <p role="status" className="sr-only">
          {arrival}
        </p>
        <main
          id="content"
          tabIndex={-1}
          className={`flex min-w-0 flex-1 flex-col outline-none ${onCase ? "min-h-0 print:h-auto" : "pb-20 lg:pb-0"}`}
        >
          <ConnectionBar />
          <PageBanner />
          <Outlet />
        </main>
      </div>
      {sheetOpen ? <KeysSheet onClose={() => setSheetOpen(false)} /> : null}
    </LiveUpdates>
  );
}

function Rail({ onKeys, hiddenOnPhones }: { onKeys: () => void; hiddenOnPhones: boolean }) {
  const t = useTexts();
  const me = useMe();
  const seesCases = me.permissions.includes("case:list");
  const seesHandoffs = me.permissions.includes("handoff:list");
  const seesComplaints = me.permissions.includes("complaint:read");
  return (
    <nav
      aria-label={t("console-nav")}
      className={`fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:sticky lg:inset-auto lg:top-0 lg:h-dvh lg:w-24 lg:border-e lg:border-t-0 print:hidden ${hiddenOnPhones ? "hidden lg:block" : ""}`}
    >
      <ul className="flex h-16 items-stretch justify-around lg:h-full lg:flex-col lg:justify-start lg:gap-1 lg:px-2 lg:py-4">
        <li className="hidden justify-center pb-4 lg:flex">
          <Logo className="size-10" title={t("console-product")} />
        </li>
        {me.role === "psychologist" ? (
          <li className="flex-1 lg:flex-none">
            <RailLink to="/next" icon="talk" label={t("console-next-nav")} badge={<Offered />} />
          </li>
        ) : null}
        {seesCases ? (
          <li className="flex-1 lg:flex-none">
            <RailLink to="/queue" icon="queue" label={t("console-queue")} badge={<RedWaiting />} />
          </li>
        ) : null}
        {seesHandoffs ? (
          <li className="flex-1 lg:flex-none">
            <RailLink to="/handoffs" icon="handoff" label={t("console-handoffs")} />
          </li>
        ) : null}
        {seesComplaints ? (
          <li className="flex-1 lg:flex-none">
            <RailLink to="/complaints" icon="scales" label={t("console-complaints")} />
          </li>
        ) : null}
        {me.permissions.includes("duty:read") ? (
          <li className="flex-1 lg:flex-none">
            <RailLink to="/shift" icon="clock" label={t("console-shift")} />
          </li>
        ) : null}
        {seesCases || seesHandoffs ? null : (
          <li className="flex-1 lg:flex-none">
            <RailLink to="/role" icon="user" label={t("console-role-nav")} />
          </li>
        )}
        <li className="flex-1 lg:mt-auto lg:flex-none">
          <MoreMenu onKeys={onKeys} />
        </li>
      </ul>
    </nav>
  );
}

function RailLink({
  to,
  icon,
  label,
  badge,
}: {
  to: "/next" | "/queue" | "/handoffs" | "/complaints" | "/shift" | "/role";
  icon: IconName;
  label: string;
  badge?: React.ReactNode;
}) {
  return (
    <Link to={to} className={RAIL_ITEM} activeProps={{ className: "bg-accent-soft text-ink! [&>svg]:text-accent", "aria-current": "page" }}>
      <Icon name={icon} className="size-6" />
      <span className="max-w-full truncate">{label}</span>
      {badge}
    </Link>
  );
}

/** How many cases colleagues offer, on every screen. */
function Offered() {
  const t = useTexts();
  const { data } = useTransfers();
  const count = data?.filter(({ mine }) => !mine).length ?? 0;
  if (count === 0) return null;
  return (
    <span className="absolute start-1/2 top-0.5 ms-1.5 inline-flex min-w-5 items-center justify-center rounded-full bg-accent px-1 text-xs font-bold text-accent-ink">
      <span aria-hidden>{count}</span>
      <span className="sr-only">{t("console-transfers-offered", { count })}</span>
    </span>
  );
}

/** How many children in the red wait for somebody, on every screen. */
function RedWaiting() {
  const t = useTexts();
  const { data } = useQueues();
  const red = data?.reduce((sum, queue) => sum + queue.red, 0) ?? 0;
  if (red === 0) return null;
  return (
    <span className="absolute start-1/2 top-0.5 ms-1.5 inline-flex min-w-5 items-center justify-center rounded-full bg-danger px-1 text-xs font-bold text-danger-ink">
      <span aria-hidden>{red}</span>
      <span className="sr-only">{t("console-red-waiting", { count: red })}</span>
    </span>
  );
}

/** A screen needs a moment to name itself before its name is read out. */
const NAMING_MS = 150;

/**
 * After a step to another screen the focus stands at the beginning of the content, which outlives what loads inside it, and not on
 * a link that is gone. Gives the screen's name to read out, as a browser does for a page.
 */
function useArrival(pathname: string): string {
  const arrivedAt = useRef(pathname);
  const [name, setName] = useState("");
  useEffect(() => {
    if (arrivedAt.current === pathname) return;
    arrivedAt.current = pathname;
    document.getElementById("content")?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    const timer = setTimeout(() => setName(document.title), NAMING_MS);
    return () => clearTimeout(timer);
  }, [pathname]);
  return name;
}

function useKeys(onHelp: () => void): void {
  const { settings } = useConsole();
  const navigate = useNavigate();
  const me = useMe();
  const help = useRef(onHelp);
  help.current = onHelp;

  useEffect(() => {
    if (!settings.shortcuts) return;
    const read = createKeyReader();
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.defaultPrevented || event.repeat || document.querySelector("dialog[open],[role=menu]")) return;
      const inField = target?.closest("input:not([type=radio]),textarea,select,[contenteditable=true]") != null;
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      const command = read({ code: event.code, key: event.key, modified, inField }, event.timeStamp);
      if (command === null) return;
      event.preventDefault();
      if (command === "help") help.current();
      else if (command === "queue" && me.permissions.includes("case:list")) void navigate({ to: "/queue" });
      else if (command === "handoffs" && me.permissions.includes("handoff:list")) void navigate({ to: "/handoffs" });
      else {
        const found = document.querySelector<HTMLElement>(`[data-key="${command}"]`);
        if (found) found.focus();
        else if (command === "next" && me.permissions.includes("case:claim")) void navigate({ to: "/next" });
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [settings.shortcuts, navigate, me]);
}
