import { describe, expect, test } from 'vitest';
import { RESAMPLING } from '../../src/measures/resampling.ts';
import { askMeasure } from '../../src/measures/ask-measure.ts';
import type { Figure } from '../../src/chart/figure.ts';
import type { Ask } from '../../src/model/ask.ts';
import { sourcesAt } from '../../src/engine/files.ts';
import { loadNode } from '../../src/engine/node.ts';
import { readCampaign } from '../../src/campaign/read.ts';
import type { Estimate } from '../../src/stats/data/estimate.ts';
import { seededRandom } from '../../src/stats/resampling/random.ts';
import { readFragment } from '../../src/url/fragment.ts';
import { alphaWithout } from '../../src/figures/people/alpha-without.ts';
import { annotatorAgreement } from '../../src/figures/people/annotator-agreement.ts';
import { annotatorGroups } from '../../src/figures/people/annotator-groups.ts';
import { knownAnswers } from '../../src/figures/answers/known-answers.ts';
import { selfConsistency } from '../../src/figures/people/self-consistency.ts';
import { folderOf, questionOf, reportOn } from './campaigns.ts';

const QUESTIONS = ['label', 'stars', 'tags'];
const FOLDER = made();

/** Five people, one of whom guesses, on sixty items. */
function made(): string {
  const random = seededRandom(3);
  const below = (most: number) => Math.floor(random() * most);
  const rows = Array.from({ length: 60 }, (_, item) => {
    const truth = below(3);
    return ['ann', 'bob', 'cid', 'dee', 'eve'].map((person) => {
      const value = person === 'dee' || random() < 0.2 ? below(3) : truth;
      return `i${String(item)},${person},l${String(value)},${String(1 + value)},${['p|q', 'p', ''][value]!},${item % 2 === 0 ? 'en' : 'de'}`;
    });
  }).flat();
  return folderOf({
    'dashboard.yml': `columns:
  item: item
  annotator: person
  answers: { label: label, stars: stars, tags: { column: tags, separator: "|", empty: answer } }
  metadata: [lang]
questions: { stars: { type: rating }, tags: { type: multi_label } }
`,
    'answers.csv': ['item,person,label,stars,tags,lang', ...rows].join('\n'),
  });
}

/** Four people of two groups; every tenth item has a known answer, and some answer items again. */
function checked(): string {
  const random = seededRandom(4);
  const below = (most: number) => Math.floor(random() * most);
  const rows = Array.from({ length: 80 }, (_, item) => {
    const truth = below(3);
    return ['ann', 'bob', 'cid', 'dee'].flatMap((person, who) =>
      Array.from({ length: (item + who) % 6 === 0 ? 2 : 1 }, (_again, turn) => {
        const value = random() < 0.3 ? below(3) : truth;
        const at = `2026-02-${String(1 + (item % 27)).padStart(2, '0')}T1${String(turn)}:00:00Z`;
        return `i${String(item)},${person},l${String(value)},${at},${item % 10 === 0 ? `l${String(truth)}` : ''},${who < 2 ? 'day' : 'night'}`;
      }),
    );
  }).flat();
  return folderOf({
    'dashboard.yml': `columns:
  item: item
  annotator: person
  answers: { label: label }
  submitted_at: at
  metadata: [truth]
  annotator_metadata: [shift]
gold: { answers: { label: truth } }
annotators:
  ann: { group: expert }
  bob: { group: crowd }
  cid: { group: crowd }
  dee: { group: crowd }
`,
    'answers.csv': ['item,person,label,at,truth,shift', ...rows].join('\n'),
  });
}

/** The rows of a figure's table as the page shows them. */
async function tableOf<Data>(figure: Figure<Data>, question: string, fragment: string, folder = FOLDER) {
  const { campaign } = await readCampaign(await sourcesAt(folder));
  const { about, tables, texts } = campaign!;
  const engine = await loadNode(tables, texts);
  const number = about.questions.findIndex(({ name }) => name === question);
  const ask: Ask = { about, filter: readFragment(fragment).filter, param: { key: question, number } };
  const shaped = await askMeasure(engine, figure.measure, ask);
  const data = figure.measure.refine?.(shaped, ask, RESAMPLING) ?? shaped;
  await engine.close();
  return figure.table(data, ask).rows;
}

const ends = ({ value, low, high }: Estimate) => [value, low, high];

test.each(
  QUESTIONS.flatMap((question) => ['', 'm.lang=en'].map((fragment) => [question, fragment] as const)),
)(
  '%s, filtered by "%s": what is said of each person is the same in the report and on the page',
  async (question, fragment) => {
    const { agreement } = questionOf(await reportOn(FOLDER, { fragment, bootstrap: 1000 }), question);
    const people = agreement!.annotators;
    expect(people.map(({ id, items }) => [id, items])).toEqual(
      ['ann', 'bob', 'cid', 'dee', 'eve'].map((id) => [id, fragment === '' ? 60 : 30]),
    );
    const withOthers = await tableOf(annotatorAgreement, question, fragment);
    expect(withOthers.map(([id, items, ...rest]) => [id, items, ...rest.slice(0, 3)])).toEqual(
      people.map(({ id, items, leaveOneOut }) => [id, items, ...ends(leaveOneOut)]),
    );
    const without = await tableOf(alphaWithout, question, fragment);
    expect(without.map(([id, items, ...rest]) => [id, items, ...rest.slice(0, 3)])).toEqual(
      people.map(({ id, items, alphaWithout: alpha }) => [id, items, ...ends(alpha)]),
    );
    const highest = people.toSorted((a, b) => b.alphaWithout.value! - a.alphaWithout.value!)[0];
    expect(highest!.id).toBe('dee');
  },
);

describe('known answers, repeats and groups', () => {
  const folder = checked();

  test.each(['', 'from=2026-02-05'])(
    'filtered by "%s": the same in the report and on the page',
    async (fragment) => {
      const { agreement } = questionOf(await reportOn(folder, { fragment, bootstrap: 1000 }), 'label');
      const people = agreement!.annotators;
      for (const [figure, of] of [
        [knownAnswers, 'gold'],
        [selfConsistency, 'selfConsistency'],
      ] as const) {
        const rows = await tableOf(figure as Figure<unknown>, 'label', fragment, folder);
        expect(rows.map(([id, , ...rest]) => [id, ...rest.slice(0, 3)])).toEqual(
          people.map((person) => [person.id, ...ends(person[of]!)]),
        );
        expect(people.every((person) => person[of]!.value! > 0.3 && person[of]!.low !== null)).toBe(true);
      }
      const lines = await tableOf(annotatorGroups, 'label', fragment, folder);
      expect(agreement!.groups!.map(({ field }) => field)).toEqual(['group', 'shift']);
      const told = agreement!.groups!.flatMap(({ within, between }) => [
        ...within.map(({ people: n, items, alpha }) => [n, items, ...ends(alpha), null, null, null]),
        ...between.map(({ items, alpha, difference }) => [null, items, ...ends(alpha), ...ends(difference)]),
      ]);
      expect(lines.map((line) => line.slice(1, 9))).toEqual(told);
      const [expert, crowd] = ['expert', 'crowd'].map((name) =>
        agreement!.groups![0]!.within.find(({ group }) => group === name),
      );
      expect([expert!.people, expert!.alpha.value, crowd!.people]).toEqual([1, null, 3]);
    },
  );

  test('who only answered records with a known answer is there, with nothing to compare', async () => {
    const known = folderOf({
      'dashboard.yml':
        'columns: { item: item, annotator: person, answers: { label: label }, metadata: [truth] }\ngold: { answers: { label: truth } }\n',
      'answers.csv': 'item,person,label,truth\ni1,ann,a,a\ni1,bob,b,a\ni2,ann,a,a\ni3,bob,a,\ni3,cid,a,\n',
    });
    const { agreement } = questionOf(await reportOn(known), 'label');
    expect(
      agreement!.annotators.map(({ id, items, leaveOneOut, gold }) => [
        id,
        items,
        leaveOneOut.value,
        gold!.value,
      ]),
    ).toEqual([
      ['ann', 0, null, 1],
      ['bob', 1, 1, 0],
      ['cid', 1, 1, null],
    ]);
    expect(agreement!.annotators[0]!.alphaWithout.why).toBe('no_item_with_two_ratings');
  });

  test('are null where the campaign has none', async () => {
    const { agreement } = questionOf(await reportOn(FOLDER), 'label');
    expect(agreement!.groups).toBeNull();
    expect(agreement!.annotators.flatMap(({ gold, selfConsistency: again }) => [gold, again])).toEqual(
      Array.from({ length: 10 }, () => null),
    );
  });
});
