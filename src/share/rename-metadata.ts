import type { Campaign, MetadataField } from '../model/campaign.ts';
import type { Column } from '../model/column.ts';
import { summaryOf } from '../tables/metadata.ts';
import { isAboutPeople, isPersonalName } from './about-people.ts';
import type { Cleaner } from './cleaner.ts';
import type { NameFinder } from './find-names.ts';
import { codesOf, mapWords, tableOf, withColumns, withoutColumns, withTable } from './table.ts';

type Numbers = Extract<Column, { readonly type: 'number' | 'time' }>;
type Terms = Extract<Column, { readonly type: 'term' }>;

/** Whether a field of metadata, as it was read, is about people. */
export const isPersonalColumn = (
  campaign: Campaign,
  field: MetadataField,
  column: Terms,
  finder: NameFinder,
): boolean => isAboutPeople(field.name, column, finder, personsOf(campaign, field.owner));

/** The metadata of `out` with names replaced, judged by the people and the rows of `campaign` as it was read. */
export function renamedMetadata(
  campaign: Campaign,
  out: Campaign,
  finder: NameFinder,
  cleaner: Cleaner,
): Campaign {
  return (['record', 'submission', 'annotator'] as const).reduce(
    (made, owner) => renamedOf(owner, campaign, made, finder, cleaner),
    out,
  );
}

function renamedOf(
  owner: MetadataField['owner'],
  campaign: Campaign,
  out: Campaign,
  finder: NameFinder,
  { title, value, personal }: Cleaner,
): Campaign {
  const table = tableOf(campaign, `${owner}_metadata`);
  if (!table) return out;
  const fields = campaign.about.metadata.filter((field) => field.owner === owner);
  const names = uniqueNames(fields.map(({ column }) => title(column)));
  const made = fields.flatMap((field, index) => {
    const column = table.columns[field.column];
    if (column?.type !== 'term' && !isNumbers(column)) return [];
    if (isNumbers(column) && isPersonNumber(campaign, field, column.data)) return [];
    const cleaned =
      column.type === 'term'
        ? mapWords(column, isPersonalColumn(campaign, field, column, finder) ? personal : value)
        : column;
    const named = { ...field, name: title(field.name), title: title(field.title), column: names[index]! };
    return [{ field: { ...named, ...summaryOf(cleaned) }, column: cleaned }];
  });
  const rest = withoutColumns(table, new Set(fields.map(({ column }) => column)));
  const columns = Object.fromEntries(made.map(({ field, column }) => [field.column, column]));
  const others = out.about.metadata.filter((field) => field.owner !== owner);
  const about = { ...out.about, metadata: [...others, ...made.map(({ field }) => field)] };
  return withTable({ ...out, about }, table.name, () => withColumns(rest, columns));
}

const isNumbers = (column: Column | undefined): column is Numbers => column?.type === 'number';

/** Numbers that are ids of people: the column says so by its name, or repeats each row's own person. */
function isPersonNumber(campaign: Campaign, { owner, name }: MetadataField, data: Float64Array): boolean {
  const ids = new Set(campaign.about.annotators.map(({ id }) => id));
  const known = data.filter((value) => !Number.isNaN(value));
  if (isPersonalName(name) && known.some((value) => ids.has(String(value)))) return true;
  const person = personsOf(campaign, owner);
  return (
    person !== null &&
    known.length > 0 &&
    data.every((value, row) => Number.isNaN(value) || person(row).has(String(value)))
  );
}

/** What the person of a row of an owner's metadata is called; null for records. */
function personsOf(
  campaign: Campaign,
  owner: MetadataField['owner'],
): ((row: number) => ReadonlySet<string>) | null {
  if (owner === 'record') return null;
  const called = campaign.about.annotators.map(
    ({ id, name }) => new Set([id, name, id.replace(/@.*$/, ''), name.replace(/@.*$/, '')]),
  );
  const people = owner === 'submission' ? codesOf(tableOf(campaign, 'submission'), 'annotator') : null;
  const nobody: ReadonlySet<string> = new Set();
  return (row) => called[people ? people[row]! : row] ?? nobody;
}

function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}_${String(count)}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
