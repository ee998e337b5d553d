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

/**
 * What a reader has selected: a plain value without identity, so that it can be a link.
 * Days are local calendar days of the campaign's zone, `YYYY-MM-DD`, both included.
 */
export interface Filter {
  readonly annotator?: Selection;
  readonly workspace?: Selection;
  readonly status?: readonly Status[];
  readonly from?: string;
  readonly to?: string;
  readonly questions: Readonly<Record<string, Selection>>;
  readonly metadata: Readonly<Record<string, Selection>>;
  /** Keep only the answers that were selected, not all answers of their records. */
  readonly only?: boolean;
}

/** What a figure's own selection is about; a figure is not filtered by it. */
export type Field =
  | { readonly kind: 'annotator' | 'workspace' | 'status' | 'period' }
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

const own = (selections: Readonly<Record<string, Selection>>, name: string) =>
  Object.hasOwn(selections, name) ? selections[name] : undefined;

/** The filter with the selection on one field replaced; null takes it away. */
export function withSelection(filter: Filter, field: Field, selection: Selection | null): Filter {
  const rest = without(filter, field);
  if (!selection || (selection.kind === 'terms' && selection.terms.length === 0)) return rest;
  switch (field.kind) {
    case 'annotator':
    case 'workspace':
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

export const isEmpty = (filter: Filter): boolean =>
  !filter.annotator &&
  !filter.workspace &&
  !filter.status &&
  !filter.from &&
  !filter.to &&
  Object.keys(filter.questions).length === 0 &&
  Object.keys(filter.metadata).length === 0;
