import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { ApiError } from "../../shared/api.ts";
import { onWake } from "../../shared/wake.ts";
import type { CaseView } from "../api.ts";
import { type Holding, holding } from "../lib/lease.ts";
import { useConsole } from "./console.tsx";
import { KEYS, useRefresh } from "./queries.ts";

const RENEW_MS = 60_000;
/** Refusals that mean: this page does not hold the case any more. */
const LOST: readonly string[] = ["claim-outdated", "lease-expired", "case-not-held", "case-held-by-another"];

export interface Claim {
  holding: Holding;
  /** The token to write with; null while the case is not ours. */
  token: number | null;
  /** Call with every refused write. */
  refused: (error: unknown) => void;
  take: () => void;
  taking: boolean;
  takeError: Error | null;
}

/** Holds a case while its page is open: renews the lease each minute and on waking, notices when the claim is lost. */
export function useClaim(view: CaseView): Claim {
  const { api } = useConsole();
  const queries = useQueryClient();
  const refresh = useRefresh();
  const [once, setOnce] = useState(view.mine);
  const [refusedToken, setRefusedToken] = useState<number | null>(null);
  if (view.mine && !once) setOnce(true);

  const now = holding(view, { once, refusedToken });
  const token = now.state === "mine" ? view.fencingToken : null;
  const { id } = view;

  const refused = useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError) || !LOST.includes(error.code)) return;
      setRefusedToken(token);
      void queries.invalidateQueries({ queryKey: KEYS.case(id) });
    },
    [token, id, queries],
  );

  useEffect(() => {
    if (token === null) return;
    const renew = async () => {
      try {
        const { leaseUntil } = await api.renew(id, token);
        queries.setQueryData<CaseView>(KEYS.case(id), (before) => (before ? { ...before, leaseUntil } : before));
      } catch (error) {
        // No answer is no loss: the next minute tries again, and the bar above says that the network is gone.
        refused(error);
      }
    };
    const timer = setInterval(() => void renew(), RENEW_MS);
    const stopWaking = onWake(() => void renew());
    return () => {
      clearInterval(timer);
      stopWaking();
    };
  }, [api, queries, id, token, refused]);

  const take = useMutation({ mutationFn: () => api.claim(id), onSuccess: refresh.case });
  return { holding: now, token, refused, take: () => take.mutate(), taking: take.isPending, takeError: take.error };
}
