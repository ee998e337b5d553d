import { describe, expect, test } from 'vitest';
import { RESAMPLING } from '../../src/measures/resampling.ts';
import type { Ask } from '../../src/model/ask.ts';
import { askAll } from '../../src/engine/ask.ts';
import {
  EMPTY_FILTER,
  withDistance,
  withOtherPeople,
  withSelection,
  type Filter,
} from '../../src/model/filter.ts';
import type { QuestionSettings } from '../../src/model/settings.ts';
import { report } from '../../src/report/report.ts';
import type { Remark } from '../../src/measures/remarks/remarks.ts';
import { questionPages } from '../../src/sections/question-pages.ts';
import { questionRemarks } from '../../src/measures/remarks/question-remarks.ts';
import { QUESTION_PAGE } from '../../src/sections/index.ts';
import { summary } from '../../src/measures/summary.ts';
import { loaded, type Loaded } from './figures.ts';
import { filtersFor } from './filters.ts';
import type { Given } from './given.ts';
import { shuffled } from './made-up.ts';
import { ODD } from './odd-campaigns.ts';

/** What each person answered to each record, in a campaign with one question; undefined is no answer. */
interface Answers {
  readonly question: QuestionSettings;
  readonly items: number;
  readonly people: Readonly<Record<string, (item: number) => unknown>>;
  readonly suggested?: number;
  readonly filter?: Filter;
}

const given = ({ question, items, people, suggested = 0 }: Answers): Given => ({
  records: Array.from({ length: items }, (_, item) => ({
    id: `r${String(item)}`,
    text: '',
    metadata: { half: item % 2 === 0 ? 'even' : 'odd' },
    suggested: item < suggested ? { q: question.scale?.[0] } : {},
  })),
  people: {},
  settings: { title: 'Remarks', questions: { q: question } },
  submissions: Object.entries(people).flatMap(([person, answer]) =>
    Array.from({ length: items }, (_, item) => item).flatMap((item) =>
      answer(item) === undefined
        ? []
        : [
            {
              record: `r${String(item)}`,
              person,
              status: 'submitted' as const,
              at: null,
              seconds: null,
              workspace: null,
              answers: { q: answer(item) },
              metadata: {},
            },
          ],
    ),
  ),
});

/** The remarks on the page, which have to be those of the report as well. */
async function remarksOn(answers: Answers): Promise<readonly Remark[]> {
  const { about, engine } = await loaded(given(answers));
  const { filter = EMPTY_FILTER } = answers;
  const ask: Ask = { about, filter, param: { key: 'q', number: 0 } };
  const data = summary.refine(summary.shape(await askAll(engine, summary.query(ask)), ask), ask, RESAMPLING);
  const { questions } = await report(engine, about, { filter, bootstrap: 1000, seed: 1 });
  await engine.close();
  const said = questionRemarks(data.agreement.lines[0]!, data.facts!, ask);
  expect(QUESTION_PAGE.sentences(data, ask).slice(1)).toEqual(said.map(({ text }) => text));
  expect(questions[0]!.remarks).toEqual(said);
  return said;
}

const LABELS: QuestionSettings = { type: 'label', scale: ['no', 'yes', 'maybe'] };
const STARS: QuestionSettings = { type: 'rating', scale: ['1', '2', '3', '4', '5'] };
const three = (item: number) => ['no', 'yes', 'maybe'][item % 3];
const unless = (wrong: (item: number) => boolean) => (item: number) => three(wrong(item) ? item + 1 : item);

/** Two people who agree on nearly all of 300 records in three labels of equal share: nothing to say. */
const QUIET: Answers = {
  question: LABELS,
  items: 300,
  people: { ann: three, bob: unless((item) => item % 25 === 0) },
};
const QUIET_STARS: Answers = {
  question: STARS,
  items: 300,
  people: { ann: (item) => 1 + (item % 5), bob: (item) => 1 + ((item + (item % 40 === 0 ? 2 : 0)) % 5) },
};
const rare = (item: number, every: number) => (item % every === 0 ? 'yes' : 'no');
const on = (wanted: (item: number) => boolean, answer: (item: number) => unknown) => (item: number) =>
  wanted(item) ? answer(item) : undefined;

const CASES: readonly {
  readonly code: Remark['code'];
  readonly when: Answers;
  readonly not: Answers;
  readonly says: RegExp;
}[] = [
  {
    code: 'only_by_chance',
    when: {
      ...QUIET,
      people: { ann: (item) => rare(item, 20), bob: (item) => rare(item, 30) },
    },
    not: { ...QUIET, people: { ann: (item) => rare(item, 20), bob: (item) => rare(item, 20) } },
    says: /^People agree on 9\d\.\d % of comparisons, but 9\d\.\d % of all labels are «no»/,
  },
  {
    code: 'hardly_any_variation',
    when: { ...QUIET, people: { ann: () => 'no', bob: (item) => (item === 3 ? 'yes' : 'no') } },
    not: QUIET,
    says: /almost no variation/,
  },
  {
    code: 'constant_annotator',
    when: { ...QUIET, people: { ...QUIET.people, cid: () => 'yes' } },
    not: {
      ...QUIET,
      people: {
        ...QUIET.people,
        cid: on(
          (item) => item < 9,
          () => 'yes',
        ),
      },
    },
    says: /^cid always answered «yes»\./,
  },
  {
    code: 'less_than_chance',
    when: { ...QUIET, people: { ann: three, bob: unless(() => true) } },
    not: QUIET,
    says: /^Less agreement than chance/,
  },
  {
    code: 'neighbours_confused',
    when: {
      ...QUIET_STARS,
      people: {
        ann: (item) => 1 + (item % 5),
        bob: (item) => Math.min(5, Math.max(1, 1 + (item % 5) + [1, -1, 0][item % 3]!)),
      },
    },
    not: QUIET_STARS,
    says: /^Neighbouring scores/,
  },
  {
    code: 'different_scales',
    when: {
      ...QUIET_STARS,
      people: { ann: (item) => 1 + (item % 4), bob: (item) => 2 + (item % 4) },
    },
    not: QUIET_STARS,
    says: /use the scale differently/,
  },
  {
    code: 'different_scales',
    when: {
      ...QUIET_STARS,
      // Not everybody rated everything, so that there is no intraclass correlation.
      people: {
        ann: (item) => 1 + (item % 4),
        bob: on(
          (item) => item < 200,
          (item) => 2 + (item % 4),
        ),
      },
    },
    not: { ...QUIET_STARS, question: { ...STARS, type: 'number', scale: undefined } },
    says: /use the scale differently/,
  },
  {
    code: 'different_rates',
    when: {
      ...QUIET,
      people: {
        ann: (item) => rare(item, 2),
        bob: (item) => rare(item, 10),
      },
    },
    not: QUIET,
    says: /^The two annotators use the labels at different rates/,
  },
  {
    code: 'few_items',
    when: { ...QUIET, items: 29 },
    not: { ...QUIET, items: 100 },
    says: /^Based on 29 items; with \d+ more the interval would be ± \.05\.$/,
  },
  {
    code: 'overlap_not_typical',
    when: {
      ...QUIET,
      people: {
        ann: (item) => (item < 60 ? rare(item, 2) : 'maybe'),
        bob: on(
          (item) => item < 60,
          (item) => rare(item, 2),
        ),
      },
    },
    not: { ...QUIET, people: { ann: three, bob: on((item) => item % 5 === 0, three) } },
    says: /^Only 20\.0 % of items were labelled twice and they are not typical\.$/,
  },
  {
    code: 'suggestions',
    when: { ...QUIET, suggested: 1 },
    not: QUIET,
    says: /^People who see a suggestion agree with it/,
  },
  {
    code: 'filtered',
    when: {
      ...QUIET,
      filter: withSelection(
        EMPTY_FILTER,
        { kind: 'metadata', name: 'half' },
        { kind: 'terms', terms: ['even'], exclude: false },
      ),
    },
    // Agreement leaves out what is selected of the question itself.
    not: {
      ...QUIET,
      filter: withSelection(
        EMPTY_FILTER,
        { kind: 'question', name: 'q' },
        { kind: 'terms', terms: ['no'], exclude: false },
      ),
    },
    says: /^Only “.*half: even”: agreement of a selection is another number/i,
  },
];

describe('on the page of a question and in the report', () => {
  test.each(CASES)('$code: $says', async ({ code, when, not, says }) => {
    const said = await remarksOn(when);
    expect(said.filter((remark) => remark.code === code)).toEqual([
      { code, text: expect.stringMatching(says) as string },
    ]);
    expect((await remarksOn(not)).map((remark) => remark.code)).not.toContain(code);
  });

  test('nothing where there is nothing to say', async () => {
    expect(await remarksOn(QUIET)).toEqual([]);
    expect(await remarksOn(QUIET_STARS)).toEqual([]);
  });

  test('another distance and intervals for other people select nothing', async () => {
    const filter = withOtherPeople(withDistance(EMPTY_FILTER, 'q', 'nominal'), true);
    const said = await remarksOn({ ...QUIET_STARS, filter });
    expect(said.map(({ code }) => code)).not.toContain('filtered');
  });

  test('everyone gave one answer: nobody is named', async () => {
    const said = await remarksOn({ ...QUIET, people: { ann: () => 'no', bob: () => 'no' } });
    expect(said.map(({ code }) => code)).not.toContain('constant_annotator');
  });
});

describe.each(Object.entries(ODD))('the head of the pages of questions: %s', (_, make) => {
  test('has whole sentences under every filter, whatever the order of rows', async () => {
    const [one, other] = [await loaded(make()), await loaded(shuffled(make(), 5))];
    const heads = async ({ about, engine }: Loaded, filter: Filter) => {
      const texts: Record<string, readonly string[]> = {};
      for (const { number } of questionPages(about)) {
        const { name } = about.questions[number]!;
        const ask: Ask = { about, filter, param: { key: name, number } };
        texts[name] = QUESTION_PAGE.sentences(
          summary.shape(await askAll(engine, summary.query(ask)), ask),
          ask,
        );
      }
      return texts;
    };
    const filters = filtersFor(one.about);
    for (const name of ['nothing', 'all but one', 'discarded only', 'much at once']) {
      const said = await heads(one, filters[name]!);
      expect(await heads(other, filters[name]!), name).toEqual(said);
      const texts = Object.values(said).flat();
      expect(texts.filter((text) => /\b(NaN|undefined|Infinity|null)\b/.test(text) || text === '')).toEqual(
        [],
      );
    }
    await one.engine.close();
    await other.engine.close();
  });
});
