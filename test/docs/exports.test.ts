import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { EXPORTS, type ToolExport, type Way } from '../../src/figures/exports.ts';

const FILE = new URL('../../docs/exports.md', import.meta.url);
const SECTION = /(<!-- tools: begin -->\n)[\s\S]*(<!-- tools: end -->)/;

const way = ({ how, lines, tells }: Way) =>
  [how, ...(lines ? [['```', ...lines, '```'].join('\n')] : []), `_Tells:_ ${tells}`].join('\n\n');

const section = ({ tool, ways, never }: ToolExport) =>
  [`## How to export from ${tool}`, ...ways.map(way), `_Never told:_ ${never}`].join('\n\n');

// `UPDATE=1 npx vitest run test/docs` writes the section anew.
test('docs/exports.md says of each tool what the page for opening files says', async () => {
  const text = await readFile(FILE, 'utf8');
  const wanted = text.replace(
    SECTION,
    (_, begin: string, end: string) => `${begin}\n${EXPORTS.map(section).join('\n\n')}\n\n${end}`,
  );
  if (process.env['UPDATE'] !== undefined) await writeFile(FILE, wanted);
  else expect(text).toBe(wanted);
  expect(text).toMatch(SECTION);
});

test('every tool has a way, whole sentences, and something that it never tells', () => {
  const said = EXPORTS.flatMap(({ ways, never }) => [
    never,
    ...ways.flatMap(({ how, tells }) => [how, tells]),
  ]);
  expect(EXPORTS.every(({ ways }) => ways.length > 0)).toBe(true);
  expect(said.filter((text) => !/^[A-Z].*\.$/.test(text))).toEqual([]);
});
