/** Two soft tones, twice: to be heard across a room without frightening who sits beside it. */
const TONES = [
  { at: 0, hz: 660 },
  { at: 0.22, hz: 880 },
  { at: 0.9, hz: 660 },
  { at: 1.12, hz: 880 },
] as const;
const LENGTH = 0.18;
const LOUDNESS = 0.25;

/**
 * Sounds the page once. A browser that nobody has touched yet stays silent, which is its right: the banner is there anyway.
 *
 * @param context where sounds are made; null where there is no sound
 */
export async function sound(context: AudioContext | null): Promise<void> {
  if (!context) return;
  if (context.state === "suspended") await context.resume().catch(() => undefined);
  if (context.state !== "running") return;
  for (const { at, hz } of TONES) {
    const tone = context.createOscillator();
    const loudness = context.createGain();
    const start = context.currentTime + at;
    tone.frequency.value = hz;
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
    loudness.gain.linearRampToValueAtTime(0, start + LENGTH);
    tone.connect(loudness).connect(context.destination);
    tone.start(start);
    tone.stop(start + LENGTH);
  }
}

/** A page as far as sounding goes: each step of each round is a call of its own. */
interface Calling {
  readonly id: string;
  readonly round: number;
  readonly step: string | null;
  readonly answered: boolean;
}

/** Which calls are new since the last look. */
export function freshCalls(pages: readonly Calling[], known: ReadonlySet<string>): string[] {
  return pages
    .filter(({ answered }) => !answered)
    .map(({ id, round, step }) => `${id}:${round}:${step ?? ""}`)
    .filter((call) => !known.has(call));
}
