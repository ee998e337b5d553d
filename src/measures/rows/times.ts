import type { Rows } from '../../engine/engine.ts';

/** How often all of these rows occur, each `n` times. */
export const timesOf = (rows: Rows): number => rows.reduce((sum, { n }) => sum + Number(n), 0);
