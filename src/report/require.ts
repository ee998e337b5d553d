import { closest } from 'fastest-levenshtein';
import { headlineOf } from './headline.ts';
import { holds, type Requirement } from './requirement.ts';
import type { QuestionFigures, Report } from './types.ts';

export type Verdict =
  | { readonly kind: 'met' }
  | { readonly kind: 'unmet'; readonly message: string }
  | { readonly kind: 'wrong'; readonly message: string };

/** Holds a report against a requirement; a path that the report does not have is told with the nearest one. */
export function check(document: Report, requirement: Requirement): Verdict {
  const { path, text } = requirement;
  const found = find(rootOf(document), path, '');
  if (found.kind === 'missing')
    return {
      kind: 'wrong',
      message: `The report has no figure "${path}", which "${text}" requires. Did you mean "${closest(path, [...found.near])}"?`,
    };
  const value = figureOf(found.value);
  if (value === undefined)
    return { kind: 'wrong', message: `"${path}" in "${text}" is not a number.${inside(path, found.value)}` };
  if (holds(value, requirement)) return { kind: 'met' };
  const is = value === null ? `cannot be known${reason(found.value)}` : `is ${String(value)}`;
  return { kind: 'unmet', message: `The requirement "${text}" does not hold: ${path} ${is}.` };
}

/** Where paths begin: the campaign, every question with its headline as `alpha`, then comparisons and red-team attempts. */
function rootOf({
  campaign,
  questions,
  preference,
  redTeam,
}: Report): readonly (readonly [string, unknown])[] {
  const withAlpha = (question: QuestionFigures) => {
    const { agreement } = question;
    return { alpha: agreement ? headlineOf(agreement) : null, ...question };
  };
  // A question may be called "preference": what is not there must not hide a wrong path into the question.
  const isTaken = (key: string) => questions.some(({ name }) => name === key);
  const others = Object.entries({ preference, redTeam }).filter(
    ([key, value]) => value !== null || !isTaken(key),
  );
  return [
    ['campaign', campaign],
    ...questions.map((question) => [question.name, withAlpha(question)] as const),
    ...others,
  ];
}

type Found =
  | { readonly kind: 'found'; readonly value: unknown }
  | { readonly kind: 'missing'; readonly near: readonly string[] };

/** Follows a dotted path. Names may hold dots, so longer keys are tried before shorter ones. */
function find(entries: readonly (readonly [string, unknown])[], path: string, walked: string): Found {
  const begins = entries
    .filter(([key]) => path === key || path.startsWith(`${key}.`))
    .toSorted(([a], [b]) => b.length - a.length);
  const near: string[] = [];
  for (const [key, value] of begins) {
    // Below a figure that is null everything is null.
    if (path === key || value === null) return { kind: 'found', value };
    const deeper = find(entriesOf(value), path.slice(key.length + 1), `${walked}${key}.`);
    if (deeper.kind === 'found') return deeper;
    near.push(...deeper.near);
  }
  return { kind: 'missing', near: [...near, ...entries.map(([key]) => walked + key)] };
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

function inside(path: string, value: unknown): string {
  const first = entriesOf(value)[0]?.[0];
  return first === undefined ? '' : ` Did you mean "${path}.${first}"?`;
}

/** A number or null; of an estimate its value, of a list how long it is; undefined for all else. */
function figureOf(found: unknown): number | null | undefined {
  if (found === null || typeof found === 'number') return found;
  if (Array.isArray(found)) return found.length;
  return typeof found === 'object' && 'value' in found && 'why' in found ? figureOf(found.value) : undefined;
}

const reason = (found: unknown): string =>
  typeof found === 'object' && found !== null && 'why' in found ? ` (${String(found.why)})` : '';
