import type { Arrays, Rows } from '../engine/engine.ts';
import type { Ask } from '../model/ask.ts';
import { chosen, chosenRecords, PERSON } from '../sql/chosen.ts';
import { sql, type Sql } from '../sql/sql.ts';
import {
  agreementArrays,
  agreementQuery,
  refineAgreement,
  shapeAgreement,
  type Agreement,
} from './agreement/agreement-lines.ts';
import type { Measure } from './measure.ts';
import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';
import { factQuery, shapeFacts, type QuestionFacts } from './remarks/question-facts.ts';

/** The campaign in a few numbers, for sentences that can be read aloud and for the rail. */
export interface Summary {
  readonly submissions: number;
  readonly records: number;
  readonly answered: number;
  readonly completed: number;
  readonly people: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Named people whose last answer is more than a week before the last one of all, and that day. */
  readonly stopped: { readonly people: number; readonly since: string } | null;
  readonly agreement: Agreement;
  /** Of the asked question; null where none is asked about. */
  readonly facts: QuestionFacts | null;
}

const WEEK = 7 * 86_400_000;

/** The whole campaign in numbers, and the agreement on each question. */
export const summary = {
  id: 'summary',
  needs: () => null,
  query(ask: Ask): Readonly<Record<string, Sql>> {
    const { filter, about } = ask;
    return {
      ...agreementQuery(ask),
      ...factQuery(ask),
      people: sql`SELECT s.annotator AS annotator, max(s.day) AS last, count(*)::INTEGER AS n FROM ${chosen(filter, about)} s GROUP BY ALL ORDER BY ALL`,
      span: sql`SELECT min(s.day) AS first, max(s.day) AS last FROM ${chosen(filter, about)} s`,
      records: sql`SELECT count(*)::INTEGER AS answered, (count(*) FILTER (people >= ${about.overlap.needed}))::INTEGER AS completed
        FROM (SELECT s.record, count(DISTINCT ${PERSON}) AS people FROM ${chosen(filter, about)} s GROUP BY s.record)`,
      scope: sql`SELECT count(*)::INTEGER AS n FROM ${chosenRecords(filter, about)}`,
    };
  },

  arrays: agreementArrays,

  shape(rows: Readonly<Record<string, Rows>>, ask: Ask, arrays?: Readonly<Record<string, Arrays>>): Summary {
    const { people = [], span = [], records = [], scope = [] } = rows;
    const text = (value: unknown) => (typeof value === 'string' ? value : null);
    const last = text(span[0]?.last);
    const named = people.filter(({ annotator }) => annotator !== null);
    const limit = last === null ? '' : new Date(Date.parse(last) - WEEK).toISOString().slice(0, 10);
    const early = named
      .map((row) => text(row.last))
      .filter((date): date is string => date !== null && date < limit);
    const lastOfStopped = early.toSorted().at(-1);
    return {
      submissions: people.reduce((sum, { n }) => sum + Number(n), 0),
      records: Number(scope[0]?.n ?? 0),
      answered: Number(records[0]?.answered ?? 0),
      completed: Number(records[0]?.completed ?? 0),
      people: named.length,
      first: text(span[0]?.first),
      last,
      stopped: lastOfStopped === undefined ? null : { people: early.length, since: lastOfStopped },
      agreement: shapeAgreement(rows, ask, arrays),
      facts: ask.param === null ? null : shapeFacts(rows, ask),
    };
  },

  refine: (data: Summary, ask: Ask, resampling: Resampling): Summary => ({
    ...data,
    agreement: refineAgreement(data.agreement, ask, resampling),
  }),
} satisfies Measure<Summary>;
