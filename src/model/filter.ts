export const STATUSES = ['submitted', 'unknown', 'draft', 'discarded'] as const;
export type Status = (typeof STATUSES)[number];

/** A number range, both ends included; null is open. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

export type Selection =
  | { readonly kind: 'terms'; readonly terms: readonly string[]; readonly exclude: boolean }
  | { readonly kind: 'range'; readonly range: Range; readonly exclude: boolean };

/** How far two answers are apart, where that can be chosen: by level of measurement, by overlap of labels, or as the settings say. */
export const DISTANCES = ['nominal', 'ordinal', 'interval', 'ratio', 'masi', 'jaccard', 'custom'] as const;
export type Distance = (typeof DISTANCES)[number];

/**
 * What a reader has selected: a plain value without identity, so that it can be a link.
 * Days are local calendar days of the campaign's zone, `YYYY-MM-DD`, both included.
 */
export interface Filter {
  readonly annotator?: Selection;
  readonly workspace?: Selection;
  /** Records by their ids. */
  readonly record?: Selection;
  readonly status?: readonly Status[];
  readonly from?: string;
  readonly to?: string;
  readonly questions: Readonly<Record<string, Selection>>;
  readonly metadata: Readonly<Record<string, Selection>>;
  /** Keep only the answers that were selected, not all answers of their records. */
  readonly only?: boolean;
  /** How agreement is measured, which selects nothing: another distance than a question's own, by question. */
  readonly distances?: Readonly<Record<string, Distance>>;
  /** Intervals are for other people too, not only for other records. */
  readonly otherPeople?: boolean;
  /** Where coefficients have lines to compare with; none are the customary ones. */
  readonly limits?: Limits;
}

/** Two coefficients from −1 to 1, the lower first. */
export type Limits = readonly [number, number];

/** Krippendorff (2004), Content Analysis, 2nd ed.: tentative conclusions from .667 on, reliable ones from .800. */
const CUSTOMARY_LIMITS: Limits = [0.667, 0.8];

/** What a figure's own selection is about; a figure is not filtered by it. */
export type Field =
  | { readonly kind: 'annotator' | 'workspace' | 'record' | 'status' | 'period' }
  | { readonly kind: 'question' | 'metadata'; readonly name: string };

export const EMPTY_FILTER: Filter = { questions: {}, metadata: {} };

const drop = (selections: Readonly<Record<string, Selection>>, name: string) =>
  Object.fromEntries(Object.entries(selections).filter(([key]) => key !== name));

/** The filter less its selection on one field. */
export function without(filter: Filter, field: Field | undefined): Filter {
  if (!field) return filter;
  switch (field.kind) {
    case 'annotator':
    case 'workspace':
    case 'record':
    case 'status': {
      const { [field.kind]: _, ...rest } = filter;
      return rest;
    }
    case 'period': {
      const { from: _from, to: _to, ...rest } = filter;
      return rest;
    }
    case 'question':
      return { ...filter, questions: drop(filter.questions, field.name) };
    case 'metadata':
      return { ...filter, metadata: drop(filter.metadata, field.name) };
  }
}

/** The selection on one field, if there is one. */
export function selectionOn(filter: Filter, field: Field): Selection | undefined {
  switch (field.kind) {
    case 'annotator':
    case 'workspace':
    case 'record':
      return filter[field.kind];
    case 'status':
      return filter.status && { kind: 'terms', terms: filter.status, exclude: false };
    case 'period':
      return undefined;
    case 'question':
      return own(filter.questions, field.name);
    case 'metadata':
      return own(filter.metadata, field.name);
  }
}

const own = <T>(selections: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(selections, name) ? selections[name] : undefined;

/** The distance chosen for a question; undefined is its own. */
export const chosenDistance = ({ distances = {} }: Filter, question: string): Distance | undefined =>
  own(distances, question);

/** The filter with the selection on one field replaced; null takes it away. */
export function withSelection(filter: Filter, field: Field, selection: Selection | null): Filter {
  const rest = without(filter, field);
  if (!selection || (selection.kind === 'terms' && selection.terms.length === 0)) return rest;
  switch (field.kind) {
    case 'annotator':
    case 'workspace':
    case 'record':
      return { ...rest, [field.kind]: selection };
    case 'status':
      return selection.kind === 'terms'
        ? { ...rest, status: STATUSES.filter((status) => selection.terms.includes(status)) }
        : rest;
    case 'period':
      return rest;
    case 'question':
      return { ...rest, questions: { ...rest.questions, [field.name]: selection } };
    case 'metadata':
      return { ...rest, metadata: { ...rest.metadata, [field.name]: selection } };
  }
}

/** The filter with agreement on a question measured by another distance; null is the question's own. */
export function withDistance(filter: Filter, question: string, distance: Distance | null): Filter {
  const { distances = {}, ...rest } = filter;
  const others = Object.entries(distances).filter(([name]) => name !== question);
  const changed = distance === null ? others : [...others, [question, distance] as const];
  return changed.length === 0 ? rest : { ...rest, distances: Object.fromEntries(changed) };
}

/** The filter with intervals for other records only, or for other people too. */
export function withOtherPeople(filter: Filter, otherPeople: boolean): Filter {
  const { otherPeople: _, ...rest } = filter;
  return otherPeople ? { ...rest, otherPeople } : rest;
}

/** The filter with other lines to compare coefficients with; null are the customary ones. */
export function withLimits(filter: Filter, limits: Limits | null): Filter {
  const { limits: _, ...rest } = filter;
  return limits?.some((limit, index) => limit !== CUSTOMARY_LIMITS[index]) ? { ...rest, limits } : rest;
}

export const limitsOf = ({ limits = CUSTOMARY_LIMITS }: Filter): Limits => limits;

/** Whether two numbers can be lines to compare coefficients with. */
export const areLimits = (low: number, high: number): boolean => low >= -1 && low < high && high <= 1;

/** Whether nothing is selected, however agreement is measured. */
export const isEmpty = (filter: Filter): boolean =>
  !filter.annotator &&
  !filter.workspace &&
  !filter.record &&
  !filter.status &&
  !filter.from &&
  !filter.to &&
  Object.keys(filter.questions).length === 0 &&
  Object.keys(filter.metadata).length === 0;

/** What a mark stands for: one term, several, or a range. */
export type Term = string | readonly string[] | Range;
