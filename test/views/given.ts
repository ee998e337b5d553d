import { createCollected } from '../../src/formats/collected.ts';
import {
  addAnnotator,
  addAnswer,
  addField,
  addMetadata,
  addRecord,
  addSubmission,
  addSuggestion,
} from '../../src/formats/collect.ts';
import { finish } from '../../src/formats/finish.ts';
import type { Series } from '../../src/formats/snapshots/series.ts';
import type { Campaign, Owner } from '../../src/model/campaign.ts';
import type { Status } from '../../src/model/filter.ts';
import type { Settings } from '../../src/model/settings.ts';

export type Metadata = Readonly<Record<string, string | number | null>>;

export interface GivenRecord {
  readonly id: string;
  readonly text: string;
  readonly metadata: Metadata;
  readonly suggested?: Readonly<Record<string, unknown>>;
  /** The same with what a suggestion can say of itself. */
  readonly suggestions?: readonly GivenSuggestion[];
}

export interface GivenSuggestion {
  readonly question: string;
  readonly raw: unknown;
  readonly score: number | null;
  readonly agent: string | null;
}

export interface GivenSubmission {
  readonly record: string;
  readonly person: string | null;
  readonly status: Status;
  /** Milliseconds since 1970. */
  readonly at: number | null;
  readonly seconds: number | null;
  readonly workspace: string | null;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly metadata: Metadata;
}

/** A campaign as plain rows: what the slow references loop over, and what tables are made from. */
export interface Given {
  readonly records: readonly GivenRecord[];
  readonly people: Readonly<Record<string, Metadata>>;
  readonly submissions: readonly GivenSubmission[];
  readonly settings: Settings;
  readonly series?: Pick<Series, 'snapshots' | 'people'>;
}

/** The tables of these rows, made by the same code that reads files. */
export function campaignOf({ records, people, submissions, settings, series }: Given): Campaign {
  const to = createCollected();
  const describe = (owner: Owner, number: number, metadata: Metadata) => {
    for (const [name, value] of Object.entries(metadata)) addMetadata(to, owner, name, number, value);
  };
  records.forEach(({ id, text, metadata, suggested, suggestions = [] }, at) => {
    const { record } = addRecord(to, id, { status: null, inserted: null, updated: null, line: at + 1 });
    addField(to, 'text', record, text);
    describe('record', record, metadata);
    for (const [question, raw] of Object.entries(suggested ?? {}))
      addSuggestion(to, question, record, { raw, score: 0.5, agent: 'model' }, at + 1);
    for (const { question, ...row } of suggestions) addSuggestion(to, question, record, row, at + 1);
  });
  submissions.forEach(({ record: id, person, status, at, seconds, workspace, answers, metadata }, row) => {
    const line = records.length + row + 1;
    const { record } = addRecord(to, id, { status: null, inserted: null, updated: null, line });
    const annotator = addAnnotator(to, person);
    const submission = addSubmission(to, {
      record,
      annotator,
      status,
      created: null,
      updated: at,
      duration: seconds,
      role: 'annotator',
      workspace,
      line,
    });
    describe('submission', submission, metadata);
    for (const [question, raw] of Object.entries(answers)) addAnswer(to, question, submission, raw, line);
  });
  for (const [id, metadata] of Object.entries(people)) {
    const annotator = addAnnotator(to, id);
    if (annotator !== null) describe('annotator', annotator, metadata);
  }
  const rows = records.length + submissions.length;
  const file = {
    path: 'made-up.csv',
    format: 'long-table',
    container: ['csv'],
    evidence: 'made up',
    rows,
    counted: rows,
    rejected: 0,
    records: records.length,
    submissions: submissions.length,
  };
  return finish(to, settings, [file], null, series);
}
