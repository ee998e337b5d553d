import { askAll } from '../engine/ask.ts';
import type { Ask } from '../model/ask.ts';
import type { Engine } from '../engine/engine.ts';
import { groupAgreement } from '../stats/people/group-agreement.ts';
import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';
import type { GivenRatings } from '../measures/people/annotator-ratings.ts';
import { groupingsOf, groupNumbers, groupQueries } from '../measures/people/rater-groups.ts';
import { figure } from './figure.ts';
import type { GroupingFigures } from './types.ts';

/** Agreement within groups of people and between them, for each thing that tells people apart; null where nothing does. */
export async function groupFigures(
  engine: Engine,
  ask: Ask,
  { ratings, scale, kind }: GivenRatings,
  resampling: Resampling,
): Promise<readonly GroupingFigures[] | null> {
  const groupings = groupingsOf(await askAll(engine, groupQueries(ask)), ask);
  if (groupings.length === 0) return null;
  return groupings.map((grouping): GroupingFigures => {
    const { name: field, groups } = grouping;
    const groupOf = groupNumbers(grouping, ask.about);
    const found = groupAgreement(ratings, scale, kind, groupOf, groups.length, resampling);
    return {
      field,
      within: found.within.map(({ people, items, alpha }, group) => ({
        group: groups[group]!.name,
        people,
        items,
        alpha: figure(alpha),
      })),
      between: found.between.map(({ first, second, items, alpha, difference }) => ({
        a: groups[first]!.name,
        b: groups[second]!.name,
        items,
        alpha: figure(alpha),
        difference: figure(difference),
      })),
    };
  });
}
