import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/measures/remarks/remark-facts.ts';
import { overlapShares } from '../../src/stats/agreement/overlap-shares.ts';
import {
  remarkOnJudges,
  remarkOnPosition,
  remarkOnProjects,
  remarkOnSuggestions,
} from '../../src/measures/remarks/remarks-of-types.ts';
import { remarks as coded } from '../../src/measures/remarks/remarks.ts';
import { seededRandom } from '../../src/stats/resampling/random.ts';
import { firstPositionRate } from '../../src/stats/choices/win-rates.ts';
import { profilesOf } from '../stats/published-tables.ts';

const remarks = (facts: Facts): readonly string[] => coded(facts).map(({ text }) => text);

/** A question of which there is nothing to say. */
const quiet: Facts = {
  percent: 0.9,
  alpha: 0.8,
  largestLabel: { label: 'no', share: 0.9 },
  rareAgreement: 0.4,
  differingItems: 20,
  constantAnnotators: [],
  nominal: 0.5,
  ordinal: 0.6,
  iccAgreement: 0.7,
  iccConsistency: 0.8,
  offsets: [0.1, -0.1],
  kappa: 0.5,
  pi: 0.49,
  items: 100,
  halfWidth: 0.08,
  plan: { items: 160, moreItems: 60, moreRatings: 120 },
  overlap: { comparable: 100, single: 900, distance: 0.02, byChance: 0.01 },
  itemsWithSuggestion: 0,
  filter: null,
};

const unknown: Facts = {
  percent: null,
  alpha: null,
  largestLabel: null,
  rareAgreement: null,
  differingItems: null,
  constantAnnotators: [],
  nominal: null,
  ordinal: null,
  iccAgreement: null,
  iccConsistency: null,
  offsets: [],
  kappa: null,
  pi: null,
  items: 0,
  halfWidth: null,
  plan: null,
  overlap: null,
  itemsWithSuggestion: 0,
  filter: null,
};

interface Case {
  readonly says: string;
  readonly when: Partial<Facts>;
  /** Each of these changes keeps it from being said. */
  readonly unless: readonly Partial<Facts>[];
}

const cases: readonly Case[] = [
  {
    says:
      'People agree on 90.0 % of comparisons, but 80.1 % of all labels are «no». Most of that agreement would also ' +
      'arise by chance, so alpha is low. Look at specific agreement of the rare label (.400) and, as a second opinion, AC1.',
    when: { percent: 0.9, alpha: 0.669, largestLabel: { label: 'no', share: 0.801 } },
    unless: [
      { percent: 0.899 },
      { alpha: 0.67 },
      { largestLabel: { label: 'no', share: 0.8 } },
      { percent: null },
      { alpha: null },
      { largestLabel: null },
    ],
  },
  {
    says: 'There is almost no variation: alpha cannot tell agreement from chance here.',
    when: { differingItems: 1, alpha: 0.05, percent: 0.5 },
    unless: [{ differingItems: 2 }, { differingItems: 0 }, { alpha: 0.051 }, { alpha: null }],
  },
  {
    says: 'Ann always answered «ok». Cohen’s kappa with Ann is 0 by construction.',
    when: { constantAnnotators: [{ annotator: 'Ann', label: 'ok' }] },
    unless: [{ constantAnnotators: [] }],
  },
  {
    says: '4 annotators always gave one and the same answer. Cohen’s kappa with each of them is 0 by construction.',
    when: {
      constantAnnotators: ['Ann', 'Bob', 'Cid', 'Dee'].map((annotator) => ({ annotator, label: 'ok' })),
    },
    unless: [{ constantAnnotators: [{ annotator: 'Ann', label: 'ok' }] }],
  },
  {
    says: 'People who see a suggestion agree with it, and hence with each other: agreement is inflated where there is one. Compare records with and without.',
    when: { itemsWithSuggestion: 1 },
    unless: [{ itemsWithSuggestion: 0 }],
  },
  {
    says: 'Less agreement than chance: check for swapped labels or different readings of the guideline.',
    when: { alpha: -0.001, percent: 0.5 },
    unless: [{ alpha: 0 }, { alpha: null }],
  },
  {
    says: 'Neighbouring scores are confused more than distant ones; the ordinal value is the one to report.',
    when: { nominal: 0.5, ordinal: 0.701 },
    unless: [{ ordinal: 0.699 }, { ordinal: 0.2 }, { nominal: null }, { ordinal: null }],
  },
  {
    says: 'Annotators order items alike but use the scale differently.',
    when: { iccConsistency: 0.8, iccAgreement: 0.649 },
    unless: [{ iccAgreement: 0.651 }, { iccAgreement: null }, { iccConsistency: null }],
  },
  {
    says: 'Annotators order items alike but use the scale differently.',
    when: { offsets: [0.2, -0.51] },
    unless: [{ offsets: [0.5, -0.5] }, { offsets: [] }],
  },
  {
    says: 'The two annotators use the labels at different rates.',
    when: { kappa: 0.5, pi: 0.469 },
    unless: [{ pi: 0.471 }, { pi: null }, { kappa: null }],
  },
  {
    says: 'Based on 29 items; with 60 more the interval would be ± .05.',
    when: { items: 29 },
    unless: [{ items: 30 }, { items: 0 }],
  },
  {
    says: 'Based on 100 items; with 60 more the interval would be ± .05.',
    when: { halfWidth: 0.101 },
    unless: [{ halfWidth: 0.1 }, { halfWidth: null }],
  },
  {
    says: 'Only 10.0 % of items were labelled twice and they are not typical.',
    when: { overlap: { comparable: 100, single: 900, distance: 0.101, byChance: 0.05 } },
    unless: [
      { overlap: { comparable: 100, single: 900, distance: 0.1, byChance: 0.05 } },
      { overlap: { comparable: 29, single: 900, distance: 0.5, byChance: 0.05 } },
      { overlap: { comparable: 900, single: 29, distance: 0.5, byChance: 0.05 } },
      { overlap: { comparable: 100, single: 900, distance: 0.101, byChance: 0.051 } },
      { overlap: null },
    ],
  },
  {
    says: 'Only source: web: agreement of a selection is another number than that of the whole.',
    when: { filter: 'source: web' },
    unless: [{ filter: null }],
  },
];

describe('remarks', () => {
  test.each(cases)('$says', ({ says, when, unless }) => {
    expect(remarks({ ...quiet, ...when })).toEqual([says]);
    for (const other of unless)
      expect(remarks({ ...quiet, ...when, ...other }), JSON.stringify(other)).not.toContain(says);
  });

  test('nothing to say, nothing known: nothing', () => {
    expect(remarks(quiet)).toEqual([]);
    expect(remarks(unknown)).toEqual([]);
  });

  test('the rare label without specific agreement is named without a number', () => {
    const [text] = remarks({ ...quiet, alpha: 0.1, rareAgreement: null });
    expect(text).toContain('agreement of the rare label and,');
  });

  test('without a plan only the number of items is told', () => {
    for (const plan of ['fewer_than_20_items', 'no_error', null] as const)
      expect(remarks({ ...quiet, items: 12, plan })).toEqual(['Based on 12 items.']);
    expect(remarks({ ...quiet, items: 1, plan: null })).toEqual(['Based on 1 item.']);
    const enough = { items: 20, moreItems: 0, moreRatings: 0 };
    expect(remarks({ ...quiet, items: 20, plan: enough })).toEqual(['Based on 20 items.']);
  });

  test('several at once keep their order', () => {
    const several = remarks({
      ...quiet,
      alpha: -0.2,
      percent: 0.5,
      items: 5,
      plan: null,
    });
    expect(several.map((text) => text.slice(0, 4))).toEqual(['Less', 'Base']);
  });
});

describe('remarkOnProjects', () => {
  test('alphas of other scales are not comparable; of one scale, or of one project, nothing has to be said', () => {
    expect(remarkOnProjects(['yes,no', '1,2,3'])).toBe(
      'Alpha is not comparable across different label sets or prevalences.',
    );
    for (const scales of [['yes,no', 'yes,no'], ['yes,no'], []]) expect(remarkOnProjects(scales)).toBeNull();
  });
});

describe('overlapShares', () => {
  test('a, a against a, b: 0.5; every item counts once', () => {
    const rows = [
      [0, 0],
      [0, null],
      [1, null],
    ];
    expect(overlapShares(profilesOf(2, rows))).toMatchObject({ comparable: 1, single: 2, distance: 0.5 });
    const often = [
      [0, 0, 0, 0],
      [1, 1, null, null],
      [0, null, null, null],
      [1, null, null, null],
    ];
    expect(overlapShares(profilesOf(2, often))!.distance).toBe(0);
  });

  test('random parts of the same items are about as far apart as chance has it', () => {
    const random = seededRandom(4);
    const ratios = Array.from({ length: 40 }, () => {
      const rows = Array.from({ length: 600 }, (_, item) => {
        const label = Math.floor(random() * 5);
        return [label, item % 8 === 0 ? label : null];
      });
      const { distance, byChance } = overlapShares(profilesOf(5, rows))!;
      return distance / byChance;
    });
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeCloseTo(1, 0);
    expect(Math.max(...ratios)).toBeLessThan(2);
  });

  test('nothing to compare with: null', () => {
    expect(overlapShares(profilesOf(2, [[0, 1]]))).toBeNull();
    expect(overlapShares(profilesOf(2, [[0, null]]))).toBeNull();
    expect(overlapShares(profilesOf(2, []))).toBeNull();
  });
});

describe('remarks of single types of questions', () => {
  test('two judges', () => {
    expect(remarkOnJudges({ twoJudges: 0 })).toBeNull();
    expect(remarkOnJudges({ twoJudges: 1 })).toContain('1 record has two judges');
    expect(remarkOnJudges({ twoJudges: 7 })).toContain('7 records have two judges');
  });

  test('the first position, when its interval leaves out one half', () => {
    const rate = (firstWins: number, secondWins: number) =>
      firstPositionRate([{ first: 0, second: 1, firstWins, secondWins }]);
    expect(remarkOnPosition(rate(59, 41))).toBeNull();
    expect(remarkOnPosition(rate(61, 39))).toContain('61.0 % of 100 comparisons');
    expect(remarkOnPosition(rate(39, 61))).toContain('39.0 %');
    expect(remarkOnPosition(rate(0, 0))).toBeNull();
  });

  test('suggestions', () => {
    expect(remarkOnSuggestions(0)).toBeNull();
    expect(remarkOnSuggestions(1)).toContain('inflated');
  });
});
