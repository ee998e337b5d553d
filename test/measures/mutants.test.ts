import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { askAll } from '../../src/engine/ask.ts';
import { loadNode } from '../../src/engine/node.ts';
import type { Campaign } from '../../src/model/campaign.ts';
import { EMPTY_FILTER } from '../../src/model/filter.ts';
import { importPage } from '../../src/sections/import-page.ts';
import { PAGES } from '../../src/sections/index.ts';
import { summary } from '../../src/measures/summary.ts';
import { mutantOf } from '../formats/mutants.ts';
import { read } from '../formats/sources.ts';
import { askOf, dataOf, figuresIn, pictureOf, ROUGH, saidBy } from './figures.ts';

const COUNT = 100;
const SEED = 11;
const UNSAID = /\b(NaN|undefined|Infinity)\b|\[object /;

test(`the figures and pages of ${String(COUNT)} damaged files say nothing that is no number or no text`, async () => {
  const odd: string[] = [];
  let drawn = 0;
  // Every mutant that can be opened at all, in turn through all fixtures and ways.
  for (let number = 0; drawn < COUNT; number += 7) {
    const mutant = await mutantOf(SEED, number);
    const { campaign } = await read({ 'mutant.bin': mutant.bytes });
    if (!campaign || UNSAID.test(mutant.text ?? 'NaN')) continue;
    drawn++;
    const said = await allSaid(campaign);
    odd.push(
      ...said.filter((text) => UNSAID.test(text)).map((text) => `${mutant.name}: ${text.slice(0, 300)}`),
    );
  }
  expect(odd).toEqual([]);
});

/** All words, cells and pictures of a campaign's pages. */
async function allSaid({ about, tables, texts }: Campaign): Promise<readonly string[]> {
  const { document } = parseHTML('<html><body></body></html>') as unknown as { document: Document };
  const engine = await loadNode(tables, texts);
  const ask = { about, param: null, filter: EMPTY_FILTER };
  const data = summary.refine(summary.shape(await askAll(engine, summary.query(ask)), ask), ask, ROUGH);
  const said = [
    ...importPage(document, about).map((part) => part.outerHTML),
    ...PAGES.flatMap(({ sentences, figure }) => [...sentences(data, ask), figure(data, ask)]),
  ];
  for (const shown of figuresIn(about)) {
    const needed = shown.figure.measure.needs(about, shown.param);
    if (needed !== null) {
      said.push(needed.title, needed.missing);
      continue;
    }
    const asked = askOf(shown, about, EMPTY_FILTER);
    const shownData = await dataOf(shown, asked, { about, engine }, ROUGH);
    const { title, sentence, note, table } = saidBy(shown, shownData, asked);
    const cells = table.rows.flat().map((cell) => (cell === null ? '' : String(cell)));
    said.push(title, sentence, note, ...cells, pictureOf(shown, shownData, asked, 640) ?? '');
  }
  await engine.close();
  return said;
}
