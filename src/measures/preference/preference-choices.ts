import type { Rows } from '../../engine/engine.ts';
import type { ComparedSides } from '../../model/compared-sides.ts';
import { choiceQuery, firstShownQuery } from '../../sql/comparisons.ts';
import { noEstimate, type Estimate } from '../../stats/data/estimate.ts';
import { shareEstimate } from '../../stats/data/share.ts';
import type { Measure } from '../measure.ts';
import { timesOf } from '../rows/times.ts';
import { questionOf } from '../rows/questions.ts';
import { comparisonsIn, noComparisons, sidesOf } from './comparisons.ts';

export interface PreferenceChoices {
  /** Answers that name a side or a tie. */
  readonly comparisons: number;
  /** Null where the answers do not name two sides. */
  readonly ties: number | null;
  /** Answers that name neither. */
  readonly others: number | null;
  /** How often each side won. */
  readonly sides: readonly (readonly [value: string, wins: number])[];
  /** How often the side shown first won, ties left out. */
  readonly firstPosition: Estimate;
}

/** Which side people prefer, and whether the place decides. */
export const preferenceChoices: Measure<PreferenceChoices> = {
  id: 'preference-choices',
  each: comparisonsIn,
  needs: (about, param) => noComparisons({ about, param }),
  query(ask) {
    const { filter, about, param } = ask;
    const number = param?.number ?? 0;
    const order = sidesOf(ask)?.order;
    return {
      choices: choiceQuery(filter, about, number),
      ...(order?.kind === 'metadata' ? { shown: firstShownQuery(filter, about, number, order.field) } : {}),
    };
  },
  shape({ choices = [], shown = [] }, ask) {
    const sides = sidesOf(ask);
    const wins = (...labels: readonly number[]) =>
      timesOf(choices.filter(({ label }) => labels.includes(Number(label))));
    if (!sides) {
      const values = questionOf(ask).options.map(({ value }, label) => [value, wins(label)] as const);
      return {
        comparisons: values.reduce((sum, [, n]) => sum + n, 0),
        ties: null,
        others: null,
        sides: values,
        firstPosition: noEstimate('unknown_position'),
      };
    }
    const [first, second, ties] = [wins(sides.labels[0]), wins(sides.labels[1]), wins(...sides.ties)];
    return {
      comparisons: first + second + ties,
      ties,
      others: timesOf(choices) - first - second - ties,
      sides: [
        [sides.values[0], first],
        [sides.values[1], second],
      ],
      firstPosition: firstPosition(sides, shown, first, second),
    };
  },
};

function firstPosition(
  { values, labels, order }: ComparedSides,
  shown: Rows,
  first: number,
  second: number,
): Estimate {
  if (!order) return noEstimate('unknown_position');
  if (order.kind === 'always') return shareEstimate(first, first + second, 'no_ratings');
  const decided = shown.filter(
    (row) => values.includes(String(row.first)) && labels.includes(Number(row.label)),
  );
  if (decided.length === 0 && first + second > 0) return noEstimate('unknown_position');
  const won = decided.filter((row) => labels[values.indexOf(String(row.first))] === Number(row.label));
  return shareEstimate(timesOf(won), timesOf(decided), 'no_ratings');
}
