import {
  selectionOn,
  without,
  withSelection,
  type Field,
  type Filter,
  type Selection,
  type Term,
} from '../model/filter.ts';
import { writeFragment } from '../url/fragment.ts';

export interface Links {
  /** The address of the view with this selected on the figure's field or the one named, or with it taken away where it is all that is selected. */
  link(term: Term, on?: Field): string | undefined;
  isSelected(term: Term, on?: Field): boolean;
}

export const NO_LINKS: Links = { link: () => undefined, isSelected: () => false };

const isTerms = (term: Term): term is string | readonly string[] =>
  typeof term === 'string' || Array.isArray(term);

const selectionFor = (term: Term): Selection =>
  isTerms(term)
    ? { kind: 'terms', terms: typeof term === 'string' ? [term] : term, exclude: false }
    : { kind: 'range', range: term, exclude: false };

/** The links of a figure's marks: a click selects, a second one takes the selection away. */
export function linksFor(filter: Filter, field: Field | null | undefined): Links {
  const own = field ? linksOn(filter, field) : NO_LINKS;
  return {
    link: (term, on) => (on ? linksOn(filter, on) : own).link(term),
    isSelected: (term, on) => (on ? linksOn(filter, on) : own).isSelected(term),
  };
}

function linksOn(filter: Filter, field: Field): Links {
  if (field.kind === 'period') {
    const isDay = (term: Term) => filter.from === term && filter.to === term;
    return {
      link: (term) => {
        if (typeof term !== 'string') return undefined;
        const rest = without(filter, field);
        return `#${writeFragment(isDay(term) ? rest : { ...rest, from: term, to: term })}`;
      },
      isSelected: (term) =>
        typeof term === 'string' &&
        (filter.from ?? filter.to) !== undefined &&
        (filter.from ?? term) <= term &&
        term <= (filter.to ?? term),
    };
  }
  const current = selectionOn(filter, field);
  const now = writeFragment(filter);
  const cleared = writeFragment(without(filter, field));
  return {
    link: (term) => {
      const fragment = writeFragment(withSelection(filter, field, selectionFor(term)));
      return `#${fragment === now ? cleared : fragment}`;
    },
    isSelected: (term) => {
      if (!current) return false;
      if (isTerms(term))
        return (
          current.kind === 'terms' &&
          [term].flat().every((one) => current.terms.includes(one) !== current.exclude)
        );
      return current.kind === 'range' && current.range.from === term.from && current.range.to === term.to;
    },
  };
}

/** What a click with the shift key adds: the selection that the clicked mark makes, and the one that was there on its field. */
export function added(filter: Filter, clicked: Filter): Filter {
  const changed = fieldsOf(filter, clicked).filter((field) => !isSame(filter, clicked, field));
  const [field] = changed;
  if (!field || changed.length > 1) return clicked;
  const [before, more] = [selectionOn(filter, field), selectionOn(clicked, field)];
  if (before?.kind !== 'terms' || more?.kind !== 'terms') return clicked;
  return withSelection(filter, field, { ...before, terms: [...new Set([...before.terms, ...more.terms])] });
}

/** The fields with a selection in one of two filters. The marks of one figure may belong to several fields. */
const fieldsOf = (...filters: readonly Filter[]): readonly Field[] => [
  ...(['annotator', 'workspace', 'record', 'status'] as const).map((kind) => ({ kind })),
  ...namesIn(filters.map(({ questions }) => questions)).map((name) => ({ kind: 'question', name }) as const),
  ...namesIn(filters.map(({ metadata }) => metadata)).map((name) => ({ kind: 'metadata', name }) as const),
];

const namesIn = (selections: readonly Readonly<Record<string, Selection>>[]): readonly string[] => [
  ...new Set(selections.flatMap((one) => Object.keys(one))),
];

const isSame = (one: Filter, other: Filter, field: Field): boolean =>
  JSON.stringify(selectionOn(one, field)) === JSON.stringify(selectionOn(other, field));
