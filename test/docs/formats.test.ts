import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/formats/index.ts';

const FILE = new URL('../../docs/formats.md', import.meta.url);
const SECTION = /(<!-- readers: begin -->\n)[\s\S]*(<!-- readers: end -->)/;

const lines = FORMATS.map(
  ({ id, title, describes }, at) =>
    `${String(at + 1)}. \`${id}\`: ${title}${describes ? ' (read first; it describes the others)' : ''}`,
);

// `UPDATE=1 npx vitest run test/docs` writes the section anew.
test('docs/formats.md lists every reader in the order in which they are tried', async () => {
  const text = await readFile(FILE, 'utf8');
  const wanted = text.replace(
    SECTION,
    (_, begin: string, end: string) => `${begin}\n${lines.join('\n')}\n\n${end}`,
  );
  if (process.env['UPDATE'] !== undefined) await writeFile(FILE, wanted);
  else expect(text).toBe(wanted);
  expect(text).toMatch(SECTION);
});
