import type { ReadResult } from '../../src/campaign/read.ts';
import type { Campaign, Question } from '../../src/model/campaign.ts';
import { NULL_INTEGER, type Column, type Table } from '../../src/model/column.ts';

export const LEFT_OUT = 'A row was left out: ';

/** What a campaign holds, short enough to be read and checked by a person. */
export function summaryOf(result: ReadResult) {
  if (!result.campaign) return { problems: described(result.problems) };
  const { about } = result.campaign;
  const submission = tableOf(result.campaign, 'submission');
  return {
    records:
      tableOf(result.campaign, 'record').columns.record_id!.data.length > 20
        ? about.records
        : cells(tableOf(result.campaign, 'record'), 'record_id'),
    annotators: about.annotators.map(({ id, name, group }) =>
      [id, ...(name === id ? [] : [name]), ...(group === null ? [] : [group])].join(' · '),
    ),
    submissions: tally(cells(submission, 'status')),
    ...(about.repeated > 0 ? { repeated: about.repeated } : {}),
    ...(about.goldRecords > 0 ? { gold: about.goldRecords } : {}),
    ...(about.timed > 0 ? { times: cells(submission, 'updated_at').slice(0, 4).map(iso) } : {}),
    ...(about.durations > 0 ? { durations: cells(submission, 'duration_s').slice(0, 8) } : {}),
    ...(about.workspaces.length > 0 ? { workspaces: about.workspaces } : {}),
    overlap: `${String(about.overlap.needed)} (${about.overlap.source})`,
    questions: Object.fromEntries(
      about.questions.map((question, number) => [
        `${String(number)} ${question.name}`,
        questionSummary(result.campaign, question, number),
      ]),
    ),
    fields: about.fields,
    metadata: about.metadata.map(
      ({ owner, name, column, type, present, distinct }) =>
        `${owner} ${name}${column === name ? '' : ` as ${column}`}: ${type}, ${String(present)} present, ${String(distinct)} distinct`,
    ),
    ...(about.aggregates.length > 0
      ? {
          aggregates: about.aggregates.map(
            ({ name, records, ratings, mean }) =>
              `${name}: ${String(records)} records, ${String(ratings)} ratings, mean ${mean.toFixed(4)}`,
          ),
        }
      : {}),
    files: about.files.map(
      ({ path, format, container, rows, counted, rejected }) =>
        `${path}: ${format}, ${container.join(' ')}, ${String(rows)} = ${String(counted)} + ${String(rejected)}`,
    ),
    ...(about.snapshots.length > 0
      ? {
          snapshots: about.snapshots.map(
            ({ day, records, annotators, submissions, answers, added, changed, vanished, why }) =>
              `${day}: ${String(records)} records, ${String(annotators)} people, ${String(submissions)} submissions, ${String(answers)} answers, ${why ?? `${String(added)} new, ${String(changed)} changed, ${String(vanished)} vanished`}`,
          ),
        }
      : {}),
    ...(result.proposals.length > 0
      ? { proposals: result.proposals.map(({ code, message }) => `${code}: ${message}`) }
      : {}),
    ...(result.projects.length > 1
      ? { projects: result.projects.map(({ title, paths }) => `${title}: ${paths.join(', ')}`) }
      : {}),
    problems: described(about.problems),
  };
}

function questionSummary(campaign: Campaign, question: Question, number: number) {
  const answer = tableOf(campaign, 'answer');
  const rows = cells(answer, 'question').flatMap((asked, row) => (asked === number ? [row] : []));
  const parts = (name: string) => cells(answer, name);
  const [label, value, rank, start, end] = ['label', 'number', 'rank', 'start', 'end'].map(parts);
  const words = rows.map((row) => {
    const option = label![row];
    const text =
      typeof option === 'number'
        ? question.options[option]!.value
        : (value![row] ?? (question.kind === 'text' ? 'text' : 'none'));
    const where =
      rank![row] !== null
        ? ` #${String(rank![row])}`
        : start![row] !== null
          ? ` ${String(start![row])}-${String(end![row])}`
          : '';
    return `${String(text)}${where}`;
  });
  return {
    kind: question.kind,
    ...(question.observed ? {} : { scale: question.options.map((option) => option.value) }),
    answers: question.answers,
    values: tally(words),
    ...(question.suggestions > 0 ? { suggestions: question.suggestions } : {}),
  };
}

export type Cell = string | number | null;

export function tableOf({ tables, texts }: Campaign, name: string): Table {
  return [...tables, ...texts].find((table) => table.name === name)!;
}

export const cells = (table: Table, name: string): Cell[] => values(table.columns[name]!);

function values(column: Column): Cell[] {
  switch (column.type) {
    case 'text':
      return [...column.data];
    case 'number':
    case 'time':
      return Array.from(column.data, (value) => (Number.isNaN(value) ? null : value));
    case 'integer':
    case 'flag':
      return Array.from(column.data, (value) => (value === NULL_INTEGER ? null : value));
    case 'term':
      return Array.from(column.data, (code) => (code === NULL_INTEGER ? null : column.terms[code]!));
  }
}

export function tally(words: readonly Cell[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(String(word), (counts.get(String(word)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const iso = (time: Cell) => (typeof time === 'number' ? new Date(time).toISOString() : null);

const described = (
  problems: readonly {
    code: string;
    file: string | null;
    line: number | null;
    count: number;
    message: string;
  }[],
) =>
  problems.map(
    ({ code, file, line, count, message }) =>
      `${code}${file === null ? '' : ` in ${file}`}${line === null ? '' : `:${String(line)}`} ×${String(count)}${message.startsWith(LEFT_OUT) ? `: ${message.slice(LEFT_OUT.length)}` : ''}`,
  );
