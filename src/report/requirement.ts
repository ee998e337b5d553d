export type Comparison = '>=' | '<=' | '>' | '<' | '=';

/** `PATH>=X`: a gate for scheduled jobs. */
export interface Requirement {
  readonly text: string;
  readonly path: string;
  readonly comparison: Comparison;
  readonly bound: number;
}

// The path ends at the first comparison that is followed by nothing but a number: names may hold such marks too.
const FORM = /^(.+?)\s*(>=|<=|>|<|=)\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)$/i;

/** Reads a requirement; null where it has not that form. */
export function readRequirement(text: string): Requirement | null {
  const match = FORM.exec(text.trim());
  const [, path, comparison, bound] = match ?? [];
  if (path === undefined || comparison === undefined || bound === undefined) return null;
  return { text, path, comparison: comparison as Comparison, bound: Number(bound) };
}

/** Whether a figure meets a requirement; one that cannot be known does not. */
export function holds(value: number | null, { comparison, bound }: Requirement): boolean {
  if (value === null) return false;
  switch (comparison) {
    case '>=':
      return value >= bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '<':
      return value < bound;
    case '=':
      return value === bound;
  }
}
