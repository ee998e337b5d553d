const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "12 Aug 2024" for `2024-08-12`. */
export const day = (date: string): string => days.format(new Date(`${date}T00:00:00Z`));
