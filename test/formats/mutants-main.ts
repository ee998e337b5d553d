import { parseArgs } from 'node:util';
import { runMutants } from './run-mutants.ts';

// npm run mutants -- --count N --seed S: a longer run; --only N tries one mutant of it again.
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '2' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const numbers =
  values.only === undefined
    ? Array.from({ length: Number(values.count) }, (_, number) => number)
    : [Number(values.only)];
const { wrong } = await runMutants(seed, numbers);
for (const problem of wrong) console.error(problem);
console.log(
  `${numbers.length.toLocaleString('en')} mutants of seed ${String(seed)}: ${String(wrong.length)} went wrong.`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
