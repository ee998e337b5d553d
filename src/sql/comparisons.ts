import type { About, MetadataField } from '../model/campaign.ts';
import type { ComparedSides, SideModels, Two } from '../model/compared-sides.ts';
import type { Filter } from '../model/filter.ts';
import { comparedSubmissions } from './ratings.ts';
import { join, name, sql, type Sql } from './sql.ts';

/** The answers to a comparison that count for agreement: record, submission, label. */
const answers = (filter: Filter, about: About, question: number): Sql =>
  sql`(SELECT s.record, s.submission, a.label FROM answer a JOIN ${comparedSubmissions(filter, about, question)} s USING (submission)
    WHERE a.question = ${question} AND a.label IS NOT NULL)`;

/** How often each answer was given. */
export const choiceQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT c.label AS label, count(*)::INTEGER AS n FROM ${answers(filter, about, question)} c GROUP BY c.label ORDER BY c.label`;

/** The same by the side that metadata names as the one shown first. */
export const firstShownQuery = (filter: Filter, about: About, question: number, field: MetadataField): Sql =>
  sql`SELECT m.${name(field.column)} AS first, c.label AS label, count(*)::INTEGER AS n
    FROM ${answers(filter, about, question)} c JOIN ${owned(field, sql`m`)}
    WHERE m.${name(field.column)} IS NOT NULL GROUP BY ALL ORDER BY ALL`;

/**
 * By how many characters the chosen side is longer, smallest first, and how often; ties and addresses of pictures are
 * left out. It reads the database of texts.
 */
export const lengthGapQuery = (
  filter: Filter,
  about: About,
  question: number,
  { labels: [first, second] }: ComparedSides,
  [one, other]: Two<string>,
): Sql =>
  sql`SELECT (CASE WHEN c.label = ${first} THEN 1 ELSE -1 END * (length(x.text) - length(y.text)))::INTEGER AS number, count(*)::INTEGER AS n
    FROM ${answers(filter, about, question)} c ${textsOf(one, other)}
    WHERE c.label IN ${[first, second]} AND NOT regexp_matches(x.text || ' ' || y.text, '^\\w+://\\S+ \\w+://\\S+$')
    GROUP BY ALL ORDER BY ALL`;

/** Comparisons of the same two models with the same outcome, once, with how many records they are of. */
export function gameQuery(
  filter: Filter,
  about: About,
  question: number,
  { labels: [first, second], ties }: ComparedSides,
  models: SideModels,
): Sql {
  const won = (label: number): Sql => sql`count(*) FILTER (c.label = ${label})::INTEGER`;
  return sql`WITH games AS (
      SELECT c.record, ${pairOf(models, first)}, ${won(first)} AS first_wins, ${won(second)} AS second_wins,
        count(*) FILTER (c.label IN ${ties})::INTEGER AS ties
      FROM ${answers(filter, about, question)} c ${joined(models)}
      WHERE c.label IN ${[first, second, ...ties]} GROUP BY ALL
    )
    SELECT first, second, first_wins, second_wins, ties, count(*)::INTEGER AS items FROM games
    WHERE first IS NOT NULL AND second IS NOT NULL AND first <> second GROUP BY ALL ORDER BY ALL`;
}

/** Where the models are told by what was chosen, the chosen one changes sides with the answer. */
function pairOf(models: SideModels, first: number): Sql {
  if (models.kind === 'fields') return sql`x.text AS first, y.text AS second`;
  const [one, other] = models.fields.map(({ column }) => sql`m.${name(column)}::VARCHAR`) as [Sql, Sql];
  if (models.kind === 'sides') return sql`${one} AS first, ${other} AS second`;
  const either = (chosen: Sql, rejected: Sql) =>
    sql`CASE WHEN c.label = ${first} THEN ${chosen} ELSE ${rejected} END`;
  return sql`${either(one, other)} AS first, ${either(other, one)} AS second`;
}

const joined = (models: SideModels): Sql =>
  models.kind === 'fields' ? textsOf(...models.names) : sql`JOIN ${owned(models.fields[0], sql`m`)}`;

const textsOf = (one: string, other: string): Sql =>
  join(
    [
      sql`JOIN texts.field_text x ON x.record = c.record AND x.field = ${one}`,
      sql`JOIN texts.field_text y ON y.record = c.record AND y.field = ${other}`,
    ],
    ' ',
  );

const owned = ({ owner }: MetadataField, as: Sql): Sql =>
  sql`${name(`${owner}_metadata`)} ${as} ON ${as}.${name(owner)} = c.${name(owner)}`;
