import { bootstrap, resampled } from './bootstrap.ts';
import { type AlphaKind, type Scale, metricOf } from '../data/distance.ts';
import { type Estimate, noEstimate, noInterval } from '../data/estimate.ts';
import { itemCells } from '../data/item-cells.ts';
import { type Resampling, krippendorffAlpha } from '../agreement/krippendorff-alpha.ts';
import { type Profiles, isConstant, valueCounts } from '../data/profiles.ts';
import { type Random, seededRandom } from './random.ts';
import { type Ratings, comparableRatings } from '../data/ratings.ts';

/**
 * Alpha with an interval for other items judged by other people: each resample draws both anew from those that can be
 * compared, and a rating counts as often as its item times its person. Copies of one person are not compared with each
 * other, because they always agree. With few annotators the interval is wide, as it should be. Unknown people are not
 * drawn: each stays the author of one rating.
 * Null for the reasons of `krippendorffAlpha`. Three people or fewer have no interval (`few_people`), because too many
 * draws consist of one person. Each resample reads all ratings once.
 * Owen (2007), The pigeonhole bootstrap, Ann. Appl. Stat. 1, 386-411.
 */
export function twoWayAlpha(
  wholeRatings: Ratings,
  kind: AlphaKind,
  scale: Scale,
  options: Resampling,
): Estimate {
  // Other people could have stood in only for those who rated comparable items.
  const ratings = comparableRatings(wholeRatings);
  const cells = itemCells(ratings);
  const point = krippendorffAlpha(cells, kind, scale);
  if (point.value === null) return noEstimate(point.why ?? 'no_variation');
  const people = seededRandom(~options.seed);
  const metric = kind === 'ordinal' ? null : metricOf(kind, scale, valueCounts(cells));
  const replicate = (weight: Float64Array) => {
    const drawn = drawnPeople(ratings, cells, drawPeople(ratings.annotators, people));
    const counts = comparableCounts(weight, drawn);
    const distances = metric ?? metricOf(kind, scale, counts.values);
    return alphaOfCopies(
      weight,
      drawn,
      counts,
      distances.within(drawn.profiles),
      distances.towards(counts.values),
    );
  };
  const result = resampled(point.value, ratings.items, () => bootstrap(cells.weight, replicate, options));
  const isOfFew = ratings.annotators <= MOST_ALONE && !ratings.annotator.includes(-1);
  return isOfFew && result.noInterval === 'too_little_variation'
    ? { ...result, ...noInterval('few_people') }
    : result;
}

/** Of so many people, more than 5 % of the draws are the same person each time. */
const MOST_ALONE = 3;

interface Drawn {
  readonly profiles: Profiles;
  /** Per item: its ratings, copies included, and the ordered pairs of them by different people. */
  readonly sizes: Float64Array;
  readonly pairs: Float64Array;
}

function drawPeople(annotators: number, random: Random): Float64Array {
  const copies = new Float64Array(annotators);
  for (let i = 0; i < annotators; i++) copies[Math.floor(random() * annotators)]! += 1;
  return copies;
}

function drawnPeople(
  { items, start, annotator }: Ratings,
  cells: Profiles & { cellOf: Int32Array },
  copies: Float64Array,
): Drawn {
  const count = new Int32Array(cells.count.length);
  const sizes = new Float64Array(items);
  const pairs = new Float64Array(items);
  for (let u = 0; u < items; u++) {
    let same = 0;
    for (let r = start[u]!; r < start[u + 1]!; r++) {
      const times = annotator[r]! < 0 ? 1 : copies[annotator[r]!]!;
      count[cells.cellOf[r]!]! += times;
      sizes[u]! += times;
      same += times * times;
    }
    pairs[u] = sizes[u]! ** 2 - same;
  }
  return { profiles: { ...cells, count }, sizes, pairs };
}

// Ratings of the items that are still comparable, and how many ordered pairs of them there are, whatever their items.
function comparableCounts(weight: Float64Array, { profiles, sizes, pairs }: Drawn) {
  const comparable = weight.map((copies, u) => (pairs[u]! > 0 ? copies : 0));
  const values = valueCounts(profiles, comparable);
  const ratings = values.reduce((sum, count) => sum + count, 0);
  const own = comparable.reduce((sum, copies, u) => sum + copies * (sizes[u]! ** 2 - pairs[u]!), 0);
  return { values, ratings, pairs: ratings ** 2 - own };
}

function alphaOfCopies(
  weight: Float64Array,
  { sizes, pairs }: Drawn,
  counts: ReturnType<typeof comparableCounts>,
  within: Float64Array,
  towards: Float64Array,
): number {
  if (counts.ratings === 0 || isConstant(counts.values)) return NaN;
  let observed = 0;
  for (let u = 0; u < sizes.length; u++) {
    if (pairs[u]! > 0) observed += (weight[u]! * sizes[u]! * within[u]!) / pairs[u]!;
  }
  const expected = counts.values.reduce(
    (sum, count, value) => (count === 0 ? sum : sum + count * towards[value]!),
    0,
  );
  return 1 - observed / counts.ratings / (expected / counts.pairs);
}
