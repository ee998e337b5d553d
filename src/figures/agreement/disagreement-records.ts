import type { Figure } from '../../chart/figure.ts';
import {
  disagreementRecords as measure,
  unitOf,
  SIZES,
  type DisagreementRecords,
  type Unit,
} from '../../measures/agreement/disagreement-records.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { count, counted, percent, quantity } from '../../words/numbers.ts';
import { disagreementBars } from '../../chart/disagreement-bars.ts';

/** On how many records people disagree, and how much. */
export const disagreementRecords: Figure<DisagreementRecords> = {
  measure,
  id: 'disagreement-records',
  definition:
    'The disagreement of a record: for labels the share of pairs of its answers that differ, for several labels the mean MASI distance of two answers (0 equal, 1 nothing in common), for ratings and numbers the mean difference of two answers in points of the scale. Bars include their upper end; unanimous records have a bar of their own. The records page lists the records by disagreement, the most first.',
  title({ bars, records, unanimous }, ask) {
    const { title } = questionOf(ask);
    const same = bars[0]?.n ?? 0;
    return unanimous.value === null
      ? `${title}: no record has answers of two people`
      : `${title}: ${count(same)} of ${counted(records, 'record')} ${same === 1 ? 'is' : 'are'} unanimous (${percent(unanimous.value)})`;
  },
  describe({ bars, records, unanimous, median }, ask) {
    const { value, low, high } = unanimous;
    if (value === null) return 'No record has answers of two people, so nothing can differ.';
    const interval = low === null || high === null ? '' : `, ${percent(low)} to ${percent(high)}`;
    const same = `All answers are equal on ${percent(value)} of the records${interval}.`;
    const others = records - (bars[0]?.n ?? 0);
    if (median === null) return `${same} People differ on none.`;
    return `${same} On ${others === 1 ? 'the other record' : `half of the other ${counted(others, 'record')}`} ${SAID[unitOf(ask)](median)}.`;
  },
  note({ records, single }, { about }) {
    const one =
      single > 0
        ? ` ${counted(single, 'record')} with one answer ${single === 1 ? 'is' : 'are'} left out.`
        : '';
    const gold =
      about.goldRecords > 0
        ? ` ${counted(about.goldRecords, 'record')} with a known answer ${about.goldRecords === 1 ? 'is' : 'are'} left out.`
        : '';
    return `n = ${counted(records, 'record')} with answers of two or more people.${one}${gold}`;
  },
  table({ bars }) {
    const sizes = SIZES.map((title, at) => ({ title, at })).filter(({ at }) =>
      bars.some(({ bySize }) => bySize[at]! > 0),
    );
    return {
      columns: [
        { title: 'Disagreement above', numeric: true },
        { title: 'up to', numeric: true },
        { title: 'Records', numeric: true },
        { title: 'Share of records', numeric: true },
        ...sizes.map(({ title }) => ({ title: `with ${title} answers`, numeric: true })),
      ],
      rows: bars.map(({ from, to, n, share, bySize }, bar) => [
        bar === 0 ? null : from,
        to,
        n,
        share,
        ...sizes.map(({ at }) => bySize[at]!),
      ]),
    };
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

const SAID: Readonly<Record<Unit, (median: number) => string>> = {
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
