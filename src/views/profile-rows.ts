import type { Rows } from '../engine/engine.ts';
import type { Question } from '../model/campaign.ts';
import { QUESTION_TYPES } from '../questions/index.ts';
import type { AlphaKind, Scale } from '../stats/distance.ts';
import { profilesFrom, type Pattern, type Profiles } from '../stats/profiles.ts';

/** The values of a question as the statistics take them: how many, their numbers, their sets of labels. */
export function scaleOf(
  question: Question,
  values: Rows,
  sets: Rows,
): { readonly size: number; readonly scale: Scale } {
  const { compared } = QUESTION_TYPES[question.kind];
  if (compared !== 'set')
    return { size: values.length, scale: { numbers: values.map(({ number }) => Number(number)) } };
  const labels = values.map((): number[] => []);
  for (const { value, label } of sets) labels[Number(value)]?.push(Number(label));
  return { size: values.length, scale: { sets: labels } };
}

/** Rows of `profileQuery` as profiles. */
export const profilesOf = (rows: Rows, size: number): Profiles => profilesFrom(size, rows.map(pattern));

/** Each profile as the text that `profileQuery` gives items with many values. */
export function cellsOf({ weight, start, cell, count }: Profiles): readonly string[] {
  return Array.from(weight, (_, profile) => {
    const cells: string[] = [];
    for (let at = start[profile]!; at < start[profile + 1]!; at++)
      cells.push(`${String(cell[at])}:${String(count[at])}`);
    return cells.join(',');
  });
}

function pattern(row: Rows[number]): Pattern {
  const items = Number(row.items);
  if (typeof row.cells === 'string')
    return {
      items,
      counts: new Map(
        row.cells.split(',').map((cell): [number, number] => {
          const [value, n] = cell.split(':');
          return [Number(value), Number(n)];
        }),
      ),
    };
  const counts = new Map<number, number>();
  for (const [column, n] of Object.entries(row))
    if (column !== 'items' && n !== 0) counts.set(Number(column.slice(1)), Number(n));
  return { items, counts };
}

/** The coefficients that fit a question, the headline first. */
export function alphaKinds({ kind, level }: Question): readonly AlphaKind[] {
  const { compared } = QUESTION_TYPES[kind];
  if (compared === null) return [];
  if (compared === 'set') return ['masi', 'jaccard', 'nominal'];
  switch (level) {
    case 'nominal':
      return ['nominal'];
    case 'ordinal':
      return ['ordinal', 'nominal'];
    case 'interval':
      return ['interval', 'ordinal', 'nominal'];
    case 'ratio':
      return ['ratio', 'interval', 'ordinal', 'nominal'];
  }
}
