import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../src/model/campaign.ts';
import { NULL_INTEGER } from '../../src/model/column.ts';
import { fixtures } from './fixtures.ts';
import { mutantsOf, seeded } from './mutants.ts';
import { read } from './sources.ts';
import { cells, LEFT_OUT, tableOf } from './summary.ts';

const EACH = 18;
const cases = fixtures().filter(({ isFolder }) => !isFolder);

describe.each(cases)('$format: $name', ({ name, path }) => {
  const bytes = readFileSync(path);

  test(`${String(EACH)} damaged copies load or are refused, and nothing is made up`, async () => {
    for (const mutant of mutantsOf(bytes, seeded(name.length * 7919 + bytes.length), EACH)) {
      const problem = await read({ 'mutant.bin': mutant.bytes }).then(
        (result) =>
          result.campaign ? wrongIn(result.campaign, new TextDecoder().decode(mutant.bytes)) : null,
        (error: unknown) => `it throws: ${String(error instanceof Error ? error.stack : error)}`,
      );
      expect(problem, `${name}, ${mutant.how}`).toBeNull();
    }
  });
});

test('there are about 1,500 mutants', () => {
  expect(cases.length * EACH).toBeGreaterThan(1500);
});

/** What a campaign must never be, whatever the file; null where all is well. */
function wrongIn(campaign: Campaign, text: string): string | null {
  const { about } = campaign;
  const told = about.problems
    .filter(({ message }) => message.startsWith(LEFT_OUT))
    .reduce((sum, { count }) => sum + count, 0);
  for (const { rows, counted, rejected } of about.files)
    if (rows !== counted + rejected || rejected !== told)
      return `rows ${String(rows)} are not ${String(counted)} + ${String(rejected)}, told ${String(told)}`;
  const odd = oddIn(about, 'about');
  if (odd !== null) return odd;
  for (const table of [...campaign.tables, ...campaign.texts])
    for (const [name, column] of Object.entries(table.columns)) {
      if (column.data.length !== table.rows) return `${table.name}.${name} has another length than its table`;
      if (
        column.type === 'term' &&
        column.data.some((code) => code !== NULL_INTEGER && column.terms[code] === undefined)
      )
        return `${table.name}.${name} has a code without a term`;
      if (
        column.type === 'time' &&
        column.data.some((time) => !Number.isNaN(time) && !Number.isInteger(time))
      )
        return `${table.name}.${name} has a time that is no whole number`;
    }
  const stranger = about.annotators.find(
    ({ id }) => id === '' || (isUtf8(text) && /^[ -~]+$/.test(id) && !bare(text).includes(bare(id))),
  );
  if (stranger) return `an annotator is made up: ${JSON.stringify(stranger.id)}`;
  const submission = tableOf(campaign, 'submission');
  if (!/draft|saved|progress|Edited/i.test(plain(text)) && cells(submission, 'status').includes('draft'))
    return 'a draft is made up';
  if (about.timed > 0 && !/\d{4}|\d{9}/.test(plain(text))) return 'a time is made up';
  return null;
}

const isUtf8 = (text: string) => !/^\u001f|\u0000/.test(text);

/** Without what quoting and escaping add. */
const bare = (text: string) => text.replaceAll(/["\\]|[\n\t\r]|(?<=\\)[bfnrt]/g, '');

/** UTF-16, compressed and typed files have their letters apart or nowhere. */
const plain = (text: string) =>
  /^(\u001f|PK|PAR1|ARROW1|\ufffd{4})/.test(text) ? 'draft 2026' : text.replaceAll('\u0000', '');

function oddIn(value: unknown, path: string): string | null {
  if (value === undefined) return `${path} is undefined`;
  if (typeof value === 'number' && !Number.isFinite(value)) return `${path} is ${String(value)}`;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const odd = oddIn(inner, `${path}.${key}`);
    if (odd !== null) return odd;
  }
  return null;
}
