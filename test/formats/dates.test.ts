import { expect, test } from 'vitest';
import { readFragment } from '../../src/url/fragment.ts';
import { cells, tableOf } from './summary.ts';
import { readWhole } from './sources.ts';

type Written = (time: string) => string;

const TABLE: Written = (time) =>
  `item,annotator,label,submitted_at\nr1,ana,yes,${time}\nr2,ana,yes,2026-03-01\n`;
const TASKS: Written = (time) =>
  JSON.stringify(
    [time, '2026-03-01T00:00:00Z'].map((updated, id) => ({
      id,
      data: { text: 'A robin.' },
      annotations: [
        {
          completed_by: 1,
          updated_at: updated,
          result: [{ from_name: 'mood', to_name: 'text', type: 'choices', value: { choices: ['yes'] } }],
        },
      ],
    })),
  );

const FORMS: readonly (readonly [string, Written])[] = [
  ['a.csv', TABLE],
  ['a.json', TASKS],
];

async function timesOf(file: string, content: string) {
  const { campaign } = await readWhole({ [file]: content });
  const times = cells(tableOf(campaign, 'submission'), 'updated_at');
  const codes = campaign.about.problems.map(({ code }) => code).filter((code) => code.startsWith('time'));
  return { times, codes };
}

const MARCH = Date.UTC(2026, 2, 1);

test.each([
  '2026-02-30',
  '2026-02-29T10:00:00Z',
  '2026-04-31 10:00',
  '2026-13-01',
  '2026-00-10',
  '2026-02-28T25:61:61',
  '31.4.2026 9:30',
])('the time %s is no time: it is told and moved nowhere', async (time) => {
  for (const [file, written] of FORMS)
    expect(await timesOf(file, written(time)), file).toEqual({
      times: [null, MARCH],
      codes: ['times_impossible'],
    });
});

test('a day with slashes that no calendar has is told too', async () => {
  const content = TABLE('2/30/2026').replace('2026-03-01', '3/31/2026');
  expect(await timesOf('a.csv', content)).toEqual({
    times: [null, Date.UTC(2026, 2, 31)],
    codes: ['times_impossible'],
  });
});

test.each(['1970-01-01', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '0001-01-01T00:00:00'])(
  'the time %s, which programs write where there is none, is told as out of range',
  async (time) => {
    for (const [file, written] of FORMS)
      expect(await timesOf(file, written(time)), file).toEqual({
        times: [null, MARCH],
        codes: ['times_out_of_range'],
      });
  },
);

test.each(['in spring', '2026-02-28T10:00:00Z or so'])(
  'the time %s has no form that is known',
  async (time) => {
    for (const [file, written] of FORMS)
      expect((await timesOf(file, written(time))).codes, file).toEqual(['times_unread']);
  },
);

test('29 February of a leap year is a day', async () => {
  expect(await timesOf('a.csv', TABLE('2024-02-29'))).toEqual({
    times: [Date.UTC(2024, 1, 29), MARCH],
    codes: [],
  });
});

test('a link to a day that no calendar has selects nothing by it', () => {
  expect(readFragment('#v=1&from=2026-02-30').filter).not.toHaveProperty('from', '2026-02-30');
  expect(readFragment('#v=1&from=2026-02-28').filter).toHaveProperty('from', '2026-02-28');
});
