#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const ROOT = realpathSync(fileURLToPath(new URL('..', import.meta.url)));
const COMMANDS = {
  start: 'build/start.ts',
  build: 'build/build.ts',
  dev: 'build/dev.ts',
  preview: 'build/preview.ts',
  report: 'report/main.ts',
};
const USAGE = `Usage: labelscope COMMAND [PATH...] [options]

  start     builds, and serves what was built
  build     builds dashboards of the PATHs into dist/, or into the folder that --out names
  dev       serves them with names instead of pseudonyms, for yourself
  preview   serves what was built
  report    prints the numbers of a campaign (labelscope report --help)

A PATH is a folder of exports or a file; without one, each folder below data/ is a dashboard.
`;

const [name, ...rest] = process.argv.slice(2);
if (Object.hasOwn(COMMANDS, name)) await run(name, rest);
else {
  process.stderr.write(USAGE);
  process.exitCode = ['--help', 'help'].includes(name) ? 0 : 2;
}

async function run(command, args) {
  if (!module.registerHooks) {
    runOnOwnNode();
    return;
  }
  // npm runs a script in the folder of the project and says where it was called.
  if (realpathSync(process.cwd()) === ROOT && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  // Astro would report each build to its makers.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  readTypeScriptAmongPackages();
  process.argv = [process.argv[0], process.argv[1], ...args];
  await import(new URL(`../src/${COMMANDS[command]}`, import.meta.url).href);
}

/** Node takes the types out of every file but those of packages, and this may be one. */
function readTypeScriptAmongPackages() {
  const own = new URL('../src/', import.meta.url).href;
  if (!own.includes('/node_modules/')) return;
  const { emitWarning } = process;
  // It says once that the function is new.
  process.emitWarning = () => undefined;
  module.stripTypeScriptTypes('');
  process.emitWarning = emitWarning;
  module.registerHooks({
    load(url, context, next) {
      if (!url.startsWith(own) || !url.endsWith('.ts')) return next(url, context);
      const source = module.stripTypeScriptTypes(readFileSync(new URL(url), 'utf8'));
      return { format: 'module', source, shortCircuit: true };
    },
  });
}

/** The Node that came with the packages, for one that is too old. */
function runOnOwnNode() {
  try {
    const node = createRequire(import.meta.url).resolve('node/bin/node');
    process.exitCode = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1;
  } catch {
    process.stderr.write(`Labelscope needs Node 22.15 or newer; this is ${process.version}.\n`);
    process.exitCode = 1;
  }
}
