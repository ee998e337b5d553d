// Everything but the end of a line: escape sequences begin with one of these, and the last ones turn the direction of text.
const CONTROL = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text that a terminal shows and does not obey: control characters become `\u001b`; lines stay. */
export const printable = (text: string): string => text.replaceAll(CONTROL, escaped);

/** The same on one line. */
export const printableLine = (text: string): string => printable(text).replaceAll('\n', escaped);
