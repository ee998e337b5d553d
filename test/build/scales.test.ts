import { expect, test } from 'vitest';
import { scalesOf } from '../../src/build/dashboard-head.ts';
import { askAll } from '../../src/engine/ask.ts';
import { loadNode } from '../../src/engine/node.ts';
import { EMPTY_FILTER } from '../../src/model/filter.ts';
import { summary } from '../../src/measures/summary.ts';
import { read } from '../formats/sources.ts';

async function scalesIn(rows: readonly string[]): Promise<string | null> {
  const { campaign } = await read({ 'answers.csv': ['item,annotator,label', ...rows, ''].join('\n') });
  const { about, tables, texts } = campaign!;
  const engine = await loadNode(tables, texts);
  const ask = { about, filter: EMPTY_FILTER, param: null };
  const data = summary.shape(await askAll(engine, summary.query(ask)), ask);
  await engine.close();
  return scalesOf(data, about);
}

test('dashboards have the scales of the questions whose alpha is known', async () => {
  const [yes, colours, again] = [
    await scalesIn(['1,ann,yes', '1,bob,no', '2,ann,no', '2,bob,no']),
    await scalesIn(['1,ann,red', '1,bob,blue', '2,ann,red', '2,bob,red']),
    await scalesIn(['7,ida,no', '7,ola,yes', '8,ida,yes', '8,ola,yes']),
  ];
  expect(yes).toBe('[["no","yes"]]');
  expect(again).toBe(yes);
  expect(colours).not.toBe(yes);
  expect(await scalesIn(['1,ann,yes', '2,bob,no'])).toBeNull();
});
