import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import type { Fact } from '../../src/formats/format.ts';
import { FORMATS } from '../../src/formats/index.ts';

const FILE = new URL('../../docs/formats.md', import.meta.url);
const COLUMNS: Readonly<Record<Fact, string>> = {
  annotator: 'annotator',
  status: 'status of a response',
  times: 'times of a response',
  timeSpent: 'time spent',
  suggestions: 'suggestions',
  unanswered: 'unanswered records',
  metadata: 'metadata',
};
const FACTS = Object.keys(COLUMNS) as readonly Fact[];

const readers = FORMATS.map(
  ({ id, title, describes }, at) =>
    `${String(at + 1)}. \`${id}\`: ${title}${describes ? ' (read first; it describes the others)' : ''}`,
);

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const table = [
  row(['format', ...Object.values(COLUMNS)]),
  row(['---', ...FACTS.map(() => '---')]),
  ...FORMATS.filter(({ tells }) => Object.keys(tells).length > 0).map(({ id, tells }) =>
    row([`\`${id}\``, ...FACTS.map((fact) => tells[fact] ?? 'no')]),
  ),
];

const withSection = (text: string, name: string, lines: readonly string[]) =>
  text.replace(
    new RegExp(`(<!-- ${name}: begin -->\n)[\\s\\S]*(<!-- ${name}: end -->)`),
    (_, begin: string, end: string) => `${begin}\n${lines.join('\n')}\n\n${end}`,
  );

// `UPDATE=1 npx vitest run test/docs` writes both sections anew.
test('docs/formats.md lists every reader in the order in which they are tried, and what each tells', async () => {
  const text = await readFile(FILE, 'utf8');
  const written = withSection(withSection(text, 'readers', readers), 'tells', table);
  const wanted = await format(written, { parser: 'markdown', singleQuote: true, printWidth: 110 });
  if (process.env.UPDATE !== undefined) await writeFile(FILE, wanted);
  else expect(text).toBe(wanted);
  for (const name of ['readers', 'tells'])
    expect(text).toMatch(new RegExp(`<!-- ${name}: begin -->[\\s\\S]*<!-- ${name}: end -->`));
});
