import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { agreement } from './agreement.ts';
import { build } from './build.ts';
import { exported } from './exported.ts';
import { filter } from './filter.ts';
import { load } from './load.ts';
import { opening } from './opening.ts';
import { pages } from './pages.ts';
import type { Measured, Part } from './part.ts';
import { reading } from './reading.ts';
import { size } from './size.ts';

const PARTS: readonly Part[] = [reading, exported, opening, size, build, pages, load, filter, agreement];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(', ')}. The parts are ${PARTS.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  const folder = await mkdtemp(join(tmpdir(), 'labelscope-bench-'));
  console.log(`Node ${process.version}, ${process.platform}, ${String(availableParallelism())} cores`);
  try {
    for (const part of PARTS) {
      if (wanted.length > 0 && !wanted.includes(part.name)) continue;
      const figures = await part.run(folder);
      console.log(`\n${part.name}: ${part.title}\n${lines(figures).join('\n')}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What, value, and the bound it is held to, below one another. */
function lines(figures: readonly Measured[]): readonly string[] {
  const width = (text: (figure: Measured) => string) => Math.max(...figures.map((one) => text(one).length));
  const [what, value] = [width((one) => one.what), width((one) => one.value)];
  return figures.map((one) =>
    `  ${one.what.padEnd(what)}  ${one.value.padEnd(value)}  ${one.target ? `(${one.target})` : ''}`.trimEnd(),
  );
}
