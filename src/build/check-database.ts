import { existsSync } from 'node:fs';
import { openNode, type CampaignPaths } from '../engine/node.ts';
import { CAMPAIGN, TEXTS } from '../engine/engine.ts';
import type { Table } from '../model/column.ts';
import { name, sql } from '../sql/sql.ts';

/** Opens finished databases by themselves and counts their rows. Throws where one does not hold all that went in. */
export async function checkDatabases(
  paths: CampaignPaths,
  tables: readonly Table[],
  texts: readonly Table[],
): Promise<void> {
  for (const path of Object.values(paths)) if (existsSync(`${path}.wal`)) throw new Error(UNFINISHED);
  const engine = await openNode(paths).catch((error: unknown) => {
    throw new Error(UNFINISHED, { cause: error });
  });
  try {
    const all = [
      ...tables.map((table) => [CAMPAIGN, table] as const),
      ...texts.map((table) => [TEXTS, table] as const),
    ];
    for (const [database, { name: table, rows }] of all) {
      const [counted] = await engine
        .query(sql`SELECT count(*)::INTEGER AS n FROM ${name(database)}.${name(table)}`)
        .catch(() => []);
      if (counted?.n !== rows) throw new Error(UNFINISHED);
    }
  } finally {
    await engine.close();
  }
}

const UNFINISHED = 'A database was not written whole. Is there space left on the disk?';
