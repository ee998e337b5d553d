import type { ColumnHolds, ColumnReading, TableReading } from '../model/table-reading.ts';
import { columnFor, isTextName, type ColumnRole } from '../formats/collect/column-names.ts';
import type { Sample } from '../files/source.ts';
import type { Roles } from '../formats/collect/staged.ts';

const ROWS = 5;
const LONGEST = 120;

/** How a table was read, for somebody who may want to correct it. Null for a file that is no table. */
export function tableReading(
  { path, header, rows }: Sample,
  format: string | null,
  roles: Roles | undefined,
): TableReading | null {
  if (!header) return null;
  const read = roles ? (name: string) => readAs(name, roles) : byName(header);
  return {
    path,
    format,
    columns: header.map((name) => ({ name, ...read(name) })),
    rows: rows.slice(0, ROWS).map(({ value }) => (Array.isArray(value) ? value.map(short) : [])),
  };
}

const short = (cell: unknown): string => {
  const text = String(cell);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
};

type Read = Omit<ColumnReading, 'name'>;

function readAs(name: string, roles: Roles): Read {
  const holds = holdsOf(name, roles);
  const why =
    roles.why.get(name) ??
    (holds === 'nothing' ? 'Nothing says what it holds.' : 'Its name or the settings say so.');
  const answer = roles.answers.find(({ column }) => column === name);
  return { holds, question: answer?.question ?? null, separator: answer?.separator ?? null, why };
}

function holdsOf(name: string, roles: Roles): ColumnHolds {
  switch (name) {
    case roles.item:
      return 'item';
    case roles.annotator:
      return 'annotator';
    case roles.status:
      return 'status';
    case roles.submitted:
      return 'submitted_at';
    case roles.started:
      return 'started_at';
    case roles.duration:
      return 'duration';
    case roles.workspace:
      return 'workspace';
  }
  if (roles.answers.some(({ column }) => column === name)) return 'answer';
  if (roles.fields.includes(name)) return 'fields';
  if (roles.record.includes(name)) return 'metadata';
  if (roles.submission.includes(name)) return 'submission_metadata';
  return roles.person.includes(name) ? 'annotator_metadata' : 'nothing';
}

const HOLDS: Readonly<Record<ColumnRole, ColumnHolds>> = {
  item: 'item',
  annotator: 'annotator',
  value: 'answer',
  submitted: 'submitted_at',
  started: 'started_at',
  duration: 'duration',
  status: 'status',
  workspace: 'workspace',
};

/** A first suggestion for a table that is not read as one row per answer. */
function byName(header: readonly string[]): (name: string) => Read {
  const known = new Map(
    (Object.entries(HOLDS) as [ColumnRole, ColumnHolds][]).map(([role, holds]) => [
      columnFor(header, role),
      holds,
    ]),
  );
  return (name) => {
    const holds = known.get(name) ?? (isTextName(name) ? 'fields' : 'nothing');
    return {
      holds,
      question: holds === 'answer' ? name : null,
      separator: null,
      why: holds === 'nothing' ? 'Nothing says what it holds.' : 'Its name is a usual one for this.',
    };
  };
}
