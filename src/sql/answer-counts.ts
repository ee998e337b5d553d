import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { chosen } from './chosen.ts';
import { sql, type Sql } from './sql.ts';

const answers = (filter: Filter, about: About): Sql =>
  sql`answer a JOIN ${chosen(filter, about)} s USING (submission)`;

/** How many counted submissions answer each question. */
export const answerQuery = (filter: Filter, about: About): Sql =>
  sql`SELECT a.question AS question, count(DISTINCT a.submission)::INTEGER AS answers
    FROM ${answers(filter, about)} GROUP BY a.question ORDER BY a.question`;

/** By label of a question: counted answers that hold it, and how often they hold it in all. */
export const labelQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT a.label AS label, count(DISTINCT a.submission)::INTEGER AS answers, count(*)::INTEGER AS parts
    FROM ${answers(filter, about)} WHERE a.question = ${question} AND a.label IS NOT NULL GROUP BY a.label ORDER BY a.label`;

/** The numbers given to a question, or the lengths of its texts in code points, smallest first. */
export const numberQuery = (
  filter: Filter,
  about: About,
  question: number,
  column: 'number' | 'length',
): Sql => {
  const value = column === 'number' ? sql`a.number` : sql`a.length::DOUBLE`;
  return sql`SELECT ${value} AS number, count(*)::INTEGER AS n
    FROM ${answers(filter, about)} WHERE a.question = ${question} AND ${value} IS NOT NULL GROUP BY ${value} ORDER BY ${value}`;
};
