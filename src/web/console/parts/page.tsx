import { type ReactNode, useEffect } from "react";
import { useTexts } from "../../shared/texts.tsx";

/** The title of the tab: what screen it is, never whose. */
export function usePageTitle(title: string): void {
  const t = useTexts();
  useEffect(() => {
    document.title = `${title} · ${t("console-product")}`;
  }, [title, t]);
}

/** A screen that reads down: its name and what it shows, not wider than is comfortable. */
export function Page({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  usePageTitle(title);
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-5 sm:px-6 lg:py-8 print:max-w-none print:p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 print:hidden">
        <h1 className="text-2xl font-semibold">{title}</h1>
        {aside}
      </div>
      {children}
    </div>
  );
}

/** A kind page for when there is nothing to show or nothing to do. */
export function Quiet({
  title,
  children,
  drawing,
  action,
}: {
  title: string;
  children?: ReactNode;
  drawing?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-2xl bg-surface px-6 py-10 text-center">
      {drawing}
      <p className="text-lg font-medium">{title}</p>
      {children ? <div className="max-w-prose text-muted">{children}</div> : null}
      {action}
    </div>
  );
}

/** While something is read for the first time. Says so only to those who do not see the page breathe. */
export function Loading({ rows = 3 }: { rows?: number }) {
  const t = useTexts();
  return (
    <div role="status" className="grid gap-2">
      <span className="sr-only">{t("console-loading")}</span>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} aria-hidden className="h-16 animate-pulse rounded-xl bg-surface" />
      ))}
    </div>
  );
}
