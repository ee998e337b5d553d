/**
 * How long the tests wait for a thing that has to happen: long enough for a machine far slower than the usual
 * one, and never a claim about how fast anything is.
 */
export const PATIENCE = { timeout: 180_000, interval: 50 };

/** A test may wait for several things, one after the other. */
export const PATIENCE_OF_A_TEST = 5 * PATIENCE.timeout;
