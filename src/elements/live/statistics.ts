import type { Answers } from '../../formats/label-studio/label-studio-results.ts';
import type { Ask } from '../../model/ask.ts';
import { inTurn } from './lane.ts';

/** A step of a figure to take in a worker: to shape what the engine said, or to fill in intervals and models. */
export type Job = { readonly measure: string; readonly ask: Ask } & (
  | { readonly step: 'shape'; readonly answers: Answers }
  | { readonly step: 'refine'; readonly data: unknown; readonly seed: number }
);

export type Done = { readonly data: unknown } | { readonly error: string };

const SEED = 1;

/** A worker and those who wait for it. */
interface Desk {
  worker: Worker | null;
}

// Values do not wait for the intervals of other figures, which may take seconds.
const shapes: Desk = { worker: null };
const refines: Desk = { worker: null };

/** A figure's data without its intervals, off the main thread, by rank. Undefined once `ended` is aborted. */
export const shaped = (
  measure: string,
  ask: Ask,
  answers: Answers,
  rank: number,
  ended: AbortSignal,
): Promise<unknown> => waited(shapes, { measure, ask, step: 'shape', answers }, rank, ended);

/** Intervals and models of a figure, off the main thread, by rank. Undefined once `ended` is aborted. */
export const refined = (
  measure: string,
  ask: Ask,
  data: unknown,
  rank: number,
  ended: AbortSignal,
): Promise<unknown> => waited(refines, { measure, ask, step: 'refine', data, seed: SEED }, rank, ended);

function waited(desk: Desk, job: Job, rank: number, ended: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const end = () => {
      resolve(undefined);
    };
    // Those who wait for their turn are not kept waiting either.
    ended.addEventListener('abort', end, { once: true });
    inTurn(desk, rank, () => answered(desk, job, ended)).then(resolve, reject);
  });
}

function answered(desk: Desk, job: Job, ended: AbortSignal): Promise<unknown> {
  if (ended.aborted) return Promise.resolve(undefined);
  const asked = (desk.worker ??= started());
  return new Promise((resolve, reject) => {
    // A worker hears nothing while it computes, so it is ended; the next one starts while the engine is asked.
    const end = () => {
      asked.terminate();
      desk.worker = started();
      resolve(undefined);
    };
    ended.addEventListener('abort', end, { once: true });
    asked.onmessage = ({ data: done }: MessageEvent<Done>) => {
      ended.removeEventListener('abort', end);
      if ('error' in done) reject(new Error(done.error));
      else resolve(done.data);
    };
    asked.onerror = () => {
      ended.removeEventListener('abort', end);
      desk.worker = null;
      reject(new Error('The part of the page that computes could not be started.'));
    };
    asked.postMessage(job);
  });
}

const started = (): Worker =>
  new Worker(new URL('./statistics-worker.ts', import.meta.url), { type: 'module' });
