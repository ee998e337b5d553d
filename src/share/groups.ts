import type { Campaign } from '../model/campaign.ts';
import { NULL_INTEGER, type Column } from '../model/column.ts';
import { annotatorTable } from '../tables/annotators.ts';
import { summaryOf } from '../tables/metadata.ts';
import { mapWords, tableOf, withColumns, withTable } from './table.ts';

/** Groups and attributes that fewer than `smallest` people share are left out: they would point at somebody. */
export function withoutSmallGroups(campaign: Campaign, smallest: number): Campaign {
  const { about } = campaign;
  const sizes = countsOf(about.annotators.map(({ group }) => group));
  const isLarge = (group: string | null) => group !== null && sizes.get(group)! >= smallest;
  const annotators = about.annotators.map((annotator) => ({
    ...annotator,
    group: isLarge(annotator.group) ? annotator.group : null,
  }));
  const table = tableOf(campaign, 'annotator_metadata');
  const columns: Record<string, Column> = {};
  const metadata = about.metadata.map((field) => {
    const column = field.owner === 'annotator' ? table?.columns[field.column] : undefined;
    if (column?.type !== 'term' && column?.type !== 'number') return field;
    const large = column.type === 'term' ? largeTerms(column, smallest) : largeNumbers(column.data, smallest);
    columns[field.column] = large;
    return { ...field, ...summaryOf(large) };
  });
  const out = { ...campaign, about: { ...about, annotators, metadata } };
  return withTable(
    withTable(out, 'annotator', () => annotatorTable(annotators)),
    'annotator_metadata',
    (table) => withColumns(table, columns),
  );
}

function countsOf<V>(values: Iterable<V>): ReadonlyMap<V, number> {
  const counts = new Map<V, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function largeTerms(column: Extract<Column, { type: 'term' }>, smallest: number) {
  const sizes = countsOf(column.data);
  const data = column.data.map((code) => (sizes.get(code)! >= smallest ? code : NULL_INTEGER));
  return mapWords({ ...column, data }, (word) => word);
}

function largeNumbers(values: Float64Array, smallest: number) {
  const sizes = countsOf(values);
  return {
    type: 'number' as const,
    data: values.map((value) => (sizes.get(value)! >= smallest ? value : NaN)),
  };
}
