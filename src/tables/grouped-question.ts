import type { Option, Question } from '../model/campaign.ts';
import type { Part } from '../questions/type.ts';
import { valuesOf } from './question-values.ts';
import type { ResolvedQuestion } from './resolved-question.ts';

export const NOT_GROUPED = 'not grouped';

/** The same answers on the coarser scale of the settings; labels in no group stay visible as one of their own. */
export function grouped(
  fine: ResolvedQuestion,
  groups: Readonly<Record<string, readonly string[]>>,
): ResolvedQuestion {
  const groupOf = new Map(fine.question.options.map(({ value, group }) => [value, group ?? NOT_GROUPED]));
  const used = [
    ...Object.keys(groups),
    ...(fine.question.options.some(({ group }) => group === null) ? [NOT_GROUPED] : []),
  ];
  const map = (rows: readonly Part[] | null): readonly Part[] | null => {
    if (!rows) return null;
    const unique = new Map(rows.map((row) => [row.label, row]));
    const coarse = new Map(
      [...unique.values()].map((row) => {
        const label = row.label === null ? null : (groupOf.get(row.label) ?? NOT_GROUPED);
        return [label, { ...row, label }];
      }),
    );
    return [...coarse.values()];
  };
  const options = used.map((value): Option => ({
    value,
    text: value,
    definition: (groups[value] ?? []).join(', ') || null,
    group: null,
  }));
  const question: Question = {
    ...fine.question,
    name: `${fine.question.name}/groups`,
    title: `${fine.question.title}, in groups`,
    options,
    distances: null,
    observed: false,
    suggestions: 0,
    sides: null,
  };
  const labels = new Map(used.map((value, position) => [value, position]));
  const parts = fine.parts.map(map);
  return {
    question,
    source: fine.source,
    parts,
    suggested: [],
    labels,
    values: valuesOf(question, labels, parts),
  };
}
