/** The named reasons for a risk. */
export const SIGNAL_NAMES = [
  "suicide",
  "self_harm",
  "overdose",
  "sexual_abuse",
  "grooming",
  "sextortion",
  "violence",
  "threat",
  "trafficking",
  "forced_tasks",
  "recruitment",
  "runaway",
  "eating_disorder",
  "bullying",
  "distress",
  "drugs",
  "fraud",
  "harm",
  // Not read from words: the teen pressed «call a person».
  "call_for_help",
  // Not a danger that was read but what a person owes: in every sextortion somebody asks about suicide (rule of care 6).
  "ask_about_suicide",
] as const;
export type SignalName = (typeof SIGNAL_NAMES)[number];

export const isSignalName = (name: string): name is SignalName => SIGNAL_NAMES.some((one) => one === name);
