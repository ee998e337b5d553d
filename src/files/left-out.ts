import type { Source } from './source.ts';

/** Something beside the files that is told and not read: a link to nowhere, a pipe. */
export const leftOut = (path: string, message: string): Source => ({
  path,
  size: 0,
  leftOut: { code: 'left_out', message },
  bytes: () => {
    throw new Error(`${path}: ${message}`);
  },
});
