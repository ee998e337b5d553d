/** A long text with its middle left out; by code points, so that no character is cut in two. */
export function shorten(text: string, length: number): string {
  const points = [...text];
  if (points.length <= length) return text;
  const side = Math.floor((length - 1) / 2);
  return `${points.slice(0, length - 1 - side).join('')}…${points.slice(points.length - side).join('')}`;
}

const LONGEST_QUOTE = 60;

/** A text in quotation marks, with its line breaks and tabs visible and no longer than can be read. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).toWellFormed()}…`);
