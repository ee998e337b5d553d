/** The calendar of the simulated campaign; days count from the first one, in UTC. */
export const FIRST_DAY = Date.UTC(2025, 9, 6);
export const DAY = 86_400_000;
/** The day on which the guideline changed: commas that do no harm are no longer marked. */
export const GUIDELINE_DAY = 17;

export const DOCUMENTS = 30;
export const SEGMENTS = 104;
export const CHECK_ITEMS = 82;
