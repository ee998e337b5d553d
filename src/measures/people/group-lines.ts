import type { Field } from '../../model/filter.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { type Grouping, groupName } from './rater-groups.ts';
import type { GroupAgreement } from '../../stats/people/group-agreement.ts';
import { counted, count } from '../../words/numbers.ts';

/** Alpha within one group, or between two. */
export interface GroupLine {
  readonly text: string;
  /** The same for the picture, where there is less room. */
  readonly short: string;
  readonly isWithin: boolean;
  /** People of the group who answered; null between two groups. */
  readonly people: number | null;
  readonly items: number;
  readonly alpha: Estimate;
  /** Alpha within the second group less alpha within the first; null within one. */
  readonly difference: Estimate | null;
  readonly mark: { readonly term: string | readonly string[] | null; readonly field: Field };
}

/** The groups of one kind, then each two of them. */
export function groupLines(
  grouping: Grouping,
  { within, between }: GroupAgreement,
  all: readonly Grouping[],
): readonly GroupLine[] {
  const { groups, field } = grouping;
  const nameOf = (group: number) => groupName(grouping, groups[group]!, all);
  const marks = (some: readonly number[]): GroupLine['mark'] => {
    const terms = some.map((group) => groups[group]!.term);
    return { term: terms.includes(null) ? null : (terms.flat() as string[]), field };
  };
  return [
    ...within.map(({ people, items, alpha }, group): GroupLine => ({
      text: `${nameOf(group)} (${counted(people, 'person', 'people')})`,
      short: `${nameOf(group)} (${count(people)})`,
      isWithin: true,
      people,
      items,
      alpha,
      difference: null,
      mark: marks([group]),
    })),
    ...between.map(({ first, second, items, alpha, difference }): GroupLine => ({
      text: `${nameOf(first)} and ${nameOf(second)}`,
      short: `${nameOf(first)} and ${nameOf(second)}`,
      isWithin: false,
      people: null,
      items,
      alpha,
      difference,
      mark: marks([first, second]),
    })),
  ];
}
