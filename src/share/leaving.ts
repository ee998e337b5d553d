import type { Campaign } from '../model/campaign.ts';
import type { Table } from '../model/column.ts';
import { list } from '../words/lists.ts';
import { count, counted } from '../words/numbers.ts';
import { addressesIn } from './addresses.ts';
import { forbiddenFinder } from './find-forbidden.ts';
import type { SharingPreview } from './preview.ts';
import { tableOf } from './table.ts';

/** What leaves of something, or does not, in a sentence. */
export interface Leaving {
  readonly what: string;
  readonly sentence: string;
}

const FEW_PEOPLE = 3;

/** What a site publishes of a campaign as it was read, by what is published of it and what is not to leave. */
export function leaving({ read, published, forbidden, smallestCount }: SharingPreview): readonly Leaving[] {
  const find = forbiddenFinder(forbidden);
  const names = (text: string) => find({ role: '', text }).length > 0;
  const ofPeople = [
    { what: 'People', sentence: people(read, published) },
    { what: 'Times', sentence: times(published, smallestCount !== null) },
    { what: 'Small groups', sentence: smallGroups(published) },
  ];
  return smallestCount === null
    ? [
        ...ofPeople,
        { what: 'Texts', sentence: texts(read, published, names) },
        { what: 'Ids of records', sentence: ids(published) },
        { what: 'Metadata', sentence: metadata(read, published, names) },
        { what: 'Remarks', sentence: remarks(read, published) },
      ]
    : [{ what: 'Rows', sentence: noRows(smallestCount) }, ...ofPeople];
}

const noRows = (smallest: number): string =>
  `None, and no texts and ids: finished figures only, which cannot be filtered. Counts from 1 to ${String(smallest - 1)}, and what would give them away, are left out.`;

function people({ about }: Campaign, { about: { share } }: Campaign): string {
  const all = counted(about.annotators.length, 'person', 'people');
  switch (share.annotators) {
    case 'name':
      return `${all}, with their names and ids.`;
    case 'pseudonym':
      return `${all}, as numbers. Their names and ids stay here.`;
    case 'hide':
      return `Nobody is told from anybody else. The names and ids of ${all} stay here.`;
  }
}

function texts(read: Campaign, published: Campaign, names: (text: string) => boolean): string {
  const [all, left] = [textsIn(read), textsIn(published)];
  if (all.length === 0) return 'There are none.';
  if (left.length === 0) return `${stay(all.length, 'text')}.`;
  const naming = left.filter(names).length;
  const holding = left.filter((text) => addressesIn(text).length > 0).length;
  return [
    `${counted(left.length, 'text')}, as they are.`,
    naming > 0 ? ` ${counted(naming, 'text')} may name somebody of the team.` : '',
    holding > 0 ? ` ${counted(holding, 'text')} ${holding === 1 ? 'holds' : 'hold'} an e-mail address.` : '',
    naming + holding > 0 ? ' “text: withhold” under “share” keeps texts here.' : '',
  ].join('');
}

const textsIn = ({ texts: tables }: Campaign): readonly string[] =>
  tables.flatMap(({ columns: { text } }) =>
    text?.type === 'text' ? text.data.filter((one): one is string => one !== null) : [],
  );

function times({ about: { timed, durations, share } }: Campaign, isOfDays: boolean): string {
  if (timed === 0) return 'No response has one.';
  if (share.annotators === 'hide')
    return `The days of ${counted(timed, 'response')}; no time of day, no time spent.`;
  if (isOfDays) return `The days of ${counted(timed, 'response')}.`;
  const spent = durations > 0 ? `, and the time spent on ${count(durations)}` : '';
  return `The time of ${counted(timed, 'response')}, to the second${spent}.`;
}

function ids(published: Campaign): string {
  const words = wordsIn(tableOf(published, 'record'), 'record_id');
  const holding = words.filter((word) => addressesIn(word).length > 0).length;
  return `${counted(published.about.records, 'id')}, as in the export${holding > 0 ? `; ${holding === 1 ? '1 holds' : `${count(holding)} hold`} an e-mail address` : ''}.`;
}

function metadata(read: Campaign, published: Campaign, names: (text: string) => boolean): string {
  const { metadata: fields } = published.about;
  if (fields.length === 0 && read.about.metadata.length === 0) return 'There are none.';
  const wordsOf = ({ owner, column }: (typeof fields)[number]) =>
    wordsIn(tableOf(published, `${owner}_metadata`), column);
  const naming = fields.filter((field) => wordsOf(field).some(names));
  const holding = fields.filter((field) => wordsOf(field).some((text) => addressesIn(text).length > 0));
  const left = read.about.metadata.length - fields.length;
  const named = (some: typeof fields) => list(some.map(({ title }) => `“${title}”`));
  return [
    `${counted(fields.length, 'field')}${left > 0 ? `; ${left === 1 ? '1 stays' : `${count(left)} stay`} here` : ''}.`,
    naming.length > 0
      ? ` Values of ${named(naming)} are also the name of somebody; look whether they mean the person.`
      : '',
    holding.length > 0 ? ` Values of ${named(holding)} hold e-mail addresses.` : '',
  ].join('');
}

const stay = (number: number, what: string): string =>
  `${counted(number, what)} ${number === 1 ? 'stays' : 'stay'} here`;

function wordsIn(table: Table | undefined, name: string): readonly string[] {
  const column = table?.columns[name];
  if (column?.type === 'term') return column.terms;
  return column?.type === 'text' ? column.data.filter((word): word is string => word !== null) : [];
}

/** Groups and attributes that point at few people. */
function smallGroups(published: Campaign): string {
  const { annotators, metadata: fields } = published.about;
  if (annotators.length === 0) return 'People are not told apart.';
  const table = tableOf(published, 'annotator_metadata');
  const columns = fields.flatMap(({ owner, column, title }) => {
    const found = owner === 'annotator' ? table?.columns[column] : undefined;
    return found?.type === 'term'
      ? [{ title, values: Array.from(found.data, (code) => found.terms[code] ?? null) }]
      : [];
  });
  const groups = [{ title: 'group', values: annotators.map(({ group }) => group) }, ...columns];
  const small = groups.filter(({ values }) =>
    [
      ...Map.groupBy(
        values.filter((value) => value !== null),
        (value) => value,
      ).values(),
    ].some((same) => same.length < FEW_PEOPLE),
  );
  return small.length === 0
    ? `No group or attribute of people is of fewer than ${String(FEW_PEOPLE)}.`
    : `${list(small.map(({ title }) => `“${title}”`))} ${small.length === 1 ? 'has' : 'have'} values of fewer than ${String(FEW_PEOPLE)} people. “smallest_group” under “share” folds them.`;
}

function remarks({ about: { problems: all } }: Campaign, { about: { problems } }: Campaign): string {
  if (all.length === 0) return 'There are none.';
  return problems.length === 0
    ? `${stay(all.length, 'remark')}.`
    : `${count(problems.length)} of ${counted(all.length, 'remark')}, without quotations from files.`;
}
