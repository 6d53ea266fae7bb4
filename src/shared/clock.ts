/** Where the time comes from; tests hand in one that they turn themselves. */
export interface Clock {
  /** The present moment. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export const seconds = (n: number): number => n * 1000;
export const minutes = (n: number): number => seconds(60 * n);
export const hours = (n: number): number => minutes(60 * n);
export const days = (n: number): number => hours(24 * n);

/** The moment `ms` milliseconds after `from`. */
export const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

/**
 * How far apart two moments are, in milliseconds. For "how long ago": a moment of the future was written before the clock was
 * put back, and says as little about now as one long past.
 */
export const between = (one: Date, other: Date): number => Math.abs(one.getTime() - other.getTime());
