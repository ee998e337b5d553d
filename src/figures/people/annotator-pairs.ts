import { type Shown, FEW, coefficientOf, type Pairs, type Pair } from '../../measures/people/pair-lines.ts';
import type { Figure } from '../../chart/figure.ts';
import { annotatorPairs as measure } from '../../measures/people/annotator-pairs.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { coefficient, count, counted, percent } from '../../words/numbers.ts';
import { list } from '../../words/lists.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { kindName } from '../../measures/agreement/alpha-kinds.ts';
import { pairsMatrix } from '../../chart/pairs-matrix.ts';
import { WHY, NO_INTERVAL } from '../../words/why.ts';

const MOST_NAMED = 6;

const NAMES: Readonly<Record<Shown, string>> = {
  kappa: 'Cohen’s kappa',
  quadratic: 'Cohen’s kappa with quadratic weights',
  alpha: 'Krippendorff’s alpha',
};

const SHORT: Readonly<Record<Shown, string>> = {
  kappa: 'kappa',
  quadratic: 'quadratic kappa',
  alpha: 'alpha',
};

/** Who agrees with whom, and on how many records that can be said. */
export const annotatorPairs: Figure<Pairs> = {
  measure,
  id: 'annotator-pairs',
  definition:
    'Each cell compares two people on the records that both answered. Above the diagonal: Cohen’s kappa for labels, Cohen’s kappa with quadratic weights for ratings, Krippendorff’s alpha of the two for several labels and for numbers. Below it: the records they share. Hatched cells rest on fewer than 10 of them; cells without colour and with a 0 share none. People who agree stand side by side: average-linkage clusters of 1 less the coefficient, of pairs with 10 shared records or more. Intervals are asymptotic for kappa, Wilson’s for percent, and from 1,000 resamples of the records (seed 1) for alpha.',
  carry: (fresh, old) => ({
    ...fresh,
    pairs: fresh.pairs.map((pair) => {
      const before = old.pairs.find(({ a, b }) => a.id === pair.a.id && b.id === pair.b.id)?.alpha;
      return before && pair.alpha.value !== null
        ? { ...pair, alpha: { ...pair.alpha, low: before.low, high: before.high } }
        : pair;
    }),
  }),
  title({ pairs, shown }, ask) {
    const { title } = questionOf(ask);
    const sharing = pairs.filter(({ items }) => items > 0);
    if (sharing.length === 0) return `${title}: no two people share a record`;
    const values = sharing
      .filter(({ items }) => items >= FEW)
      .map((pair) => coefficientOf(pair, shown).value)
      .filter((value) => value !== null);
    if (values.length > 0) {
      const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => coefficient(value));
      return `${title}: ${SHORT[shown]} of pairs ${low === high ? `is ${low!}` : `from ${low!} to ${high!}`}`;
    }
    return `${title}: ${count(sharing.length)} of ${counted(pairs.length, 'pair')} ${sharing.length === 1 ? 'shares' : 'share'} records, no ${SHORT[shown]} can be computed on ten or more`;
  },
  describe({ pairs, people }) {
    const of = `${counted(pairs.length, 'pair')} of ${counted(people.length, 'person', 'people')}`;
    const apart = pairs.filter(({ items }) => items === 0);
    const few = pairs.filter(({ items }) => items > 0 && items < FEW).length;
    const thin =
      few > 0 ? ` ${counted(few, 'pair')} ${few === 1 ? 'shares' : 'share'} fewer than 10 records.` : '';
    if (pairs.length === 0) return 'No two named people have answered the same record.';
    if (apart.length === 0)
      return pairs.length === 1 ? `The two people share records.${thin}` : `All ${of} share records.${thin}`;
    const who =
      apart.length > MOST_NAMED
        ? '; the table names them'
        : `: ${list(apart.map(({ a, b }) => `${a.name} with ${b.name}`))}`;
    return `${count(pairs.length - apart.length)} of ${of} share records; the others share none${who}.${thin}`;
  },
  note({ pairs, people, shown, hidden, alone }) {
    const n = pairs.reduce((sum, { items }) => sum + items, 0);
    const cut =
      hidden > 0
        ? ` ${count(people.length)} of ${count(people.length + hidden)} people who share records are drawn, those who share most; the report has more.`
        : '';
    const lone =
      alone > 0
        ? ` ${counted(alone, 'person', 'people')} who ${alone === 1 ? 'shares' : 'share'} no record with others ${alone === 1 ? 'is' : 'are'} left out.`
        : '';
    return `n = ${counted(n, 'comparison')} of two answers to a record. Above the diagonal: ${SHORT[shown]}; below: shared records; in order of similarity.${cut}${lone}`;
  },
  table({ pairs, kind, isOld }, ask) {
    const hasOrder = pairs.some(({ quadratic }) => quadratic !== null);
    const of = (title: string, short: string) =>
      [title, `${short} low`, `${short} high`].map((one) => ({ title: one, numeric: true }));
    const cells = ({ value, low, high }: Estimate) => [value, low, high];
    return {
      columns: [
        { title: 'Annotator' },
        { title: 'and' },
        { title: 'Shared records', numeric: true },
        ...of('Percent agreement', 'Percent'),
        ...of('Cohen’s kappa', 'Kappa'),
        ...(hasOrder ? of('Quadratic kappa', 'Quadratic') : []),
        ...of(`Alpha (${kindName(kind, questionOf(ask))})`, 'Alpha'),
        { title: 'Remark' },
      ],
      rows: pairs.map((pair) => [
        pair.a.name,
        pair.b.name,
        pair.items,
        ...cells(pair.percent),
        ...cells(pair.kappa),
        ...(pair.quadratic ? cells(pair.quadratic) : []),
        ...cells(isOld ? { ...pair.alpha, low: null, high: null } : pair.alpha),
        remark(pair),
      ]),
    };
  },
  plot({ people, pairs, shown, isOld }, drawing) {
    if (pairs.length === 0) return null;
    const cells = pairs.map((pair) => ({
      a: pair.a.id,
      b: pair.b.id,
      items: pair.items,
      isSure: pair.items >= FEW,
      value: coefficientOf(pair, shown).value,
      title: said(pair, shown, isOld),
    }));
    return pairsMatrix(people, cells, drawing);
  },
  selects: () => ({ kind: 'annotator' }),
};

function remark({ items, kappa, alpha }: Pair): string | null {
  if (items === 0) return WHY.no_common_items;
  if (alpha.why) return WHY[alpha.why];
  if (items < FEW) return 'fewer than 10 shared records';
  return kappa.why ? WHY[kappa.why] : kappa.noInterval ? NO_INTERVAL[kappa.noInterval] : null;
}

function said(pair: Pair, shown: Shown, isOld: boolean): string {
  const { a, b, items, kappa, quadratic, alpha } = pair;
  const of = (title: string, { value, low, high }: Estimate) =>
    value === null
      ? `${title} unknown`
      : `${title} ${coefficient(value)}${low === null || high === null ? '' : ` (${coefficient(low)} to ${coefficient(high)})`}`;
  const { why } = coefficientOf(pair, shown);
  const { value, low, high } = pair.percent;
  const equal =
    value === null || low === null || high === null
      ? ''
      : `; ${percent(value)} equal (${percent(low)} to ${percent(high)})`;
  const coefficients = [
    of('kappa', kappa),
    ...(quadratic ? [of('quadratic kappa', quadratic)] : []),
    of('alpha', isOld ? { ...alpha, low: null, high: null } : alpha),
  ];
  return `${a.name} and ${b.name}: ${counted(items, 'shared record')}${equal}\n${coefficients.join('; ')}${why ? `\n${NAMES[shown]}: ${WHY[why]}` : ''}`;
}
