import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Task, Told } from './mutants-worker.ts';

export interface Outcome {
  /** How many of each packing and way were tried. */
  readonly tried: ReadonlyMap<string, number>;
  readonly wrong: readonly string[];
}

/** Longer than any reading of so small a file may take, on any machine. */
const PATIENCE = 30_000;

/** Reads mutants in workers, so that one that never ends is stopped, and named. */
export async function runMutants(seed: number, numbers: readonly number[]): Promise<Outcome> {
  const tried = new Map<string, number>();
  const wrong: string[] = [];
  const workers = Math.max(1, Math.min(4, availableParallelism()));
  await Promise.all(
    Array.from({ length: workers }, (_, worker) =>
      runOne({ seed, numbers: numbers.filter((_number, index) => index % workers === worker) }, (message) => {
        if (message.kind === 'wrong') wrong.push(message.problem);
        else tried.set(message.what, (tried.get(message.what) ?? 0) + 1);
      }),
    ),
  );
  return { tried, wrong };
}

async function runOne({ seed, numbers }: Task, onTold: (message: Told) => void): Promise<void> {
  for (let left = numbers; left.length > 0;) {
    const done = await untilStopped({ seed, numbers: left }, onTold);
    left = left.slice(done);
  }
}

/** Gives how many mutants the worker has done with, the one that stopped it included. */
function untilStopped(task: Task, onTold: (message: Told) => void): Promise<number> {
  const worker = new Worker(new URL('mutants-worker.ts', import.meta.url), { workerData: task });
  return new Promise((resolve) => {
    let trying = 'before the first mutant';
    let begun = 0;
    const stop = (problem: string) => {
      onTold({ kind: 'wrong', problem: `${trying}: ${problem}` });
      resolve(Math.max(1, begun));
      void worker.terminate();
    };
    const watch = () =>
      setTimeout(() => {
        stop(`it does not end within ${String(PATIENCE / 1000)} seconds`);
      }, PATIENCE);
    let timer = watch();
    worker.on('message', (message: Told) => {
      onTold(message);
      if (message.kind === 'wrong') return;
      trying = message.name;
      begun++;
      clearTimeout(timer);
      timer = watch();
    });
    worker.on('error', (error) => {
      stop(`it ends the process: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(task.numbers.length);
    });
  });
}
