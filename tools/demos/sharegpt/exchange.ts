import type { Intent } from './intents.ts';
import type { Topic } from './topics.ts';

/** One prompt with its answer, and what is true of it. */
export interface Exchange {
  readonly prompt: string;
  readonly response: string;
  readonly topic: Topic;
  readonly intent: Intent;
}

export type Texts = Pick<Exchange, 'prompt' | 'response'>;
