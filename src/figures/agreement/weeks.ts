const EPOCH = Date.UTC(1970, 0, 5);

const DAY = 86_400_000;

/** The first and the last day of a week, by its number since Monday, 5 January 1970. */
export const mondayOf = (week: number): string => new Date(EPOCH + week * 7 * DAY).toISOString().slice(0, 10);

export const sundayOf = (week: number): string =>
  new Date(EPOCH + (week * 7 + 6) * DAY).toISOString().slice(0, 10);
