import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourcesAt } from '../../src/engine/files.ts';
import { loadNode } from '../../src/engine/node.ts';
import { readCampaign } from '../../src/campaign/read.ts';
import { shareable } from '../../src/share/shareable.ts';
import { PUBLIC } from '../share/sharing.ts';
import { name, sql } from '../../src/sql/sql.ts';
import { fixtures } from './fixtures.ts';

const shares = [
  { annotators: 'name' },
  { annotators: 'pseudonym', smallest_group: 2 },
  { annotators: 'hide', text: 'withhold' },
] as const;

test.each(fixtures())(
  '$format: $name loads into the engine, whole, shared and withheld',
  async ({ path, expected }) => {
    const result = await readCampaign(await sourcesAt(path));
    for (const share of shares) {
      if (!result.campaign) break;
      const { tables, texts } = shareable(result.campaign, { ...result.settings, share }, PUBLIC);
      const engine = await loadNode(tables, texts);
      for (const table of tables) {
        const [row] = await engine.query(sql`SELECT count(*)::INTEGER AS n FROM ${name(table.name)}`);
        expect([table.name, row?.n]).toEqual([table.name, table.rows]);
      }
      await engine.close();
    }
    const isRefused = existsSync(expected) && !readFileSync(expected, 'utf8').includes('"records"');
    expect(result.campaign === null).toBe(isRefused);
  },
);
