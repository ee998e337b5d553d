import type { Cell } from '../../engine/engine.ts';

/** The number in a cell; null where there is none. */
export const numberIn = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

/** The text in a cell; null where there is none. */
export const textIn = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);

/** Milliseconds since 1970 as ISO 8601 in UTC. */
export const timeIn = (cell: Cell | undefined): string | null =>
  typeof cell === 'number' ? new Date(cell).toISOString() : null;
