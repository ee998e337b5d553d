import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { fetchBlob, seconds, type FetchLimits } from './browser-files.ts';

/** How long an engine may say nothing, and who hears of it. */
export interface EngineWatch extends FetchLimits {
  /** The engine says nothing while somebody waits for it; or it speaks again. */
  onSilence(isSilent: boolean): void;
  /** The engine broke and will never answer again. */
  onBroken(error: Error): void;
}

/** DuckDB in its worker, and the way to ask it: what is asked fails where the worker breaks. */
export interface StartedWorker {
  readonly database: AsyncDuckDB;
  ask<T>(question: () => Promise<T>): Promise<T>;
  close(): void;
}

// A browser that still waits for an address lets others wait for it too, so trying again takes another one.
let failedStarts = 0;

/** Starts the worker. Throws a sentence where its program does not come or does not run. */
export async function startWorker(script: string, watch: EngineWatch): Promise<StartedWorker> {
  const address = failedStarts === 0 ? script : `${script}?${String(failedStarts)}`;
  const worker = new Worker(address);
  const closed = new AbortController();
  const close = () => {
    closed.abort();
    worker.terminate();
  };
  watch.ended.addEventListener('abort', close, { once: true });
  try {
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    await greeted(worker, database, address, watch);
    return { database, ask: watched(worker, watch, closed.signal), close };
  } catch (error) {
    failedStarts++;
    close();
    throw error;
  }
}

/** A worker does not say why its program cannot be loaded, or whether it is still coming: the program is fetched to know. */
async function greeted(
  worker: Worker,
  database: AsyncDuckDB,
  script: string,
  watch: EngineWatch,
): Promise<void> {
  const greeting = new Promise<'there' | 'broken'>((resolve) => {
    worker.addEventListener('error', () => {
      resolve('broken');
    });
    void database.ping().then(() => {
      resolve('there');
    });
  });
  const half = watch.patience / 2;
  const first = await within(greeting, half);
  if (first === 'there') return;
  await fetchBlob(script, 'program', { ...watch, patience: half });
  const second = await within(greeting, half);
  if (second === 'there') return;
  throw new Error(
    second === 'broken'
      ? 'The engine could not be started: its program came damaged or cut off.'
      : `The engine could not be started: it did not answer for ${seconds(half)}.`,
  );
}

/** What comes in time; undefined where nothing does. */
async function within<T>(awaited: Promise<T>, patience: number): Promise<T | undefined> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    clock = setTimeout(resolve, patience, undefined);
  });
  const first = await Promise.race([awaited, late]);
  clearTimeout(clock);
  return first;
}

function watched(
  worker: Worker,
  { patience, onSilence, onBroken }: EngineWatch,
  closed: AbortSignal,
): StartedWorker['ask'] {
  const waiting = new Set<(error: Error) => void>();
  let broken: Error | null = null;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let isSilent = false;
  const setSilent = (next: boolean) => {
    if (isSilent !== next && !closed.aborted) onSilence(next);
    isSilent = next;
  };
  const hear = () => {
    clearTimeout(clock);
    setSilent(false);
    if (waiting.size > 0) clock = setTimeout(setSilent, patience, true);
  };
  const breakOff = () => {
    broken ??= new Error('The engine stopped, perhaps because there is too little memory.');
    clearTimeout(clock);
    onBroken(broken);
    for (const reject of waiting) reject(broken);
  };
  worker.addEventListener('message', hear);
  worker.addEventListener('error', breakOff);
  worker.addEventListener('messageerror', breakOff);
  return (question) =>
    new Promise((resolve, reject) => {
      if (broken) {
        reject(broken);
        return;
      }
      waiting.add(reject);
      if (waiting.size === 1) hear();
      void question()
        .then(resolve, reject)
        .finally(() => {
          waiting.delete(reject);
          if (waiting.size === 0) clearTimeout(clock);
        });
    });
}
