import { expect, test } from 'vitest';
import { askView } from '../../src/chart/ask-view.ts';
import type { Ask, View } from '../../src/chart/view.ts';
import { sourcesAt } from '../../src/engine/files.ts';
import { loadNode } from '../../src/engine/node.ts';
import { readCampaign } from '../../src/formats/read.ts';
import type { Estimate } from '../../src/stats/estimate.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { readFragment } from '../../src/url/fragment.ts';
import { alphaWithout } from '../../src/views/alpha-without.ts';
import { annotatorAgreement } from '../../src/views/annotator-agreement.ts';
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

/** The rows of a figure's table as the page shows them. */
async function tableOf<Data>(view: View<Data>, question: string, fragment: string) {
  const { campaign } = await readCampaign(await sourcesAt(FOLDER));
  const { about, tables, texts } = campaign!;
  const engine = await loadNode(tables, texts);
  const number = about.questions.findIndex(({ name }) => name === question);
  const ask: Ask = { about, filter: readFragment(fragment).filter, param: { key: question, number } };
  const data = view.refine!((await askView(engine, view, ask))!, ask, 1);
  await engine.close();
  return view.table(data, ask).rows;
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
