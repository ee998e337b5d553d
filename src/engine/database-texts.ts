import { name, sql } from '../sql/sql.ts';
import { CAMPAIGN } from './engine.ts';
import { openNode } from './node.ts';

/** The different texts in a column of a database; `column` and `table` are texts of it as well. */
export interface ColumnTexts {
  readonly table: string;
  readonly column: string;
  readonly texts: readonly string[];
}

/** All that can be read in a database file, column by column. */
export async function* textsOfDatabase(path: string): AsyncGenerator<ColumnTexts> {
  const engine = await openNode({ campaign: path });
  try {
    const columns = await engine.query(
      sql`SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE database_name = ${CAMPAIGN} AND NOT internal ORDER BY ALL`,
    );
    for (const row of columns) {
      const [table, column] = [String(row.table_name), String(row.column_name)];
      const rows =
        row.data_type === 'VARCHAR'
          ? await engine.query(
              sql`SELECT DISTINCT ${name(column)} AS t FROM ${name(table)} WHERE ${name(column)} IS NOT NULL ORDER BY ALL`,
            )
          : [];
      yield { table, column, texts: rows.map(({ t }) => String(t)) };
    }
  } finally {
    await engine.close();
  }
}
