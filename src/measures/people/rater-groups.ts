import { type Term, type Field, type Filter, without } from '../../model/filter.ts';
import type { About, MetadataField } from '../../model/campaign.ts';
import type { Param, Ask } from '../../model/ask.ts';
import { isCompared } from '../agreement/agreement-lines.ts';
import { type Sql, sql, name } from '../../sql/sql.ts';
import type { Rows } from '../../engine/engine.ts';
import { MOST_GROUPS, MOST_LINKED_PEOPLE } from '../../model/limits.ts';

/** People of one kind. */
export interface RaterGroup {
  readonly name: string;
  /** Their numbers in the campaign. */
  readonly people: readonly number[];
  /** What selects them; null where a link would have to name too many. */
  readonly term: Term | null;
}

/** One way to part people into groups: by their group in the settings, or by something known about them. */
export interface Grouping {
  readonly name: string;
  readonly title: string;
  readonly field: Field;
  readonly groups: readonly RaterGroup[];
}

/** Two groups or more, and one of them with two people. */
const tellsApart = (groups: number, people: number): boolean =>
  groups >= 2 && groups <= MOST_GROUPS && groups < people;

const groupFields = (about: About): readonly { readonly field: MetadataField; readonly number: number }[] =>
  about.metadata
    .map((field, number) => ({ field, number }))
    .filter(
      ({ field: { owner, type, distinct, present } }) =>
        owner === 'annotator' && type === 'terms' && tellsApart(distinct, present),
    );

function namedGroups({ annotators }: About): readonly (readonly [string, readonly number[]])[] {
  const people = annotators.flatMap(({ group }, a) => (group === null ? [] : [{ group, a }]));
  const groups = Map.groupBy(people, ({ group }) => group);
  return tellsApart(groups.size, people.length)
    ? [...groups].map(([group, own]) => [group, own.map(({ a }) => a)])
    : [];
}

/** Questions whose answers are compared, where people are known to be of several groups. */
export const groupedQuestions = (about: About): readonly Param[] =>
  about.annotators.length === 0 || (groupFields(about).length === 0 && namedGroups(about).length === 0)
    ? []
    : about.questions.flatMap((question, number) =>
        isCompared(question) ? [{ key: question.name, number }] : [],
      );

/** Which value each person has of the fields that part people. */
export const groupQueries = ({ about }: Ask): Readonly<Record<string, Sql>> =>
  Object.fromEntries(
    groupFields(about).map(({ field, number }) => [
      `groups${String(number)}`,
      sql`SELECT annotator, ${name(field.column)} AS name FROM annotator_metadata
        WHERE ${name(field.column)} IS NOT NULL ORDER BY annotator`,
    ]),
  );

/** The filter less what the marks of these figures select, beside people. */
export const withoutGroups = (filter: Filter, about: About): Filter =>
  groupFields(about).reduce(
    (rest, { field }) => without(rest, { kind: 'metadata', name: field.name }),
    filter,
  );

/** The ways to part people; one that parts them like an earlier one is left out. */
export function groupingsOf(rows: Readonly<Record<string, Rows>>, { about }: Ask): readonly Grouping[] {
  const named = namedGroups(about).map(([group, people]): RaterGroup => ({
    name: group,
    people,
    term: people.length > MOST_LINKED_PEOPLE ? null : people.map((a) => about.annotators[a]!.id).sort(),
  }));
  const all: readonly Grouping[] = [
    { name: 'group', title: 'Group', field: { kind: 'annotator' }, groups: named },
    ...groupFields(about).map(({ field, number }): Grouping => {
      const own = Map.groupBy(rows[`groups${String(number)}`] ?? [], (row) => String(row.name));
      const groups = [...own].map(([value, some]) => ({
        name: value,
        people: some.map(({ annotator }) => Number(annotator)),
        term: value,
      }));
      return {
        name: field.name,
        title: field.title,
        field: { kind: 'metadata', name: field.name },
        groups,
      };
    }),
  ];
  const seen = new Set<string>();
  return all
    .filter(({ groups }) => groups.length > 0)
    .map((grouping) => ({ ...grouping, groups: grouping.groups.toSorted(byGroup) }))
    .filter(({ groups }) => {
      const parts = groups.map(({ people }) => people.join(' ')).sort();
      return !seen.has(parts.join('|')) && seen.add(parts.join('|'));
    });
}

const byGroup = (a: RaterGroup, b: RaterGroup): number =>
  a.name.localeCompare(b.name, 'en', { numeric: true });

/** The number of each person's group, -1 for none. */
export function groupNumbers({ groups }: Grouping, { annotators }: About): Int32Array {
  const groupOf = new Int32Array(annotators.length).fill(-1);
  groups.forEach(({ people }, group) => {
    for (const a of people) groupOf[a] = group;
  });
  return groupOf;
}

/** A group's name, with what it is about where it is a group of several kinds. */
export function groupName(
  { title }: Grouping,
  { name: group }: RaterGroup,
  all: readonly Grouping[],
): string {
  const same = all.filter(({ groups }) => groups.some((other) => other.name === group));
  return `${same.length > 1 ? `${title}: ` : ''}${group === '' ? '(empty)' : group}`;
}
