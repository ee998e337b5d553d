import { dataIn } from '../data.ts';

interface Programs {
  /** Small programming tasks: what is asked for and an answer per language. `NAME` is a word of the person who asks. */
  readonly tasks: readonly { readonly task: string; readonly answers: Readonly<Record<string, string>> }[];
  readonly names: readonly string[];
  readonly reasons: readonly string[];
}

export const PROGRAMS = dataIn<Programs>('sharegpt/programs.yaml');
