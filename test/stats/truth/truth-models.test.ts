import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dawidSkene, usualDawidSkene } from '../../../src/stats/truth/dawid-skene.ts';
import type { Why } from '../../../src/model/reason.ts';
import { expectation, runToEnd, usualLimits } from '../../../src/stats/truth/expectation-maximisation.ts';
import { mace, usualMace } from '../../../src/stats/truth/mace.ts';
import { majority } from '../../../src/stats/truth/majority.ts';
import { modelAnswers } from '../../../src/stats/truth/model-answers.ts';
import { oneCoin, usualModel } from '../../../src/stats/truth/one-coin.ts';
import type { Ratings } from '../../../src/stats/data/ratings.ts';
import { answerOf, creditFor } from '../../../src/stats/truth/winners.ts';
import { sum } from '../slow-reference.ts';
import { type Row, crowd, extent, ratingsOfRows, ratingsOfTable, someRepeats } from '../some-ratings.ts';

function known<Result extends object>(result: Result): Exclude<Result, { readonly why: Why }> {
  if ('why' in result) throw new Error(String(result.why));
  return result as Exclude<Result, { readonly why: Why }>;
}
const fitDawidSkene = (ratings: Ratings, options = usualDawidSkene) =>
  known(runToEnd(dawidSkene(ratings, options)));
const fitOneCoin = (ratings: Ratings, limits = usualLimits) => known(runToEnd(oneCoin(ratings, limits)));
const fitMace = (ratings: Ratings, options = usualMace) => known(runToEnd(mace(ratings, options)));
const values = Array.from({ length: extent.size }, (_, t) => t);

describe('dawidSkene', () => {
  test('five rounds equal those written out with products instead of logarithms', () => {
    fc.assert(
      fc.property(someRepeats, (rows) => {
        if (rows.length === 0) return;
        const fit = fitDawidSkene(ratingsOfRows(rows), { rounds: 5, tolerance: 0, smooth: false });
        const slow = slowDawidSkene(rows, 5);
        expect(fit.rounds).toBe(5);
        expect(fit.logLikelihood).toBeCloseTo(slow.logLikelihood, 7);
        slow.posterior.forEach((row, u) =>
          row.forEach((share, t) => expect(fit.posterior[u * extent.size + t]).toBeCloseTo(share, 7)),
        );
      }),
    );
  });

  test('the likelihood never falls, each round is told, and a worker may stop in between', () => {
    const { ratings } = crowd(60, [0.9, 0.7, 0.6, 0.3], 3, 1);
    const told: number[] = [];
    const rounds = dawidSkene(ratings);
    for (let step = rounds.next(); !step.done; step = rounds.next()) told.push(step.value.logLikelihood);
    expect(told.length).toBeGreaterThan(3);
    expect(told.every((value, i) => i === 0 || value >= told[i - 1]! - 1e-9)).toBe(true);
    const stopped = dawidSkene(ratings);
    expect(stopped.next().value).toMatchObject({ round: 1 });
    expect(stopped.return({ why: 'no_ratings' }).done).toBe(true);
  });

  test('finds a person who swaps two labels, whom majority only outvotes', () => {
    const { ratings, truth } = crowd(400, [0.9, 0.9, 0.4, 0.4, 0.4], 2, 3);
    const swapped = ratingsOfRows(
      rowsOf(ratings).map(([u, a, v]) => [u, a, a === 0 ? 1 - v : v] as const),
      ratings,
    );
    const fit = fitDawidSkene(swapped);
    expect(fit.converged).toBe(true);
    expect(fit.accuracy[0]).toBeLessThan(0.2);
    expect(fit.accuracy[1]).toBeGreaterThan(0.85);
    const right = (of: (u: number) => number | null) => truth.filter((t, u) => of(u) === t).length;
    const { winners, changed, decided, confidence } = modelAnswers(swapped, fit.posterior);
    expect(right((u) => answerOf(winners, u))).toBeGreaterThan(
      right((u) => answerOf(majority(swapped), u)) + 40,
    );
    expect(changed.length).toBeGreaterThan(40);
    expect(decided).toEqual([]);
    expect(confidence.every((share) => share! >= 0.5 && share! <= 1)).toBe(true);
  });

  test('not converged is said, not hidden', () => {
    const { ratings } = crowd(100, [0.6, 0.5, 0.4], 3, 4);
    expect(fitDawidSkene(ratings, { ...usualDawidSkene, rounds: 2 })).toMatchObject({
      rounds: 2,
      converged: false,
    });
  });

  test('rows of the error tables add to 1 or are zero, support adds to the ratings', () => {
    fc.assert(
      fc.property(someRepeats, fc.boolean(), (rows, smooth) => {
        if (rows.length === 0) return;
        const { rates, support, prior, posterior } = fitDawidSkene(ratingsOfRows(rows), {
          ...usualDawidSkene,
          smooth,
        });
        const q = extent.size;
        expect([...rates, ...posterior, ...prior].every((share) => share >= 0 && share <= 1 + 1e-9)).toBe(
          true,
        );
        for (let a = 0; a <= extent.annotators; a++) {
          for (const t of values) {
            const row = sum(values.map((c) => rates[(a * q + c) * q + t]!));
            expect(Math.min(row, Math.abs(1 - row))).toBeLessThan(1e-9);
          }
          const many = rows.filter((row) => (row[1] < 0 ? extent.annotators : row[1]) === a).length;
          expect(sum(values.map((t) => support[a * q + t]!))).toBeCloseTo(many, 6);
        }
      }),
    );
  });

  test('smoothing spreads half a rating over the rows of people with fewer than twenty', () => {
    const { ratings } = crowd(19, [0.9, 0.9, 0.9], 2, 1);
    const fit = fitDawidSkene(ratings, { ...usualDawidSkene, smooth: true });
    expect(fit.smoothed).toEqual([0, 1, 2]);
    expect(fit.rates.subarray(0, 12).every((share) => share > 0 && share < 1)).toBe(true);
    expect(
      fitDawidSkene(crowd(20, [0.9, 0.9], 2, 1).ratings, { ...usualDawidSkene, smooth: true }).smoothed,
    ).toEqual([]);
  });

  test('smoothed rates of ten right answers in ten are 10.25 in 10.5', () => {
    const table = Array.from({ length: 15 }, (_, u) => (u < 10 ? [0, 0] : [1, 1]));
    const { rates } = fitDawidSkene(ratingsOfTable(table, 2), { rounds: 1, tolerance: 0, smooth: true });
    expect([...rates.subarray(0, 4)]).toEqual([10.25 / 10.5, 0.25 / 5.5, 0.25 / 10.5, 5.25 / 5.5]);
  });

  test('rates that rest on fewer than ten expected ratings are named', () => {
    const table = Array.from({ length: 30 }, (_, u) => [
      u < 22 ? 0 : 1,
      u < 22 ? 0 : 1,
      u < 9 ? 0 : null,
      null,
    ]);
    const { thin, support } = fitDawidSkene(ratingsOfTable(table, 2));
    expect(thin).toEqual([[0, 1], [1, 1], [2, 0], [2, 1]]); // prettier-ignore
    expect([...support.subarray(0, 6)]).toEqual([22, 8, 22, 8, 9, 0]);
  });

  test('other names for labels and people only rename the result', () => {
    const { ratings } = crowd(50, [0.9, 0.7, 0.5], 3, 6);
    const fit = fitDawidSkene(ratings);
    const renamed = fitDawidSkene(
      ratingsOfRows(
        rowsOf(ratings).map(([u, a, v]) => [u, 2 - a, 2 - v] as const),
        ratings,
      ),
    );
    fit.posterior.forEach((share, i) => {
      expect(renamed.posterior[Math.floor(i / 3) * 3 + 2 - (i % 3)]).toBeCloseTo(share, 9);
    });
    expect(renamed.accuracy[0]).toBeCloseTo(fit.accuracy[2]!, 9);
  });

  test('refuses with a reason: nothing, one category, tables that would not fit', () => {
    expect(runToEnd(dawidSkene(ratingsOfRows([])))).toEqual({ why: 'no_ratings' });
    expect(runToEnd(dawidSkene(ratingsOfTable([[0, 0]], 1)))).toEqual({ why: 'single_category' });
    expect(runToEnd(dawidSkene(ratingsOfTable([[0, 1]], 3000)))).toEqual({ why: 'too_many_values' });
  });

  test('items without ratings and people without ratings have nothing said of them', () => {
    const fit = fitDawidSkene(ratingsOfTable([[0, 0, null], [null, null, null], [1, 1, null]], 2)); // prettier-ignore
    expect([...fit.posterior.subarray(2, 4)]).toEqual([0, 0]);
    expect(fit.accuracy).toEqual([1, 1, null]);
    expect(modelAnswers(ratingsOfTable([[0], [null]], 2), Float64Array.of(1, 0, 0, 0)).confidence).toEqual([
      1,
      null,
    ]);
  });
});

describe('oneCoin', () => {
  test('three people who always say the same have accuracy 1', () => {
    const fit = fitOneCoin(ratingsOfTable([[0, 0, 0], [1, 1, 1], [2, 2, 2]], 3)); // prettier-ignore
    expect(fit.accuracy).toEqual([1, 1, 1]);
    expect([...fit.posterior]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  });

  test('its posteriors are products of right and wrong with the accuracies it reports', () => {
    const { ratings } = crowd(80, [0.9, 0.6, 0.3], 3, 8);
    const fit = fitOneCoin(ratings, { rounds: 500, tolerance: 1e-12 });
    for (const u of [0, 17, 79]) {
      const given = rowsOf(ratings).filter((row) => row[0] === u);
      const joint = [0, 1, 2].map((t) =>
        given.reduce(
          (product, [, a, v]) => product * (v === t ? fit.accuracy[a]! : (1 - fit.accuracy[a]!) / 2),
          fit.prior[t]!,
        ),
      );
      joint.forEach((share, t) => expect(fit.posterior[u * 3 + t]).toBeCloseTo(share / sum(joint), 9));
    }
  });

  test('recovers accuracies of people who answer rightly that often', () => {
    const { ratings, truth } = crowd(2000, [0.8, 0.6, 0.4, 0.2], 2, 12);
    fitOneCoin(ratings).accuracy.forEach((found, a) => {
      const right = rowsOf(ratings).filter(([u, b, v]) => b === a && truth[u] === v).length / 2000;
      expect(Math.abs(found! - right)).toBeLessThan(0.06);
    });
  });

  test('is the usual model when people have few ratings or tables would not fit', () => {
    expect(usualModel(crowd(20, [1, 1], 2, 1).ratings)).toBe('dawid-skene');
    expect(usualModel(crowd(19, [1, 1], 2, 1).ratings)).toBe('one-coin');
    expect(usualModel(ratingsOfTable([[0, 1]], 3000))).toBe('one-coin');
    expect(usualModel(ratingsOfRows([]))).toBe('one-coin');
    expect(runToEnd(oneCoin(ratingsOfRows([])))).toEqual({ why: 'no_ratings' });
  });
});

describe('mace', () => {
  test('the same seed gives the same result, and more starts never a lower likelihood', () => {
    const { ratings } = crowd(80, [0.9, 0.7, 0.2, 0.1], 3, 2);
    const few = fitMace(ratings, { ...usualMace, restarts: 2 });
    expect(fitMace(ratings, { ...usualMace, restarts: 2 })).toEqual(few);
    expect(fitMace(ratings).logLikelihood).toBeGreaterThanOrEqual(few.logLikelihood);
    expect(fitMace(ratings, { ...usualMace, seed: 2, restarts: 1 }).posterior).not.toEqual(few.posterior);
  });

  test('tells people who look from people who guess', () => {
    const skills = [0.95, 0.9, 0.8, 0.1, 0];
    const { ratings, truth } = crowd(400, skills, 3, 5);
    const fit = fitMace(ratings);
    fit.competence.forEach((found, a) => expect(Math.abs(found! - skills[a]!)).toBeLessThan(0.12));
    const { winners } = modelAnswers(ratings, fit.posterior);
    const right = (of: (u: number) => number) => sum(truth.map((_, u) => of(u)));
    const plain = majority(ratings);
    expect(right((u) => creditFor(winners, u, truth[u]!))).toBeGreaterThan(
      right((u) => creditFor(plain, u, truth[u]!)),
    );
  });

  test('its posteriors, likelihood and competences follow from one another', () => {
    const { ratings } = crowd(30, [0.9, 0.6, 0.3], 3, 9);
    const fit = fitMace(ratings, { rounds: 5000, tolerance: 1e-14, restarts: 1, seed: 1 });
    const given = rowsOf(ratings);
    const guess = (a: number, v: number) => (1 - fit.competence[a]!) * fit.habits[a * 3 + v]!;
    const joint = Array.from({ length: 30 }, (_, u) =>
      [0, 1, 2].map((t) =>
        given
          .filter((row) => row[0] === u)
          .reduce((product, [, a, v]) => product * (guess(a, v) + (v === t ? fit.competence[a]! : 0)), 1 / 3),
      ),
    );
    joint.forEach((row, u) =>
      row.forEach((share, t) => expect(fit.posterior[u * 3 + t]).toBeCloseTo(share / sum(row), 9)),
    );
    expect(fit.logLikelihood).toBeCloseTo(sum(joint.map((row) => Math.log(sum(row)))), 9);
    fit.competence.forEach((found, person) => {
      const looked = given.map(([u, a, v]) =>
        a === person ? (fit.posterior[u * 3 + v]! * found!) / (found! + guess(a, v)) : 0,
      );
      expect(found).toBeCloseTo((sum(looked) + 0.1 / 3) / (30 + 0.2 / 3), 6);
    });
  });

  test('refuses with a reason, and says nothing of people without ratings', () => {
    expect(runToEnd(mace(ratingsOfRows([])))).toEqual({ why: 'no_ratings' });
    expect(fitMace(ratingsOfTable([[0, 0, null], [1, 1, null]], 2)).competence[2]).toBeNull(); // prettier-ignore
  });
});

test('expectation keeps what was known of an item that has become impossible', () => {
  const ratings = ratingsOfTable([[0]], 2);
  const posterior = Float64Array.of(0.25, 0.75);
  const model = {
    maximise: () => undefined,
    score: (_: number, logs: Float64Array) => void logs.fill(-Infinity),
  };
  expect(expectation(ratings, model, posterior)).toEqual({ change: 0, logLikelihood: 0 });
  expect([...posterior]).toEqual([0.25, 0.75]);
});

function rowsOf({ start, annotator, value, items }: Ratings): Row[] {
  return Array.from({ length: items }, (_, u) => u).flatMap((u) =>
    Array.from(annotator.subarray(start[u], start[u + 1]), (a, i): Row => [u, a, value[start[u]! + i]!]),
  );
}

function slowDawidSkene(rows: readonly Row[], rounds: number) {
  const items = Array.from({ length: extent.items }, (_, u) => rows.filter((row) => row[0] === u));
  const person = ([, a]: Row) => (a < 0 ? extent.annotators : a);
  const rated = items.filter((item) => item.length > 0).length;
  let posterior = items.map((item) =>
    values.map((t) => item.filter(([, , v]) => v === t).length / (item.length || 1)),
  );
  let logLikelihood = 0;
  for (let round = 0; round < rounds; round++) {
    const before = posterior;
    const prior = values.map((t) => sum(before.map((row) => row[t]!)) / rated);
    const rate = (a: number, t: number, c: number) => {
      const own = rows.filter((row) => person(row) === a);
      const all = sum(own.map(([u]) => before[u]![t]!));
      return all === 0 ? 0 : sum(own.filter(([, , v]) => v === c).map(([u]) => before[u]![t]!)) / all;
    };
    const joint = items.map((item) =>
      values.map((t) => item.reduce((product, row) => product * rate(person(row), t, row[2]), prior[t]!)),
    );
    logLikelihood = sum(joint.filter((_, u) => items[u]!.length > 0).map((row) => Math.log(sum(row))));
    posterior = joint.map((row, u) =>
      items[u]!.length === 0 ? values.map(() => 0) : row.map((x) => x / sum(row)),
    );
  }
  return { posterior, logLikelihood };
}
