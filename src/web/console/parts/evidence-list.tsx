import { useTexts } from "../../shared/texts.tsx";
import type { Evidence } from "../api.ts";
import { Icon } from "./icons.tsx";
import { CopyButton, Hash, Inert } from "./inert.tsx";
import { named } from "./names.ts";
import { UtcTime } from "./when.tsx";

/** Where it is and whose, as the server understood it: «TikTok · video · synthetic_one». */
function PointsAt({ item: { platform, pointsAt, account, canonical } }: { item: Evidence }) {
  const t = useTexts();
  const lookalike = /^https:\/\/[^/]*xn--/.test(canonical ?? "");
  const place = [
    ...(platform ? [platform.name] : []),
    ...(pointsAt && pointsAt !== "name" && (platform || pointsAt !== "site") ? [named(t, "points-at", pointsAt)] : []),
    ...(account ? [account] : []),
  ];
  if (!lookalike && place.length === 0) return null;
  return (
    <p className="mt-0.5 text-xs text-muted">
      <bdi>{place.join(" · ")}</bdi>
      {lookalike && <span className="block">{t("console-points-at-lookalike")}</span>}
    </p>
  );
}

/** Evidence to read and to copy: nothing here opens, loads or previews anything. */
export function EvidenceList({ items }: { items: readonly Evidence[] }) {
  const t = useTexts();
  return (
    <ul className="grid gap-2">
      {items.map((item) => (
        <li key={item.id ?? `${item.kind} ${item.sha256}`} className="break-inside-avoid rounded-lg border border-line px-3 py-2">
          <div className="flex items-start gap-2">
            <Icon name={item.kind === "account" ? "at" : "link"} className="mt-1.5 size-4 text-muted" />
            <div className="min-w-0 flex-1 py-1">
              <span className="sr-only">{named(t, "evidence", item.kind)}: </span>
              <Inert value={item.value} />
              <PointsAt item={item} />
            </div>
            <CopyButton value={item.value} label={t(item.kind === "account" ? "console-copy-account" : "console-copy-link")} />
          </div>
          <div className="flex flex-wrap items-center gap-x-4 ps-6 text-xs text-muted">
            <Hash sha256={item.sha256} />
            <span>
              <UtcTime at={item.at} />
              {item.origin ? ` · ${named(t, "origin", item.origin)}` : ""}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
