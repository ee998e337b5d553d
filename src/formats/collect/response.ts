import type { Status } from '../../model/filter.ts';
import type { FileSettings } from '../../model/settings.ts';
import type { Collected } from './collected.ts';
import { addAnnotator, addSubmission } from './collect.ts';

export interface Response {
  readonly record: number;
  /** Null where nobody is named: the file's person of the settings, else an unknown one. */
  readonly person: string | null;
  readonly file: FileSettings | null;
  readonly line: number;
  readonly status?: Status;
  readonly created?: number | null;
  readonly updated?: number | null;
  readonly duration?: number | null;
  readonly role?: 'annotator' | 'gold';
}

/** Adds what one person gave to a record: submitted, without times and by an annotator where nothing else is said. */
export const addResponse = (
  collected: Collected,
  {
    record,
    person,
    file,
    line,
    status = 'submitted',
    created = null,
    updated = null,
    duration = null,
    role = 'annotator',
  }: Response,
): number =>
  addSubmission(collected, {
    record,
    // A known answer is nobody's.
    annotator: role === 'gold' ? null : addAnnotator(collected, person ?? file?.annotator ?? null),
    status,
    created,
    updated,
    duration,
    role,
    workspace: file?.workspace ?? null,
    line,
  });
