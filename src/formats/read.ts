import type { Campaign, FileSummary } from '../model/campaign.ts';
import type { Problem } from '../model/problem.ts';
import { parseSettings, type FileSettings, type Settings } from '../model/settings.ts';
import { addProblem, createCollected, type Collected } from './collect.ts';
import { finish } from './finish.ts';
import type { Format, Sample } from './format.ts';
import { FORMATS } from './index.ts';
import { open } from './open.ts';
import { recognised as recognisedBy, viewFor } from './recognise.ts';
import { namedProblems } from './tables/files.ts';
import { unfold } from './unfold.ts';
import { unknownFile } from './unknown-file.ts';
import { unpackArchives } from './zip.ts';
import type { Opened, Rejection, Row, Source } from './source.ts';

export interface Progress {
  readonly file: string;
  readonly rows: number;
}

export interface ReadOptions {
  readonly title?: string;
  onProgress?(progress: Progress): void;
  /** Gives way to other work and throws where the reading was cancelled. */
  pause?(): Promise<void>;
}

export type ReadResult =
  | { readonly campaign: Campaign; readonly settings: Settings }
  /** Nothing could be read; the problems say why. */
  | { readonly campaign: null; readonly problems: readonly Problem[] };

const SAMPLE = 200;
const SETTINGS_FILE = /(^|\/)dashboard\.ya?ml$/;

interface Recognised {
  readonly source: Source;
  readonly opened: Opened;
  readonly sample: Sample;
  readonly format: Format;
  readonly evidence: string;
  readonly file: FileSettings | null;
}

/** Reads the files of one campaign. A file that cannot be read is told as a problem; the others still load. */
export async function readCampaign(given: readonly Source[], options: ReadOptions = {}): Promise<ReadResult> {
  const collected = createCollected();
  const { sources, refused } = await unpackArchives(given);
  for (const problem of refused) addProblem(collected, { ...problem, line: null, count: 1 });
  const settings = await readSettings(sources);
  if (!settings.settings) return { campaign: null, problems: settings.problems };
  const set = withGuidelines(
    { ...(options.title ? { title: options.title } : {}), ...settings.settings },
    settings.guidelines,
  );
  const wanted = chosen(sources, set, settings.used, collected);
  const recognised: Recognised[] = [];
  for (const source of wanted) {
    const found = await recognise(source, set);
    if ('format' in found) recognised.push(found);
    else addProblem(collected, { ...found, file: source.path, line: null, count: 1 });
  }
  const ordered = recognised.toSorted((a, b) => rank(a.format) - rank(b.format));
  const files: FileSummary[] = [];
  for (const one of ordered) {
    collected.file = files.length;
    files.push(await readFile(collected, one, set, options));
  }
  if (files.every(({ counted }) => counted === 0))
    return {
      campaign: null,
      problems: [
        ...namedProblems(collected.problems.values(), files),
        {
          code: 'nothing_recognised',
          message: 'None of the files holds annotations that can be read.',
          file: null,
          line: null,
          count: 1,
        },
      ],
    };
  return { campaign: finish(collected, set, files), settings: set };
}

/** Descriptions first, then the records, so that records keep their own order. */
const rank = (format: Format) =>
  format.describes ? 0 : format.id === 'records-table' ? 1 : format.adds ? 3 : 2;

type SettingsFound =
  | { readonly settings: Settings; readonly guidelines: string | null; readonly used: ReadonlySet<string> }
  | { readonly settings: null; readonly problems: readonly Problem[] };

async function readSettings(sources: readonly Source[]): Promise<SettingsFound> {
  const file = sources.find(({ path }) => SETTINGS_FILE.test(path));
  if (!file) return { settings: {}, guidelines: null, used: new Set() };
  const parsed = parseSettings(await readText(file), file.path);
  if (!parsed.settings) return parsed;
  const folder = file.path.replace(SETTINGS_FILE, '$1');
  const beside = sources.find(({ path }) => path === folder + (parsed.settings.guidelines ?? '\u0000'));
  return {
    settings: parsed.settings,
    guidelines: beside ? await readText(beside) : null,
    used: new Set([file.path, ...(beside ? [beside.path] : [])]),
  };
}

const withGuidelines = (settings: Settings, guidelines: string | null): Settings =>
  guidelines === null ? settings : { ...settings, guidelines };

async function readText(source: Source): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of source.bytes()) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** `exports/*.jsonl` as a test on paths; `**` crosses folders. */
export function matches(pattern: string, path: string): boolean {
  const expression = pattern
    .split(/(\*\*\/?|\*|\?)/)
    .map((part) =>
      part === '*'
        ? '[^/]*'
        : part === '?'
          ? '[^/]'
          : part === '**'
            ? '.*'
            : part === '**/'
              ? '(?:.*/)?'
              : part.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^(?:.*/)?${expression}$`).test(path);
}

function chosen(
  sources: readonly Source[],
  settings: Settings,
  used: ReadonlySet<string>,
  collected: Collected,
): readonly Source[] {
  const rest = sources.filter(({ path }) => !used.has(path) && !isNotData(path));
  const gold = settings.gold?.file;
  const named = [...(settings.files ?? []).map(({ path }) => path), ...(gold === undefined ? [] : [gold])];
  for (const path of named)
    if (!rest.some((source) => matches(path, source.path)))
      addProblem(collected, {
        code: 'file_missing',
        message: `The settings name "${path}", and no file has that name.`,
        file: 'dashboard.yml',
        line: null,
        count: 1,
      });
  return settings.files ? rest.filter((source) => named.some((path) => matches(path, source.path))) : rest;
}

/** Files that stand beside exports and are none: papers, code, hidden files but Argilla's own folder. */
const isNotData = (path: string): boolean => {
  const base = path.split('/').at(-1) ?? path;
  if (/^argilla\.ya?ml$/i.test(base)) return false;
  return /\.(md|txt|pdf|png|jpe?g|gif|svg|html?|ya?ml|[cm]?[jt]s|py|ipynb|sh)$/i.test(base)
    ? !/\.(txt|html?)$/i.test(base) || /^(readme|licen[cs]e)/i.test(base)
    : base.startsWith('.') || base === 'truth.json' || base === 'version.json';
};

async function recognise(
  source: Source,
  settings: Settings,
): Promise<Recognised | { code: string; message: string }> {
  const file = settings.files?.find(({ path }) => matches(path, source.path)) ?? null;
  try {
    const found = await open(source);
    if ('message' in found) return found;
    const opened = await unfold(found);
    const sample = await sampleOf(source, opened);
    const isGold = settings.gold?.file !== undefined && matches(settings.gold.file, source.path);
    const forced =
      file?.format ?? (isGold ? 'gold-table' : file?.holds === 'records' ? 'records-table' : undefined);
    const format = forced === undefined ? undefined : FORMATS.find(({ id }) => id === forced);
    if (forced !== undefined && !format)
      return {
        code: 'unknown_format',
        message: `The settings give this file the format "${forced}", which is not known. Known formats: ${FORMATS.map(({ id }) => id).join(', ')}.`,
      };
    const view = { opened, sample };
    if (format)
      return { ...(viewFor(format, view) ?? view), source, format, file, evidence: 'The settings say so.' };
    const [likely] = recognisedBy(view);
    const longTable = FORMATS.find(({ id }) => id === 'long-table');
    const table = longTable && viewFor(longTable, view);
    // Settings that name the answers of a plain table know it better than what its columns look like.
    const isPlain = !likely || likely.format.takes !== undefined;
    const header = table?.opened.header ?? [];
    if (table && isPlain && (namesAnswers(header, settings) || (!likely && hasNamedColumn(header, settings))))
      return { ...table, source, format: longTable, file, evidence: 'The settings name its columns.' };
    return likely
      ? { ...likely, source, file }
      : { code: 'not_recognised', message: unknownFile(opened, sample) };
  } catch (error) {
    return { code: 'unreadable', message: error instanceof Error ? error.message : String(error) };
  }
}

function namesAnswers(header: readonly string[], { columns }: Settings): boolean {
  const answers = Object.values(columns?.answers ?? {}).map((set) =>
    typeof set === 'string' ? set : set.column,
  );
  return answers.some((name) => header.includes(name));
}

function hasNamedColumn(header: readonly string[], { columns }: Settings): boolean {
  const answers = Object.values(columns?.answers ?? {}).map((set) =>
    typeof set === 'string' ? set : set.column,
  );
  return [columns?.item, columns?.annotator, ...answers].some(
    (name) => name !== undefined && header.includes(name),
  );
}

async function sampleOf({ path }: Source, opened: Opened): Promise<Sample> {
  const rows: Row[] = [];
  for await (const batch of opened.batches()) {
    rows.push(...batch.rows);
    if (rows.length >= SAMPLE) break;
  }
  return { path, header: opened.header, rows: rows.slice(0, SAMPLE) };
}

async function readFile(
  collected: Collected,
  { source, opened, sample, format, evidence, file }: Recognised,
  settings: Settings,
  { onProgress, pause }: ReadOptions,
): Promise<FileSummary> {
  const path = source.path;
  const before = {
    records: collected.records.ids.terms.length,
    submissions: collected.submissions.record.length,
  };
  collected.records.seen = new Map();
  const reader = format.read(collected, {
    path,
    header: opened.header,
    sample,
    file,
    settings,
    described: collected.described,
  });
  let rows = 0;
  let counted = 0;
  const reject = ({ line, code, reason }: Rejection) => {
    addProblem(collected, { code, message: `A row was left out: ${reason}.`, file: path, line, count: 1 });
  };
  for (const remark of opened.remarks ?? [])
    addProblem(collected, { ...remark, file: path, line: null, count: 1 });
  try {
    for await (const batch of opened.batches()) {
      for (const row of batch.rows) {
        const verdict = reader.row(row);
        if (verdict) reject({ line: row.line, ...verdict });
        else counted++;
      }
      for (const rejection of batch.rejected) reject(rejection);
      for (const remark of batch.remarks ?? []) addProblem(collected, { ...remark, file: path, count: 1 });
      rows += batch.rows.length + batch.rejected.length;
      onProgress?.({ file: path, rows });
      await pause?.();
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    addProblem(collected, {
      code: 'unreadable',
      message: `Reading stopped after ${String(rows)} rows: ${error instanceof Error ? error.message : String(error)}`,
      file: path,
      line: null,
      count: 1,
    });
  }
  reader.end?.();
  if (rows === 0)
    addProblem(collected, {
      code: 'no_rows',
      message: 'The file has a beginning and no rows. Export it again, or leave it out.',
      file: path,
      line: null,
      count: 1,
    });
  return {
    path,
    format: format.id,
    container: opened.container,
    evidence,
    rows,
    counted,
    rejected: rows - counted,
    records: collected.records.ids.terms.length - before.records,
    submissions: collected.submissions.record.length - before.submissions,
  };
}
