import { dataIn } from '../data.ts';
import type { Toxicity } from './intents.ts';

/** One everyday topic: what prompts are about and what answers are put together from. */
export interface Topic {
  readonly key: string;
  readonly lang: 'en' | 'es';
  /** How the topic is named inside a sentence. */
  readonly name: string;
  readonly audience: string;
  readonly tips: readonly string[];
  readonly questions: readonly (readonly [string, string])[];
  /** The toxicity labels that a careful reader may give to an answer on this topic. */
  readonly labels: readonly Toxicity[];
}

export const TOPICS = dataIn<readonly Topic[]>('sharegpt/topics.yaml');
