import type { Engine } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { pairQuery, type Most } from '../sql/annotator-pairs.ts';
import type { Scale } from '../stats/data/distance.ts';
import { commonItems, equalShare, pairKappas } from '../stats/data/pair-cells.ts';
import { pairsOfPeople } from '../measures/people/pair-cells.ts';
import { figure } from './figure.ts';
import type { PairFigures } from './types.ts';

const MOST: Most = { people: 50, above: 2e7 };

// The tables are dense: 500 values are 250,000 cells, and a pair takes a tenth of a second.
const MOST_VALUES = 500;

/** Every two people with a common item, in order of their ids; of very many ratings those of the 50 people who share most. */
export async function pairFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
  { numbers }: Scale,
  hasOrder: boolean,
): Promise<readonly PairFigures[]> {
  const pairs = pairsOfPeople(await engine.arrays(pairQuery(filter, about, at, MOST)), about);
  return pairs.map(({ a, b, cells }) => {
    const kappas = pairKappas(cells, numbers, MOST_VALUES);
    return {
      a,
      b,
      items: commonItems(cells),
      percent: figure(equalShare(cells)),
      cohenKappa: kappas && figure(kappas.cohen),
      linear: kappas && hasOrder ? figure(kappas.linear) : null,
      quadratic: kappas && hasOrder ? figure(kappas.quadratic) : null,
      scottPi: kappas && figure(kappas.pi),
    };
  });
}
