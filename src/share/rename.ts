import type { About, Campaign } from '../model/campaign.ts';
import { type Column, type Table } from '../model/column.ts';
import type { Settings } from '../model/settings.ts';
import { annotatorTable } from '../tables/annotators.ts';
import { texts } from '../tables/columns.ts';
import { fileTable } from '../tables/files.ts';
import { aliasesOf, annotatorId, annotatorName, workspaceName, type Aliases } from './aliases.ts';
import { cleanerOf, ordinaryWords, type Cleaner } from './cleaner.ts';
import { nameFinder, type NameFinder } from './find-names.ts';
import type { Keyed } from './order.ts';
import { isPersonalColumn, renamedMetadata } from './rename-metadata.ts';
import { codesOf, mapWords, pick, recode, tableOf, withColumns, withTable } from './table.ts';

/**
 * The campaign with numbers for people, workspaces and files wherever something is about them. What only equals a name,
 * such as the id of a record, a label or a value of metadata, stays.
 */
export function renamed(campaign: Campaign, settings: Settings, hides: boolean, keyed: Keyed): Campaign {
  const aliases = aliasesOf(campaign.about, settings, hides, keyed);
  const finder = nameFinder(aliases.names);
  const cleaner = cleanerOf(finder, wordsOf(campaign, finder), hides);
  let out = renamedAbout(campaign, aliases, cleaner);
  out = withTable(out, 'record', (table) => recordTable(table, cleaner));
  out = withTable(out, 'submission', (table) => submissionTable(table, aliases));
  for (const name of ['rating', 'snapshot_annotator'])
    out = withTable(out, name, (table) => recodeAnnotator(table, aliases));
  out = withTable(out, 'suggestion', (table) => mapWordColumn(table, 'agent', cleaner.value));
  out = withTable(out, 'field_text', (table) => mapWordColumn(table, 'field', cleaner.title));
  out = renamedMetadata(campaign, out, finder, cleaner);
  out = withTable(out, 'annotator_metadata', (table) => inNewOrder(table, aliases.annotators));
  out = withTable(out, 'option', (table) => cleanedColumn(table, 'definition', cleaner.prose));
  return withTable(out, 'question', (table) => cleanedColumn(table, 'title', cleaner.title));
}

/** What labels, questions, fields and values of metadata are called: there such a word is no name. */
function wordsOf(campaign: Campaign, finder: NameFinder): ReadonlySet<string> {
  const { questions, fields, metadata } = campaign.about;
  const values = metadata.flatMap((field) => {
    const column = tableOf(campaign, `${field.owner}_metadata`)?.columns[field.column];
    return column?.type !== 'term' || isPersonalColumn(campaign, field, column, finder) ? [] : column.terms;
  });
  return ordinaryWords([
    ...questions.flatMap(({ name, title, options }) => [
      name,
      title,
      ...options.flatMap(({ value, text }) => [value, text]),
    ]),
    ...fields,
    ...metadata.flatMap(({ name, title }) => [name, title]),
    ...values,
  ]);
}

function renamedAbout(campaign: Campaign, aliases: Aliases, { prose, title, personal }: Cleaner): Campaign {
  const { about } = campaign;
  const annotators = about.annotators
    .map(({ group }, index) => ({
      number: aliases.annotators[index]!,
      group: group === null ? null : personal(group),
    }))
    .sort((a, b) => a.number - b.number)
    .map(({ number, group }) => ({ id: annotatorId(number), name: annotatorName(number), group }));
  const files = about.files.map((file) => ({ ...file, path: aliases.files.get(file.path)! }));
  const named: About = {
    ...about,
    title: prose(about.title),
    description: prose(about.description),
    guidelines: about.guidelines === null ? null : prose(about.guidelines),
    events: about.events.map((event) => ({ ...event, title: prose(event.title) })),
    questions: about.questions.map((question) => ({
      ...question,
      title: title(question.title),
      options: question.options.map((option) => ({
        ...option,
        definition: option.definition === null ? null : prose(option.definition),
      })),
    })),
    annotators,
    workspaces: about.workspaces.map((_, number) => workspaceName(number)),
    fields: about.fields.map(title),
    files,
    problems: about.problems.map((problem) => ({
      ...problem,
      file: problem.file === null ? null : (aliases.files.get(problem.file) ?? null),
    })),
  };
  return withTable(
    withTable({ ...campaign, about: named }, 'annotator', () => annotatorTable(annotators)),
    'file',
    () => fileTable(files),
  );
}

function cleanedColumn(table: Table, name: string, clean: (text: string) => string): Table {
  const column = table.columns[name];
  return column?.type === 'text'
    ? withColumns(table, { [name]: texts(column.data.map((text) => (text === null ? null : clean(text)))) })
    : table;
}

function unique(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let count = 2; taken.has(free); count++) free = `${name}-${String(count)}`;
    taken.add(free);
    return free;
  });
}

function recordTable(table: Table, { title, value }: Cleaner): Table {
  const { record_id: ids } = table.columns;
  const cleaned =
    ids?.type === 'text' ? { record_id: texts(unique(ids.data.map((id) => title(id ?? '')))) } : {};
  return mapWordColumn(withColumns(table, cleaned), 'source_status', value);
}

function mapWordColumn(table: Table, name: string, change: (text: string) => string | null): Table {
  const column = table.columns[name];
  return column?.type === 'term' ? withColumns(table, { [name]: mapWords(column, change) }) : table;
}

const recodeAnnotator = (table: Table, { annotators }: Aliases): Table =>
  withColumns(table, {
    annotator: { type: 'integer', data: recode(codesOf(table, 'annotator'), annotators) },
  });

function submissionTable(table: Table, aliases: Aliases): Table {
  const { workspaces } = aliases;
  const terms = Array.from(workspaces, (_, number) => workspaceName(number));
  const workspace: Column = { type: 'term', data: recode(codesOf(table, 'workspace'), workspaces), terms };
  return withColumns(recodeAnnotator(table, aliases), { workspace });
}

/** Rows by their new numbers; the numbers themselves stay 0, 1, 2 … */
function inNewOrder(table: Table, numbers: Int32Array): Table {
  const places = Array.from(numbers.keys()).sort((a, b) => numbers[a]! - numbers[b]!);
  const { annotator } = table.columns;
  return annotator ? withColumns(pick(table, places), { annotator }) : table;
}
