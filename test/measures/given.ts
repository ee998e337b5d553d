import { createCollected } from '../../src/formats/collect/collected.ts';
import {
  addAnnotator,
  addAnswer,
  addField,
  addMetadata,
  addRecord,
  addSubmission,
  addSuggestion,
} from '../../src/formats/collect/collect.ts';
import { finish } from '../../src/campaign/finish.ts';
import type { Series } from '../../src/campaign/snapshots/series.ts';
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
  const collected = createCollected();
  const describe = (owner: Owner, number: number, metadata: Metadata) => {
    for (const [name, value] of Object.entries(metadata)) addMetadata(collected, owner, name, number, value);
  };
  records.forEach(({ id, text, metadata, suggested, suggestions = [] }, at) => {
    const { record } = addRecord(collected, id, {
      status: null,
      inserted: null,
      updated: null,
      line: at + 1,
    });
    addField(collected, 'text', record, text);
    describe('record', record, metadata);
    for (const [question, raw] of Object.entries(suggested ?? {}))
      addSuggestion(collected, question, record, { raw, score: 0.5, agent: 'model' }, at + 1);
    for (const { question, ...row } of suggestions) addSuggestion(collected, question, record, row, at + 1);
  });
  submissions.forEach(({ record: id, person, status, at, seconds, workspace, answers, metadata }, row) => {
    const line = records.length + row + 1;
    const { record } = addRecord(collected, id, { status: null, inserted: null, updated: null, line });
    const annotator = addAnnotator(collected, person);
    const submission = addSubmission(collected, {
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
    for (const [question, raw] of Object.entries(answers))
      addAnswer(collected, question, submission, raw, line);
  });
  for (const [id, metadata] of Object.entries(people)) {
    const annotator = addAnnotator(collected, id);
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
  return finish(collected, settings, [file], null, series);
}
