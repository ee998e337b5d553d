import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCampaign } from '../../src/campaign/read.ts';
import { sourcesAt } from '../../src/engine/files.ts';
import { loadNode, type NodeEngine } from '../../src/engine/node.ts';
import { FIGURES } from '../../src/figures/index.ts';
import { askMeasure } from '../../src/measures/ask-measure.ts';
import { summary } from '../../src/measures/summary.ts';
import type { Param } from '../../src/model/ask.ts';
import type { About } from '../../src/model/campaign.ts';
import { report } from '../../src/report/report.ts';
import type { Report } from '../../src/report/types.ts';
import { readFragment } from '../../src/url/fragment.ts';
import { smallCampaign } from './campaigns.ts';
import { PAGE_ONLY, SHARED, type Compared } from './shared-numbers.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Campaigns, and a filter on nothing that one of their figures selects. */
const CAMPAIGNS: readonly (readonly [name: string, path: string, fragment: string])[] = [
  ['translation quality', at('data/translation-quality'), 'from=2025-10-13&m.domain=news'],
  ['chat answers', at('data/sharegpt-campaign'), 'status=submitted,draft'],
  ['a small one', smallCampaign(), 'm.lang=en'],
  ['known answers', at('test/fixtures/gold-table/known-answers'), 'status=submitted'],
  ['two exports', at('test/fixtures/argilla-2/two-snapshots'), 'status=submitted'],
  ['spans', at('test/fixtures/argilla-2/spans.json'), 'status=submitted'],
  ['rankings', at('test/fixtures/argilla-2/ranking-with-ties.json'), 'status=submitted'],
];

const RESAMPLING = { replicates: 20, seed: 1 };
const compared = new Set<string>();

describe.each(CAMPAIGNS)('%s: the page shows what the report says', (_, path, fragment) => {
  let about: About;
  let engine: NodeEngine;

  beforeAll(async () => {
    const { campaign } = await readCampaign(await sourcesAt(path));
    about = campaign!.about;
    engine = await loadNode(campaign!.tables, campaign!.texts);
  });
  afterAll(() => engine.close());

  test.each(['', fragment])('filtered by "%s"', async (chosen) => {
    const { filter } = readFragment(chosen);
    const document = await report(engine, about, {
      filter,
      bootstrap: RESAMPLING.replicates,
      seed: RESAMPLING.seed,
    });
    for (const figure of FIGURES) {
      const wanted = SHARED[figure.id];
      if (!wanted) continue;
      for (const param of figure.measure.each?.(about) ?? [null]) {
        if (figure.measure.needs(about, param) !== null) continue;
        const ask = { about, filter, param };
        const shaped = await askMeasure(engine, figure.measure, ask);
        const data = figure.measure.refine?.(shaped, ask, RESAMPLING) ?? shaped;
        const found = wanted({ ...figure.table(data, ask), data }, comparedIn(document, about, param));
        if (found === null) continue;
        expect(found.page, `${figure.id} ${param?.key ?? ''}`).toEqual(found.report);
        if (found.page.length > 0) compared.add(figure.id);
      }
    }
    await expectSummary(document, filter);
  });

  async function expectSummary(document: Report, filter: ReturnType<typeof readFragment>['filter']) {
    const { submissions, records, people } = await askMeasure(engine, summary, {
      about,
      filter,
      param: null,
    });
    const counted = filter.status ?? about.counted;
    const { campaign } = document;
    expect([submissions, records, people]).toEqual([
      counted.reduce((sum, status) => sum + campaign.submissions[status], 0),
      campaign.records,
      document.annotators.filter((one) => counted.some((status) => one[status] > 0)).length,
    ]);
  }
});

test('every figure that shares numbers with the report was compared, and of every other one it is said that it has none', () => {
  expect(Object.keys(SHARED).filter((id) => !compared.has(id))).toEqual([]);
  expect(FIGURES.map(({ id }) => id).sort()).toEqual([...Object.keys(SHARED), ...PAGE_ONLY].sort());
});

const comparedIn = (document: Report, about: About, param: Param | null): Compared => ({
  document,
  about,
  param,
});
