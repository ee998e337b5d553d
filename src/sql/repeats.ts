import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { chosen } from './chosen.ts';
import { withoutAnswers } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

/** The ratings of people who answered a question on a record more than once, replaced ones included: item, person, value. */
export const repeatArrayQuery = (filter: Filter, about: About, question: number): Sql => {
  const asked = withoutAnswers(filter, about.questions[question]!.name);
  return sql`SELECT t.record AS item, t.annotator AS annotator, t.value AS value
    FROM rating t JOIN ${chosen(asked, about)} s USING (submission)
    WHERE t.question = ${question} AND t.annotator IS NOT NULL
    QUALIFY count(*) OVER (PARTITION BY t.record, t.annotator) >= 2 ORDER BY ALL`;
};
