import { loadNode, openNode, type CampaignPaths } from './node.ts';
import { CAMPAIGN, TEXTS } from './engine.ts';
import type { Table } from '../model/column.ts';
import { name, sql } from '../sql/sql.ts';

/** Two database files that hold every row of the tables; throws where they do not. */
export async function writeDatabases(
  tables: readonly Table[],
  texts: readonly Table[],
  paths: CampaignPaths,
): Promise<void> {
  const engine = await loadNode(tables, texts, paths);
  try {
    for (const database of [CAMPAIGN, TEXTS]) await engine.query(sql`CHECKPOINT ${name(database)}`);
  } finally {
    await engine.close();
  }
  await checkDatabases(paths, tables, texts);
}

/** Opens finished databases by themselves and counts their rows. Throws where one does not hold all that went in. */
export async function checkDatabases(
  paths: CampaignPaths,
  tables: readonly Table[],
  texts: readonly Table[],
): Promise<void> {
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

export const UNFINISHED = 'A database was not written whole. Is there space left on the disk?';
