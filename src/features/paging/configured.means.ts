import { emailMeans } from "./email.means.ts";
import type { PageMessage } from "./paging.ts";
import { pushMeans } from "./push.means.ts";
import type { ConfiguredMeans } from "./sending.use-cases.ts";
import { webhookMeans } from "./webhook.means.ts";

export interface MeansSettings {
  readonly smtpUrl: string | null;
  readonly webPush: { readonly publicKey: string; readonly privateKey: string } | null;
  readonly pagerUrl: string | null;
  /** Where the console is; null: only on this machine, which no letter needs to name. */
  readonly publicUrl: URL | null;
}

/** A text in the staff's language. */
type Translate = (id: string, args?: Record<string, string>) => string;

/** Subject of the push service's contract where the installation has no public address: nobody reads mail there. */
const NO_SUBJECT = "mailto:parasolka@localhost.localdomain";

/** The means that the configuration names. Opens nothing. */
export function configuredMeans({ smtpUrl, webPush, pagerUrl, publicUrl }: MeansSettings, t: Translate): ConfiguredMeans {
  const words = ({ reference, kind }: PageMessage) => ({ reference, level: t(`page-level-${kind}`) });
  const where = publicUrl === null ? "" : `\n${new URL("/console", publicUrl).href}`;
  return {
    ...(smtpUrl !== null && {
      email: emailMeans(smtpUrl, (message) => ({
        subject: t("page-mail-subject", words(message)),
        text: `${t("page-mail-text", words(message))}${where}\n`,
      })),
    }),
    ...(webPush !== null && {
      push: pushMeans({ ...webPush, subject: publicUrl?.protocol === "https:" ? publicUrl.href : NO_SUBJECT }, (message) => ({
        title: t("page-push-title"),
        body: t("page-push-body", words(message)),
      })),
    }),
    ...(pagerUrl !== null && { webhook: webhookMeans(pagerUrl) }),
  };
}
