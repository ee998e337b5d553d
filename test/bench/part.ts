/** One measured figure, and the bound that the project holds itself to, where there is one. */
export interface Measured {
  readonly what: string;
  readonly value: string;
  readonly target?: string;
}

/** A part of the benchmarks: it prints figures and asserts nothing. */
export interface Part {
  readonly name: string;
  readonly title: string;
  run(folder: string): Promise<readonly Measured[]>;
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
export const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const perSecond = (count: number, milliseconds: number): string =>
  `${Math.round(count / (milliseconds / 1000)).toLocaleString('en')} /s`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/** The value below which this share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** How long something takes, in milliseconds, with what it gave. */
export async function timed<T>(
  run: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly took: number }> {
  const start = performance.now();
  const result = await run();
  return { result, took: performance.now() - start };
}
