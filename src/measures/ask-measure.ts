import { askWanted } from '../engine/ask.ts';
import type { Arrays, Engine, Rows } from '../engine/engine.ts';
import type { Ask } from '../model/ask.ts';
import type { Measure } from './measure.ts';

type Asked<Data> = Pick<Measure<Data>, 'query' | 'arrays' | 'shape'>;

/** What the engine says to a measure's queries. */
export interface Answers {
  readonly rows: Readonly<Record<string, Rows>>;
  readonly arrays: Readonly<Record<string, Arrays>>;
}

/** The answers that a figure's data is shaped from; null where nobody wants it any more before all is answered. */
export async function askAnswers<Data>(
  engine: Engine,
  measure: Asked<Data>,
  ask: Ask,
  isWanted: () => boolean,
): Promise<Answers | null> {
  const rows = await askWanted(engine, measure.query(ask), isWanted);
  if (!rows) return null;
  const arrays: [string, Arrays][] = [];
  for (const [name, query] of Object.entries(measure.arrays?.(ask) ?? {})) {
    if (!isWanted()) return null;
    arrays.push([name, await engine.arrays(query)]);
  }
  return { rows, arrays: Object.fromEntries(arrays) };
}

/** A measure's data without its intervals. */
export async function askMeasure<Data>(engine: Engine, measure: Asked<Data>, ask: Ask): Promise<Data> {
  const answers = await askAnswers(engine, measure, ask, () => true);
  return measure.shape(answers!.rows, ask, answers!.arrays);
}
