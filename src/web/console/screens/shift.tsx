import type { ReactNode } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { Page } from "../parts/page.tsx";
import { useMe } from "../state/queries.ts";
import { DutyListsPart } from "./duty-lists.tsx";
import { Figures } from "./figures.tsx";
import { Incidents } from "./incidents.tsx";
import { Minimums } from "./minimums.tsx";
import { ShiftToggle } from "./shift-toggle.tsx";
import { Skills } from "./skills.tsx";
import { Wake } from "./wake.tsx";

/** Who is on duty and how they are called; for supervisors also what stayed without an answer, and what the calls came to. */
export function ShiftScreen() {
  const t = useTexts();
  const { permissions, role } = useMe();
  const may = (permission: string): boolean => permissions.includes(permission);
  return (
    <Page title={t("console-shift")} aside={role === "administrator" ? null : <ShiftToggle />}>
      <Part title={t("console-wake")} about={t("console-wake-about")}>
        <Wake />
      </Part>
      <Part title={t("console-duty")}>
        <DutyListsPart mayEdit={may("duty:set")} />
      </Part>
      {may("duty:set") ? (
        <Part title={t("console-skills")} about={t("console-skills-about")}>
          <Skills />
        </Part>
      ) : null}
      {may("incident:read") ? (
        <Part title={t("console-incidents")} about={t("console-incidents-about")}>
          <Incidents />
        </Part>
      ) : null}
      {may("minimum:list") ? (
        <Part title={t("console-minimums")} about={t("console-minimums-about")}>
          <Minimums />
        </Part>
      ) : null}
      {may("times:read") ? (
        <Part title={t("console-figures")} about={t("console-figures-about")}>
          <Figures />
        </Part>
      ) : null}
    </Page>
  );
}

function Part({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <section className="mt-7">
      <h2 className="text-lg font-semibold">{title}</h2>
      {about ? <p className="mt-1 max-w-prose text-sm text-muted">{about}</p> : null}
      <div className="mt-3">{children}</div>
    </section>
  );
}
