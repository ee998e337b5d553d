import { expect, test } from 'vitest';
import { sourcesAt } from '../../src/engine/files.ts';
import type { Fact } from '../../src/formats/format.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { readCampaign } from '../../src/campaign/read.ts';
import { fixtures } from './fixtures.ts';
import { cells, tableOf } from './summary.ts';

/** What the files of a format say in one fixture; files of other formats beside them say nothing here. */
async function factsOf(format: string, path: string): Promise<readonly Fact[]> {
  const { campaign } = await readCampaign(await sourcesAt(path));
  if (!campaign) return [];
  const { about } = campaign;
  const submissions = tableOf(campaign, 'submission');
  const own = cells(submissions, 'file').map((file) => about.files[Number(file)]?.format === format);
  const column = (name: string) => cells(submissions, name).filter((_, row) => own[row]);
  const has = (name: string) => column(name).some((cell) => cell !== null);
  const facts: Readonly<Record<Fact, boolean>> = {
    annotator: has('annotator'),
    status: column('status').some((status) => status === 'draft' || status === 'discarded'),
    times: has('created_at') || has('updated_at'),
    timeSpent: has('duration_s'),
    suggestions: about.questions.some(({ suggestions }) => suggestions > 0),
    // Also without a draft, and without having been put aside.
    unanswered: new Set(cells(submissions, 'record')).size < about.records,
    metadata: about.metadata.length > 0,
  };
  return (Object.keys(facts) as Fact[]).filter((fact) => facts[fact]);
}

test.each(FORMATS)(
  '$id tells what it says it tells, and nothing else: its fixtures show it',
  async (format) => {
    const shown = new Set<Fact>();
    for (const { path } of fixtures().filter((fixture) => fixture.format === format.id))
      for (const fact of await factsOf(format.id, path)) shown.add(fact);
    const facts = Object.entries(format.tells).flatMap(([fact, words]) =>
      /^no\b/.test(words) ? [] : [fact],
    );
    expect([...shown].sort()).toEqual(facts.sort());
  },
);
