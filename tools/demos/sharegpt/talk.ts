import { dataIn } from '../data.ts';

type Sentences = readonly string[];
/** What somebody says, and what is said to it. */
type Pairs = readonly (readonly [string, string])[];

interface Talk {
  readonly formats: Sentences;
  readonly constraints: Sentences;
  readonly contexts: Sentences;
  readonly openers: Sentences;
  readonly closers: Sentences;
  readonly tones: Sentences;
  readonly moods: Pairs;
  /** Messages about an ITEM, each with its kind. */
  readonly messages: Pairs;
  readonly messageItems: Sentences;
  readonly oddities: Sentences;
  readonly spanish: Readonly<
    Record<'generation' | 'constraints' | 'contexts' | 'openers' | 'closers', Sentences>
  >;
}

/** Words and sentences that prompts and answers are put together from. */
export const TALK = dataIn<Talk>('sharegpt/talk.yaml');
