import { parentPort, workerData } from 'node:worker_threads';
import { wrongIn, PATH } from './mutant-check.ts';
import { mutantOf } from './mutants.ts';
import { read } from './sources.ts';

/** What one worker has to try, and what it tells: each mutant as it begins, and what was wrong with it. */
export interface Task {
  readonly seed: number;
  readonly numbers: readonly number[];
}
export type Told =
  | { readonly kind: 'trying'; readonly name: string; readonly what: string }
  | { readonly kind: 'wrong'; readonly problem: string };

const { seed, numbers } = workerData as Task;
const tell = (message: Told) => parentPort?.postMessage(message);

for (const number of numbers) {
  const mutant = await mutantOf(seed, number);
  tell({ kind: 'trying', name: mutant.name, what: `${mutant.packing}, ${mutant.way}` });
  const problem = await read({ [PATH]: mutant.bytes }).then(
    (result) => wrongIn(result, mutant),
    (error: unknown) => `it throws: ${String(error instanceof Error ? error.stack : error)}`,
  );
  if (problem !== null) tell({ kind: 'wrong', problem: `${mutant.name}: ${problem}` });
}
