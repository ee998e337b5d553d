import { dataIn } from '../data.ts';

export interface SentencePair {
  readonly en: string;
  /** `<right|awkward|wrong>` marks a place where systems differ; `{town}` and the like are filled per segment. */
  readonly de: string;
}

export interface Topic {
  readonly name: string;
  readonly domain: 'news' | 'conversation' | 'manual' | 'leisure';
  readonly pairs: readonly SentencePair[];
}

/** Ten everyday topics; each is the stock of three documents. */
export const TOPICS = dataIn<readonly Topic[]>('translation/sentences.yaml');
