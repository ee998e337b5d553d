import type { ReadResult } from '../../src/campaign/read.ts';
import { parseTime } from '../../src/formats/collect/time.ts';
import type { Campaign } from '../../src/model/campaign.ts';
import { NULL_INTEGER, type Table } from '../../src/model/column.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Mutant } from './mutants.ts';
import { cells, LEFT_OUT, tableOf } from './summary.ts';

export const PATH = 'mutant.bin';

/** What a reading must never give, whatever the file; null where all is well. */
export function wrongIn(result: ReadResult, { text }: Mutant): string | null {
  const source = text === null ? null : plain(text);
  if (!result.campaign)
    return result.problems.length === 0
      ? 'it is refused without a word'
      : oddIn(result.problems, 'problems', source);
  const { campaign } = result;
  return (
    uncounted(campaign) ??
    oddIn(campaign.about, 'about', source) ??
    firstOf([...campaign.tables, ...campaign.texts], (table) => oddTable(table, source)) ??
    (source === null ? null : madeUp(campaign, source))
  );
}

function firstOf<T>(list: readonly T[], wrong: (item: T) => string | null): string | null {
  for (const item of list) {
    const found = wrong(item);
    if (found !== null) return found;
  }
  return null;
}

/** Rows in are rows counted and rows rejected, and each rejection has its file, its line and its reason. */
function uncounted({ about: { files, problems } }: Campaign): string | null {
  const rejections = problems.filter(({ message }) => message.startsWith(LEFT_OUT));
  return (
    firstOf(files, ({ path, rows, counted, rejected }) => {
      const total = rejections.filter(({ file }) => file === path).reduce((sum, { count }) => sum + count, 0);
      return rows === counted + rejected && rejected === total
        ? null
        : `${path}: rows ${String(rows)} are not ${String(counted)} + ${String(rejected)}, told ${String(total)}`;
    }) ??
    firstOf(rejections, (rejection) =>
      incomplete(
        rejection,
        files.map(({ path }) => path),
      ),
    )
  );
}

function incomplete({ file, line, message }: Problem, paths: readonly string[]): string | null {
  if (file === null || !paths.includes(file)) return `a rejection has no file: ${message}`;
  if (line === null || !Number.isInteger(line) || line < 1) return `a rejection has no line: ${message}`;
  return message.length > LEFT_OUT.length + 10 ? null : `a rejection has no reason: ${message}`;
}

const UNSAID = /undefined|NaN|\[object /;

/** Numbers that are none, and texts that a program says where it knows nothing. */
function oddIn(value: unknown, path: string, source: string | null): string | null {
  if (value === undefined) return `${path} is undefined`;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path} is ${String(value)}`;
  if (typeof value === 'string') return oddText(value, path, source);
  if (typeof value !== 'object' || value === null) return null;
  return firstOf(
    Object.entries(value),
    ([key, inner]) => oddText(key, path, source) ?? oddIn(inner, `${path}.${key}`, source),
  );
}

function oddText(value: string, path: string, source: string | null): string | null {
  const found = UNSAID.exec(value)?.[0];
  return found === undefined || source === null || source.includes(found)
    ? null
    : `${path} says ${JSON.stringify(value)}`;
}

function oddTable({ name, columns, rows }: Table, source: string | null): string | null {
  return firstOf(Object.entries(columns), ([title, column]) => {
    const path = `${name}.${title}`;
    if (column.data.length !== rows) return `${path} has another length than its table`;
    switch (column.type) {
      case 'term':
        return column.data.some((code) => code !== NULL_INTEGER && column.terms[code] === undefined)
          ? `${path} has a code without a term`
          : firstOf(column.terms, (term) => oddText(term, path, source));
      case 'text':
        return firstOf(column.data, (text) =>
          text === null
            ? null
            : typeof text === 'string'
              ? oddText(text, path, source)
              : `${path} is no text`,
        );
      case 'number':
        return column.data.some((number) => Math.abs(number) === Infinity) ? `${path} has no end` : null;
      case 'time':
        return column.data.some((time) => !Number.isNaN(time) && !Number.isInteger(time))
          ? `${path} has a time that is no whole number`
          : null;
      default:
        return null;
    }
  });
}

const STATUS_WORDS = {
  submitted: null,
  unknown: null,
  draft: /draft|saved|in.progress|Edited/i,
  discarded: /discard|reject|skip|cancel|ignore/i,
};

/** People, statuses and times come from the file. */
function madeUp(campaign: Campaign, source: string): string | null {
  const bareText = bare(source);
  const stranger = campaign.about.annotators.find(
    // Columns of one name are told apart by a number.
    ({ id }) => id === '' || (/^[ -~]+$/.test(id) && !bareText.includes(bare(id.replace(/_\d+$/, '')))),
  );
  if (stranger) return `an annotator is made up: ${JSON.stringify(stranger.id)}`;
  const submission = tableOf(campaign, 'submission');
  const statuses = new Set(cells(submission, 'status'));
  for (const [status, words] of Object.entries(STATUS_WORDS))
    if (statuses.has(status) && words && !words.test(source)) return `a status is made up: ${status}`;
  const known = timesIn(source);
  const times = ['created_at', 'updated_at'].flatMap((name) => cells(submission, name));
  const time = times.find((time) => typeof time === 'number' && !known.has(time));
  return typeof time === 'number' ? `a time is made up: ${new Date(time).toISOString()}` : null;
}

const TIMES =
  /\d{1,2}\.\d{1,2}\.\d{4}(?: \d{1,2}:\d{2}(?::\d{2})?)?|[a-z]{3} [a-z]{3} \d{1,2} \d{2}:\d{2}:\d{2} [a-z]{3,4} \d{4}|\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?|\d{9,13}(?:\.\d+)?/gi;
const SLASHED = /(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/g;

/** Every time that some stretch of the text may mean. */
function timesIn(source: string): ReadonlySet<number> {
  const known = new Set<number>();
  for (const [written] of source.matchAll(TIMES))
    // A comma may belong to the table.
    for (const raw of [written, written.split(',')[0], Number(written)]) {
      const time = parseTime(raw);
      if (time !== null) known.add(time);
    }
  for (const [, first, second, year, hour, minute, second_] of source.matchAll(SLASHED))
    for (const [month, day] of [
      [first, second],
      [second, first],
    ])
      known.add(
        Date.UTC(
          Number(year),
          Number(month) - 1,
          Number(day),
          Number(hour ?? 0),
          Number(minute ?? 0),
          Number(second_ ?? 0),
        ),
      );
  return known;
}

/** Without what quoting and escaping add. */
const bare = (text: string) => text.replaceAll(/["\\]|[\n\t\r]|(?<=\\)[bfnrt]/g, '');

const plain = (text: string) => text.replaceAll('\u0000', '');
