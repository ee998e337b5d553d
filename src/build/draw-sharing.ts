import { h } from '../chart/markup.ts';
import { table } from '../chart/table.ts';
import type { About } from '../model/campaign.ts';
import type { Table } from '../model/column.ts';
import { problemsOf } from '../sections/import-page.ts';
import { leaving } from '../share/leaving.ts';
import type { SharingPreview } from '../share/preview.ts';
import { tableOf } from '../share/table.ts';
import { listed } from '../words/lists.ts';

type Pair = readonly [title: string, read: string | null, published: string | null];

/** What a build would publish beside what was read, for the person at this computer. */
export function drawSharing(document: Document, preview: SharingPreview): string {
  const { read, published } = preview;
  const said = leaving(preview).map(({ what, sentence }) => [what, sentence]);
  const section = (title: string, ...children: readonly Node[]) =>
    h(document, 'section.plain', h(document, 'h2', title), ...children);
  const pairs = (title: string, first: string, rows: readonly Pair[]) =>
    rows.length === 0 ? [] : [section(title, pairTable(document, title, first, rows))];
  return [
    section(
      'What leaves',
      table(document, { columns: [{ title: 'What' }, { title: 'In a build' }], rows: said }, 'What leaves'),
    ),
    ...pairs('People', 'Id', people(preview)),
    ...pairs('Workspaces', 'Number', workspaceNames(preview)),
    ...pairs('Words', 'Where', words(read.about, published.about)),
    ...pairs('Metadata', 'Field', metadata(preview)),
    ...pairs('Files', 'Number', files(paths(read.about), paths(published.about))),
    section('Remarks that stay here', problemsOf(document, read.about.problems)),
    section('Remarks that are published', problemsOf(document, published.about.problems)),
  ]
    .map((element) => element.outerHTML)
    .join('\n');
}

function pairTable(document: Document, title: string, first: string, pairs: readonly Pair[]): HTMLElement {
  const rows = pairs.map(([what, here, there]) => [what, here, here === there ? 'the same' : there]);
  return table(
    document,
    { columns: [{ title: first }, { title: 'Here' }, { title: 'Published' }], rows },
    title,
  );
}

const people = ({ read, published, people: numbers }: SharingPreview): readonly Pair[] =>
  read.about.annotators.map(({ id, name }, index) => [
    id,
    name,
    published.about.annotators[numbers[index]!]?.name ?? null,
  ]);

const workspaceNames = ({ read, workspaces }: SharingPreview): readonly Pair[] =>
  read.about.workspaces.map((name, index) => [String(index + 1), name, workspaces.get(name) ?? null]);

const paths = ({ files }: About): readonly string[] => files.map(({ path }) => path);

/** Files in their order; where people are hidden, published ones are kinds of files. */
const files = (read: readonly string[], published: readonly string[]): readonly Pair[] =>
  Array.from({ length: Math.max(read.length, published.length) }, (_, index) => [
    String(index + 1),
    read[index] ?? null,
    published[index] ?? null,
  ]);

/** What somebody wrote about the campaign; of definitions those that change. */
function words(read: About, published: About): readonly Pair[] {
  const definitions = read.questions.flatMap(({ title, options }, question) =>
    options.flatMap(({ text, definition }, option): readonly Pair[] => {
      const after = published.questions[question]?.options[option]?.definition ?? null;
      return definition === after ? [] : [[`${title}, ${text}`, definition, after]];
    }),
  );
  return [
    ['Title', read.title, published.title],
    ['Description', read.description, published.description],
    ['Guidelines', read.guidelines, published.guidelines],
    ...read.events.map(({ date, title }, index): Pair => [
      `Event of ${date}`,
      title,
      published.events[index]?.title ?? null,
    ]),
    ...read.questions.map(({ name, title }, index): Pair => [
      `Question ${name}`,
      title,
      published.questions[index]?.title ?? null,
    ]),
    ...definitions,
  ].filter((pair): pair is Pair => pair[1] !== null && pair[1] !== '');
}

/** The first values of each field; a field that is not published has none there. */
function metadata({ read, published }: SharingPreview): readonly Pair[] {
  const fields = new Map(published.about.metadata.map((field) => [`${field.owner} ${field.name}`, field]));
  return read.about.metadata.map(({ owner, name, title, column }) => {
    const field = fields.get(`${owner} ${name}`);
    return [
      `${title} (of the ${owner})`,
      values(tableOf(read, `${owner}_metadata`), column),
      field ? values(tableOf(published, `${owner}_metadata`), field.column) : null,
    ];
  });
}

function values(found: Table | undefined, name: string): string | null {
  const column = found?.columns[name];
  if (column?.type === 'term') return listed(column.terms);
  return column === undefined ? null : 'numbers';
}
