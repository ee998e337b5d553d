import { isClosing, isOpening } from './json-depth.ts';
import { parse, TOO_DEEP } from './json-parse.ts';
import type { Batch, Rejection, Row } from './source.ts';

const MAX_ELEMENT = 64 * 1024 * 1024;
const BATCH = 1000;

const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;
const COMMA = 44;

const isBetween = (code: number) =>
  code === 32 || code === 9 || code === NEWLINE || code === 13 || code === COMMA;

/**
 * The elements of a JSON array, one at a time, each with its line; only an element is parsed whole.
 * `depth` 1 walks the elements of the outermost array, 0 walks values that follow each other.
 */
export async function* jsonElements(text: AsyncIterable<string>, depth: 0 | 1): AsyncGenerator<Batch> {
  let rows: Row[] = [];
  let rejected: Rejection[] = [];
  let pending = '';
  let line = 1;
  let startLine = 0;
  let level = 0;
  let inString = false;
  let escaped = false;
  let inElement = false;
  let closed = false;

  const finish = (element: string) => {
    inElement = false;
    const parsed = parse(element);
    if (parsed.ok) rows.push({ line: startLine, value: parsed.value });
    else
      rejected.push({
        line: startLine,
        code: 'broken_json',
        reason: `this is not valid JSON: ${parsed.reason}`,
      });
  };

  for await (const chunk of text) {
    let from = inElement ? 0 : -1;
    for (let index = 0; index < chunk.length; index++) {
      const code = chunk.charCodeAt(index);
      if (code === NEWLINE) line++;
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inString = false;
        continue;
      }
      if (!inElement) {
        if (isBetween(code) || closed) continue;
        if (level < depth) {
          level++;
          continue;
        }
        if (level === depth && isClosing(code)) {
          closed = true;
          continue;
        }
        inElement = true;
        startLine = line;
        from = index;
        pending = '';
      }
      if (code === QUOTE) inString = true;
      else if (isOpening(code)) {
        level++;
      } else if (isClosing(code)) {
        // A closing bracket at the array's own level also ends a plain value such as a number.
        if (level === depth) {
          finish(pending + chunk.slice(from, index));
          closed = true;
          continue;
        }
        level--;
        if (level === depth) finish(pending + chunk.slice(from, index + 1));
      } else if (code === COMMA && level === depth) finish(pending + chunk.slice(from, index));
    }
    if (inElement) {
      pending += chunk.slice(from);
      if (pending.length > MAX_ELEMENT)
        throw new Error(`The JSON value that begins at line ${String(startLine)} is longer than 64 MB.`);
    }
    if (rows.length + rejected.length >= BATCH) {
      yield { rows, rejected };
      rows = [];
      rejected = [];
    }
  }
  if (inElement) {
    const parsed = parse(pending);
    if (depth === 0 && parsed.ok) rows.push({ line: startLine, value: parsed.value });
    else
      rejected.push({
        line: startLine,
        code: 'cut_off',
        reason: 'the file ends in the middle of this value',
      });
  } else if (depth === 1 && !closed && level === 1) {
    rejected.push({ line, code: 'cut_off', reason: 'the file ends before the array is closed' });
  }
  yield { rows, rejected };
}

/** One JSON value per line. Blank lines are no rows; a line that does not parse is rejected. */
export async function* jsonLines(text: AsyncIterable<string>): AsyncGenerator<Batch> {
  let rest = '';
  let line = 1;
  const read = (lines: readonly string[], last: boolean): Batch => {
    const rows: Row[] = [];
    const rejected: Rejection[] = [];
    lines.forEach((content, index) => {
      if (content.trim() !== '') {
        const parsed = parse(content);
        if (parsed.ok) rows.push({ line, value: parsed.value });
        else {
          const cut = last && index === lines.length - 1 && parsed.reason !== TOO_DEEP;
          rejected.push({
            line,
            code: cut ? 'cut_off' : 'broken_json',
            reason: cut
              ? 'the file ends in the middle of this line'
              : `this line is not valid JSON: ${parsed.reason}`,
          });
        }
      }
      line++;
    });
    return { rows, rejected };
  };
  for await (const chunk of text) {
    const end = chunk.lastIndexOf('\n');
    if (end < 0) {
      rest += chunk;
      if (rest.length > MAX_ELEMENT) throw new Error(`Line ${String(line)} is longer than 64 MB.`);
      continue;
    }
    const lines = (rest + chunk.slice(0, end)).split('\n');
    rest = chunk.slice(end + 1);
    yield read(lines, false);
  }
  if (rest !== '') yield read([rest], true);
}
