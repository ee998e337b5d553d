import type { FileSettings } from '../../model/settings.ts';
import type { Collected } from './collected.ts';
import { addAnnotator, addSubmission } from './collect.ts';

export interface PlainSubmission {
  readonly record: number;
  /** Null where nobody is named: the file's person of the settings, else an unknown one. */
  readonly person: string | null;
  readonly file: FileSettings | null;
  readonly line: number;
  readonly updated?: number | null;
}

/** A finished answer of which no more is known than who gave it: what tables and public sets hold. */
export const addPlainSubmission = (
  collected: Collected,
  { record, person, file, line, updated }: PlainSubmission,
): number =>
  addSubmission(collected, {
    record,
    annotator: addAnnotator(collected, person ?? file?.annotator ?? null),
    status: 'submitted',
    created: null,
    updated: updated ?? null,
    duration: null,
    role: 'annotator',
    workspace: file?.workspace ?? null,
    line,
  });
