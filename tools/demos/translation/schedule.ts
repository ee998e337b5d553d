import { randomOf, rounded, type Random } from '../random.ts';
import { DAY, FIRST_DAY } from './campaign.ts';
import type { Rater } from './cast.ts';

export interface Visit {
  readonly startedAt: number;
  readonly submittedAt: number;
  readonly activeSeconds: number;
}

/** Quantiles of a duration as multiples of its median: many short looks, a long tail. */
const QUANTILES: readonly (readonly [number, number])[] = [
  [0, 0.04],
  [0.05, 0.1],
  [0.1, 0.2],
  [0.25, 0.48],
  [0.5, 1],
  [0.75, 2],
  [0.9, 4.9],
  [0.97, 11],
  [1, 24],
];
const LONGEST = 1800;

/** When a rater looks at a number of items, one after the other, over the rater's days and sittings. */
export function visits(rater: Rater, count: number): readonly Visit[] {
  const random = randomOf('visits', rater.name);
  return sharesOf(rater, count, random).flatMap((share, index) =>
    dayVisits(rater, rater.days[index]!, share, random),
  );
}

/** How many items fall on each day: uneven, fewest on the last. */
function sharesOf(rater: Rater, count: number, random: Random): readonly number[] {
  const weights = rater.days.map((_, index) =>
    index === rater.days.length - 1 ? 0.25 : random.between(0.4, 1.6),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ends = weights.map(
    (_, index) => weights.slice(0, index + 1).reduce((sum, weight) => sum + weight, 0) / total,
  );
  const cuts = ends.map((end) => Math.round(end * count));
  return cuts.map((cut, index) => cut - (cuts[index - 1] ?? 0));
}

function dayVisits(rater: Rater, day: number, share: number, random: Random): readonly Visit[] {
  const [early, late] = [rater.starts[0]!, rater.starts[1]!];
  const first = Math.round(share * random.between(0.4, 0.75));
  const midnight = FIRST_DAY + day * DAY;
  const startOf = (hour: number): number =>
    midnight + Math.round((hour + random.between(0, 0.8)) * 3_600_000);
  const morning = sitting(startOf(early), first, rater, random);
  const free = (morning.at(-1)?.submittedAt ?? 0) + 600_000;
  return [...morning, ...sitting(Math.max(startOf(late), free), share - first, rater, random)];
}

function sitting(start: number, count: number, rater: Rater, random: Random): readonly Visit[] {
  let time = start;
  return Array.from({ length: count }, () => {
    const activeSeconds = rounded(
      Math.min(rater.pace * quantile(random.unit()), LONGEST + random.between(0, 4)),
      3,
    );
    const startedAt = time;
    const away = random.chance(0.025) ? random.whole(240_000, 900_000) : random.whole(200, 3000);
    const submittedAt = startedAt + Math.ceil(activeSeconds * 1000) + away;
    time = submittedAt + random.whole(900, 9000);
    return { startedAt, submittedAt, activeSeconds };
  });
}

function quantile(unit: number): number {
  const upper = QUANTILES.findIndex(([share]) => share > unit);
  const [high, highValue] = QUANTILES[upper]!;
  const [low, lowValue] = QUANTILES[upper - 1]!;
  return lowValue + ((highValue - lowValue) * (unit - low)) / (high - low);
}
