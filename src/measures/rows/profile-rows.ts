import type { Question } from '../../model/campaign.ts';
import type { Rows, Row } from '../../engine/engine.ts';
import type { Scale } from '../../stats/data/distance.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';
import type { Profiles } from '../../stats/data/profiles.ts';

/** The values of a question as the statistics take them: how many, their numbers, their sets of labels. */
export function scaleOf(
  question: Question,
  values: Rows,
  sets: Rows,
): { readonly size: number; readonly scale: Scale } {
  const { compared } = QUESTION_TYPES[question.kind];
  if (compared !== 'set')
    return {
      size: values.length,
      scale: { numbers: values.map(({ number }) => Number(number)), ...distancesOf(question, values) },
    };
  const labels = values.map((): number[] => []);
  for (const { value, label } of sets) labels[Number(value)]?.push(Number(label));
  return { size: values.length, scale: { sets: labels } };
}

/** The distances of the options as those of the values, which come in an order of their own. */
function distancesOf({ options, distances }: Question, values: Rows): Pick<Scale, 'distances'> {
  if (!distances) return {};
  const place = new Map(options.map(({ value }, at) => [value, at]));
  const places = values.map(({ key }) => place.get(String(key))!);
  return { distances: places.map((a) => places.map((b) => distances[a]![b]!)) };
}

/** Rows of `profileQuery` as profiles: the query gives each pattern once, and always in the same order. */
export function profilesOf(rows: Rows, size: number): Profiles {
  const weight = new Float64Array(rows.length);
  const start = new Int32Array(rows.length + 1);
  const cell: number[] = [];
  const count: number[] = [];
  const add = (value: number, n: number) => {
    cell.push(value);
    count.push(n);
  };
  rows.forEach((row, profile) => {
    weight[profile] = Number(row.items);
    if (typeof row.cells === 'string') addCells(row.cells, add);
    else addColumns(row, size, add);
    start[profile + 1] = cell.length;
  });
  return { size, weight, start, cell: Int32Array.from(cell), count: Int32Array.from(count) };
}

/** Each profile as the text that `profileQuery` gives items with many values. */
export function cellsOf({ weight, start, cell, count }: Profiles): readonly string[] {
  return Array.from(weight, (_, profile) => {
    const values: number[] = [];
    for (let at = start[profile]!; at < start[profile + 1]!; at++)
      for (let n = 0; n < count[at]!; n++) values.push(cell[at]!);
    return values.join(',');
  });
}

type Add = (value: number, n: number) => void;

const COMMA = 44;

const ZERO = 48;

/** `3,3,17`, read digit by digit: there can be tens of thousands of these after each filter change. */
function addCells(cells: string, add: Add): void {
  let value = 0;
  let before = -1;
  let n = 0;
  const next = () => {
    if (value !== before && n > 0) {
      add(before, n);
      n = 0;
    }
    before = value;
    value = 0;
    n++;
  };
  for (let at = 0; at < cells.length; at++) {
    const code = cells.charCodeAt(at);
    if (code === COMMA) next();
    else value = value * 10 + code - ZERO;
  }
  next();
  add(before, n);
}

function addColumns(row: Row, size: number, add: Add): void {
  for (let value = 0; value < size; value++) {
    const n = Number(row[`n${String(value)}`] ?? 0);
    if (n > 0) add(value, n);
  }
}
