import type { Figure } from '../../chart/figure.ts';
import { kindName } from '../../measures/agreement/alpha-kinds.ts';
import { annotatorPairs as measure } from '../../measures/people/annotator-pairs.ts';
import { coefficientOf, type Pair, type Pairs, type Shown } from '../../measures/people/pair-lines.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { FEW, MOST_NAMED_PAIRS } from '../../model/limits.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { intervalInBrackets, rangeWords, remarkOn } from '../../words/intervals.ts';
import { list } from '../../words/lists.ts';
import { coefficient, count, counted, percent } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { carried, withoutOldEnds } from '../families/carried.ts';
import { estimateColumns, numberColumn, remarkColumn, tableOf, textColumn } from '../families/columns.ts';
import { ofQuestion, selectsPeople } from '../families/questions.ts';
import { pairsMatrix } from './pairs-matrix.ts';

const NAMES: Readonly<Record<Shown, { readonly long: string; readonly short: string }>> = {
  kappa: { long: 'Cohen’s kappa', short: 'kappa' },
  quadratic: { long: 'Cohen’s kappa with quadratic weights', short: 'quadratic kappa' },
  alpha: { long: 'Krippendorff’s alpha', short: 'alpha' },
};

/** Who agrees with whom, and on how many records that can be said. */
export const annotatorPairs: Figure<Pairs> = {
  measure,
  id: 'annotator-pairs',
  definition:
    'Each cell compares two people on the records that both answered. Above the diagonal: Cohen’s kappa for labels, Cohen’s kappa with quadratic weights for ratings, Krippendorff’s alpha of the two for several labels and for numbers. Below it: the records they share. Hatched cells rest on fewer than 10 of them; cells without colour and with a 0 share none. People who agree stand side by side: average-linkage clusters of 1 less the coefficient, of pairs with 10 shared records or more. Intervals are asymptotic for kappa, Wilson’s for percent, and from 1,000 resamples of the records (seed 1) for alpha.',
  carry: (fresh, old) => ({
    ...fresh,
    pairs: fresh.pairs.map((pair) => ({
      ...pair,
      alpha: carried(
        pair.alpha,
        old.pairs.find(({ a, b }) => a.id === pair.a.id && b.id === pair.b.id)?.alpha,
      ),
    })),
  }),
  title: ofQuestion(({ pairs, shown }) => {
    const sharing = pairs.filter(({ items }) => items > 0);
    if (sharing.length === 0) return 'no two people share a record';
    const { short } = NAMES[shown];
    const values = sharing
      .filter(({ items }) => items >= FEW)
      .flatMap((pair) => coefficientOf(pair, shown).value ?? []);
    return values.length > 0
      ? `${short} of pairs is ${rangeWords(values)}`
      : `${count(sharing.length)} of ${counted(pairs.length, 'pair')} ${sharing.length === 1 ? 'shares' : 'share'} records, no ${short} can be computed on ten or more`;
  }),
  describe({ pairs, people }) {
    if (pairs.length === 0) return 'No two named people have answered the same record.';
    const all = `${counted(pairs.length, 'pair')} of ${counted(people.length, 'person', 'people')}`;
    const apart = pairs.filter(({ items }) => items === 0);
    const few = pairs.filter(({ items }) => items > 0 && items < FEW).length;
    const thin =
      few > 0
        ? ` ${counted(few, 'pair')} ${few === 1 ? 'shares' : 'share'} fewer than ${count(FEW)} records.`
        : '';
    if (apart.length === 0)
      return pairs.length === 1 ? `The two people share records.${thin}` : `All ${all} share records.${thin}`;
    const who =
      apart.length > MOST_NAMED_PAIRS
        ? '; the table names them'
        : `: ${list(apart.map(({ a, b }) => `${a.name} with ${b.name}`))}`;
    return `${count(pairs.length - apart.length)} of ${all} share records; the others share none${who}.${thin}`;
  },
  note({ pairs, people, shown, hidden, alone }) {
    const comparisons = pairs.reduce((sum, { items }) => sum + items, 0);
    const cut =
      hidden > 0
        ? ` ${count(people.length)} of ${count(people.length + hidden)} people who share records are drawn, those who share most; the report has more.`
        : '';
    const lone =
      alone > 0
        ? ` ${counted(alone, 'person', 'people')} who ${alone === 1 ? 'shares' : 'share'} no record with others ${alone === 1 ? 'is' : 'are'} left out.`
        : '';
    return `n = ${counted(comparisons, 'comparison')} of two answers to a record. Above the diagonal: ${NAMES[shown].short}; below: shared records; in order of similarity.${cut}${lone}`;
  },
  table: ({ pairs, kind, isOld }, ask) =>
    tableOf<Pair>(
      [
        textColumn('Annotator', ({ a }) => a.name),
        textColumn('and', ({ b }) => b.name),
        numberColumn('Shared records', ({ items }) => items),
        estimateColumns('Percent agreement', (pair) => pair.percent, ['Percent low', 'Percent high']),
        estimateColumns('Cohen’s kappa', ({ kappa }) => kappa, ['Kappa low', 'Kappa high']),
        pairs.some(({ quadratic }) => quadratic !== null)
          ? estimateColumns('Quadratic kappa', ({ quadratic }) => quadratic, [
              'Quadratic low',
              'Quadratic high',
            ])
          : [],
        estimateColumns(
          `Alpha (${kindName(kind, questionOf(ask))})`,
          ({ alpha }) => withoutOldEnds(alpha, isOld),
          ['Alpha low', 'Alpha high'],
        ),
        remarkColumn(remark),
      ],
      pairs,
    ),
  plot({ people, pairs, shown, isOld }, drawing) {
    if (pairs.length === 0) return null;
    const cells = pairs.map((pair) => ({
      a: pair.a.id,
      b: pair.b.id,
      items: pair.items,
      isSure: pair.items >= FEW,
      value: coefficientOf(pair, shown).value,
      title: titleOf(pair, shown, isOld),
    }));
    return pairsMatrix(people, cells, drawing);
  },
  selects: selectsPeople,
};

function remark({ items, kappa, alpha }: Pair): string | null {
  if (items === 0) return WHY.no_common_items;
  if (alpha.why) return WHY[alpha.why];
  return items < FEW ? 'fewer than 10 shared records' : remarkOn(kappa);
}

const estimateWords = (name: string, estimate: Estimate): string =>
  estimate.value === null
    ? `${name} unknown`
    : `${name} ${coefficient(estimate.value)}${intervalInBrackets(estimate)}`;

function titleOf(pair: Pair, shown: Shown, isOld: boolean): string {
  const { a, b, items, kappa, quadratic, alpha } = pair;
  const { why } = coefficientOf(pair, shown);
  const equal =
    pair.percent.value === null
      ? ''
      : `; ${percent(pair.percent.value)} equal${intervalInBrackets(pair.percent, percent)}`;
  const coefficients = [
    estimateWords('kappa', kappa),
    ...(quadratic ? [estimateWords('quadratic kappa', quadratic)] : []),
    estimateWords('alpha', withoutOldEnds(alpha, isOld)),
  ];
  const reason = why === null ? '' : `\n${NAMES[shown].long}: ${WHY[why]}`;
  return `${a.name} and ${b.name}: ${counted(items, 'shared record')}${equal}\n${coefficients.join('; ')}${reason}`;
}
