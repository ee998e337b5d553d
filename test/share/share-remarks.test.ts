import { expect, test } from 'vitest';
import { shareable } from '../../src/share/shareable.ts';
import { PUBLIC } from './sharing.ts';
import type { Campaign } from '../../src/model/campaign.ts';
import { found, table } from '../campaign/checks/found.ts';
import { cells, tableOf } from '../formats/summary.ts';

const LONG = `natalia.prado.${'of-the-northern-office.'.repeat(4)}`;

/** Spellings of one person each: with a quotation mark, with a tab, long, very short, and of digits. */
const PEOPLE = [
  ['ana.vidal@example.org', 'Ana Vidal'],
  ['bruno "bo" ruiz', 'Bruno_"Bo"_Ruiz'],
  ['carla\tmoss', 'Carla Moss'],
  [LONG, LONG.toUpperCase()],
  ['Q', 'q'],
  ['77', '77 '],
] as const;

const FILES = {
  'a.csv': table(
    'item,worker,label',
    PEOPLE.flatMap(([a, b], index) => [
      [`i${String(index)}`, a, 'x'],
      [`i${String(index)}`, b, 'x'],
      [`j${String(index)}`, b, 'y'],
    ]),
  ),
};

const messagesOf = (campaign: Campaign) => {
  const ofCode = campaign.about.problems.filter(({ code }) => code === 'same_annotator');
  return ofCode.map(({ message }) => message);
};

/** What stands in quotation marks, and all of the text, for names that hold some themselves. */
const holds = (messages: readonly string[], name: string) =>
  messages.some(
    (message) =>
      message.includes(`"${name}"`) ||
      (name.length > 2 && message.toLowerCase().includes(name.toLowerCase())),
  );

test('the remark on people who look like one names them before it is shared', async () => {
  const { campaign } = await found('same_annotator', FILES);
  expect(messagesOf(campaign)).toHaveLength(PEOPLE.length);
  for (const name of PEOPLE.flat()) expect([name, holds(messagesOf(campaign), name)]).toEqual([name, true]);
});

test('in a build it names nobody', async () => {
  const { campaign } = await found('same_annotator', FILES);
  const out = shareable(campaign, {}, PUBLIC);
  expect(messagesOf(out)).toEqual(['Some people look like one person.']);
  expect(out.about.problems.find(({ code }) => code === 'same_annotator')?.count).toBe(PEOPLE.length);
  expect(cells(tableOf(out, 'problem'), 'message')).toEqual(out.about.problems.map(({ message }) => message));
});

test('nothing is said of people where they are hidden, and nothing of repeated answers', async () => {
  const again = { 'a.csv': `${FILES['a.csv']}\n"i0","Ana Vidal","y"` };
  const { campaign } = await found('repeated_answers', again);
  const codes = (shared: Campaign) => shared.about.problems.map(({ code }) => code);
  expect(codes(campaign)).toEqual(expect.arrayContaining(['same_annotator', 'repeated_answers']));
  const hidden = shareable(campaign, { share: { annotators: 'hide' } }, PUBLIC);
  expect(codes(hidden)).not.toContain('same_annotator');
  expect(codes(hidden)).not.toContain('repeated_answers');
  expect(codes(hidden)).toContain('repeated_left_out');
});
