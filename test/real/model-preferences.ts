import { describe, expect, test } from 'vitest';
import { majority } from '../../src/stats/truth/majority.ts';
import { answerOf } from '../../src/stats/truth/winners.ts';
import { tally } from '../formats/summary.ts';
import { agreementOn, asking, keysOf, ratingsIn, valuesOf } from './asked.ts';
import { campaignAt, truth } from './real-data.ts';

type Counts = Readonly<Record<string, number>>;

/** Which of two models answered better, as three people judged it. */
export function modelPreferences() {
  describe('the known agreement on models', () => {
    test('preferences between two models, and who won by majority', async () => {
      const pandalm = truth('data/real/pandalm-testset/truth.json') as {
        readonly items: number;
        readonly average_overlap: number;
        readonly percent_agreement: Counts;
        readonly cohen_kappa: Counts;
        readonly alpha_nominal: number;
        readonly fleiss_kappa: number;
        readonly all_three_agree: number;
        readonly all_three_differ: number;
        readonly cmp_key: Counts;
        readonly majority_winner_per_pair_of_models: Readonly<Record<string, Counts>>;
        readonly votes_per_model: Readonly<Record<string, Counts>>;
      };
      await asking(
        await campaignAt('data/real/pandalm-testset/testset-v1.json.gz'),
        'label',
        async (asked) => {
          const found = await agreementOn(asked);
          const byPair = (of: (pair: (typeof found.pairs)[0]) => number) =>
            Object.fromEntries(
              found.pairs.map((pair) => [`${pair.a}-${pair.b}`, Number(of(pair).toFixed(6))]),
            );
          expect(byPair(({ percent }) => percent.value!)).toEqual(pandalm.percent_agreement);
          expect(byPair(({ cohenKappa: kappa }) => kappa!.value!)).toEqual(pandalm.cohen_kappa);
          expect(found.krippendorffAlpha.nominal!.value).toBeCloseTo(pandalm.alpha_nominal, 6);
          expect(found.fleissKappa.value).toBeCloseTo(pandalm.fleiss_kappa, 6);
          expect(found.ratings / found.items).toBe(pandalm.average_overlap);
          expect(found.percent.unanimous.value! * pandalm.items).toBeCloseTo(pandalm.all_three_agree, 9);
          const all = majority(await ratingsIn(asked));
          const answers = Array.from({ length: pandalm.items }, (_, item) => answerOf(all, item));
          expect(answers.filter((answer) => answer === null)).toHaveLength(pandalm.all_three_differ);

          const keys = await keysOf(asked);
          const votes: Record<string, { win: number; loss: number; tie: number }> = {};
          for (const [key, items] of Object.entries(pandalm.cmp_key)) {
            const models = key.split('_');
            const link = `m.cmp_key=${encodeURIComponent(key)}`;
            const ratings = await ratingsIn(asked, link);
            const winners = majority(ratings);
            const won = Array.from({ length: ratings.items }, (_, item) => answerOf(winners, item)).flatMap(
              (answer) => (answer === null ? [] : [models[Number(keys[answer]) - 1] ?? 'tie']),
            );
            expect(won).toHaveLength(items);
            expect(tally(won)).toEqual(pandalm.majority_winner_per_pair_of_models[key]);
            const { 0: tie = 0, 1: first = 0, 2: second = 0 } = await valuesOf(asked, link);
            models.forEach((model, at) => {
              const [win, loss] = at === 0 ? [first, second] : [second, first];
              const sum = (votes[model] ??= { win: 0, loss: 0, tie: 0 });
              votes[model] = { win: sum.win + win, loss: sum.loss + loss, tie: sum.tie + tie };
            });
          }
          expect(votes).toEqual(pandalm.votes_per_model);
        },
      );
    });
  });
}
