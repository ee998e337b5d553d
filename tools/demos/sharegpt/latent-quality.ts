import { randomOf } from '../random.ts';
import type { Exchange } from './exchange.ts';

/** How good a prompt is, before anybody looks: longer and more definite ones are better. */
export function latentQuality(index: number, { prompt, intent }: Exchange): number {
  const definite = intent === 'chat' || intent === 'other' ? -0.9 : 0.1;
  return 4.4 + definite + Math.min(prompt.length, 400) / 400 + 1.15 * randomOf('quality', index).normal();
}
