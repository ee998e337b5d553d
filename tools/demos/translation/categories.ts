import { dataIn } from '../data.ts';

export interface Category {
  readonly name: string;
  readonly weight: number;
  readonly definition: string;
}

export const PUNCTUATION = 'Fluency/Punctuation';

interface Categories {
  /** The kinds of error a rater can mark, with how often they come up. */
  readonly categories: readonly Category[];
  /** Short remarks by category; the empty key holds remarks that fit anywhere. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
}

export const { categories: CATEGORIES, notes: NOTES } = dataIn<Categories>('translation/categories.yaml');
