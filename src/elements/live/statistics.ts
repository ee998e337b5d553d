import type { Answers } from '../../measures/ask-measure.ts';
import { RESAMPLING } from '../../measures/resampling.ts';
import type { Ask } from '../../model/ask.ts';
import type { Resampling } from '../../stats/agreement/krippendorff-alpha.ts';
import { inTurn } from './lane.ts';
import { patience } from './session.ts';
import { onDeath, READY } from './worker-life.ts';

/** A step of a figure for a worker: to shape what the engine answers, or to fill in intervals and models. */
export type Job = { readonly measure: string; readonly ask: Ask } & (
  | { readonly step: 'shape'; readonly answers: Answers }
  | { readonly step: 'refine'; readonly data: unknown; readonly resampling: Resampling }
);

export type JobResult = { readonly data: unknown } | { readonly error: string };

/** Where jobs of one kind are done, one at a time. */
interface Desk {
  started: Started | null;
}

interface Started {
  readonly worker: Worker;
  /** Whoever waits for it hears so that it cannot work any more. */
  onBroken: (() => void) | null;
}

// Two, because values must not wait for the intervals of other figures, which may take seconds.
const shaping: Desk = { started: null };
const refining: Desk = { started: null };

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
  const started = (desk.started ??= startWorker(desk));
  const { worker } = started;
  return new Promise((resolve, reject) => {
    // A worker hears nothing while it computes, so it is ended; the next one starts while the engine is asked.
    const end = () => {
      started.onBroken = null;
      worker.terminate();
      desk.started = startWorker(desk);
      resolve(undefined);
    };
    ended.addEventListener('abort', end, { once: true });
    worker.onmessage = ({ data: result }: MessageEvent<JobResult | typeof READY>) => {
      if (result === READY) return;
      ended.removeEventListener('abort', end);
      started.onBroken = null;
      if ('error' in result) reject(new Error(result.error));
      else resolve(result.data);
    };
    started.onBroken = () => {
      ended.removeEventListener('abort', end);
      reject(new Error('The part of the page that computes did not start, or stopped.'));
    };
    worker.postMessage(job);
  });
}

function startWorker(desk: Desk): Started {
  const name = String(Math.random());
  const worker = new Worker(new URL('./statistics-worker.ts', import.meta.url), { type: 'module', name });
  const started: Started = { worker, onBroken: null };
  onDeath(worker, name, patience(), () => {
    worker.terminate();
    if (desk.started === started) desk.started = null;
    started.onBroken?.();
  });
  return started;
}
