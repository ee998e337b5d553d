import type { Sql } from '../sql/sql.ts';
import type { Engine, Rows } from './engine.ts';

/** Asks several queries by name. */
export async function askAll(
  engine: Engine,
  queries: Readonly<Record<string, Sql>>,
): Promise<Readonly<Record<string, Rows>>> {
  return (await askWanted(engine, queries, () => true)) ?? {};
}

/** The same, given up between two queries when nobody wants the answers any more: null then. */
export async function askWanted(
  engine: Engine,
  queries: Readonly<Record<string, Sql>>,
  isWanted: () => boolean,
): Promise<Readonly<Record<string, Rows>> | null> {
  const answers: [string, Rows][] = [];
  for (const [name, query] of Object.entries(queries)) {
    if (!isWanted()) return null;
    answers.push([name, await engine.query(query)]);
  }
  return Object.fromEntries(answers);
}
