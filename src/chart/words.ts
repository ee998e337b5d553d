const LOCALE = 'en';

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const measured = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 4 });
const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

export const count = (value: number): string => whole.format(value);

/** A number of data, with four significant digits. */
export const quantity = (value: number): string =>
  (Number.isInteger(value) && Math.abs(value) < 1e6 ? whole : measured).format(value).replace('-', '−');

/** "1 record", "2,310 records". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** One decimal: 57.3 %. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** A coefficient with three decimals and no leading zero, as they are printed in papers: .509, −.120, 1.000. */
export const coefficient = (value: number, decimals = 3): string =>
  value
    .toFixed(decimals)
    .replace(/^(-?)0\./, '$1.')
    .replace('-', '−')
    .replace(/^−(\.0+)$/, '$1');

/** "12 Aug 2024" for `2024-08-12`. */
export const day = (date: string): string => days.format(new Date(`${date}T00:00:00Z`));

/** "a, b and c". */
export const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** All of few; of many the first two and the last two, and how many lie between. */
export const ends = (items: readonly string[], between = ', '): string =>
  items.length <= 4
    ? items.join(between)
    : [...items.slice(0, 2), `${count(items.length - 4)} more`, ...items.slice(-2)].join(between);

/** A long text with its middle left out; by code points, so that no character is cut in two. */
export function shorten(text: string, length: number): string {
  const points = [...text];
  if (points.length <= length) return text;
  const side = Math.floor((length - 1) / 2);
  return `${points.slice(0, length - 1 - side).join('')}…${points.slice(points.length - side).join('')}`;
}
