/** A whole number of seconds, minutes or hours: 90s, 10m, 1h. */
export const DURATION = /^([1-9]\d*)([smh])$/;

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** A duration in seconds; null where it is none. */
export function secondsOf(duration: string): number | null {
  const [, number, unit] = DURATION.exec(duration) ?? [];
  return unit === undefined ? null : Number(number) * SECONDS[unit]!;
}

/** How long somebody may pause, in seconds. */
export interface Pauses {
  /** Of a longer gap between two answers only so much counts as work. */
  readonly idle: number;
  /** A longer gap ends a session. */
  readonly session: number;
}

/** The pauses that the settings name: 10 minutes, and 30 minutes, where they do not. */
export const pausesOf = ({
  idle = '10m',
  session = '30m',
}: {
  readonly idle?: string | undefined;
  readonly session?: string | undefined;
} = {}): Pauses => ({ idle: secondsOf(idle) ?? 600, session: secondsOf(session) ?? 1800 });
