import { useTexts } from "../../shared/texts.tsx";
import { Icon } from "../parts/icons.tsx";
import { named } from "../parts/names.ts";
import { Page } from "../parts/page.tsx";
import { useMe } from "../state/queries.ts";

const ADMINISTRATOR_MAY = ["console-role-admin-staff", "console-role-admin-install", "console-role-admin-audit"];
const ADMINISTRATOR_MAY_NOT = ["console-role-admin-no-cases", "console-role-admin-no-handoffs"];

/** What comes with a role that has no screen of its own yet: said plainly, without a single case on it. */
export function RoleScreen() {
  const t = useTexts();
  const me = useMe();
  const administrator = me.role === "administrator";
  return (
    <Page title={t("console-role-title", { name: me.name })}>
      <div className="mt-5 grid gap-4 md:grid-cols-2">
        <section className="rounded-2xl bg-surface p-6 md:col-span-2">
          <p className="text-sm text-muted">{t("console-role-yours")}</p>
          <p className="text-xl font-semibold">{named(t, "role", me.role)}</p>
          <p className="mt-2 max-w-prose">{t(administrator ? "console-role-admin-about" : "console-role-none-about")}</p>
        </section>
        {administrator ? (
          <>
            <Lines title={t("console-role-may")} icon="check" ids={ADMINISTRATOR_MAY} />
            <Lines title={t("console-role-may-not")} icon="lock" ids={ADMINISTRATOR_MAY_NOT} />
          </>
        ) : null}
      </div>
    </Page>
  );
}

function Lines({ title, icon, ids }: { title: string; icon: "check" | "lock"; ids: readonly string[] }) {
  const t = useTexts();
  return (
    <section className="rounded-2xl bg-surface p-6">
      <h2 className="text-lg font-semibold">{title}</h2>
      <ul className="mt-3 grid gap-3">
        {ids.map((id) => (
          <li key={id} className="flex gap-3">
            <Icon name={icon} className="mt-0.5 size-5 text-accent" />
            <span>{t(id)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
