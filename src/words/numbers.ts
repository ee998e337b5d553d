const LOCALE = 'en';

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const measured = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 4 });

/** A whole number: 2,310. */
export const count = (value: number): string => whole.format(value);

/** A number of data, with four significant digits. */
export const quantity = (value: number): string =>
  (Number.isInteger(value) && Math.abs(value) < 1e6 ? whole : measured).format(value).replace('-', '−');

/** "1 record", "2,310 records". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** One decimal: 57.3 %. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** A whole percentage: 57 %. */
export const wholePercent = (share: number): string => `${String(Math.round(share * 100))} %`;

/** A coefficient with three decimals and no leading zero, as they are printed in papers: .509, −.120, 1.000. */
export const coefficient = (value: number, decimals = 3): string =>
  value
    .toFixed(decimals)
    .replace(/^(-?)0\./, '$1.')
    .replace('-', '−')
    .replace(/^−(\.0+)$/, '$1');

/** A change, with its sign: +.120, −.120. */
export const signed = (value: number): string => `${value > 0 ? '+' : ''}${coefficient(value)}`;

/** A difference of numbers of a scale, with its sign: +0.4, −1.2, 0. */
export function scalePoints(value: number, decimals = Math.abs(value) < 0.1 ? 2 : 1): string {
  return value === 0 ? '0' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(decimals)}`;
}

/** A difference of shares in percentage points: +12, −3, 0. */
export function percentagePoints(difference: number): string {
  const rounded = Math.round(Math.abs(difference) * 100);
  return rounded === 0 ? '0' : `${difference < 0 ? '−' : '+'}${String(rounded)}`;
}
