const WITH_ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;
// To its end: what follows a date is read by engines as they like.
const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A time of an export as milliseconds since 1970 UTC; null where it is none. ISO text without a zone is UTC.
 * Numbers are epoch seconds below 10^11 (the year 5138) and milliseconds above; out of 1990–2100 is no time.
 */
export function parseTime(raw: unknown): number | null {
  if (typeof raw === 'number') return plausible(Math.abs(raw) < 1e11 ? raw * 1000 : raw);
  if (typeof raw !== 'string' || raw === '') return null;
  if (ISO.test(raw)) {
    const iso = raw.replace(' ', 'T').replace(',', '.');
    return plausible(Date.parse(iso.length <= 10 || WITH_ZONE.test(iso) ? iso : `${iso}Z`));
  }
  if (/^\d{9,13}(?:\.\d+)?$/.test(raw)) return parseTime(Number(raw));
  return null;
}

function plausible(time: number): number | null {
  return time > 631152000000 && time < 4102444800000 ? Math.round(time) : null;
}

/** Gives the local calendar day, `YYYY-MM-DD`, of a time in a zone. */
export function dayIn(zone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  // Zones change at full quarters of an hour, so a quarter has one day.
  const known = new Map<number, string>();
  return (time) => {
    const quarter = Math.floor(time / 900_000);
    let day = known.get(quarter);
    if (day === undefined) {
      day = format.format(quarter * 900_000);
      known.set(quarter, day);
    }
    return day;
  };
}
