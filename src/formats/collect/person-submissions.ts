import type { FileSettings } from '../../model/settings.ts';
import type { Status } from '../../model/filter.ts';
import type { Collected } from './collected.ts';
import { addProblem, fileMark } from './collect.ts';
import { addResponse } from './response.ts';
import { isObject } from '../../model/json.ts';
import { statusOf } from './status-words.ts';

interface Given {
  readonly user: string | null;
  /** The tool's word; null where the export does not say. */
  readonly status: string | null;
}

/**
 * Gathers one person's answers over all questions of a record into one submission. A second answer of a person
 * to one question is another submission. The result is called for each question's answers in their order;
 * null is a response that nobody has given yet.
 */
export function submissionsOf(collected: Collected, record: number, file: FileSettings | null, line: number) {
  const known = new Map<string, number>();
  return () => {
    const times = new Map<string, number>();
    return ({ user, status }: Given): number | null => {
      const meaning = meaningOf(collected, status, line);
      if (meaning === 'pending') return null;
      const person = user ?? file?.annotator ?? null;
      const name = person === null ? '' : `=${person}`;
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      const key = `${String(time)} ${name}`;
      const submission =
        known.get(key) ?? addResponse(collected, { record, person, file, line, status: meaning });
      known.set(key, submission);
      return submission;
    };
  };
}

/** The status that a tool's word means; a word that is not known means "unknown" and gets a remark. */
export function meaningOf(collected: Collected, word: string | null, line: number): Status | 'pending' {
  const known = word === null ? 'unknown' : statusOf(word);
  if (known !== null) return known;
  addProblem(collected, {
    code: 'status_unknown',
    message: 'Some statuses are words that are not known; these responses count as "unknown".',
    file: fileMark(collected),
    line,
    count: 1,
  });
  return 'unknown';
}

/** The responses in a list. What is not a list, and what in it is not a response, is left out with a remark. */
export function responsesIn(
  collected: Collected,
  value: unknown,
  line: number,
): readonly Readonly<Record<string, unknown>>[] {
  if (value === null || value === undefined) return [];
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => {
    if (Array.isArray(value) && isObject(item)) return [item];
    notUnderstood(collected, line);
    return [];
  });
}

export function notUnderstood(collected: Collected, line: number): void {
  addProblem(collected, {
    code: 'response_not_understood',
    message: 'Responses that do not have the form of this export are left out.',
    file: fileMark(collected),
    line,
    count: 1,
  });
}
