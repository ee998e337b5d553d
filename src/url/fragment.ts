import { isDay } from '../model/day.ts';
import {
  DISTANCES,
  EMPTY_FILTER,
  STATUSES,
  areLimits,
  withDistance,
  withLimits,
  type Filter,
  type Range,
  type Selection,
} from '../model/filter.ts';

/**
 * The filter as the text after `#`: keys sorted, defaults left out, equal filters give equal texts.
 * `v=1&annotator=a,b&from=2026-02-01&q.toxicity=illegal&m.length=10..200&-m.source=x`
 */
export function writeFragment(filter: Filter): string {
  const entries: (readonly [string, string])[] = [];
  const add = (key: string, selection: Selection | undefined) => {
    // A choice of nothing is no choice; written, it would read as the empty term.
    if (selection && (selection.kind === 'range' || selection.terms.length > 0))
      entries.push([(selection.exclude ? '-' : '') + key, write(selection)]);
  };
  add('annotator', filter.annotator);
  add('workspace', filter.workspace);
  add('record', filter.record);
  if (filter.status)
    add('status', {
      kind: 'terms',
      terms: STATUSES.filter((s) => filter.status?.includes(s)),
      exclude: false,
    });
  if (filter.from) entries.push(['from', escape(filter.from)]);
  if (filter.to) entries.push(['to', escape(filter.to)]);
  for (const [name, selection] of Object.entries(filter.questions)) add(`q.${escape(name)}`, selection);
  for (const [name, selection] of Object.entries(filter.metadata)) add(`m.${escape(name)}`, selection);
  if (filter.only) entries.push(['only', '1']);
  for (const [name, distance] of Object.entries(filter.distances ?? {}))
    entries.push([`distance.${escape(name)}`, distance]);
  if (filter.limits) entries.push(['limits', filter.limits.map(end).join('..')]);
  if (filter.otherPeople) entries.push(['interval', 'people']);
  if (entries.length === 0) return '';
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return ['v=1', ...entries.map(([key, value]) => `${key}=${value}`)].join('&');
}

/** `,` `.` `&` `=` separate, so inside names and values they are percent-encoded too, as are the marks encodeURIComponent leaves. */
const escape = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(
    /[.!'()*~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function write(selection: Selection): string {
  if (selection.kind === 'range') return `${end(selection.range.from)}..${end(selection.range.to)}`;
  return [...new Set(selection.terms.map((term) => term.toWellFormed()))]
    .sort((a, b) => (a < b ? -1 : 1))
    .map(escape)
    .join(',');
}

const end = (value: number | null) =>
  value === null ? '' : String(value).replaceAll('.', '%2E').replaceAll('+', '%2B');

export interface ReadFragment {
  readonly filter: Filter;
  /** Keys that mean nothing here: ignored, and said so. */
  readonly ignored: readonly string[];
}

/** Reads the text after `#`, with or without the mark. Never throws. */
export function readFragment(fragment: string): ReadFragment {
  const ignored: string[] = [];
  let filter: Filter = EMPTY_FILTER;
  for (const part of fragment.toWellFormed().replace(/^#/, '').split('&')) {
    if (part === '' || part === 'v=1') continue;
    const next = apply(filter, part);
    if (next) filter = next;
    else ignored.push(unescape(part.split('=')[0] ?? '') ?? part);
  }
  return { filter, ignored };
}

function apply(filter: Filter, part: string): Filter | null {
  const at = part.indexOf('=');
  if (at < 0) return null;
  const exclude = part.startsWith('-');
  const key = part.slice(exclude ? 1 : 0, at);
  const value = part.slice(at + 1);
  const selection = read(value, exclude);
  if (!selection) return null;
  if (key === 'annotator' || key === 'workspace' || key === 'record')
    return selection.kind === 'terms' ? { ...filter, [key]: selection } : null;
  if (key.startsWith('q.') || key.startsWith('m.')) {
    const name = unescape(key.slice(2));
    if (name === null) return null;
    const field = key.startsWith('q.') ? 'questions' : 'metadata';
    // Object.fromEntries, unlike a literal, takes __proto__ as any other name.
    return { ...filter, [field]: Object.fromEntries([...Object.entries(filter[field]), [name, selection]]) };
  }
  if (exclude) return null;
  if (selection.kind === 'range') return key === 'limits' ? applyLimits(filter, selection.range) : null;
  const [text] = selection.terms;
  if (key.startsWith('distance.')) {
    const name = unescape(key.slice('distance.'.length));
    const distance = DISTANCES.find((known) => known === text);
    return name === null || distance === undefined ? null : withDistance(filter, name, distance);
  }
  if (key === 'interval') return text === 'people' ? { ...filter, otherPeople: true } : null;
  if (key === 'status') {
    const status = STATUSES.filter((known) => selection.terms.includes(known));
    return status.length > 0 ? { ...filter, status } : null;
  }
  if ((key === 'from' || key === 'to') && isDay(text ?? '')) return { ...filter, [key]: text };
  return key === 'only' && text === '1' ? { ...filter, only: true } : null;
}

const applyLimits = (filter: Filter, { from, to }: Range): Filter | null =>
  from !== null && to !== null && areLimits(from, to) ? withLimits(filter, [from, to]) : null;

function read(value: string, exclude: boolean): Selection | null {
  if (value.includes('..')) {
    const range = readRange(value);
    return range && { kind: 'range', range, exclude };
  }
  const terms = value.split(',').map(unescape);
  if (!terms.every((term) => term !== null)) return null;
  return { kind: 'terms', terms: [...new Set(terms)].sort((a, b) => (a < b ? -1 : 1)), exclude };
}

function readRange(value: string): Range | null {
  const ends = value.split('..').map((text) => (text === '' ? null : Number(unescape(text) ?? 'none') + 0));
  const [from, to] = ends;
  if (
    ends.length !== 2 ||
    from === undefined ||
    to === undefined ||
    ends.some((one) => one !== null && !Number.isFinite(one))
  )
    return null;
  return { from, to };
}

/** Null where nothing can be written so: broken percent signs, and NUL, which no query can hold. */
function unescape(text: string): string | null {
  try {
    const plain = decodeURIComponent(text);
    return plain.includes('\0') ? null : plain;
  } catch {
    return null;
  }
}
