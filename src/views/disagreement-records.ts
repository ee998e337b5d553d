import { disagreementBars, type DisagreementBar } from '../chart/disagreement-bars.ts';
import type { View } from '../chart/view.ts';
import type { Ask } from '../model/ask.ts';
import { count, counted, percent, quantity } from '../words/numbers.ts';
import { binEnds, binsFor, type Bins } from '../sql/bins.ts';
import type { Estimate } from '../stats/data/estimate.ts';
import { itemDisagreement } from '../stats/agreement/item-disagreement.ts';
import { itemDifference } from '../stats/agreement/item-difference.ts';
import { percentAgreement } from '../stats/agreement/percent-agreement.ts';
import { itemCount, pairable, ratingsPerItem } from '../stats/data/profiles.ts';
import { isCompared } from './agreement-lines.ts';
import { kindOf } from './alpha-kinds.ts';
import { noSubmissions, profileQueries, profilesAndScale } from './question-profiles.ts';
import { questionOf } from './questions.ts';

type Unit = 'pairs' | 'sets' | 'apart' | 'points';

/** Records are counted apart by 2, 3, 4 and 5 or more answers. */
const SIZES = ['2', '3', '4', '5 or more'] as const;

interface Bar extends DisagreementBar {
  /** The same records by how many answers they have, as in `SIZES`. */
  readonly bySize: readonly number[];
}

interface Data {
  readonly bars: readonly Bar[];
  readonly records: number;
  /** Records with one answer, which cannot disagree. */
  readonly single: number;
  readonly unanimous: Estimate;
  /** The middle disagreement of the records that are not unanimous; null where all are. */
  readonly median: number | null;
}

/** On how many records people disagree, and how much. */
export const disagreementRecords: View<Data> = {
  id: 'disagreement-records',
  section: 'question',
  definition:
    'The disagreement of a record: for labels the share of pairs of its answers that differ, for several labels the mean MASI distance of two answers (0 equal, 1 nothing in common), for ratings and numbers the mean difference of two answers in points of the scale. Bars include their upper end; unanimous records have a bar of their own. The records page lists the records by disagreement, the most first.',
  each: (about) =>
    about.questions.flatMap((question, number) =>
      isCompared(question) ? [{ key: question.name, number }] : [],
    ),
  needs: (about, param) => noSubmissions({ about, param }),
  query: profileQueries,
  shape(rows, ask) {
    const { profiles: all, scale } = profilesAndScale(rows, ask);
    const profiles = pairable(all);
    const records = itemCount(profiles);
    const apart =
      unitOf(ask) === 'points'
        ? itemDifference(profiles, scale.numbers ?? [])
        : itemDisagreement(profiles, kindOf(ask), scale);
    const ratings = ratingsPerItem(profiles);
    const bins = binsOf(ask);
    const counts = Array.from({ length: bins.count + 1 }, () => SIZES.map(() => 0));
    const differing: Differing[] = [];
    apart.forEach((value, p) => {
      const items = profiles.weight[p]!;
      const isUnanimous = value === 0;
      counts[isUnanimous ? 0 : barOf(value, bins)]![Math.min(ratings[p]!, 5) - 2]! += items;
      if (!isUnanimous) differing.push({ value, items });
    });
    const bars = counts.map((bySize, bar): Bar => {
      const n = bySize.reduce((sum, items) => sum + items, 0);
      const [from, to] = bar === 0 ? [0, 0] : binEnds(bins, bar - 1);
      return { from, to, n, share: records === 0 ? 0 : n / records, bySize };
    });
    return {
      bars,
      records,
      single: itemCount(all) - records,
      unanimous: percentAgreement(profiles, 'unanimous'),
      median: medianOf(differing),
    };
  },
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

interface Differing {
  readonly value: number;
  readonly items: number;
}

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

function unitOf(ask: Pick<Ask, 'about' | 'filter' | 'param'>): Unit {
  const kind = kindOf(ask);
  if (kind === 'nominal') return 'pairs';
  if (kind === 'custom') return 'apart';
  return kind === 'masi' || kind === 'jaccard' ? 'sets' : 'points';
}

/** Fixed by the whole campaign, so that bars stay where they are when the filter changes. */
function binsOf(ask: Pick<Ask, 'about' | 'filter' | 'param'>): Bins {
  const unit = unitOf(ask);
  if (unit === 'pairs' || unit === 'sets') return { start: 0, step: 0.1, count: 10 };
  const { range, options, distances } = questionOf(ask);
  const far = unit === 'apart' ? (distances ?? []).flat() : [];
  const widest = unit === 'apart' ? Math.max(0, ...far) : range ? range[1] - range[0] : options.length - 1;
  const { step } = binsFor(0, Math.max(widest, 0), false, 12);
  return { start: 0, step, count: Math.max(1, Math.ceil(widest / step - 1e-9)) };
}

/** The bar of a value above 0; an end that rounding moved a little still belongs to its bar. */
const barOf = (value: number, { step, count: bars }: Bins): number =>
  Math.min(bars, Math.max(1, Math.ceil(value / step - 1e-9)));

function medianOf(differing: readonly Differing[]): number | null {
  const sorted = differing.toSorted((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { items }) => sum + items, 0) / 2;
  let below = 0;
  for (const { value, items } of sorted) {
    below += items;
    if (below >= half) return value;
  }
  return null;
}
