import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CaseScope, CaseView, ConsoleApi, HandoffView, Me, QueueName } from "../api.ts";
import { useConsole } from "./console.tsx";

/** The one list of cache keys; live events name the same things. */
export const KEYS = {
  me: ["me"],
  lists: ["lists"],
  cases: (scope: CaseScope, queue?: QueueName) => ["lists", "cases", scope, queue ?? "all"],
  queues: ["lists", "queues"],
  work: ["lists", "work"],
  colleagues: ["lists", "colleagues"],
  transfers: ["lists", "transfers"],
  case: (id: string) => ["case", id],
  plan: (id: string) => ["case", id, "plan"],
  screens: (id: string) => ["case", id, "screens"],
  instruments: ["instruments"],
  complaints: ["lists", "complaints"],
  pages: ["pages"],
  incidents: ["pages", "incidents"],
  weeks: ["pages", "weeks"],
  minimums: ["lists", "minimums"],
  push: ["push"],
  duty: ["duty"],
  handoffs: ["lists", "handoffs"],
  handoff: (id: string) => ["handoff", id],
} as const;

/** Live events bring changes at once; this catches what an event may have missed. */
const SAFETY_MS = 60_000;
const RESTING_MS = 10_000;

export const meQuery = (api: ConsoleApi) => queryOptions({ queryKey: KEYS.me, queryFn: () => api.me(), staleTime: 5 * 60_000 });

export function useMe(): Me {
  const { api } = useConsole();
  const { data } = useQuery(meQuery(api));
  if (!data) throw new Error("useMe outside of a signed-in screen");
  return data;
}

export function useQueues() {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.queues, queryFn: () => api.queues(), refetchInterval: SAFETY_MS });
}

/** What one carries. While one rests, it is read often enough that the button is there in time. */
export function useWork() {
  const { api } = useConsole();
  return useQuery({
    queryKey: KEYS.work,
    queryFn: () => api.work(),
    refetchInterval: ({ state }) => (state.data?.restUntil ? RESTING_MS : SAFETY_MS),
  });
}

export function useColleagues() {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.colleagues, queryFn: () => api.colleagues() });
}

export function useTransfers() {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.transfers, queryFn: () => api.transfers(), refetchInterval: SAFETY_MS });
}

export function usePages() {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.pages, queryFn: () => api.pages(), refetchInterval: SAFETY_MS });
}

export function useCases(scope: CaseScope, queue?: QueueName, enabled = true) {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.cases(scope, queue), queryFn: () => api.cases(scope, queue), refetchInterval: SAFETY_MS, enabled });
}

export function useCase(id: string) {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.case(id), queryFn: () => api.readCase(id), refetchInterval: SAFETY_MS });
}

export function useScreens(caseId: string) {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.screens(caseId), queryFn: () => api.screens(caseId), refetchInterval: SAFETY_MS });
}

export function usePlan(caseId: string) {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.plan(caseId), queryFn: () => api.plan(caseId), refetchInterval: SAFETY_MS });
}

export function useDuty() {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.duty, queryFn: () => api.duty(), refetchInterval: SAFETY_MS });
}

export function useIncidents() {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.incidents, queryFn: () => api.incidents(), refetchInterval: SAFETY_MS });
}

export function useWeeks() {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.weeks, queryFn: () => api.weeks(), refetchInterval: SAFETY_MS });
}

export function useMinimums() {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.minimums, queryFn: () => api.minimums(), refetchInterval: SAFETY_MS });
}

export function useInstruments() {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.instruments, queryFn: () => api.instruments(), staleTime: Infinity });
}

export function useComplaints() {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.complaints, queryFn: () => api.complaints(), refetchInterval: SAFETY_MS });
}

export function useHandoffs() {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.handoffs, queryFn: () => api.handoffs(), refetchInterval: SAFETY_MS });
}

export function useHandoff(id: string) {
  const { api } = useConsole();
  return useQuery({ queryKey: KEYS.handoff(id), queryFn: () => api.readHandoff(id), refetchInterval: SAFETY_MS });
}

/** Puts what a write answered into the cache and has the lists read again. */
export function useRefresh() {
  const queries = useQueryClient();
  return {
    case: (view: CaseView) => {
      queries.setQueryData(KEYS.case(view.id), view);
      void queries.invalidateQueries({ queryKey: KEYS.lists });
    },
    caseAgain: (id: string) => queries.invalidateQueries({ queryKey: KEYS.case(id) }),
    handoff: (view: HandoffView) => {
      queries.setQueryData(KEYS.handoff(view.id), view);
      void queries.invalidateQueries({ queryKey: KEYS.lists });
    },
    lists: () => queries.invalidateQueries({ queryKey: KEYS.lists }),
  };
}
