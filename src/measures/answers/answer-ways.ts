import { MOST_MACE_ANSWERS, MOST_MODEL_ANSWERS } from '../../model/limits.ts';
import type { Ratings } from '../../stats/data/ratings.ts';
import { runToEnd, type Fit } from '../../stats/truth/expectation-maximisation.ts';
import { dawidSkene } from '../../stats/truth/dawid-skene.ts';
import { oneCoin, usualModel } from '../../stats/truth/one-coin.ts';
import { mace, usualMace } from '../../stats/truth/mace.ts';
import { majority, weightedMajority } from '../../stats/truth/majority.ts';
import { type Winners, tiedValues, answerOf } from '../../stats/truth/winners.ts';
import { counted } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { modelAnswers } from '../../stats/truth/model-answers.ts';

/** Two ways to an answer: on how many records both have one, and on how many it is the same. */
export interface WayPair {
  readonly a: string;
  readonly b: string;
  readonly n: number;
  readonly same: number;
}

/** The models, and up to how many answers each is fast enough. */
const MODELS = [
  {
    id: 'dawid-skene',
    name: 'Dawid–Skene',
    most: MOST_MODEL_ANSWERS,
    fit: (ratings: Ratings) => runToEnd(dawidSkene(ratings)),
  },
  {
    id: 'one-coin',
    name: 'One-coin',
    most: MOST_MODEL_ANSWERS,
    fit: (ratings: Ratings) => runToEnd(oneCoin(ratings)),
  },
  {
    id: 'mace',
    name: 'MACE',
    most: MOST_MACE_ANSWERS,
    fit: (ratings: Ratings, seed: number) => runToEnd(mace(ratings, { ...usualMace, seed })),
  },
] as const;

/** One way to an answer for each record. */
export interface Way {
  readonly id: string;
  readonly name: string;
  readonly answered: number;
  readonly ties: number;
  /** Records on which the majority has one answer and this way another. */
  readonly changed: number;
  /** Records on which the majority is tied and this way has one answer. */
  readonly decided: number;
  /** Of a model: how it was fitted, and the mean probability of its answers. */
  readonly model: (Omit<Fit, 'posterior'> & { readonly confidence: number }) | null;
}

/** All ways beside each other. */
export interface Ways {
  /** Records with answers. */
  readonly records: number;
  readonly ways: readonly Way[];
  readonly pairs: readonly WayPair[];
  /** Models that are not there, and why. */
  readonly missing: readonly { readonly name: string; readonly why: string }[];
  /** The id of the model that the number of answers can bear. */
  readonly usual: string;
}

/** Majority, weighted majority and every model that fits and is fast enough; the first of them is the majority. */
export function waysOf(ratings: Ratings, seed: number): Ways {
  const plain = majority(ratings);
  const found: { way: Way; winners: Winners }[] = [];
  const add = (id: string, name: string, winners: Winners, model: Way['model']) =>
    found.push({ way: { id, name, model, ...beside(plain, winners, ratings.items) }, winners });
  add('majority', 'Majority', plain, null);
  add('weighted', 'Weighted', weightedMajority(ratings).winners, null);
  const missing: Ways['missing'][number][] = [];
  for (const { id, name, most, fit } of MODELS) {
    const fitted = ratings.value.length > most ? null : fit(ratings, seed);
    if (fitted === null) missing.push({ name, why: `left out above ${counted(most, 'answer')}` });
    else if ('why' in fitted) missing.push({ name, why: WHY[fitted.why] });
    else {
      const { winners, confidence } = modelAnswers(ratings, fitted.posterior);
      const { rounds, converged, logLikelihood } = fitted;
      add(id, name, winners, { rounds, converged, logLikelihood, confidence: meanOf(confidence) });
    }
  }
  const pairs = found.flatMap((a, at) =>
    found.slice(at + 1).map((b): WayPair => {
      const { answered, decided, changed } = beside(a.winners, b.winners, ratings.items);
      const n = answered - decided;
      return { a: a.way.name, b: b.way.name, n, same: n - changed };
    }),
  );
  const { answered, ties } = found[0]!.way;
  return {
    records: answered + ties,
    ways: found.map(({ way }) => way),
    pairs,
    missing,
    usual: usualModel(ratings),
  };
}

/** The answers of one way, and how they differ from those of another. */
function beside(other: Winners, winners: Winners, items: number) {
  const found = { answered: 0, ties: 0, changed: 0, decided: 0 };
  for (let u = 0; u < items; u++) {
    if (tiedValues(winners, u).length > 0) found.ties++;
    const answer = answerOf(winners, u);
    if (answer === null) continue;
    found.answered++;
    const before = answerOf(other, u);
    if (before === null) found.decided++;
    else if (before !== answer) found.changed++;
  }
  return found;
}

function meanOf(confidence: readonly (number | null)[]): number {
  const known = confidence.filter((share) => share !== null);
  return known.reduce((sum, share) => sum + share, 0) / known.length;
}
