import type { Means, MeansName, PageMessage } from "../../src/features/paging/paging.ts";
import type { ConfiguredMeans } from "../../src/features/paging/sending.use-cases.ts";
import { minutes, seconds } from "../../src/shared/clock.ts";
import type { Person } from "../support/bot-api/person.ts";
import type { TestDatabase } from "../support/database.ts";
import { type Json, list, type Stand, type StandOptions, startApp } from "../support/start-app.ts";

/** A call as it went out. */
export interface Call {
  readonly by: MeansName;
  readonly message: PageMessage;
  readonly target: unknown;
}

/** Means that keep what they were given; `refuse` says whether this call fails. */
export function recordingMeans(refuse: (call: Call) => boolean = () => false): { calls: Call[]; means: ConfiguredMeans } {
  const calls: Call[] = [];
  const means = <Target>(by: MeansName): Means<Target> => ({
    send(message, target) {
      const call = { by, message, target };
      if (refuse(call)) return Promise.reject(new Error("It does not answer"));
      calls.push(call);
      return Promise.resolve("sent");
    },
  });
  return { calls, means: { email: means("email"), webhook: means("webhook"), push: means("push") } };
}

export const DANGER = "я зараз вб'ю себе";

export interface Scene {
  readonly stand: Stand;
  readonly teen: Person;
  readonly calls: Call[];
  /** Lets time pass in small steps: what is due is seen to, sent, delivered. */
  pass(ms: number, inSteps?: number): Promise<void>;
  /** Sees to what is due now. */
  tick(): Promise<void>;
  /** The record of calls in their order: `round.step means`. */
  recorded(): Promise<string[]>;
  pages(): Promise<Json[]>;
}

/** The whole app with a teen in it, its means recording, and one psychologist, one supervisor and one administrator who may be called. */
export async function scene(
  database: TestDatabase,
  options: Partial<StandOptions> & { refuse?: (call: Call) => boolean } = {},
): Promise<Scene> {
  const { refuse, ...rest } = options;
  const { calls, means } = recordingMeans(refuse);
  const stand = await startApp({ database, means, ...rest });
  await stand.staff("psychologist");
  await stand.staff("supervisor");
  const teen = stand.telegram.person(1001, { language_code: "uk" });
  await teen.send("/start");
  await teen.press(stand.app.texts.t("uk", "arrival-understood"));
  await teen.press(stand.app.texts.t("uk", "arrival-contact-open"));

  const tick = async (): Promise<void> => {
    await stand.app.jobs.drain();
    await stand.app.tend();
    await stand.app.jobs.drain();
    await stand.settle();
  };
  return {
    stand,
    teen,
    calls,
    tick,
    async pass(ms, inSteps = seconds(20)) {
      await tick();
      for (let gone = 0; gone < ms; gone += inSteps) {
        stand.clock.advance(Math.min(inSteps, ms - gone));
        await tick();
      }
    },
    async recorded() {
      const rows = await database.transaction((tx) => tx.prisma.pageAttempt.findMany());
      return rows.map(({ round, step, means: by, status }) => `${round}.${step} ${by} ${status}`).sort();
    },
    pages: async () => list((await (await stand.staff("supervisor")).get("/pages")).pages),
  };
}

/** Three steps of a minute each, and the minute in which nobody came. */
export const A_ROUND = minutes(3);
