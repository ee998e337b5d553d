import { describe, expect, test } from 'vitest';
import { chosen, chosenRecords } from '../../src/sql/chosen.ts';
import { sql } from '../../src/sql/sql.ts';
import { dawidSkene } from '../../src/stats/truth/dawid-skene.ts';
import { runToEnd } from '../../src/stats/truth/expectation-maximisation.ts';
import { goldAccuracy } from '../../src/stats/truth/gold-accuracy.ts';
import { majority } from '../../src/stats/truth/majority.ts';
import { modelAnswers } from '../../src/stats/truth/model-answers.ts';
import { type Winners, answerOf, creditFor, tiedValues } from '../../src/stats/truth/winners.ts';
import { readFragment } from '../../src/url/fragment.ts';
import { ratingsOf } from '../../src/measures/rows/rating-rows.ts';
import { tally } from '../formats/summary.ts';
import { agreementOn, asking, keysOf, type Asked } from './asked.ts';
import { campaignAt, truth } from './real-data.ts';

interface Truth {
  readonly majority_vote_accuracy_ties_split: number;
  readonly items_with_unique_majority_correct: number;
  readonly alpha_nominal: number;
  readonly pairwise_pct_agreement: number;
  readonly ratings_equal_gold: number;
  readonly gold_item_counts: Readonly<Record<string, number>>;
}

interface Convincing {
  readonly pairs_with_gold: number;
  readonly gold: Readonly<Record<string, number>>;
  readonly majority_equals_gold: {
    readonly pairs_with_gold: number;
    readonly strict_majority_matches: number;
    readonly tied_top: number;
  };
}

export function crowd() {
  describe('Snow 2008: ten workers an item, and the right answer', () => {
    const snow = (name: string) => `data/real/snow2008/${name}.csv.gz`;
    const withGold = (name: string) => campaignAt([snow(name)], 'gold: { answers: { response: gold } }\n');

    test.each(['rte', 'temp', 'wsd'])(
      '%s: majority, agreement and accuracy are the true ones',
      async (name) => {
        const known = (truth('data/real/snow2008/truth.json') as Record<string, Truth>)[name]!;
        const found = await asking(await campaignAt(snow(name)), 'response', agreementOn);
        expect(found.krippendorffAlpha.nominal?.value).toBeCloseTo(known.alpha_nominal, 6);
        expect(found.percent.items.value).toBeCloseTo(known.pairwise_pct_agreement, 6);
        expect(found.percent.pairs.value).toBeCloseTo(known.pairwise_pct_agreement, 6);
        const { ratings, gold, right } = await asking(await withGold(name), 'response', async (asked) => {
          const keys = await keysOf(asked);
          const both = await beside(asked);
          return { ...both, right: both.gold.map((value) => keys[value]!) };
        });
        expect(tally(right)).toEqual(known.gold_item_counts);
        const winners = majority(ratings);
        expect(accuracy(winners, gold)).toBeCloseTo(known.majority_vote_accuracy_ties_split, 6);
        expect(matching(winners, gold)).toBe(known.items_with_unique_majority_correct);
        const hits = goldAccuracy(ratings, gold).flatMap(({ confusion }) =>
          confusion.map((cell) => (cell.right === cell.given ? cell.items : 0)),
        );
        expect(hits.reduce((sum, items) => sum + items, 0)).toBe(known.ratings_equal_gold);
      },
    );

    test('textual entailment: Dawid and Skene are right for 92.75 % of the items', async () => {
      const { ratings, gold } = await asking(await withGold('rte'), 'response', (asked) => beside(asked));
      const fit = runToEnd(dawidSkene(ratings));
      if ('why' in fit) throw new Error(fit.why);
      expect(fit.converged).toBe(true);
      expect(accuracy(modelAnswers(ratings, fit.posterior).winners, gold)).toBe(0.9275);
    });
  });

  describe('convincing arguments beside their known answers', () => {
    test('majority and accuracy are the true ones, in all and in ten harmless debates', async () => {
      const folder = 'data/real/ukpconvarg1';
      const known = truth(`${folder}/truth.json`) as Readonly<Record<'all' | 'benign10', Convincing>> & {
        readonly worker_accuracy_vs_gold_ge50: Readonly<Record<string, number>>;
        readonly confusion_gold_vs_response: Readonly<Record<string, number>>;
      };
      const campaign = await campaignAt(
        ['responses.csv.gz', 'pairs.jsonl.gz'].map((name) => `${folder}/${name}`),
        'gold: { answers: { preference: gold } }\n',
      );
      expect(campaign.about.goldRecords).toBe(known.all.pairs_with_gold);
      await asking(campaign, 'preference', async (asked) => {
        const keys = await keysOf(asked);
        for (const [part, link] of [
          [known.all, ''],
          [known.benign10, 'm.benign10=true'],
        ] as const) {
          const { ratings, gold } = await beside(asked, link);
          const { '(none)': _, ...counts } = part.gold;
          expect(tally(gold.flatMap((value) => keys[value] ?? []))).toEqual(counts);
          const winners = majority(ratings);
          const tied = gold.filter((value, u) => value >= 0 && tiedValues(winners, u).length > 0);
          expect({
            pairs_with_gold: gold.filter((value) => value >= 0).length,
            strict_majority_matches: matching(winners, gold),
            tied_top: tied.length,
          }).toEqual(part.majority_equals_gold);
        }

        const { ratings, gold } = await beside(asked);
        const people = goldAccuracy(ratings, gold);
        const cells = people.flatMap(({ confusion }) => confusion);
        const confusion = Map.groupBy(cells, ({ right, given }) => `${keys[right]!}->${keys[given]!}`);
        const totals = [...confusion].map(([way, some]) => [
          way,
          some.reduce((sum, { items }) => sum + items, 0),
        ]);
        expect(Object.fromEntries(totals)).toEqual(known.confusion_gold_vs_response);
        const often = people.filter(({ items }) => items >= 50).map(({ value }) => value!);
        const sorted = often.toSorted((a, b) => a - b);
        const { workers, ...quantiles } = known.worker_accuracy_vs_gold_ge50;
        expect(sorted).toHaveLength(workers!);
        expect(Object.keys(quantiles)).toHaveLength(5);
        for (const [name, value] of Object.entries(quantiles)) {
          const at = Math.floor((Number(name.slice(1)) / 100) * sorted.length);
          expect(sorted[at]).toBeCloseTo(value, 4);
        }
      });
    });
  });
}

/** What people answered, and the right answer to each record as the settings name it; -1 where there is none. */
async function beside(asked: Asked, fragment = '') {
  const { engine, about, at } = asked;
  const { filter } = readFragment(fragment);
  const given = sql`SELECT t.record AS item, coalesce(t.annotator, -1)::INTEGER AS annotator, t.value AS value
    FROM rating t JOIN ${chosen(filter, about, { newest: true })} s USING (submission) WHERE t.question = ${at}`;
  const known = sql`SELECT t.record AS item, t.value AS value FROM rating t JOIN submission s USING (submission)
    WHERE s.role = 'gold' AND t.question = ${at} AND t.record IN (SELECT record FROM ${chosenRecords(filter, about)})`;
  const ratings = ratingsOf(await engine.arrays(given), about, (await keysOf(asked)).length);
  const gold = new Array<number>(about.records).fill(-1);
  for (const { item, value } of await engine.query(known)) gold[Number(item)] = Number(value);
  return { ratings, gold };
}

/** The share of right answers, one of k tied ones counting 1/k. */
function accuracy(winners: Winners, gold: readonly number[]): number {
  return gold.reduce((sum, value, u) => sum + creditFor(winners, u, value), 0) / gold.length;
}

/** For how many items the one answer is the right one. */
const matching = (winners: Winners, gold: readonly number[]): number =>
  gold.filter((value, u) => value >= 0 && answerOf(winners, u) === value).length;
