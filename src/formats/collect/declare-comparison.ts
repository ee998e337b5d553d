import type { Sides } from '../../model/campaign.ts';
import type { Collected } from './collected.ts';

/** The question "preference" of files with pairs; what one file says of the sides holds if all of them say so. */
export function declareComparison(collected: Collected, values: readonly string[], sides: Sides): void {
  const before = collected.declared.get('preference')?.sides ?? sides;
  collected.declared.set('preference', {
    name: 'preference',
    kind: 'pairwise',
    options: values.map((value) => ({ value, text: value, definition: null, group: null })),
    sides: {
      hold: before.hold === sides.hold ? sides.hold : null,
      isInOrder: before.isInOrder && sides.isInOrder,
    },
  });
}
