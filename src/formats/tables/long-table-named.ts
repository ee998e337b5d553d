import type { AnswerColumn } from '../../model/settings.ts';
import type { Collected } from '../collect/collected.ts';
import { addProblem } from '../collect/collect.ts';
import { columnFor, columnsFor } from '../collect/column-names.ts';
import type { FileContext } from '../format.ts';
import type { Row } from '../../files/source.ts';
import type { Roles } from '../collect/staged.ts';

/** The roles that the settings and the columns' names give. */
export function namedRoles(
  collected: Collected,
  { settings, path, sample }: FileContext,
  header: readonly string[],
): Roles {
  const { columns } = settings;
  const column = (set: string | undefined, role: Parameters<typeof columnFor>[1]) => {
    if (set === undefined) return columnFor(header, role);
    if (header.includes(set)) return set;
    missingColumn(collected, path, set, header);
    return null;
  };
  const present = (names: readonly string[] | undefined) =>
    (names ?? []).filter((name) => header.includes(name));
  const answers = Object.entries(columns?.answers ?? {}).map(([question, set]) => ({
    question,
    ...answerColumn(set),
  }));
  for (const { column: name } of answers)
    if (!header.includes(name)) missingColumn(collected, path, name, header);
  const annotator = column(columns?.annotator, 'annotator');
  return {
    item:
      columns?.item === undefined ? itemColumn(header, annotator, sample.rows) : column(columns.item, 'item'),
    annotator,
    submitted: column(columns?.submitted_at, 'submitted'),
    started: column(columns?.started_at, 'started'),
    duration: column(columns?.duration, 'duration'),
    status: column(columns?.status, 'status'),
    workspace: columnFor(header, 'workspace'),
    answers: answers.filter(({ column: name }) => header.includes(name)),
    fields: present(columns?.fields),
    record: present([...(columns?.metadata ?? []), ...Object.values(settings.gold?.answers ?? {})]),
    submission: present(columns?.submission_metadata),
    person: present(columns?.annotator_metadata),
    why: new Map(),
  };
}

/** The first column whose name fits, unless people would answer most of its items again and again and another fits better. */
function itemColumn(
  header: readonly string[],
  annotator: string | null,
  rows: readonly Row[],
): string | null {
  const pairs = (name: string) => {
    const [item, person] = [name, annotator].map((role) => (role === null ? -1 : header.indexOf(role)));
    const cells = rows.map(({ value }) => value as readonly string[]);
    return new Set(cells.map((row) => JSON.stringify([row[item!], row[person!]]))).size;
  };
  const candidates = columnsFor(header, 'item').map((name) => ({ name, pairs: pairs(name) }));
  const [first] = candidates;
  if (!first || first.pairs * 2 > rows.length) return first?.name ?? null;
  return candidates.reduce((best, candidate) => (candidate.pairs > best.pairs ? candidate : best)).name;
}

const answerColumn = (set: AnswerColumn) =>
  typeof set === 'string'
    ? { column: set, separator: null, emptyIsAnswer: false }
    : { column: set.column, separator: set.separator ?? null, emptyIsAnswer: set.empty === 'answer' };

function missingColumn(collected: Collected, path: string, name: string, header: readonly string[]) {
  addProblem(collected, {
    code: 'column_missing',
    message: `The settings name the column "${name}", which this file does not have. Its columns are: ${header.join(', ')}.`,
    file: path,
    line: 1,
    count: 1,
  });
}
