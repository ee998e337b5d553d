import { whyNoModel } from './dawid-skene.ts';
import type { Why } from '../../model/reason.ts';
import {
  type Fit,
  type Limits,
  type RatingModel,
  type Round,
  expectation,
  fitted,
} from './expectation-maximisation.ts';
import { seededRandom, type Random } from '../resampling/random.ts';
import { type Ratings, pooledAnnotators, ratingsPerAnnotator } from '../data/ratings.ts';

/** What MACE says. */
interface Mace extends Fit {
  /** Per annotator the probability of answering by the item and not at random; null without ratings. */
  readonly competence: readonly (number | null)[];
  /** What annotator a answers when not looking at the item, at a * size + c. */
  readonly habits: Float64Array;
}

/** Stopping rule of one start, how many random starts there are, and the seed of them all. */
interface MaceOptions extends Limits {
  readonly restarts: number;
  readonly seed: number;
}

/** The paper's ten starts of fifty rounds. */
export const usualMace: MaceOptions = { rounds: 50, tolerance: 1e-6, restarts: 10, seed: 1 };

/**
 * Multi-annotator competence estimation: a person either gives the true value or answers by habit. Expectation and
 * maximisation from several random starts, with 0.1 / size added to the fractional counts; the start with the highest
 * likelihood is kept. The same seed gives the same result. Unknown people share one competence. Null with a reason as
 * `dawidSkene`. Hovy, Berg-Kirkpatrick, Vaswani & Hovy (2013), Learning whom to trust with MACE, NAACL-HLT, 1120-1130.
 */
export function* mace(ratings: Ratings, options = usualMace): Generator<Round, Mace | { readonly why: Why }> {
  const why = whyNoModel(ratings, ratings.size);
  if (why !== null) return { why };
  const random = seededRandom(options.seed);
  let best: Mace | null = null;
  for (let start = 0; start < Math.max(1, options.restarts); start++) {
    const model = habitsModel(ratings, random);
    const posterior = new Float64Array(ratings.items * ratings.size);
    expectation(ratings, model, posterior);
    const fit = yield* fitted(ratings, model, posterior, options);
    if (best === null || fit.logLikelihood > best.logLikelihood) best = { ...fit, ...model.parameters() };
  }
  return best!;
}

function habitsModel(ratings: Ratings, random: Random) {
  const { items, annotators, size, start, value } = ratings;
  const smoothing = 0.1 / size;
  const people = annotators + 1;
  const competence = Float64Array.from({ length: people }, random);
  const habits = Float64Array.from({ length: people * size }, random);
  const logs = { right: new Float64Array(people * size), wrong: new Float64Array(people * size) };
  const person = pooledAnnotators(ratings);
  const habitOf = person.map((a, r) => a * size + value[r]!);
  const normalise = () => {
    for (let a = 0; a < people; a++) {
      let sum = 0;
      for (let c = a * size; c < (a + 1) * size; c++) sum += habits[c]! += smoothing;
      for (let c = a * size; c < (a + 1) * size; c++) {
        habits[c]! /= sum;
        logs.wrong[c] = Math.log((1 - competence[a]!) * habits[c]!);
        logs.right[c] = Math.log(competence[a]! + (1 - competence[a]!) * habits[c]!);
      }
    }
  };
  normalise();
  const model: RatingModel = {
    maximise(posterior) {
      const looked = new Float64Array(people);
      const guessed = new Float64Array(people * size);
      const many = new Float64Array(people);
      for (let u = 0; u < items; u++) {
        for (let r = start[u]!; r < start[u + 1]!; r++) {
          const a = person[r]!;
          const c = habitOf[r]!;
          const right = competence[a]! + (1 - competence[a]!) * habits[c]!;
          const byItem = (posterior[u * size + value[r]!]! * competence[a]!) / right;
          looked[a]! += byItem;
          guessed[c]! += 1 - byItem;
          many[a]! += 1;
        }
      }
      habits.set(guessed);
      for (let a = 0; a < people; a++) competence[a] = (looked[a]! + smoothing) / (many[a]! + 2 * smoothing);
      normalise();
    },
    score(item, scores) {
      let base = -Math.log(size);
      for (let r = start[item]!; r < start[item + 1]!; r++) base += logs.wrong[habitOf[r]!]!;
      scores.fill(base);
      for (let r = start[item]!; r < start[item + 1]!; r++) {
        const c = habitOf[r]!;
        scores[value[r]!]! += logs.right[c]! - logs.wrong[c]!;
      }
    },
  };
  const parameters = () => ({
    habits: habits.slice(),
    competence: Array.from(ratingsPerAnnotator(ratings), (many, a) => (many === 0 ? null : competence[a]!)),
  });
  return { ...model, parameters };
}
