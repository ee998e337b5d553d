import type { Engine, Rows } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { pairQuery } from '../sql/ratings.ts';
import { cohenKappa } from '../stats/cohen-kappa.ts';
import type { Scale } from '../stats/distance.ts';
import { pairAgreement } from '../stats/pairwise.ts';
import { scottPi } from '../stats/scott-pi.ts';
import type { PairTable } from '../stats/two-raters.ts';
import { figure } from './figure.ts';
import type { PairFigures } from './types.ts';

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly n: number;
}

/** Every two people with a common item, in order of their ids. */
export async function pairFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
  { numbers }: Scale,
  hasOrder: boolean,
): Promise<readonly PairFigures[]> {
  const pairs = cellsByPair(await engine.query(pairQuery(filter, about, at)), about);
  return pairs.map(({ a, b, cells }) => ({
    a,
    b,
    items: cells.reduce((sum, { n }) => sum + n, 0),
    percent: figure(pairAgreement(equalOrNot(cells))),
    ...kappas(cells, numbers, hasOrder),
  }));
}

// The tables are dense: 500 values are 250,000 cells, and a pair takes a tenth of a second.
const MOST_VALUES = 500;

function kappas(cells: readonly Cell[], numbers: Scale['numbers'], hasOrder: boolean) {
  const used = [...new Set(cells.flatMap(({ x, y }) => [x, y]))].sort((first, second) => first - second);
  if (used.length > MOST_VALUES) return { cohenKappa: null, linear: null, quadratic: null, scottPi: null };
  const table = tableOf(cells, used);
  const places = used.map((value) => numbers?.[value] ?? value + 1);
  return {
    cohenKappa: figure(cohenKappa(table)),
    linear: hasOrder ? figure(cohenKappa(table, 'linear', places)) : null,
    quadratic: hasOrder ? figure(cohenKappa(table, 'quadratic', places)) : null,
    scottPi: figure(scottPi(table)),
  };
}

function equalOrNot(cells: readonly Cell[]): PairTable {
  const count = (isEqual: boolean) =>
    cells.filter(({ x, y }) => (x === y) === isEqual).reduce((sum, { n }) => sum + n, 0);
  return [
    [count(true), count(false)],
    [0, 0],
  ];
}

/** The table of the values that occur: values that neither gave, and the length of the scale, change no kappa. */
function tableOf(cells: readonly Cell[], used: readonly number[]): PairTable {
  const place = new Map(used.map((value, index) => [value, index]));
  const table = used.map(() => used.map(() => 0));
  for (const { x, y, n } of cells) table[place.get(x)!]![place.get(y)!] = n;
  return table;
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly cells: readonly Cell[];
}

// The engine orders people as the files do; here the smaller id comes first.
function cellsByPair(rows: Rows, about: About): readonly Pair[] {
  const groups = Map.groupBy(rows, ({ a, b }) => `${String(a)} ${String(b)}`);
  const pairs = [...groups.values()].map((group): Pair => {
    const [first, second] = [group[0]!['a'], group[0]!['b']].map((at) => about.annotators[Number(at)]!.id);
    const cells = group.map(({ x, y, n }) => ({ x: Number(x), y: Number(y), n: Number(n) }));
    return first! < second!
      ? { a: first!, b: second!, cells }
      : { a: second!, b: first!, cells: cells.map(({ x, y, n }) => ({ x: y, y: x, n })) };
  });
  return pairs.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

const key = ({ a, b }: Pair): string => `${a}\u0000${b}`;
