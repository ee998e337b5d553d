import { type Filter, without, selectionOn, type Selection, type Field } from '../../model/filter.ts';
import type { About } from '../../model/campaign.ts';
import { day } from '../../words/days.ts';
import { type Facet, facetsOf, keyOf } from './facets.ts';
import { quantity } from '../../words/numbers.ts';
import { list } from '../../words/lists.ts';
import { STATUS_LOOKS } from '../../words/statuses.ts';
import { MOST_NAMED_TERMS } from '../../model/limits.ts';

export interface Chip {
  readonly text: string;
  /** The filter without it. */
  readonly rest: Filter;
}

/** What is selected alone, however agreement is measured. */
export function selectedChips(filter: Filter, about: About): readonly Chip[] {
  return fieldsOf(filter, about).flatMap(({ field, title }): readonly Chip[] => {
    if (field.kind === 'period') {
      const { from, to } = filter;
      if (from === undefined && to === undefined) return [];
      const text =
        from === to && from !== undefined
          ? day(from)
          : [from && `from ${day(from)}`, to && `to ${day(to)}`].filter(Boolean).join(' ');
      return [{ text: `Period: ${text}`, rest: without(filter, field) }];
    }
    const selection = selectionOn(filter, field);
    return selection
      ? [
          {
            text: `${title}${selection.exclude ? ' is not' : ':'} ${words(selection, field, about)}`,
            rest: without(filter, field),
          },
        ]
      : [];
  });
}

/** What can be filtered by in a form, and what only a link filters by: nothing is selected unseen. */
function fieldsOf(filter: Filter, about: About): readonly Pick<Facet, 'field' | 'title'>[] {
  const facets = facetsOf(about);
  const unlisted: readonly Pick<Facet, 'field' | 'title'>[] = [
    { field: { kind: 'annotator' }, title: 'Annotator' },
    { field: { kind: 'workspace' }, title: 'Workspace' },
    { field: { kind: 'record' }, title: 'Record' },
    { field: { kind: 'period' }, title: 'Period' },
    ...Object.keys(filter.questions).map((name) => ({
      field: { kind: 'question', name } as const,
      title: `Answer: ${about.questions.find((question) => question.name === name)?.title ?? name}`,
    })),
  ];
  const known = new Set(facets.map(({ field }) => keyOf(field)));
  return [...facets, ...unlisted.filter(({ field }) => !known.has(keyOf(field)))];
}

function words(selection: Selection, field: Field, about: About): string {
  if (selection.kind === 'range') {
    const { from, to } = selection.range;
    if (from === null && to === null) return 'known';
    if (from === to && from !== null) return quantity(from);
    return [from === null ? '' : `from ${quantity(from)}`, to === null ? '' : `to ${quantity(to)}`]
      .filter(Boolean)
      .join(' ');
  }
  const shown = selection.terms.slice(0, MOST_NAMED_TERMS).map((term) => termText(term, field, about));
  const more = selection.terms.length - shown.length;
  return list(more > 0 ? [...shown, `${String(more)} more`] : shown);
}

function termText(term: string, field: Field, about: About): string {
  switch (field.kind) {
    case 'annotator':
      return about.annotators.find(({ id }) => id === term)?.name ?? term;
    case 'status':
      return term in STATUS_LOOKS ? STATUS_LOOKS[term as keyof typeof STATUS_LOOKS].title : term;
    case 'question':
      if (term === '') return 'no label';
      return (
        about.questions.find(({ name }) => name === field.name)?.options.find(({ value }) => value === term)
          ?.text ?? term
      );
    default:
      return term;
  }
}
