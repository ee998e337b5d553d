import { MOST_LABELS } from '../files/limits.ts';
import { addProblem } from '../formats/collect/collect.ts';
import type { Collected } from '../formats/collect/collected.ts';
import type { QuestionKind } from '../model/campaign.ts';
import { PART, type Part } from '../questions/type.ts';
import { counted, count } from '../words/numbers.ts';

type Answers = readonly (readonly Part[] | null)[];

/** A question's type and what its answers and suggestions mean as one. */
export interface Typed {
  readonly kind: QuestionKind;
  readonly parts: Answers;
  readonly suggested: Answers;
}

/**
 * The question as it is, or as text where it has more labels than can be compared with each other, and as numbers
 * where they are numbers. It is told.
 */
export function boundedLabels(collected: Collected, name: string, typed: Typed): Typed {
  const { kind, parts, suggested } = typed;
  if (kind === 'text' || kind === 'number') return typed;
  const different = new Set<string | number | null>();
  for (const rows of [...parts, ...suggested])
    for (const { label, number } of rows ?? []) different.add(kind === 'rating' ? number : label);
  if (different.size <= MOST_LABELS) return typed;
  const other = kind === 'rating' ? 'number' : 'text';
  addProblem(collected, {
    code: 'too_many_labels',
    message: `The question "${name}" has ${counted(different.size, 'different label')}; at most ${count(MOST_LABELS)} can be compared, so that it is read as ${other}. If these are ids or texts, set its type to ${other}; if not, merge labels in dashboard.yml or leave some out of the file.`,
    file: null,
    line: null,
    count: 1,
  });
  return kind === 'rating'
    ? { kind: 'number', parts, suggested }
    : { kind: 'text', parts: parts.map(asText), suggested: suggested.map(asText) };
}

function asText(rows: readonly Part[] | null): readonly Part[] | null {
  const labels = rows?.flatMap(({ label }) => label ?? []) ?? [];
  return labels.length === 0 ? null : [{ ...PART, text: labels.join(', ') }];
}
