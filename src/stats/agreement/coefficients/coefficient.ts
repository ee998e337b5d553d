import type { Level } from '../../../model/campaign.ts';
import type { Estimate } from '../../data/estimate.ts';
import type { Compared } from './compared.ts';

/** One value of a scale, a set of its labels, or any number. */
export type AnswerForm = 'value' | 'set' | 'number';

/** What decides which coefficients fit a question; sets of labels are nominal. */
export interface AnswerTraits {
  readonly form: AnswerForm;
  readonly level: Level;
  /** The settings say how far the values are apart. */
  readonly hasDistances: boolean;
}

/** A coefficient of agreement on one question, listed once for pages, the report and the documentation. */
export interface Coefficient {
  readonly id: string;
  /** Short enough to stand beside a picture. */
  readonly name: string;
  readonly title: string;
  readonly levels: readonly Level[];
  readonly forms: readonly AnswerForm[];
  /** Forms of answers for which a page draws the coefficient; the report has it for all its forms. */
  readonly drawnFor: readonly AnswerForm[];
  readonly needsDistances?: true;
  /** Where the report has it below `agreement`; null where it stands on pages only. */
  readonly key: string | null;
  /** The agreement that chance alone would give is taken off. */
  readonly isCorrected: boolean;
  readonly reference: Reference;
  /** Null where the number of people does not fit: a kappa of two people among more, a mean over pairs for two. */
  readonly compute: (compared: Compared) => Estimate | null;
}

/** Where a coefficient comes from, and a number printed for it. */
export interface Reference {
  readonly source: string;
  readonly example: string;
  /** The coefficient of the example, as printed. */
  readonly value: string;
}

export const ANY_LEVEL: readonly Level[] = ['nominal', 'ordinal', 'interval', 'ratio'];

/** Levels at which values have an order. */
export const ORDERED: readonly Level[] = ['ordinal', 'interval', 'ratio'];

export const ANY_FORM: readonly AnswerForm[] = ['value', 'set', 'number'];

/** Kappas of two people, or over all pairs, stand on pages only: the report has the kappas of every pair. */
export const BETWEEN_PEOPLE = {
  forms: ['value'],
  drawnFor: ['value'],
  key: null,
  isCorrected: true,
} as const satisfies Partial<Coefficient>;
