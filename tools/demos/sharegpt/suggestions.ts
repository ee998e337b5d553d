import { randomOf, rounded } from '../random.ts';
import type { Exchange } from './exchange.ts';
import { INTENTS, type Intent } from './intents.ts';
import { latentQuality } from './latent-quality.ts';

export interface Suggested {
  readonly intent: Intent;
  readonly intentScore: number;
  readonly quality: number;
  readonly qualityScore: number;
}

const COVERED = 0.7;
const ACCURACY = 0.76;

/** What a model proposed for a record, or null for the records it was not run on. */
export function suggested(index: number, exchange: Exchange): Suggested | null {
  const random = randomOf('suggested', index);
  if (!random.chance(COVERED)) return null;
  const right = random.chance(ACCURACY);
  const quality = Math.round(latentQuality(index, exchange) + 0.3 + 0.9 * random.normal());
  return {
    intent: right ? exchange.intent : random.pick(INTENTS)[0],
    intentScore: rounded(right ? random.between(0.55, 0.99) : random.between(0.3, 0.8), 3),
    quality: Math.min(7, Math.max(1, quality)),
    qualityScore: rounded(random.between(0.3, 0.95), 3),
  };
}
