import type { Ask } from '../model/ask.ts';
import { WHY } from '../words/why.ts';
import { day } from '../words/days.ts';
import { coefficient, count, counted, percent } from '../words/numbers.ts';
import type { Arrays, Rows } from '../engine/engine.ts';
import type { QuestionKind } from '../model/campaign.ts';
import { isEmpty } from '../model/filter.ts';
import { chosen, chosenRecords, PERSON } from '../sql/chosen.ts';
import { sql, type Sql } from '../sql/sql.ts';
import {
  agreementArrays,
  agreementQuery,
  refineAgreement,
  shapeAgreement,
  type Agreement,
  type AgreementLine,
} from './agreement-lines.ts';
import { agreementQuestions } from './agreement-questions.ts';
import { factQuery, shapeFacts, type QuestionFacts } from './question-facts.ts';
import { questionRemarks } from './question-remarks.ts';

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

export const summary = {
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

  refine: (data: Summary, ask: Ask, seed: number): Summary => ({
    ...data,
    agreement: refineAgreement(data.agreement, ask, seed),
  }),
};

/** The overview: a paragraph one could send by mail. */
export function overviewSentences(data: Summary, ask: Ask): readonly string[] {
  if (data.submissions === 0) return ['No counted submission is among the selected ones.'];
  return [progressSentence(data, ask), stoppedSentence(data), ...agreementSentences(data, ask)].filter(
    (text) => text !== '',
  );
}

/** The sentence at the head of the progress page. */
export function progressSentence(
  { submissions, records, completed, people, first, last }: Summary,
  { about, filter }: Ask,
): string {
  const who = people > 0 ? ` by ${counted(people, 'annotator')}` : '';
  const when =
    first === null || last === null
      ? ''
      : first === last
        ? ` on ${day(last)}`
        : ` between ${day(first)} and ${day(last)}`;
  const [has, need] = completed === 1 ? ['has', 'it needs'] : ['have', 'they need'];
  const scope =
    records === 0
      ? ''
      : `; ${count(completed)} of ${counted(records, 'record')} (${percent(completed / records)}) ${has} the ${counted(about.overlap.needed, 'answer')} ${need}`;
  const { records: wanted, due } = about.target;
  const target =
    isEmpty(filter) && wanted !== null && wanted > records
      ? ` The target is ${counted(wanted, 'record')}${due === null ? '' : ` by ${day(due)}`}.`
      : '';
  return `${counted(submissions, 'submission')} came in${who}${when}${scope}.${target}`;
}

function stoppedSentence({ stopped, people }: Summary): string {
  if (!stopped || people === 0) return '';
  return `${count(stopped.people)} of ${counted(people, 'annotator')} ${stopped.people === 1 ? 'has' : 'have'} not answered since ${day(stopped.since)}.`;
}

/** What takes the place of alpha where answers are no labels and no numbers. */
const OTHERWISE: Readonly<Partial<Record<QuestionKind, (title: string) => string>>> = {
  ranking: (title) => `${title} has no alpha: rankings of a record are compared with Kendall’s W, below.`,
  span: (title) => `${title} has no alpha: spans of two people are compared with F1, below.`,
  text: (title) => `${title} has no alpha: texts of two people are compared by edits and words, below.`,
};

/** The head of the page of one question: its agreement, and what to bear in mind with it. */
export function questionSentences({ agreement, facts }: Summary, ask: Ask): readonly string[] {
  const { about, param } = ask;
  const question = about.questions[param?.number ?? -1];
  if (!question) return [];
  const line = agreement.lines.find(({ number }) => number === param?.number);
  if (!line)
    return [OTHERWISE[question.kind]?.(question.title) ?? `${question.title}: see the figures below.`];
  return [
    line.alpha.value === null
      ? `${question.title} has no alpha: ${WHY[line.alpha.why ?? 'no_ratings']}.`
      : `People agree on ${question.title} with Krippendorff’s alpha (${line.kindName}) ${numbersOf(line)}.`,
    ...(facts === null ? [] : questionRemarks(line, facts, ask).map(({ text }) => text)),
  ];
}

/** What people agree on most and least; and why a value is not known, where it is not. */
export function agreementSentences({ agreement }: Summary, ask: Ask): readonly string[] {
  const known = agreement.lines
    .filter(({ alpha }) => alpha.value !== null)
    .toSorted((a, b) => a.alpha.value! - b.alpha.value!);
  const [least] = known;
  const most = known.at(-1);
  if (!least || !most)
    return agreement.lines.length === 0 ? [] : [agreementQuestions.describe(agreement, ask)];
  if (least !== most && least.alpha.value === most.alpha.value)
    return [`People agree alike on ${counted(known.length, 'question')} (${saidOf(least)}).`];
  return least === most
    ? [`People agree on ${least.title} with ${saidOf(least)}.`]
    : [
        `People agree most on ${most.title} (${saidOf(most)}) and least on ${least.title} (${saidOf(least)}).`,
      ];
}

const saidOf = (line: AgreementLine): string => `α ${numbersOf(line)}`;

function numbersOf({ alpha, items }: AgreementLine): string {
  const interval =
    alpha.low === null || alpha.high === null
      ? ''
      : `, ${coefficient(alpha.low)} to ${coefficient(alpha.high)}`;
  return `${coefficient(alpha.value!)}${interval}; ${counted(items, 'record')}`;
}

/** The sentence at the head of the labels page. */
export function labelsSentence({ submissions }: Summary, { about }: Ask): string {
  const answered = about.questions.filter(({ answers, name }) => answers > 0 && !name.endsWith('/groups'));
  return `${counted(submissions, 'counted submission')} answer ${counted(answered.length, 'question')}: ${answered.map(({ title }) => title).join(', ')}.`;
}

/** The sentence at the head of the metadata page. */
export function metadataSentence({ records }: Summary, { about }: Ask): string {
  if (about.metadata.length === 0)
    return 'This campaign has no metadata: no field about its records, answers or annotators.';
  return `${counted(about.metadata.length, 'field')} describe ${counted(records, 'selected record')}, their answers and their annotators.`;
}
