import { readFile } from 'node:fs/promises';
import { sourcesAt, type OnFault } from '../engine/files.ts';
import { loadNode } from '../engine/node.ts';
import { readCampaign } from '../campaign/read.ts';
import type { Source } from '../files/source.ts';
import type { Campaign } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import type { Problem } from '../model/problem.ts';
import { printable } from '../words/printable.ts';
import { readFragment } from '../url/fragment.ts';
import { readArguments, type Wanted } from './arguments.ts';
import { filterNotes } from './notes.ts';
import { progressOn, type Progress } from './progress.ts';
import { report } from './report.ts';
import { check } from './require.ts';
import { problemLine, summary } from './summary.ts';
import type { Report } from './types.ts';
import { USAGE } from './usage.ts';

type Exit = 0 | 1 | 2;

// Status 1 says that a condition does not hold, so a fault of the program itself is not left to Node, which exits with 1.
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(
    `${printable(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
  );
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<Exit> {
  const wanted = readArguments(args);
  switch (wanted.kind) {
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    case 'version':
      process.stdout.write(`${await version()}\n`);
      return 0;
    case 'wrong':
      process.stderr.write(`${printable(wanted.message)}\n`);
      return 2;
    case 'report':
      return run(wanted, progressOn(process.stderr));
  }
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

async function run(wanted: Wanted, progress: Progress): Promise<Exit> {
  const faults = new Set<string>();
  const sources = await sourcesOf(wanted.paths, progress, (sentence) => faults.add(sentence));
  if (!sources) return 2;
  const result = await readCampaign(sources, {
    now: Date.now(),
    onProgress: ({ file, rows }) => {
      progress.read(file, rows);
    },
  });
  for (const sentence of faults) progress.note(sentence);
  if (faults.size > 0) return 2;
  if (!result.campaign) return refuse(result.problems, progress);
  const fragment = readFragment(wanted.fragment);
  for (const note of filterNotes(fragment, result.campaign.about)) progress.note(note);
  const document = await compute(result.campaign, fragment.filter, wanted, progress);
  progress.end();
  // In JSON the escapes stand for the same letters.
  const text = wanted.json ? `${JSON.stringify(document, null, 2)}\n` : summary(document, fragment.filter);
  process.stdout.write(printable(text));
  return judge(document, wanted, progress);
}

async function sourcesOf(
  paths: readonly string[],
  progress: Progress,
  onFault: OnFault,
): Promise<readonly Source[] | null> {
  const sources: Source[] = [];
  for (const path of paths) {
    try {
      sources.push(...(await sourcesAt(path, onFault)));
    } catch (error) {
      progress.note(
        `The path "${path}" cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      );
      return null;
    }
  }
  return sources;
}

function refuse(problems: readonly Problem[], progress: Progress): Exit {
  for (const problem of problems) progress.note(problemLine(problem));
  return 2;
}

async function compute(
  { about, tables, texts }: Campaign,
  filter: Filter,
  wanted: Wanted,
  progress: Progress,
): Promise<Report> {
  const engine = await loadNode(tables, texts);
  try {
    return await report(engine, about, {
      filter,
      bootstrap: wanted.bootstrap,
      seed: wanted.seed,
      onQuestion: (name, done) => {
        progress.question(name, done, about.questions.length);
      },
    });
  } finally {
    await engine.close();
  }
}

function judge(document: Report, { requirements }: Wanted, progress: Progress): Exit {
  const verdicts = requirements.map((requirement) => check(document, requirement));
  for (const verdict of verdicts) if (verdict.kind !== 'met') progress.note(verdict.message);
  if (verdicts.some(({ kind }) => kind === 'wrong')) return 2;
  return verdicts.some(({ kind }) => kind === 'unmet') ? 1 : 0;
}
