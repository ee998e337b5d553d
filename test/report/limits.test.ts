import { expect, test } from 'vitest';
import { readCampaign } from '../../src/campaign/read.ts';
import { sourcesAt } from '../../src/engine/files.ts';
import { loadNode } from '../../src/engine/node.ts';
import { labelAgreement } from '../../src/figures/agreement/label-agreement.ts';
import { askMeasure } from '../../src/measures/ask-measure.ts';
import { EMPTY_FILTER } from '../../src/model/filter.ts';
import type { AnyFigure } from '../../src/chart/figure.ts';
import { pictureOf } from '../measures/figures.ts';
import { folderOf, questionOf, reportOn } from './campaigns.ts';

const LABELS = Array.from({ length: 70 }, (_, at) => `l${String(at).padStart(2, '0')}`);

/** Two people give each label once, the first sixty labels twice, and stars from 0 to 30. */
const FOLDER = folderOf({
  'dashboard.yml': `columns: { item: item, annotator: annotator, answers: { label: label, stars: stars } }
questions:
  label: { type: label, scale: [${LABELS.join(', ')}] }
  stars: { type: rating, scale: [${Array.from({ length: 31 }, (_, at) => at).join(', ')}] }
`,
  'answers.csv': [
    'item,annotator,label,stars',
    ...[...LABELS, ...LABELS.slice(0, 60)].flatMap((label, at) =>
      ['ann', 'bob'].map((person) => `i${String(at)},${person},${label},${String(at % 31)}`),
    ),
  ].join('\n'),
});

test('of seventy labels the report and the table have all; the picture has the sixty given most often, and the note says so', async () => {
  const { perLabel } = questionOf(await reportOn(FOLDER), 'label').agreement!;
  expect(Object.keys(perLabel)).toEqual(LABELS);
  const { campaign } = await readCampaign(await sourcesAt(FOLDER));
  const { about, tables, texts } = campaign!;
  const engine = await loadNode(tables, texts);
  const params = labelAgreement.measure.each!(about);
  const ask = { about, filter: EMPTY_FILTER, param: params[0]! };
  const data = await askMeasure(engine, labelAgreement.measure, ask);
  await engine.close();
  expect(labelAgreement.table(data, ask).rows.map(([label]) => label)).toEqual(LABELS);
  expect(labelAgreement.note(data, ask)).toContain(
    '60 of 70 labels are drawn, those given most often; the table has all.',
  );
  const figure = { figure: labelAgreement as AnyFigure, param: ask.param };
  const drawn = new Set(pictureOf(figure, data, ask, 640)!.match(/l\d\d(?=\b)/g));
  expect([...drawn].sort()).toEqual(LABELS.slice(0, 60));
  expect(params.map(({ key }) => key)).toEqual(['label']);
});

test('single values of a rating with more than twenty are compared nowhere', async () => {
  const { agreement } = questionOf(await reportOn(FOLDER), 'stars');
  expect(agreement!.items).toBe(130);
  expect(agreement!.perLabel).toEqual({});
});
