import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { folderOf, questionOf, reportOn } from './campaigns.ts';

type Answers = Readonly<Record<string, readonly (readonly [person: string, value: unknown])[]>>;

/** A file as Argilla 2 writes it. */
const argilla = (records: readonly { readonly text?: string; readonly answers: Answers }[]): string =>
  folderOf({
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
