import type { Answers } from '../../measures/ask-measure.ts';
import { RESAMPLING } from '../../measures/resampling.ts';
import type { Ask } from '../../model/ask.ts';
import type { Resampling } from '../../stats/agreement/krippendorff-alpha.ts';
import { inTurn } from './lane.ts';

/** A step of a figure for a worker: to shape what the engine answers, or to fill in intervals and models. */
export type Job = { readonly measure: string; readonly ask: Ask } & (
  | { readonly step: 'shape'; readonly answers: Answers }
  | { readonly step: 'refine'; readonly data: unknown; readonly resampling: Resampling }
);

export type JobResult = { readonly data: unknown } | { readonly error: string };

/** Where jobs of one kind are done, one at a time. */
interface Desk {
  worker: Worker | null;
}

// Two, because values must not wait for the intervals of other figures, which may take seconds.
const shaping: Desk = { worker: null };
const refining: Desk = { worker: null };

/** A figure's data without its intervals, off the main thread, by rank. Undefined once `ended` is aborted. */
export const shaped = (
  measure: string,
  ask: Ask,
  answers: Answers,
  rank: number,
  ended: AbortSignal,
): Promise<unknown> => done(shaping, { measure, ask, step: 'shape', answers }, rank, ended);

/** Intervals and models of a figure, off the main thread, by rank. Undefined once `ended` is aborted. */
export const refined = (
  measure: string,
  ask: Ask,
  data: unknown,
  rank: number,
  ended: AbortSignal,
): Promise<unknown> =>
  done(refining, { measure, ask, step: 'refine', data, resampling: RESAMPLING }, rank, ended);

function done(desk: Desk, job: Job, rank: number, ended: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // Whoever still waits in the lane is let go at once.
    const end = () => {
      resolve(undefined);
    };
    ended.addEventListener('abort', end, { once: true });
    inTurn(desk, rank, () => doNow(desk, job, ended)).then(resolve, reject);
  });
}

function doNow(desk: Desk, job: Job, ended: AbortSignal): Promise<unknown> {
  if (ended.aborted) return Promise.resolve(undefined);
  const worker = (desk.worker ??= startWorker());
  return new Promise((resolve, reject) => {
    // A worker hears nothing while it computes, so it is ended; the next one starts while the engine is asked.
    const end = () => {
      worker.terminate();
      desk.worker = startWorker();
      resolve(undefined);
    };
    ended.addEventListener('abort', end, { once: true });
    worker.onmessage = ({ data: result }: MessageEvent<JobResult>) => {
      ended.removeEventListener('abort', end);
      if ('error' in result) reject(new Error(result.error));
      else resolve(result.data);
    };
    worker.onerror = () => {
      ended.removeEventListener('abort', end);
      desk.worker = null;
      reject(new Error('The part of the page that computes could not be started.'));
    };
    worker.postMessage(job);
  });
}

const startWorker = (): Worker =>
  new Worker(new URL('./statistics-worker.ts', import.meta.url), { type: 'module' });
