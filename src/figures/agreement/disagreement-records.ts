import type { Figure } from '../../chart/figure.ts';
import {
  disagreementRecords as measure,
  unitOf,
  SIZES,
  type DisagreementRecords,
  type Unit,
} from '../../measures/agreement/disagreement-records.ts';
import { count, counted, percent, quantity } from '../../words/numbers.ts';
import { intervalWords } from '../../words/intervals.ts';
import { numberColumn, scaleColumn, tableOf } from '../families/columns.ts';
import { goldLeftOut, leftOutOf, sharedRecords } from '../families/notes.ts';
import { ofQuestion } from '../families/questions.ts';
import { disagreementBars } from './disagreement-bars.ts';

type Bar = DisagreementRecords['bars'][number];

/** On how many records people disagree, and how much. */
export const disagreementRecords: Figure<DisagreementRecords> = {
  measure,
  id: 'disagreement-records',
  definition:
    'The disagreement of a record: for labels the share of pairs of its answers that differ, for several labels the mean MASI distance of two answers (0 equal, 1 nothing in common), for ratings and numbers the mean difference of two answers in points of the scale. Bars include their upper end; unanimous records have a bar of their own. The records page lists the records by disagreement, the most first.',
  title: ofQuestion(({ bars, records, unanimous }) => {
    const same = bars[0]?.n ?? 0;
    return unanimous.value === null
      ? 'no record has answers of two people'
      : `${count(same)} of ${counted(records, 'record')} ${same === 1 ? 'is' : 'are'} unanimous (${percent(unanimous.value)})`;
  }),
  describe({ bars, records, unanimous, median }, ask) {
    if (unanimous.value === null) return 'No record has answers of two people, so nothing can differ.';
    const same = `All answers are equal on ${percent(unanimous.value)} of the records${intervalWords(unanimous, percent)}.`;
    const others = records - (bars[0]?.n ?? 0);
    if (median === null) return `${same} People differ on none.`;
    return `${same} On ${others === 1 ? 'the other record' : `half of the other ${counted(others, 'record')}`} ${MEDIAN_WORDS[unitOf(ask)](median)}.`;
  },
  note: ({ records, single }, { about }) =>
    `${sharedRecords(records)}${leftOutOf(single, 'record', 'with one answer')}${goldLeftOut(about)}`,
  table({ bars }) {
    const sizes = SIZES.flatMap((title, size) =>
      bars.some(({ bySize }) => bySize[size]! > 0)
        ? [numberColumn<Bar>(`with ${title} answers`, ({ bySize }) => bySize[size]!)]
        : [],
    );
    return tableOf<Bar>(
      [
        scaleColumn('Disagreement above', (bar) => (bar === bars[0] ? null : bar.from)),
        scaleColumn('up to', (bar) => bar.to),
        numberColumn('Records', ({ n }) => n),
        numberColumn('Share of records', ({ share }) => share),
        sizes,
      ],
      bars,
    );
  },
  plot: ({ bars, records }, drawing, ask) =>
    records === 0 ? null : disagreementBars(bars, AXIS[unitOf(ask)], drawing),
};

const AXIS: Readonly<Record<Unit, string>> = {
  pairs: 'share of pairs of answers that differ',
  sets: 'mean distance of two answers',
  apart: 'mean distance of two answers',
  points: 'mean difference of two answers, in points',
};

/** A mean of a few differences: three digits are enough. */
const rounded = (median: number): string => quantity(Number(median.toPrecision(3)));

const MEDIAN_WORDS: Readonly<Record<Unit, (median: number) => string>> = {
  pairs: (median) =>
    median === 1
      ? 'all pairs of answers differ'
      : `${percent(median)} or more of the pairs of answers differ`,
  sets: (median) =>
    median === 1
      ? 'no two answers have a label in common'
      : `two answers are ${rounded(median)} or more apart on average`,
  apart: (median) => `two answers are ${rounded(median)} or more apart on average`,
  points: (median) =>
    `two answers differ by ${rounded(median)} ${median === 1 ? 'point' : 'points'} or more on average`,
};
