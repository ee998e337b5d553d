import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { annotatorProfiles } from '../../src/stats/annotator-profiles.ts';
import { dawidSkene } from '../../src/stats/dawid-skene.ts';
import { runToEnd } from '../../src/stats/expectation-maximisation.ts';
import { goldAccuracy } from '../../src/stats/gold-accuracy.ts';
import { krippendorffAlpha } from '../../src/stats/krippendorff-alpha.ts';
import { majority } from '../../src/stats/majority.ts';
import { modelAnswers } from '../../src/stats/model-answers.ts';
import { percentAgreement } from '../../src/stats/percent-agreement.ts';
import { ratingsFrom } from '../../src/stats/ratings.ts';
import type { Winners } from '../../src/stats/winners.ts';
import { answerOf, creditFor } from '../../src/stats/winners.ts';
import { at, truth } from './real-data.ts';

interface Truth {
  readonly majority_vote_accuracy_ties_split: number;
  readonly items_with_unique_majority_correct: number;
  readonly alpha_nominal: number;
  readonly pairwise_pct_agreement: number;
  readonly ratings_equal_gold: number;
}

export function crowd() {
  describe('Snow 2008: ten workers an item, and the right answer', () => {
    test.each(['rte', 'temp', 'wsd'])('%s: majority, agreement and accuracy are the true ones', (name) => {
      const { ratings, gold } = read(name);
      const known = (truth('data/real/snow2008/truth.json') as Record<string, Truth>)[name]!;
      const winners = majority(ratings);
      expect(accuracy(winners, gold)).toBeCloseTo(known.majority_vote_accuracy_ties_split, 6);
      const right = gold.filter((value, u) => answerOf(winners, u) === value);
      expect(right).toHaveLength(known.items_with_unique_majority_correct);
      const { profiles } = annotatorProfiles(ratings);
      expect(krippendorffAlpha(profiles, 'nominal').value).toBeCloseTo(known.alpha_nominal, 6);
      expect(percentAgreement(profiles).value).toBeCloseTo(known.pairwise_pct_agreement, 6);
      const hits = goldAccuracy(ratings, gold).flatMap(({ confusion }) =>
        confusion.map((cell) => (cell.right === cell.given ? cell.items : 0)),
      );
      expect(hits.reduce((sum, items) => sum + items, 0)).toBe(known.ratings_equal_gold);
    });

    test('textual entailment: Dawid and Skene are right for 92.75 % of the items', () => {
      const { ratings, gold } = read('rte');
      const fit = runToEnd(dawidSkene(ratings));
      if ('why' in fit) throw new Error(fit.why);
      expect(fit.converged).toBe(true);
      expect(accuracy(modelAnswers(ratings, fit.posterior).winners, gold)).toBe(0.9275);
    });
  });
}

function accuracy(winners: Winners, gold: readonly number[]): number {
  return gold.reduce((sum, value, u) => sum + creditFor(winners, u, value), 0) / gold.length;
}

function read(name: string) {
  const text = gunzipSync(readFileSync(at(`data/real/snow2008/${name}.csv.gz`))).toString();
  const { data } = Papa.parse<Readonly<Record<string, string>>>(text, { header: true, skipEmptyLines: true });
  const codes = (column: string) => [...new Set(data.map((row) => row[column]!))];
  const coded = (column: string, list: readonly string[]) => data.map((row) => list.indexOf(row[column]!));
  const [items, annotators, values] = ['orig_id', 'worker', 'response'].map(codes);
  const item = coded('orig_id', items!);
  const ratings = ratingsFrom(
    { item, annotator: coded('worker', annotators!), value: coded('response', values!) },
    { items: items!.length, annotators: annotators!.length, size: values!.length },
  );
  const right = coded('gold', values!);
  return { ratings, gold: items!.map((_, u) => right[item.indexOf(u)]!) };
}
