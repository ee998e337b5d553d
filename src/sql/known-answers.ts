import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { chosen } from './chosen.ts';
import { withoutAnswers } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

const known = (question: number): Sql =>
  sql`(SELECT t.record AS item, min(t.value) AS value FROM rating t JOIN submission s USING (submission)
    WHERE s.role = 'gold' AND s.status NOT IN ('draft', 'discarded') AND t.question = ${question}
    GROUP BY t.record HAVING count(DISTINCT t.value) = 1)`;

/** The known answer to each record that has one and no second, different one: item, value. */
export const knownArrayQuery = (question: number): Sql =>
  sql`SELECT k.item, k.value FROM ${known(question)} k ORDER BY k.item`;

/** What people answered to these records, of each the newest: item, person, value; -1 is an unknown person. */
export const answersToKnownArrayQuery = (filter: Filter, about: About, question: number): Sql => {
  const asked = withoutAnswers(filter, about.questions[question]!.name);
  return sql`SELECT t.record AS item, coalesce(t.annotator, -1)::INTEGER AS annotator, t.value AS value
    FROM rating t JOIN ${chosen(asked, about, { newest: true })} s USING (submission)
    WHERE t.question = ${question} AND t.record IN (SELECT k.item FROM ${known(question)} k)
    ORDER BY ALL`;
};
