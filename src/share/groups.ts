import type { Campaign } from '../model/campaign.ts';
import { NULL_INTEGER, type Column } from '../model/column.ts';
import { annotatorTable } from '../tables/annotators.ts';
import { summaryOf } from '../tables/metadata.ts';
import { codesOf, mapWords, tableOf, withColumns, withTable } from './table.ts';

/**
 * Groups, workspaces and attributes that fewer than `smallest` people share are folded into "none": they would point at
 * somebody. Where those without would be fewer than that themselves, the next smallest is folded as well. Worked example:
 * of groups of 6, 4 and 1 people and a smallest of 3, the 1 cannot be alone without a group, so the 4 go with it.
 */
export function withoutSmallGroups(campaign: Campaign, smallest: number): Campaign {
  const { about } = campaign;
  const groups = foldSmall(
    about.annotators.map(({ group }) => group),
    null,
    smallest,
  );
  const annotators = about.annotators.map((annotator, index) => ({ ...annotator, group: groups[index]! }));
  const table = tableOf(campaign, 'annotator_metadata');
  const columns: Record<string, Column> = {};
  const metadata = about.metadata.map((field) => {
    const column = field.owner === 'annotator' ? table?.columns[field.column] : undefined;
    if (column?.type !== 'term' && column?.type !== 'number') return field;
    const large =
      column.type === 'term'
        ? mapWords(
            { ...column, data: Int32Array.from(foldSmall(column.data, NULL_INTEGER, smallest)) },
            (word) => word,
          )
        : { type: 'number' as const, data: Float64Array.from(foldSmall(column.data, NaN, smallest)) };
    columns[field.column] = large;
    return { ...field, ...summaryOf(large) };
  });
  const out = { ...campaign, about: { ...about, annotators, metadata } };
  return withoutSmallWorkspaces(
    withTable(
      withTable(out, 'annotator', () => annotatorTable(annotators)),
      'annotator_metadata',
      (changed) => withColumns(changed, columns),
    ),
    smallest,
  );
}

/** The values, each with `none` where it is folded. */
function foldSmall<Value>(values: ArrayLike<Value>, none: Value, smallest: number): readonly Value[] {
  const folded = smallValues(Array.from(values), none, smallest);
  return Array.from(values, (value) => (folded.has(value) ? none : value));
}

function smallValues<Value>(values: readonly Value[], none: Value, smallest: number): ReadonlySet<Value> {
  const sizes = new Map<Value, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return folding(sizes, none, smallest);
}

/** Which of the values, by how many people have each, are folded. */
function folding<Value>(
  sizes: ReadonlyMap<Value, number>,
  none: Value,
  smallest: number,
): ReadonlySet<Value> {
  const folded = new Set<Value>();
  let without = sizes.get(none) ?? 0;
  const ascending = [...sizes].filter(([value]) => !Object.is(value, none)).sort(([, a], [, b]) => a - b);
  for (const [value, size] of ascending) {
    if (size >= smallest && (without === 0 || without >= smallest)) break;
    folded.add(value);
    without += size;
  }
  return folded;
}

function withoutSmallWorkspaces(campaign: Campaign, smallest: number): Campaign {
  const submission = tableOf(campaign, 'submission');
  const { workspace } = submission?.columns ?? {};
  if (workspace?.type !== 'term') return campaign;
  const people = codesOf(submission, 'annotator');
  const members = new Map<number, Set<number>>();
  workspace.data.forEach((code, row) => {
    const known = members.get(code) ?? new Set();
    members.set(code, known.add(people[row]!));
  });
  const sizes = new Map([...members].map(([code, known]) => [code, known.size]));
  const folded = folding(sizes, NULL_INTEGER, smallest);
  if (folded.size === 0) return campaign;
  const kept = workspace.terms.flatMap((_, code) => (folded.has(code) || !sizes.has(code) ? [] : [code]));
  const numbers = new Map(kept.map((code, number) => [code, number]));
  const data = workspace.data.map((code) => numbers.get(code) ?? NULL_INTEGER);
  const terms = kept.map((code) => workspace.terms[code]!);
  const out = withTable(campaign, 'submission', (table) =>
    withColumns(table, { workspace: { type: 'term', data, terms } }),
  );
  return { ...out, about: { ...out.about, workspaces: terms } };
}
