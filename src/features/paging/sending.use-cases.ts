import type { Database } from "../../db/database.ts";
import type { JobHandler } from "../../db/jobs.ts";
import type { Clock } from "../../shared/clock.ts";
import type { PushDevice } from "./paging.repository.ts";
import { pageRecords } from "./paging.repository.ts";
import { calledAt, type Means, type PageMessage, referenceOf } from "./paging.ts";

/** The means that are configured. */
export interface ConfiguredMeans {
  readonly push?: Means<PushDevice>;
  readonly email?: Means<{ readonly email: string }>;
  readonly webhook?: Means<null>;
}

interface SendingDeps {
  readonly database: Pick<Database, "transaction">;
  readonly clock: Clock;
  readonly means: ConfiguredMeans;
}

/** A call that waits, with whom it goes to. */
interface Waiting {
  readonly message: PageMessage;
  readonly deliver: ((signal: AbortSignal) => Promise<"sent" | "gone">) | null;
  readonly deviceId: string | null;
}

/**
 * Makes the calls that steps have written down. A call goes out at least once and is recorded once; whoever came meanwhile makes
 * it needless, because pages stay believed (rule of care 7).
 */
export function createPageSending({ database, clock, means }: SendingDeps): {
  send: JobHandler<"page-send">;
  giveUp: JobHandler<"page-send">;
} {
  const waiting = (attemptId: string): Promise<Waiting | null> =>
    database.transaction(async (tx) => {
      const found = await pageRecords.attempt(tx, attemptId);
      if (found?.attempt.status !== "pending") return null;
      const { attempt, page } = found;
      const step = calledAt({ kind: page.kind, step: attempt.step });
      if (page.answeredAt !== null || page.endedAt !== null || step === null) {
        await pageRecords.settle(tx, attemptId, "skipped", clock.now());
        return null;
      }
      const { round } = attempt;
      const message = { key: attempt.id, reference: referenceOf(page.caseId), kind: page.kind, step, round };
      const { webhook, email, push } = means;
      if (attempt.means === "webhook" && webhook)
        return { message, deviceId: null, deliver: (signal) => webhook.send(message, null, signal) };
      if (attempt.means === "email" && email) {
        const address = await pageRecords.emailOf(tx, attempt.target);
        return { message, deviceId: null, deliver: address === null ? null : (signal) => email.send(message, { email: address }, signal) };
      }
      if (attempt.means === "push" && push) {
        const device = await pageRecords.device(tx, attempt.target);
        return { message, deviceId: attempt.target, deliver: device && ((signal) => push.send(message, device, signal)) };
      }
      return { message, deviceId: null, deliver: null };
    });

  return {
    async send({ attemptId }, { signal }) {
      const found = await waiting(attemptId);
      if (!found) return;
      const { deliver, deviceId } = found;
      const outcome = deliver === null ? "gone" : await deliver(signal);
      await database.transaction(async (tx) => {
        if (outcome === "gone" && deviceId !== null) await pageRecords.removeDevice(tx, { id: deviceId });
        await pageRecords.settle(tx, attemptId, outcome, clock.now());
      });
    },

    async giveUp({ attemptId }) {
      await database.transaction((tx) => pageRecords.settle(tx, attemptId, "failed", clock.now()));
    },
  };
}
