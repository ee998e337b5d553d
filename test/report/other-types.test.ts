import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { folderOf, questionOf, reportOn } from './campaigns.ts';

type Answers = Readonly<Record<string, readonly (readonly [person: string, value: unknown])[]>>;

/** A file as Argilla 2 writes it. */
const argilla = (
  records: readonly { readonly text?: string; readonly answers: Answers }[],
  settings = '',
): string =>
  folderOf({
    'dashboard.yml': settings,
    'records.json': JSON.stringify(
      records.map(({ text = 'Some text.', answers }, at) => ({
        id: `r${String(at)}`,
        fields: { text },
        metadata: {},
        suggestions: {},
        responses: Object.fromEntries(
          Object.entries(answers).map(([question, given]) => [
            question,
            given.map(([user_id, value]) => ({ user_id, value })),
          ]),
        ),
        status: 'pending',
      })),
    ),
  });

const PEOPLE = ['ann', 'bob', 'cid'];

test('a published table of rankings: W is that of the paper, and coefficients of ratings are not given', async () => {
  const published = JSON.parse(
    readFileSync(new URL('../published/siegel_castellan_1988_w.json', import.meta.url), 'utf8'),
  ) as {
    readonly data: { readonly rows: readonly (readonly number[])[] };
    readonly expected: readonly { readonly exact: number }[];
  };
  const ranked = (who: number) =>
    published.data.rows.map((ranks, option) => ({ value: `reason ${String(option)}`, rank: ranks[who]! }));
  const document = await reportOn(
    argilla([{ answers: { reasons: PEOPLE.map((person, who) => [person, ranked(who)]) } }]),
  );
  const { type, agreement } = questionOf(document, 'reasons');
  expect(type).toBe('ranking');
  expect(agreement!.kendallW!.value).toBeCloseTo(published.expected[0]!.exact, 9);
  expect(agreement!.kendallW!.noInterval).toBe('few_items');
  expect([agreement!.items, agreement!.ratings, agreement!.headline]).toEqual([1, 3, 'kendallW']);
  expect(agreement!.annotators.map(({ id, items }) => [id, items])).toEqual(PEOPLE.map((id) => [id, 1]));
  expect([agreement!.krippendorffAlpha, agreement!.fleissKappa.why]).toEqual([{}, 'other_type']);
});

const mark = (start: number, end: number, label = 'name') => ({ start, end, label });

test('spans: F1 of two people, and alpha of the characters of the text', async () => {
  const document = await reportOn(
    argilla([
      {
        text: '0123456789',
        answers: {
          names: [
            ['ann', [mark(0, 5), mark(8, 9)]],
            ['bob', [mark(0, 5), mark(7, 9)]],
          ],
        },
      },
      {
        text: '👋 and more',
        answers: {
          names: [
            ['ann', []],
            ['bob', [mark(0, 1, 'sign')]],
          ],
        },
      },
    ]),
  );
  const { agreement } = questionOf(document, 'names');
  // One exact span of 2 + 2 and none of 0 + 1; with overlap two of 2 + 2.
  expect(agreement!.f1!.exact.value).toBeCloseTo(2 / 5, 12);
  expect(agreement!.f1!.overlap.value).toBeCloseTo(4 / 5, 12);
  // Of 20 characters in two texts 18 have equal labels; of 40 answers 13 are "name", 1 is "sign".
  const [name, none, sign] = [13, 26, 1];
  const apart = 2 * (name * none + name * sign + none * sign);
  expect(agreement!.f1!.characterAlpha.value).toBeCloseTo(1 - ((2 * 2) / 40) * ((40 * 39) / apart), 12);
  expect([agreement!.items, agreement!.ratings, agreement!.headline]).toEqual([2, 4, 'f1.exact']);
});

test('who marked nothing counts, though the file has no answer of theirs', async () => {
  const document = await reportOn(
    folderOf({
      'tasks.json': JSON.stringify([
        {
          id: 1,
          data: { text: 'Ann met Bob.' },
          annotations: [
            {
              id: 1,
              completed_by: 1,
              result: [
                {
                  from_name: 'label',
                  to_name: 'text',
                  type: 'labels',
                  value: { start: 0, end: 3, text: 'Ann', labels: ['Person'] },
                },
              ],
            },
            { id: 2, completed_by: 2, result: [] },
          ],
        },
      ]),
    }),
  );
  const { f1 } = questionOf(document, 'label').agreement!;
  expect(f1!.exact).toMatchObject({ value: 0, why: null });
});

test('texts: equal ones, edits and words of two people', async () => {
  const document = await reportOn(
    argilla(
      [
        {
          answers: {
            reason: [
              ['ann', 'The cat sat'],
              ['bob', 'the cat'],
            ],
          },
        },
        {
          answers: {
            reason: [
              ['ann', 'So  it is'],
              ['bob', 'So it is'],
            ],
          },
        },
        { answers: { reason: [['ann', 'Alone']] } },
      ],
      'questions: { reason: { type: text } }',
    ),
  );
  const { agreement } = questionOf(document, 'reason');
  expect(agreement!.text!.exact.value).toBeCloseTo(1 / 2, 12);
  expect(agreement!.text!.editSimilarity.value).toBeCloseTo((6 / 11 + 1) / 2, 12);
  expect(agreement!.text!.tokenF1.value).toBeCloseTo((0.8 + 1) / 2, 12);
  expect([agreement!.items, agreement!.ratings, agreement!.headline]).toEqual([2, 4, 'text.editSimilarity']);
});
