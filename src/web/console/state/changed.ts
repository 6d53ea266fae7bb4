/** Which own cases changed while they were not being looked at. A stand-in for `unread` of the server; memory only. */
export interface Changed {
  mark(caseId: string): void;
  seen(caseId: string): void;
  has(caseId: string): boolean;
  subscribe(listener: () => void): () => void;
  /** Grows with each change, for `useSyncExternalStore`. */
  version(): number;
}

export function createChanged(): Changed {
  const marked = new Set<string>();
  const listeners = new Set<() => void>();
  let version = 0;
  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  return {
    mark(caseId) {
      if (marked.has(caseId)) return;
      marked.add(caseId);
      tell();
    },
    seen(caseId) {
      if (marked.delete(caseId)) tell();
    },
    has: (caseId) => marked.has(caseId),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}
