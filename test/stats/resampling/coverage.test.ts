import { describe, expect, test } from 'vitest';
import { alphaDifference } from '../../../src/stats/agreement/alpha-difference.ts';
import { annotatorProfiles } from '../../../src/stats/data/annotator-profiles.ts';
import { crossAlpha } from '../../../src/stats/agreement/cross-alpha.ts';
import type { Interval } from '../../../src/stats/data/estimate.ts';
import { goldAccuracy } from '../../../src/stats/truth/gold-accuracy.ts';
import { groupKinds, groupProfiles } from '../../../src/stats/data/group-profiles.ts';
import { type Resampling, alphaEstimate } from '../../../src/stats/agreement/krippendorff-alpha.ts';
import { leaveOneOutAgreement } from '../../../src/stats/people/leave-one-out.ts';
import { withAndWithout } from '../../../src/stats/data/paired-profiles.ts';
import type { Ratings } from '../../../src/stats/data/ratings.ts';
import { seededRandom } from '../../../src/stats/resampling/random.ts';
import { student975 } from '../../../src/stats/resampling/student.ts';
import { type Row, ratingsOfRows } from '../some-ratings.ts';

const runs = 1000;
// Every run resamples anew: with one seed for all, the luck of that seed would be in all of them.
const options = (seed: number) => ({ replicates: 300, seed });

// Each rating copies the item's latent class with probability sqrt(alpha), else is drawn like any other: two ratings of
// an item then agree beyond chance with probability alpha, which is the alpha of infinitely many items.
const setups = [
  { items: 60, people: 3, share: 0.5, missing: 0, alpha: 0.6 },
  { items: 100, people: 4, share: 0.3, missing: 0.3, alpha: 0.6 },
  { items: 200, people: 3, share: 0.2, missing: 0.2, alpha: 0.8 },
];

describe.each(setups)('$items items, $people people, $share, $missing missing, alpha $alpha', (setup) => {
  const { alpha, items, share } = setup;
  const samples = Array.from({ length: runs }, (_, run) => simulated(setup, run));

  test('the bootstrap interval of alpha holds the true value 91 to 97 times in 100', () => {
    expectCoverage(samples.map((ratings, run) => holds(alphaOf(ratings, options(run)), alpha)));
  });

  test('so does the jackknife interval', () => {
    const covered = samples.map((ratings) => {
      const { value, se } = alphaOf(ratings, { replicates: 1, seed: 1 });
      const reach = student975(items - 1) * se!;
      return holds({ low: value! - reach, high: Math.min(1, value! + reach) }, alpha);
    });
    expectCoverage(covered);
  });

  test('so does the interval of what one person, like all others, changes: nothing', () => {
    const covered = samples.map((ratings, run) => {
      const { profiles, own } = annotatorProfiles(ratings);
      return holds(alphaDifference(withAndWithout(profiles, own[0]!), 'nominal', {}, options(run)), 0);
    });
    expectCoverage(covered);
  });

  test('so does the interval of agreement between groups that are alike', () => {
    const groupOf = [0, 1, 1, 0];
    const covered = samples.map((ratings, run) =>
      holds(
        crossAlpha(groupProfiles(groupKinds(ratings, groupOf), [0, 1]), 'nominal', {}, options(run)),
        alpha,
      ),
    );
    expectCoverage(covered);
  });

  test('Wilson’s interval holds the true share, and that of a mean of shares does so at least as often', () => {
    const right = Math.sqrt(alpha) + (1 - Math.sqrt(alpha)) * (share ** 2 + (1 - share) ** 2);
    const gold = samples.map((ratings, run) => goldAccuracy(ratings, latent(setup, run))[0]!);
    expectCoverage(gold.map((accuracy) => holds(accuracy, right)));
    const same = alpha + (1 - alpha) * (share ** 2 + (1 - share) ** 2);
    const others = samples.map((ratings) => leaveOneOutAgreement(ratings)[0]!);
    expect(shareOf(others.map((agreement) => holds(agreement, same)))).toBeGreaterThan(0.91);
  });
});

function alphaOf(ratings: Ratings, resampling: Resampling) {
  return alphaEstimate(annotatorProfiles(ratings).profiles, 'nominal', {}, resampling);
}

function expectCoverage(covered: readonly boolean[]): void {
  expect(shareOf(covered)).toBeGreaterThan(0.91);
  expect(shareOf(covered)).toBeLessThan(0.97);
}

function holds({ low, high }: Interval, truth: number): boolean {
  return low! <= truth && truth <= high!;
}

function shareOf(covered: readonly boolean[]): number {
  return covered.filter(Boolean).length / covered.length;
}

function latent({ items, share }: (typeof setups)[number], run: number): number[] {
  const random = seededRandom(1000 + run);
  return Array.from({ length: items }, () => (random() < share ? 1 : 0));
}

function simulated(setup: (typeof setups)[number], run: number): Ratings {
  const { items, people, share, missing, alpha } = setup;
  const random = seededRandom(-1 - run);
  const rows = latent(setup, run).flatMap((truth, u) =>
    Array.from({ length: people }, (_, a): Row => {
      const anything = random() < share ? 1 : 0;
      return [u, a, random() < Math.sqrt(alpha) ? truth : anything];
    }).filter(() => random() >= missing),
  );
  return ratingsOfRows(rows, { items, annotators: people, size: 2 });
}
