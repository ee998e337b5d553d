import { pairQuery } from '../../sql/annotator-pairs.ts';
import { setQuery, valueQuery } from '../../sql/ratings.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { commonItems, equalShare, pairKappas } from '../../stats/data/pair-cells.ts';
import { isCompared } from '../agreement/agreement-lines.ts';
import { alphaKinds } from '../agreement/alpha-kinds.ts';
import type { Measure } from '../measure.ts';
import { noSubmissions } from '../rows/question-profiles.ts';
import { scaleOf } from '../rows/profile-rows.ts';
import { questionOf } from '../rows/questions.ts';
import { pairsOfPeople } from './pair-cells.ts';
import { COMPARED, MOST_VALUES } from './pair-limits.ts';

/** Two people with a common record, the smaller id first. */
export interface PersonPair {
  readonly a: string;
  readonly b: string;
  readonly items: number;
  readonly percent: Estimate;
  /** Null for numbers of very many values. */
  readonly cohenKappa: Estimate | null;
  readonly linear: Estimate | null;
  readonly quadratic: Estimate | null;
  readonly scottPi: Estimate | null;
}

/** Every two people with a common record, in order of their ids; of very many ratings those of the people who share most. */
export const personPairs: Measure<readonly PersonPair[]> = {
  id: 'person-pairs',
  each: ({ questions }) =>
    questions.flatMap((question, number) => (isCompared(question) ? [{ key: question.name, number }] : [])),
  needs: (about, param) => noSubmissions({ about, param }),
  query: ({ param }) => ({ values: valueQuery(param?.number ?? 0), sets: setQuery(param?.number ?? 0) }),
  arrays: ({ filter, about, param }) => ({ cells: pairQuery(filter, about, param?.number ?? 0, COMPARED) }),
  shape({ values = [], sets = [] }, ask, { cells: given = {} } = {}) {
    const question = questionOf(ask);
    const { scale } = scaleOf(question, values, sets);
    const hasOrder = alphaKinds(question).includes('ordinal');
    return pairsOfPeople(given, ask.about).map(({ a, b, cells }): PersonPair => {
      const kappas = pairKappas(cells, scale.numbers, MOST_VALUES);
      return {
        a,
        b,
        items: commonItems(cells),
        percent: equalShare(cells),
        cohenKappa: kappas?.cohen ?? null,
        linear: kappas && hasOrder ? kappas.linear : null,
        quadratic: kappas && hasOrder ? kappas.quadratic : null,
        scottPi: kappas?.pi ?? null,
      };
    });
  },
};
