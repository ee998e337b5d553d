import { knownAnswers } from '../measures/answers/known-answers.ts';
import type { Measure } from '../measures/measure.ts';
import { agreementFunnel } from '../measures/people/agreement-funnel.ts';
import { alphaWithout } from '../measures/people/alpha-without.ts';
import { byId } from '../measures/people/annotator-ratings.ts';
import type { PersonShare } from '../measures/people/person-shares.ts';
import { selfConsistency } from '../measures/people/self-consistency.ts';
import type { Why } from '../model/reason.ts';
import type { Estimate } from '../stats/data/estimate.ts';
import { estimateOf, unknown } from './estimate.ts';
import type { Known } from './known.ts';

/** What agreement says of one person. */
interface Rater {
  readonly id: string;
  /** Records that others answered too. */
  readonly items: number;
  readonly leaveOneOut: Estimate;
  readonly alphaWithout: Estimate;
  /** Against known answers; null where the question has none. */
  readonly gold: Estimate | null;
  /** Null where nobody answered a record twice. */
  readonly selfConsistency: Estimate | null;
}

/**
 * How each person agrees with the others, and these with each other, with known answers and with themselves, in order
 * of their ids: people with a comparable answer, and those with only such that can be compared otherwise.
 */
export async function raters(known: Known): Promise<readonly Rater[]> {
  const withOthers = byPerson((await known.of(agreementFunnel)).lines);
  const { lines } = await known.of(alphaWithout);
  const without = new Map(lines.map((line) => [line.id, line]));
  const gold = await sharesOf(known, knownAnswers, 'no_common_items');
  const again = await sharesOf(known, selfConsistency, 'no_item_with_two_ratings');
  return known.ask.about.annotators
    .flatMap(({ id }): readonly Rater[] => {
      const person = without.get(id);
      const [right, same] = [gold(id), again(id)];
      if (!person && right?.value == null && same?.value == null) return [];
      return [
        {
          id,
          items: person?.items ?? 0,
          leaveOneOut: estimateOf(withOthers.get(id) ?? unknown('no_common_items')),
          alphaWithout: estimateOf(person?.without ?? unknown('no_item_with_two_ratings')),
          gold: right,
          selfConsistency: same,
        },
      ];
    })
    .sort(byId);
}

/** The same of somebody whose answers are no ratings. */
export const withoutRatings = ({ id, items }: Pick<Rater, 'id' | 'items'>): Rater => ({
  id,
  items,
  leaveOneOut: unknown('other_type'),
  alphaWithout: unknown('other_type'),
  gold: null,
  selfConsistency: null,
});

/** What a measure says of each person; null of everybody where the campaign does not have it. */
async function sharesOf(
  known: Known,
  measure: Measure<{ readonly people: readonly PersonShare[] }>,
  why: Why,
): Promise<(id: string) => Estimate | null> {
  if (!known.has(measure)) return () => null;
  const shares = byPerson((await known.of(measure)).people);
  return (id) => estimateOf(shares.get(id) ?? unknown(why));
}

const byPerson = (people: readonly PersonShare[]): ReadonlyMap<string, Estimate> =>
  new Map(people.map(({ id, share }) => [id, share]));
