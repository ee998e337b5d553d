import type { Sql } from '../sql/sql.ts';
import type { Engine, Rows } from './engine.ts';

/** Asks several queries by name. */
export async function askAll(engine: Engine, queries: Readonly<Record<string, Sql>>): Promise<Readonly<Record<string, Rows>>> {
  const answers: [string, Rows][] = [];
  for (const [name, query] of Object.entries(queries)) answers.push([name, await engine.query(query)]);
  return Object.fromEntries(answers);
}
