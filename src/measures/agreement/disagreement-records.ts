import type { Estimate } from '../../stats/data/estimate.ts';
import type { Measure } from '../measure.ts';
import { isCompared } from './agreement-lines.ts';
import { noSubmissions, profileQueries, profilesAndScale } from '../rows/question-profiles.ts';
import { pairable, itemCount, ratingsPerItem } from '../../stats/data/profiles.ts';
import { itemDifference } from '../../stats/agreement/item-difference.ts';
import { itemDisagreement } from '../../stats/agreement/item-disagreement.ts';
import { kindOf } from './alpha-kinds.ts';
import { binEnds, type Bins, binsFor } from '../../sql/bins.ts';
import { percentAgreement } from '../../stats/agreement/percent-agreement.ts';
import type { Ask } from '../../model/ask.ts';
import { questionOf } from '../rows/questions.ts';

/** Records whose disagreement is above `from` and at most `to`; the first bar is that of no disagreement. */
export interface DisagreementBar {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly share: number;
}

export type Unit = 'pairs' | 'sets' | 'apart' | 'points';

/** Records are counted apart by 2, 3, 4 and 5 or more answers. */
export const SIZES = ['2', '3', '4', '5 or more'] as const;

interface Bar extends DisagreementBar {
  /** The same records by how many answers they have, as in `SIZES`. */
  readonly bySize: readonly number[];
}

export interface DisagreementRecords {
  readonly bars: readonly Bar[];
  readonly records: number;
  /** Records with one answer, which cannot disagree. */
  readonly single: number;
  readonly unanimous: Estimate;
  /** The middle disagreement of the records that are not unanimous; null where all are. */
  readonly median: number | null;
}

/** On how many records people disagree, and how much. */
export const disagreementRecords: Measure<DisagreementRecords> = {
  id: 'disagreement-records',
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
};

interface Differing {
  readonly value: number;
  readonly items: number;
}

export function unitOf(ask: Pick<Ask, 'about' | 'filter' | 'param'>): Unit {
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
