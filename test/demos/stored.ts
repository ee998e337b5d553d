import { readFileSync, readdirSync } from 'node:fs';
import { gunzipSync, strFromU8 } from 'fflate';

/** The files of a folder below data/, decompressed. */
export function storedFiles(folder: string): Readonly<Record<string, string>> {
  const at = new URL(`../../data/${folder}/`, import.meta.url);
  return Object.fromEntries(
    readdirSync(at).map((name) => {
      const bytes = new Uint8Array(readFileSync(new URL(name, at)));
      return [name, strFromU8(name.endsWith('.gz') ? gunzipSync(bytes) : bytes)];
    }),
  );
}

/** The bytes that a folder takes on disk. */
export function storedSize(folder: string): number {
  const at = new URL(`../../data/${folder}/`, import.meta.url);
  return readdirSync(at).reduce((sum, name) => sum + readFileSync(new URL(name, at)).length, 0);
}

export function grouped<T>(
  list: readonly T[],
  keyOf: (entry: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
}

export function share<T>(list: readonly T[], holds: (entry: T) => boolean): number {
  return list.filter(holds).length / list.length;
}
