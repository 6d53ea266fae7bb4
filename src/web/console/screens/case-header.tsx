import { Link } from "@tanstack/react-router";
import { DropdownMenu } from "radix-ui";
import { useRef, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { CaseView } from "../api.ts";
import { Button } from "../parts/button.tsx";
import { Icon, type IconName } from "../parts/icons.tsx";
import { MENU_BOX, MENU_ITEM } from "../parts/more-menu.tsx";
import { PersonMark } from "../parts/person-mark.tsx";
import { RiskMark } from "../parts/risk-mark.tsx";
import { Waited, When } from "../parts/when.tsx";
import type { Claim } from "../state/claim.ts";
import { useWidth } from "../state/width.ts";
import { CloseDialog } from "./close-dialog.tsx";
import { KnowDialog } from "./know-dialog.tsx";
import { OfferDialog } from "./offer-dialog.tsx";
import { ReleaseDialog } from "./release-dialog.tsx";
import { RiskDialog } from "./risk-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";

type Deed = "assess" | "offer" | "close" | "transfer" | "release" | "know";

const SIGNS: Record<Deed, IconName> = {
  assess: "scales",
  offer: "handoff",
  close: "check",
  transfer: "forwarded",
  release: "returnBack",
  know: "user",
};

/** Who this is, how endangered, whose it is, and what may be done. */
export function CaseHeader({ view, claim }: { view: CaseView; claim: Claim }) {
  const t = useTexts();
  const width = useWidth();
  const [open, setOpen] = useState<Deed | null>(null);
  const picked = useRef<Deed | null>(null);
  const { token } = claim;
  const usual = token === null ? [] : USUAL.filter((deed) => view.can[deed]);
  // Whoever reads it may know its person, whether they hold it or not.
  const rest: readonly Deed[] = token === null ? ["know"] : ["transfer", "release", "know"];
  const done = () => setOpen(null);

  return (
    <header className="flex items-center gap-3 border-b border-line bg-surface px-3 py-2 lg:px-5 lg:py-3">
      <Link
        to="/queue"
        aria-label={t("console-to-queue")}
        title={t("console-to-queue")}
        className="-mx-1 inline-flex size-11 shrink-0 items-center justify-center rounded-lg hover:bg-raised lg:size-10"
      >
        <Icon name="back" />
      </Link>
      <span className="hidden sm:flex">
        <PersonMark pseudonym={view.pseudonym} colour={view.colour} />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
          <h1 className="truncate text-lg font-semibold">
            <bdi>{view.pseudonym}</bdi>
          </h1>
          <span className="hidden sm:inline">
            <RiskMark risk={view.risk} />
          </span>
        </div>
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
          <span className="sm:hidden">
            <RiskMark risk={view.risk} />
          </span>
          <span className="hidden sm:inline">{t(`console-kind-${view.kind.replaceAll("_", "-")}`)} ·</span>
          <span>
            <Standing view={view} claim={claim} />
          </span>
        </p>
      </div>

      <div className="flex shrink-0 gap-2">
        {width === "narrow"
          ? null
          : usual.map((deed) => (
              <Button
                key={deed}
                icon={SIGNS[deed]}
                look={deed === "offer" ? "main" : "plain"}
                className="text-sm"
                onClick={() => setOpen(deed)}
              >
                {t(`console-deed-${deed}`)}
              </Button>
            ))}
        <DropdownMenu.Root modal={false}>
          <DropdownMenu.Trigger asChild>
            <Button icon="more" aria-label={t("console-deeds")} className="px-3!" />
          </DropdownMenu.Trigger>
          <DropdownMenu.Content
            align="end"
            sideOffset={6}
            collisionPadding={8}
            className={MENU_BOX}
            // The dialog opens after the focus is back on the button, so that closing it leads there too.
            onCloseAutoFocus={() => {
              const deed = picked.current;
              picked.current = null;
              if (deed) setTimeout(() => setOpen(deed));
            }}
          >
            {(width === "narrow" ? [...usual, ...rest] : rest).map((deed) => (
              <DropdownMenu.Item
                key={deed}
                className={MENU_ITEM}
                onSelect={() => {
                  picked.current = deed;
                }}
              >
                <Icon name={SIGNS[deed]} />
                {t(`console-deed-${deed}`)}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Root>
      </div>

      {token !== null && open === "assess" ? <RiskDialog view={view} token={token} claim={claim} onClose={done} /> : null}
      {token !== null && open === "offer" ? <OfferDialog view={view} token={token} claim={claim} onClose={done} /> : null}
      {token !== null && open === "close" ? <CloseDialog view={view} token={token} claim={claim} onClose={done} /> : null}
      {token !== null && open === "transfer" ? <TransferDialog view={view} token={token} claim={claim} onClose={done} /> : null}
      {open === "know" ? <KnowDialog caseId={view.id} onClose={done} /> : null}
      {token !== null && open === "release" ? <ReleaseDialog view={view} token={token} claim={claim} onClose={done} /> : null}
    </header>
  );
}

const USUAL = ["assess", "offer", "close"] as const;

function Standing({ view, claim }: { view: CaseView; claim: Claim }) {
  const t = useTexts();
  const { holding } = claim;
  if (holding.state === "closed") {
    return (
      <>
        {t("console-standing-closed")}
        {view.closeReason ? `: ${t(`console-close-${view.closeReason.replaceAll("_", "-")}`)}` : ""}
      </>
    );
  }
  if (holding.state === "mine" && holding.until) {
    return (
      <>
        {t("console-standing-mine")} <When at={holding.until} />
      </>
    );
  }
  if (holding.state === "other") return <>{t("console-standing-other", { name: holding.name })}</>;
  return (
    <>
      {t("console-waits")} <Waited since={view.waitingSince} />
    </>
  );
}
