import type { Status } from '../../model/filter.ts';

const WORDS: Readonly<Record<string, Status | 'pending'>> = {
  submitted: 'submitted',
  completed: 'submitted',
  complete: 'submitted',
  done: 'submitted',
  finished: 'submitted',
  approved: 'submitted',
  accepted: 'submitted',
  accept: 'submitted',
  validated: 'submitted',
  draft: 'draft',
  saved: 'draft',
  in_progress: 'draft',
  'in progress': 'draft',
  discarded: 'discarded',
  rejected: 'discarded',
  reject: 'discarded',
  skipped: 'discarded',
  cancelled: 'discarded',
  canceled: 'discarded',
  ignore: 'discarded',
  ignored: 'discarded',
  pending: 'pending',
  open: 'pending',
  todo: 'pending',
  unknown: 'unknown',
};

/** The model's status for a tool's word; null where the word is not known. */
export const statusOf = (word: string): Status | 'pending' | null => {
  const key = word.trim().toLowerCase();
  return Object.hasOwn(WORDS, key) ? (WORDS[key] ?? null) : null;
};
