import type { Campaign } from '../model/campaign.ts';
import { NULL_INTEGER, type Table } from '../model/column.ts';
import { countWhere, range } from '../tables/columns.ts';
import { codesOf, pick, recode, nulls, tableOf, withColumns, withTable } from './table.ts';

/** The campaign without a person's superseded submissions: without names they would count as other people. */
export function withoutRepeated(campaign: Campaign): Campaign {
  const submission = tableOf(campaign, 'submission');
  if (!submission || campaign.about.repeated === 0) return campaign;
  const rows = keptRows(submission);
  const numbers = nulls(submission.rows);
  rows.forEach((row, number) => {
    numbers[row] = number;
  });
  const owned = (table: Table): Table => {
    const codes = recode(codesOf(table, 'submission'), numbers);
    const places = Array.from(codes.keys()).filter((place) => codes[place] !== NULL_INTEGER);
    const rest = pick(table, places);
    return withColumns(rest, {
      submission: { type: 'integer', data: Int32Array.from(places, (place) => codes[place]!) },
    });
  };
  const out = ['answer', 'rating', 'submission_metadata', 'answer_text'].reduce(
    (made, name) => withTable(made, name, owned),
    withTable(campaign, 'submission', (table) =>
      withColumns(pick(table, rows), {
        submission: range(rows.length),
        repeated: { type: 'flag', data: new Int32Array(rows.length) },
      }),
    ),
  );
  return counted(out, submission.rows - rows.length);
}

/** Of each person's submissions on a record the newest, by time and then by order; all others as they are. */
function keptRows(table: Table): readonly number[] {
  const [repeated, record, annotator] = ['repeated', 'record', 'annotator'].map((name) =>
    codesOf(table, name),
  );
  const newest = new Map<string, number>();
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  for (const row of rows) {
    if (repeated![row] !== 1) continue;
    const key = `${String(record![row])} ${String(annotator![row])}`;
    const before = newest.get(key);
    if (before === undefined || timeAt(table, row) >= timeAt(table, before)) newest.set(key, row);
  }
  const last = new Set(newest.values());
  return rows.filter((row) => repeated![row] !== 1 || last.has(row));
}

function timeAt({ columns }: Table, row: number): number {
  const index = (name: string) => {
    const column = columns[name];
    return column?.type === 'time' ? column.data[row]! : NaN;
  };
  const time = Number.isNaN(index('updated_at')) ? index('created_at') : index('updated_at');
  return Number.isNaN(time) ? -Infinity : time;
}

function counted(campaign: Campaign, removed: number): Campaign {
  const submission = tableOf(campaign, 'submission')!;
  const answer = tableOf(campaign, 'answer');
  const [question, part] = [codesOf(answer, 'question'), codesOf(answer, 'part')];
  const role = submission.columns.role;
  const duration = submission.columns.duration_s;
  const message =
    'The annotators are hidden, so only the newest of several responses of one person to one record is kept.';
  const { about } = campaign;
  return {
    ...campaign,
    about: {
      ...about,
      repeated: 0,
      submissions: countWhere(submission.rows, (row) => role?.data[row] === 0),
      timed: countWhere(submission.rows, (row) => timeAt(submission, row) !== -Infinity),
      durations: countWhere(submission.rows, (row) => !Number.isNaN(duration?.data[row])),
      questions: about.questions.map((resolved, number) => ({
        ...resolved,
        answers: countWhere(question.length, (row) => question[row] === number && part[row] === 0),
      })),
      problems: [
        ...about.problems.filter(({ code }) => code !== 'repeated_answers'),
        { code: 'repeated_left_out', message, file: null, line: null, count: removed },
      ],
    },
  };
}
