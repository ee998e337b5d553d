import { isDay } from '../../model/day.ts';

const WITH_ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;
// To its end: what follows a date is read by engines as they like.
const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;

/** 28.2.2026 14:30, as Excel writes it where a point parts a date: always the day first. */
const POINTS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? +(\d{1,2}:\d{2}(?::\d{2})?))?$/;

/** Sat Feb 28 14:30:00 PST 2026, as Mechanical Turk writes it. */
const WEEKDAY = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{2}:\d{2}:\d{2}) (UTC|GMT|PST|PDT) (\d{4})$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ZONES: Readonly<Record<string, string>> = { UTC: 'Z', GMT: 'Z', PST: '-08:00', PDT: '-07:00' };

/** Why something is no time: its form is not known, no calendar or clock has it, or it is out of 1990–2100. */
export type NoTime = 'unknown' | 'impossible' | 'out of range';

/**
 * A time of an export as milliseconds since 1970 UTC; null where it is none. ISO text without a zone is UTC.
 * Numbers are epoch seconds below 10^11 (the year 5138) and milliseconds above; out of 1990–2100 is no time.
 */
export function parseTime(raw: unknown): number | null {
  const time = readTime(raw);
  return typeof time === 'number' ? time : null;
}

/** The same with the reason where it is none; null where nothing stands there. */
export function readTime(raw: unknown): number | NoTime | null {
  if (raw === null || raw === undefined || raw === '') return null;
  if (typeof raw === 'number') return plausible(Math.abs(raw) < 1e11 ? raw * 1000 : raw);
  if (typeof raw !== 'string') return 'unknown';
  if (ISO.test(raw)) {
    const iso = raw.replace(' ', 'T').replace(',', '.');
    return exactTime(iso.length <= 10 || WITH_ZONE.test(iso) ? iso : `${iso}Z`);
  }
  if (/^\d{9,13}(?:\.\d+)?$/.test(raw)) return readTime(Number(raw));
  const iso = fromPoints(raw) ?? fromWeekday(raw);
  return iso === null ? 'unknown' : exactTime(iso);
}

function exactTime(iso: string): number | NoTime {
  const time = isDay(iso.slice(0, 10)) ? Date.parse(iso) : NaN;
  return Number.isNaN(time) ? 'impossible' : plausible(time);
}

function fromPoints(raw: string): string | null {
  const match = POINTS.exec(raw);
  if (!match) return null;
  const [, day = '', month = '', year = '', time = '0:00'] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time.padStart(time.length > 5 ? 8 : 5, '0')}Z`;
}

function fromWeekday(raw: string): string | null {
  const match = WEEKDAY.exec(raw);
  if (!match) return null;
  const [, name = '', day = '', time = '', zone = '', year = ''] = match;
  const month = String(MONTHS.indexOf(name) + 1).padStart(2, '0');
  return `${year}-${month}-${day.padStart(2, '0')}T${time}${ZONES[zone] ?? ''}`;
}

function plausible(time: number): number | NoTime {
  return time > 631152000000 && time < 4102444800000 ? Math.round(time) : 'out of range';
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
