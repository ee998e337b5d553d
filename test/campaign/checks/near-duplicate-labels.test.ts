import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelKey } from '../../../src/campaign/checks/label-key.ts';
import { cells, tableOf, tally } from '../../formats/summary.ts';
import { found, settled, table } from './found.ts';

const CODE = 'near_duplicate_labels';
const HEADER = 'item,worker,label';

/** Answers of one person each. */
const answers = (labels: readonly string[]) =>
  table(
    HEADER,
    labels.map((label, index) => [`i${String(index)}`, `w${String(index % 3)}`, label]),
  );

const asLabels = 'questions: { label: { type: label } }\n';

describe('the key of a label', () => {
  test.each([
    ['Yes', 'yes '],
    ['Yes', ' YES.'],
    ['not toxic', 'not_toxic'],
    ['not toxic', 'Not-Toxic'],
    ['gpt-4', 'GPT 4'],
    ['ﬁne', 'fine'],
    ['1', '1.0'],
    ['a  b', 'a b'],
    ['petition\n', 'petition'],
  ])('is one for %j and %j', (a, b) => {
    expect(labelKey(a)).toBe(labelKey(b));
  });

  test.each([
    ['A+', 'A-'],
    ['A', 'A-'],
    ['-1', '1'],
    ['1.2', '12'],
    ['1-2', '12'],
    ['less than 5', 'less than -5'],
    ['C', 'C#'],
    ['?', '!'],
    ['10', '10 %'],
    ['B-PER', 'I-PER'],
    ['año', 'ano'],
    ['toxic', 'not toxic'],
    ['', ' '],
  ])('differs for %j and %j', (a, b) => {
    expect(labelKey(a)).not.toBe(labelKey(b));
  });

  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const variant = fc.record({
    join: fc.constantFrom(' ', '_', '-', '  '),
    upper: fc.boolean(),
    end: fc.constantFrom('', ' ', '.', '!', '. '),
    start: fc.constantFrom('', ' ', '\t'),
  });
  test('does not depend on blanks, case, hyphens and punctuation at the end', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        variant,
        (words, { join, upper, end, start }) => {
          const text = `${start}${words.join(join)}${end}`;
          expect(labelKey(upper ? text.toUpperCase() : text)).toBe(words.join(' '));
        },
      ),
    );
  });
});

test('the most frequent spelling is kept, and the counts are told', async () => {
  const labels = [...Array<string>(5).fill('Yes'), 'yes ', 'yes ', 'No', 'No'];
  const { problems, proposals } = await found(CODE, { 'a.csv': answers(labels) });
  expect(problems.map(({ message }) => message)).toEqual([
    'In the question "label", "yes " (2 times) looks like "Yes" (5 times). They count separately.',
  ]);
  expect(proposals).toEqual([
    {
      code: CODE,
      message: problems[0]!.message,
      action: 'Count them as one label',
      settings: { questions: { label: { merge: { Yes: ['yes '] } } } },
    },
  ]);
});

test.each([
  ['labels that differ', ['yes', 'no', 'A+', 'A-'], ''],
  ['a rating, where 1 and 1.0 are one number anyway', ['1', '1.0', '2'], ''],
  ['free text', ['Yes', 'yes'], 'questions: { label: { type: text } }\n'],
  ['a scale that lists both', ['Yes', 'yes'], 'questions: { label: { scale: [Yes, yes] } }\n'],
  ['spellings that are merged', ['Yes', 'yes'], 'questions: { label: { merge: { Yes: ["yes"] } } }\n'],
  [
    'spellings that are kept apart in what they merge',
    ['Yes', 'yes', 'y', 'Y'],
    'questions: { label: { type: label, merge: { Yes: ["Y"], "yes": ["y"] } } }\n',
  ],
])('silent: %s', async (_, labels, settings) => {
  const { problems, proposals } = await found(CODE, { 'dashboard.yml': settings, 'a.csv': answers(labels) });
  expect([problems, proposals]).toEqual([[], []]);
});

test('the declared spelling is kept, however rare', async () => {
  const { proposals } = await found(CODE, {
    'dashboard.yml': 'questions: { label: { scale: ["Yes", "No"] } }\n',
    'a.csv': answers(['Yes', 'yes', 'yes', 'No']),
  });
  expect(proposals.map(({ settings }) => settings)).toEqual([
    { questions: { label: { merge: { Yes: ['yes'] } } } },
  ]);
});

test('what the settings merge already stays merged', async () => {
  const { proposals } = await found(CODE, {
    'dashboard.yml': 'questions: { label: { merge: { Yes: [yep] } } }\n',
    'a.csv': answers(['yep', 'yes', 'yes', 'No']),
  });
  expect(proposals.map(({ settings }) => settings)).toEqual([
    { questions: { label: { merge: { Yes: ['yep', 'yes'] } } } },
  ]);
});

test('very many are told in one sentence, and accepted with one click', async () => {
  const words = ['red', 'blue', 'green', 'pink', 'grey', 'black', 'white'];
  const files = {
    'dashboard.yml': asLabels,
    'a.csv': answers(words.flatMap((word) => [word, word, word.toUpperCase()])),
  };
  const { problems, accepted } = await found(CODE, files);
  expect(problems).toHaveLength(1);
  expect(problems[0]!.message).toMatch(/^In the question "label", 7 labels .* and 2 more\.$/);
  const { campaign } = await settled(files, accepted);
  expect(campaign.about.questions[0]!.options.map(({ value }) => value)).toEqual(words.toSorted());
});

test('sets and spans have labels too', async () => {
  const record = (id: string, tags: readonly string[], label: string) => ({
    id,
    status: 'pending',
    fields: { text: 'The robin sings.' },
    responses: {
      tags: [{ value: tags, user_id: 'ann' }],
      place: [{ value: [{ start: 4, end: 9, label }], user_id: 'ann' }],
    },
  });
  const { problems } = await found(CODE, {
    'records.json': JSON.stringify([
      record('1', ['red', 'blue'], 'bird'),
      record('2', ['Red', 'red'], 'Bird'),
    ]),
  });
  expect(problems.map(({ message }) => message)).toEqual([
    'In the question "tags", "Red" (1 time) looks like "red" (2 times). They count separately.',
    expect.stringMatching(/^In the question "place", "(bird|Bird)" \(1 time\) looks like/),
  ]);
});

test('accepting all that is proposed leaves one label of each key, with all their answers', async () => {
  const spelling = fc.constantFrom('Yes', 'yes', ' yes', 'No', 'no.', 'maybe', 'not sure', 'not_sure');
  await fc.assert(
    fc.asyncProperty(fc.array(spelling, { minLength: 4, maxLength: 30 }), async (labels) => {
      const files = { 'dashboard.yml': asLabels, 'a.csv': answers(labels) };
      const { accepted, problems } = await found(CODE, files);
      const keys = Map.groupBy(labels, labelKey);
      const several = [...keys.values()].filter((same) => new Set(same).size > 1);
      expect(problems).toHaveLength(several.length);
      const { campaign } = await settled(files, accepted);
      const options = campaign.about.questions[0]!.options.map(({ value }) => value);
      const answered = cells(tableOf(campaign, 'answer'), 'label').map((code) =>
        labelKey(options[code as number]!),
      );
      expect(tally(answered)).toEqual(tally(labels.map(labelKey)));
      expect(options).toHaveLength(keys.size);
    }),
    { numRuns: 30 },
  );
});
