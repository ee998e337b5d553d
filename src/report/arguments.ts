import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { RESAMPLING } from '../measures/resampling.ts';
import { readRequirement, type Requirement } from './requirement.ts';

export type Arguments =
  { readonly kind: 'help' | 'version' } | { readonly kind: 'wrong'; readonly message: string } | Wanted;

export interface Wanted {
  readonly kind: 'report';
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly bootstrap: number;
  readonly seed: number;
  /** As after `#` in a link. */
  readonly fragment: string;
  readonly requirements: readonly Requirement[];
}

const FLAGS = ['json', 'help', 'version'] as const;
const TEXTS = ['bootstrap', 'seed', 'filter', 'require'] as const;
const NAMES = [...FLAGS, ...TEXTS].map((name) => `--${name}`);
const MOST_REPLICATES = 1_000_000;

/** The command line as a value; what is wrong with it is a sentence. */
export function readArguments(args: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries<{ readonly type: 'boolean' | 'string'; readonly multiple?: boolean }>([
      ...FLAGS.map((name) => [name, { type: 'boolean' }] as const),
      ...TEXTS.map((name) => [name, { type: 'string', multiple: true }] as const),
    ]),
  });
  const given = new Map<string, string[]>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const message = optionProblem(token.rawName, token.value);
    if (message !== null) return { kind: 'wrong', message };
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? '']);
  }
  if (given.has('help')) return { kind: 'help' };
  if (given.has('version')) return { kind: 'version' };
  return wanted(given, paths);
}

function optionProblem(rawName: string, value: string | undefined): string | null {
  if (!NAMES.includes(rawName))
    return `The option "${rawName}" is not known. Did you mean "${closest(rawName, NAMES)}"?`;
  const isFlag = FLAGS.some((name) => rawName === `--${name}`);
  if (isFlag && value !== undefined)
    return `The option "${rawName}" takes no value. Did you mean "${rawName}" alone?`;
  if (!isFlag && (value === undefined || value.startsWith('--')))
    return `The option "${rawName}" needs a value. Did you mean "${rawName} ${EXAMPLES[rawName] ?? ''}"?`;
  return null;
}

const EXAMPLES: Readonly<Record<string, string>> = {
  '--bootstrap': String(RESAMPLING.replicates),
  '--seed': String(RESAMPLING.seed),
  '--filter': 'annotator=a,b',
  '--require': 'campaign.records>=1000',
};

function wanted(given: ReadonlyMap<string, readonly string[]>, paths: readonly string[]): Arguments {
  if (paths.length === 0) return wrong('No path is given. Name an export file or a folder of exports.');
  const bootstrap = wholeNumber(given.get('bootstrap'), RESAMPLING.replicates, 1, MOST_REPLICATES);
  if (bootstrap === null) return wrong(wholeNumberProblem('--bootstrap', given, 1, MOST_REPLICATES));
  const seed = wholeNumber(given.get('seed'), RESAMPLING.seed, 0, MOST_SEED);
  if (seed === null) return wrong(wholeNumberProblem('--seed', given, 0, MOST_SEED));
  const requirements: Requirement[] = [];
  for (const text of given.get('require') ?? []) {
    const requirement = readRequirement(text);
    if (!requirement)
      return wrong(
        `The requirement "${text}" cannot be read. Did you mean a path, >=, <=, >, < or =, and a number, as in "${EXAMPLES['--require']!}"?`,
      );
    requirements.push(requirement);
  }
  return {
    kind: 'report',
    paths,
    json: given.has('json'),
    bootstrap,
    seed,
    fragment: given.get('filter')?.at(-1) ?? '',
    requirements,
  };
}

const MOST_SEED = 2 ** 32 - 1;

const wrong = (message: string): Arguments => ({ kind: 'wrong', message });

/** The last value given; null where it is not a whole number in the range. */
function wholeNumber(given: readonly string[] | undefined, otherwise: number, least: number, most: number) {
  const text = given?.at(-1);
  if (text === undefined) return otherwise;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : null;
}

function wholeNumberProblem(
  option: string,
  given: ReadonlyMap<string, readonly string[]>,
  least: number,
  most: number,
): string {
  const text = given.get(option.slice(2))?.at(-1) ?? '';
  const number = Math.round(Number(text.trim() === '' ? NaN : text));
  const nearest = Number.isNaN(number) ? EXAMPLES[option]! : String(Math.min(most, Math.max(least, number)));
  return `The value "${text}" of ${option} is not a whole number from ${String(least)} to ${String(most)}. Did you mean ${nearest}?`;
}
