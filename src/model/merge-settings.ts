import { isObject } from './json.ts';
import type { Settings } from './settings.ts';

/** One over another: keys of `over` win, and what holds keys itself is merged key by key; lists are replaced. */
export const mergeSettings = (under: Settings, over: Settings): Settings => merged(under, over) as Settings;

function merged(under: unknown, over: unknown): unknown {
  if (over === undefined) return under;
  if (!isObject(under) || !isObject(over)) return over;
  const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, merged(under[key], over[key])]));
}
