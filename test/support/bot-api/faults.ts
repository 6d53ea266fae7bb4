import { diceFrom } from "../dice.ts";

/** What goes wrong with a call on its way. "after": Telegram does as told, only the answer is lost. A hang answers nothing until the client gives up. */
export type Fault =
  | { kind: "too-many-requests"; retryAfter: number }
  | { kind: "server-error" }
  | { kind: "hang" }
  | { kind: "hang-after" }
  | { kind: "reset-before" }
  | { kind: "reset-after" };

export interface FaultPlan {
  fault: Fault;
  /** How many calls are struck; without it, all until the plan is stopped. */
  times?: number;
  /** How likely a call is struck, 0–1; without it, each is. */
  chance?: number;
  /** The start of the dice, so that a run can be repeated. */
  seed?: number;
  /** The methods struck; without it, all but getUpdates. */
  methods?: string[];
}

export interface Faults {
  /** Adds a plan and returns what ends it. The first plan that strikes a call wins. */
  add(plan: FaultPlan): () => void;
  /** The fault that strikes this call, if any. */
  next(method: string): Fault | undefined;
}

export function createFaults(): Faults {
  const plans = new Set<{ plan: FaultPlan; left: number; dice: () => number }>();
  return {
    add: (plan) => {
      const running = { plan, left: plan.times ?? Number.POSITIVE_INFINITY, dice: diceFrom(plan.seed ?? 1) };
      plans.add(running);
      return () => plans.delete(running);
    },
    next: (method) => {
      for (const running of plans) {
        const { plan, left, dice } = running;
        const meant = plan.methods ? plan.methods.includes(method) : method !== "getUpdates";
        if (!meant || left <= 0 || dice() >= (plan.chance ?? 1)) continue;
        running.left -= 1;
        return plan.fault;
      }
      return undefined;
    },
  };
}
