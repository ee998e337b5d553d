import { type Filter, withDistance, withOtherPeople, limitsOf, withLimits } from '../../model/filter.ts';
import type { About } from '../../model/campaign.ts';
import { type Chip, selectedChips } from '../../measures/metadata/filter-words.ts';
import { headlineKind, alphaKinds, kindName } from '../../measures/agreement/alpha-kinds.ts';
import { list } from '../../words/lists.ts';
import { coefficient } from '../../words/numbers.ts';

/** What is selected, one chip a field, in words; then how agreement is measured, where that was chosen. */
export const chipsOf = (filter: Filter, about: About): readonly Chip[] => [
  ...selectedChips(filter, about),
  ...measured(filter, about),
];

function measured(filter: Filter, about: About): readonly Chip[] {
  const distances = about.questions.flatMap((question): readonly Chip[] => {
    const { name, title } = question;
    const kind = headlineKind(question, filter);
    return kind === null || kind === alphaKinds(question)[0]
      ? []
      : [{ text: `${title}: ${kindName(kind, question)}`, rest: withDistance(filter, name, null) }];
  });
  const people = { text: 'Intervals for other people too', rest: withOtherPeople(filter, false) };
  const lines = {
    text: `Lines at ${list(limitsOf(filter).map((limit) => coefficient(limit)))}`,
    rest: withLimits(filter, null),
  };
  return [...distances, ...(filter.otherPeople ? [people] : []), ...(filter.limits ? [lines] : [])];
}
