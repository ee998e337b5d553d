import { askWanted } from '../engine/ask.ts';
import type { Arrays, Engine } from '../engine/engine.ts';
import type { Ask, View } from './view.ts';

/** A figure's data without its intervals; null where nobody wants it any more before all is answered. */
export async function askView<Data>(
  engine: Engine,
  view: Pick<View<Data>, 'query' | 'arrays' | 'shape'>,
  ask: Ask,
  isWanted: () => boolean = () => true,
): Promise<Data | null> {
  const rows = await askWanted(engine, view.query(ask), isWanted);
  if (!rows) return null;
  const arrays: [string, Arrays][] = [];
  for (const [name, query] of Object.entries(view.arrays?.(ask) ?? {})) {
    if (!isWanted()) return null;
    arrays.push([name, await engine.arrays(query)]);
  }
  return view.shape(rows, ask, Object.fromEntries(arrays));
}
