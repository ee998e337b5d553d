import { isUnnamed } from '../../formats/prodigy/prodigy-people.ts';
import { annotatorsOf } from '../../tables/annotators.ts';
import type { Check, Checked, Finding } from './check.ts';
import { domainOf, personKey } from './person-key.ts';
import { sharedAnswers, type Pair, type Shared } from './shared-answers.ts';
import { list } from '../../words/lists.ts';
import { counted } from '../../words/numbers.ts';

/** More people of one name are a name that was given to all who have none. */
const MOST = 4;
/** Who answered this many of the same records differently, and this share of all that both answered, is another person. */
const DIFFERENT = 5;
const DIFFERENT_SHARE = 0.25;

/** Annotators whose names differ in nothing but how they are spelled, unless their answers tell them apart. */
export const sameAnnotator: Check = (checked) => {
  const groups = groupsOf(checked);
  if (groups.length === 0) return [];
  const submissions = submissionsOf(checked);
  const ordered = groups.map((people) =>
    people.toSorted((a, b) => submissions[b]! - submissions[a]! || a - b),
  );
  const pairs = ordered.flatMap(([first, ...others]) => others.map((other) => ({ first: first!, other })));
  const evidence = sharedAnswers(checked, pairs);
  const same = pairs
    .map((pair, index): Same => ({ ...pair, ...evidence[index]! }))
    .filter((pair) => !isAnotherPerson(pair));
  return [...Map.groupBy(same, ({ first }) => first)].map(([first, found]) =>
    findingOf(checked, first, found, submissions),
  );
};

const isAnotherPerson = ({ records, differing }: Shared): boolean =>
  differing >= DIFFERENT && differing > records * DIFFERENT_SHARE;

function groupsOf(checked: Checked): readonly (readonly number[])[] {
  const sessions = sessionsOf(checked);
  const people = annotatorsOf(checked.collected, checked.settings).map(({ id, name }, person) => {
    const keys = [id, name].map((text) => personKey(text, sessions.has(person) && !isUnnamed(text)));
    return { person, texts: [id, name], keys: [...new Set(keys.filter((key) => key !== null))] };
  });
  const byKey = Map.groupBy(
    people.flatMap((person) => person.keys.map((key) => ({ ...person, key }))),
    ({ key }) => key,
  );
  const taken = new Set<number>();
  return [...byKey.values()].flatMap((found) => {
    const group = found.filter(({ person }) => !taken.has(person));
    const domains = new Set(group.flatMap(({ texts }) => texts.flatMap((text) => domainOf(text) ?? [])));
    if (group.length < 2 || group.length > MOST || domains.size > 1) return [];
    for (const { person } of group) taken.add(person);
    return [group.map(({ person }) => person)];
  });
}

/** The people of Prodigy's files. */
function sessionsOf({ collected: { submissions }, files }: Checked): ReadonlySet<number> {
  const people = new Set<number>();
  if (files.every(({ format }) => format !== 'prodigy')) return people;
  for (let row = 0; row < submissions.record.length; row++)
    if (files[submissions.file.data[row]!]?.format === 'prodigy')
      people.add(submissions.annotator.data[row]!);
  return people;
}

/** How many submissions each person gave. */
function submissionsOf({ collected: { submissions, annotators } }: Checked): Float64Array {
  const counts = new Float64Array(annotators.terms.length);
  for (let row = 0; row < submissions.record.length; row++) {
    const person = submissions.annotator.data[row]!;
    if (person >= 0) counts[person]!++;
  }
  return counts;
}

interface Same extends Pair, Shared {}

function findingOf(
  { collected, settings }: Checked,
  first: number,
  same: readonly Same[],
  submissions: Float64Array,
): Finding {
  const people = annotatorsOf(collected, settings);
  const idOf = (person: number) => people[person]!.id;
  // Names stand here whole and as they are, so that sharing finds them.
  const words = (person: number) => {
    const { id, name } = people[person]!;
    const named = name === id ? '' : `called "${name}", `;
    return `"${id}" (${named}${counted(submissions[person]!, 'submission')})`;
  };
  const records = same.reduce((sum, pair) => sum + pair.records, 0);
  const differing = same.reduce((sum, pair) => sum + pair.differing, 0);
  const both =
    records === 0
      ? 'They answered no record in common.'
      : `They answered ${counted(records, 'record')} in common, ${differing === 0 ? 'all alike' : `${String(differing)} of them differently`}.`;
  const merged = new Set(same.map(({ other }) => idOf(other)));
  // Whoever counts as one of these already is moved along: "same_as" is followed for one step.
  const moved = Object.entries(settings.annotators ?? {}).flatMap(([id, { same_as: target }]) =>
    target !== undefined && merged.has(target) ? [id] : [],
  );
  return {
    code: 'same_annotator',
    message: `${list([words(first), ...same.map(({ other }) => words(other))])} look like one person. ${both}`,
    count: 1,
    remedy: {
      action: 'Count them as one person',
      settings: {
        annotators: Object.fromEntries([...merged, ...moved].map((id) => [id, { same_as: idOf(first) }])),
      },
    },
  };
}
