import { useEffect, useState } from "react";

const SHOWN_MS = 4000;

/** The short sentence that the console just said. The place for it is always there, so that screen readers hear the change. */
export function Saying({ said }: { said: { words: string; at: number } | null }) {
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (!said) return;
    setShown(said.words);
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-20 z-50 flex justify-center px-4 lg:bottom-6 print:hidden">
      {shown === null ? null : <p className="rounded-full bg-ink px-4 py-2 text-sm font-medium text-surface shadow-lg">{shown}</p>}
    </div>
  );
}
