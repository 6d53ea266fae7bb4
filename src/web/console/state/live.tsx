import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { connectEvents, type EventsLink, type LinkState } from "../../shared/events.ts";
import { onWake } from "../../shared/wake.ts";
import { useConsole } from "./console.tsx";
import { KEYS } from "./queries.ts";

interface Live {
  state: LinkState;
  tryNow: () => void;
}

const LiveContext = createContext<Live>({ state: "connecting", tryNow: () => undefined });

export const useLive = (): Live => useContext(LiveContext);

/** Several events in a row (a message, its delivery, its list) become one reading. */
const GATHER_MS = 150;

/** Keeps everything on the page fresh for as long as somebody is signed in: an event names what changed, the page reads it again. */
export function LiveUpdates({ children }: { children: ReactNode }) {
  const { changed } = useConsole();
  const queries = useQueryClient();
  const [state, setState] = useState<LinkState>("connecting");
  const link = useRef<EventsLink | null>(null);

  useEffect(() => {
    let gathered = new Map<string, readonly string[]>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAgain = (key: readonly string[]) => {
      gathered.set(key.join("/"), key);
      timer ??= setTimeout(() => {
        const keys = gathered;
        gathered = new Map();
        timer = undefined;
        for (const queryKey of keys.values()) void queries.invalidateQueries({ queryKey });
      }, GATHER_MS);
    };

    const events = connectEvents({
      url: "/api/v1/events",
      onEvent: ({ type, data }) => {
        const id = idOf(data);
        if (id === null) return;
        if (type === "case") {
          changed.mark(id);
          readAgain(KEYS.case(id));
          readAgain(KEYS.lists);
        }
        if (type === "page") readAgain(KEYS.pages);
        if (type === "handoff") {
          readAgain(KEYS.handoff(id));
          readAgain(KEYS.lists);
        }
      },
      onState: (next) => {
        setState(next);
        // 401 and the like: whoever reads next is sent to the sign-in.
        if (next === "refused") void queries.invalidateQueries({ queryKey: KEYS.me });
      },
      recheck: () => queries.invalidateQueries(),
    });
    link.current = events;
    const stopWaking = onWake(() => events.wake());
    return () => {
      clearTimeout(timer);
      stopWaking();
      events.close();
    };
  }, [queries, changed]);

  const live = useMemo(() => ({ state, tryNow: () => link.current?.wake() }), [state]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

function idOf(data: string): string | null {
  try {
    const { id } = JSON.parse(data) as { id?: unknown };
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}
