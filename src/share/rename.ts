import type { Campaign, MetadataField } from '../model/campaign.ts';
import { type Column, type Table } from '../model/column.ts';
import type { Settings } from '../model/settings.ts';
import { annotatorTable } from '../tables/annotators.ts';
import { texts } from '../tables/columns.ts';
import { fileTable, problemTable } from '../tables/files.ts';
import { summaryOf } from '../tables/metadata.ts';
import { aliasesOf, annotatorId, annotatorName, workspaceName, type Aliases } from './aliases.ts';
import { cleanerOf, type Cleaner } from './secrets.ts';
import { codesOf, mapWords, pick, recode, tableOf, withColumns, withoutColumns, withTable } from './table.ts';

/** The campaign with pseudonyms for people, workspaces and files, wherever their names stand. */
export function renamed(campaign: Campaign, settings: Settings, hidden: boolean): Campaign {
  const aliases = aliasesOf(campaign.about, settings, hidden);
  const cleaner = cleanerOf(aliases.secrets);
  const term = (text: string): string | null =>
    hidden && cleaner.namesPerson(text) ? null : cleaner.clean(text);
  const ids = new Set(campaign.about.annotators.map(({ id }) => id));
  let out = renamedAbout(campaign, aliases, cleaner, term, hidden);
  out = withTable(out, 'record', (table) => recordTable(table, cleaner, term));
  out = withTable(out, 'submission', (table) => submissionTable(table, aliases));
  for (const name of ['rating', 'snapshot_annotator'])
    out = withTable(out, name, (table) => recodeAnnotator(table, aliases));
  out = withTable(out, 'suggestion', (table) => mapWordColumn(table, 'agent', term));
  out = withTable(out, 'field_text', (table) => mapWordColumn(table, 'field', cleaner.clean));
  out = withTable(out, 'annotator_metadata', (table) => inNewOrder(table, aliases.annotators));
  const owners = (['record', 'submission', 'annotator'] as const).map((owner) => {
    const people = owner === 'submission' ? codesOf(tableOf(campaign, 'submission'), 'annotator') : null;
    return { owner, people };
  });
  for (const { owner, people } of owners)
    out = cleanMetadata(out, owner, cleaner, term, ids, (row) =>
      personOf(campaign, owner, people, aliases, row),
    );
  return withTable(out, 'question', (table) =>
    withColumns(table, {
      name: texts(out.about.questions.map(({ name }) => name)),
      title: texts(out.about.questions.map(({ title }) => title)),
    }),
  );
}

type Term = (text: string) => string | null;

function renamedAbout(
  campaign: Campaign,
  aliases: Aliases,
  { clean }: Cleaner,
  term: Term,
  hidden: boolean,
): Campaign {
  const { about } = campaign;
  // Names too short to be found within a text are found where a whole quotation is one.
  const cleanQuoted = (message: string) =>
    message.replaceAll(/"([^"]*)"/g, (_, quotation: string) => `"${clean(quotation)}"`);
  const annotators = about.annotators
    .map(({ group }, index) => ({
      number: aliases.annotators[index]!,
      group: group === null ? null : term(group),
    }))
    .sort((a, b) => a.number - b.number)
    .map(({ number, group }) => ({ id: annotatorId(number), name: annotatorName(number), group }));
  const files = about.files.map((file) => ({
    ...file,
    path: aliases.files.get(file.path)!,
    evidence: clean(file.evidence),
  }));
  const problems = about.problems
    .filter(({ code }) => !hidden || code !== 'same_annotator')
    .map((problem) => ({
      ...problem,
      message: clean(problem.code === 'same_annotator' ? cleanQuoted(problem.message) : problem.message),
      file: problem.file === null ? null : (aliases.files.get(problem.file) ?? null),
    }));
  const questionNames = unique(about.questions.map(({ name }) => clean(name)));
  const out: Campaign = {
    ...campaign,
    about: {
      ...about,
      title: clean(about.title),
      description: clean(about.description),
      guidelines: about.guidelines === null ? null : clean(about.guidelines),
      events: about.events.map((event) => ({ ...event, title: clean(event.title) })),
      questions: about.questions.map((question, index) => ({
        ...question,
        name: questionNames[index]!,
        title: clean(question.title),
      })),
      annotators,
      workspaces: about.workspaces.map((_, number) => workspaceName(number)),
      fields: about.fields.map(clean),
      files,
      problems,
    },
  };
  return [
    ['annotator', annotatorTable(annotators)] as const,
    ['file', fileTable(files)] as const,
    ['problem', problemTable(problems)] as const,
  ].reduce((made, [name, table]) => withTable(made, name, () => table), out);
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

function recordTable(table: Table, { clean }: Cleaner, term: Term): Table {
  const { record_id: ids } = table.columns;
  const cleaned =
    ids?.type === 'text' ? { record_id: texts(unique(ids.data.map((id) => clean(id ?? '')))) } : {};
  return mapWordColumn(withColumns(table, cleaned), 'source_status', term);
}

function mapWordColumn(table: Table, name: string, change: Term): Table {
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

/** The id of the person that a row of an owner's metadata belongs to; null for records. */
function personOf(
  { about }: Campaign,
  owner: MetadataField['owner'],
  people: Int32Array | null,
  { annotators }: Aliases,
  row: number,
): string | null {
  if (owner === 'record') return null;
  const person = people ? people[row]! : annotators.indexOf(row);
  return about.annotators[person]?.id ?? null;
}

function cleanMetadata(
  campaign: Campaign,
  owner: MetadataField['owner'],
  { clean }: Cleaner,
  term: Term,
  ids: ReadonlySet<string>,
  person: (row: number) => string | null,
): Campaign {
  const table = tableOf(campaign, `${owner}_metadata`);
  if (!table) return campaign;
  const fields = campaign.about.metadata.filter((field) => field.owner === owner);
  const names = unique(fields.map(({ column }) => clean(column)));
  const made = fields.flatMap((field, index) => {
    const column = table.columns[field.column];
    if (column?.type !== 'term' && column?.type !== 'number') return [];
    const cleaned = column.type === 'term' ? mapWords(column, term) : withoutIds(column.data, ids, person);
    if (cleaned === null) return [];
    const renamedField = {
      ...field,
      name: clean(field.name),
      title: clean(field.title),
      column: names[index]!,
    };
    return [{ field: { ...renamedField, ...summaryOf(cleaned) }, column: cleaned }];
  });
  const rest = withoutColumns(table, new Set(fields.map(({ column }) => column)));
  const columns = Object.fromEntries(made.map(({ field, column }) => [field.column, column]));
  const metadata = campaign.about.metadata.filter((field) => field.owner !== owner);
  return withTable(
    { ...campaign, about: { ...campaign.about, metadata: [...metadata, ...made.map(({ field }) => field)] } },
    table.name,
    () => withColumns(rest, columns),
  );
}

/** Ids that are numbers: a column that repeats each row's person goes, and long ids go wherever they stand. */
function withoutIds(data: Float64Array, ids: ReadonlySet<string>, person: (row: number) => string | null) {
  const isOwn = data.every((value, row) => Number.isNaN(value) || String(value) === person(row));
  if (isOwn) return null;
  const hide = (value: number) => Math.abs(value) >= 1000 && ids.has(String(value));
  return { type: 'number' as const, data: data.map((value) => (hide(value) ? NaN : value)) };
}
