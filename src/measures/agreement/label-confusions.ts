import type { Measure } from '../measure.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';
import { noSubmissions, profileQueries, profilesAndScale } from '../rows/question-profiles.ts';
import { confusedRecordQuery } from '../../sql/confused-records.ts';
import { questionOf } from '../rows/questions.ts';
import { pairable, itemCount } from '../../stats/data/profiles.ts';
import { confusions } from '../../stats/agreement/confusions.ts';
import { confusionOrder } from '../../stats/agreement/confusion-order.ts';
import { MOST_MATRIX_LABELS } from '../../model/limits.ts';

interface Label {
  readonly value: string;
  readonly text: string;
  readonly definition: string | null;
}

export interface Cell {
  readonly a: Label;
  readonly b: Label;
  /** Pairs of answers to one record of which one holds `a` and the other `b`. */
  readonly pairs: number;
  /** Pairs of which one holds `a`. */
  readonly of: number;
  /** Of the pairs in which one answer holds `a`, those whose other holds `b`; null where nobody gave `a`. */
  readonly share: number | null;
}

export interface Confusion extends Cell {
  /** A record with both. */
  readonly example: string | null;
}

export interface LabelConfusions {
  readonly labels: readonly Label[];
  /** Their places in the order in which they are drawn. */
  readonly order: readonly number[];
  readonly cells: readonly Cell[];
  readonly top: readonly Confusion[];
  readonly items: number;
}

/** Which labels people mix up. */
export const labelConfusions: Measure<LabelConfusions> = {
  id: 'label-confusions',
  each: (about) =>
    about.questions.flatMap(({ name, kind, options }, number) =>
      QUESTION_TYPES[kind].compared !== null &&
      kind !== 'number' &&
      options.length >= 2 &&
      options.length <= MOST_MATRIX_LABELS
        ? [{ key: name, number }]
        : [],
    ),
  needs: (about, param) => noSubmissions({ about, param }),
  query: (ask) => ({
    ...profileQueries(ask),
    examples: confusedRecordQuery(ask.filter, ask.about, ask.param?.number ?? 0),
  }),
  shape({ examples = [], ...rows }, ask) {
    const labels: readonly Label[] = questionOf(ask).options;
    const { profiles: all, scale } = profilesAndScale(rows, ask);
    const profiles = pairable(all);
    const table = confusions(profiles, labels.length, scale.sets);
    const cells = labels.flatMap((a, row) => {
      // On the diagonal a pair of answers holds the label twice.
      const given = table[row]!.reduce((sum, pairs, column) => sum + (row === column ? 2 : 1) * pairs, 0);
      return labels.map((b, column): Cell => {
        const pairs = table[row]![column]!;
        const times = row === column ? 2 * pairs : pairs;
        return { a, b, pairs, of: given, share: given === 0 ? null : times / given };
      });
    });
    const exampleOf = new Map(
      examples.map(({ a, b, record }) => [`${String(a)} ${String(b)}`, String(record)]),
    );
    const top = cells
      .map((cell, at) => ({ cell, row: Math.floor(at / labels.length), column: at % labels.length }))
      .filter(({ cell, row, column }) => row < column && cell.pairs > 0)
      .map(({ cell, row, column }): Confusion => ({
        ...cell,
        example: exampleOf.get(`${String(row)} ${String(column)}`) ?? null,
      }))
      .toSorted((one, other) => other.pairs - one.pairs);
    const order = questionOf(ask).level === 'nominal' ? confusionOrder(table) : [...labels.keys()];
    return { labels, order, cells, top, items: itemCount(profiles) };
  },
};
