/** Exercises, with how many cards each has: `learn-<name>-1` and so on. */
export const EXERCISES = { breathe: 4, ground: 5, cold: 4, place: 5, minute: 4, sleep: 5 } as const;
export type Exercise = keyof typeof EXERCISES;

/** What stays when somebody is in danger: only what calms the body, nothing to imagine, nothing to play (rule of care 13). */
const CALMING: readonly Exercise[] = ["breathe", "ground", "cold"];

/** The exercises offered, in their order. @param danger the person has an open case of risk red or orange */
export const exercisesFor = (danger: boolean): readonly Exercise[] => (danger ? CALMING : (Object.keys(EXERCISES) as Exercise[]));

/** The exercise of this name, as it stands in callback data. */
export const exerciseOf = (name: string | undefined): Exercise | undefined =>
  (Object.keys(EXERCISES) as Exercise[]).find((known) => known === name);
