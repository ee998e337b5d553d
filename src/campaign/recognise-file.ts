import type { FileSettings, Settings } from '../model/settings.ts';
import { matches } from './chosen-files.ts';
import type { Format } from '../formats/format.ts';
import type { Sample, Opened, Row, Source, Unreadable } from '../files/source.ts';
import { FORMATS } from '../formats/index.ts';
import { TOO_DEEP } from '../files/json-parse.ts';
import { open } from '../files/open.ts';
import { recognised as recognisedBy, viewFor } from './recognise.ts';
import { unfold } from '../files/unfold.ts';
import { unknownFile } from '../files/unknown-file.ts';

const SAMPLE = 200;

/** A file with the format that reads it, and why that one. */
export interface Recognised {
  readonly source: Source;
  readonly opened: Opened;
  readonly sample: Sample;
  readonly format: Format;
  readonly evidence: string;
  readonly file: FileSettings | null;
  /** Its first rows as cells, where its columns could be named in the settings. */
  readonly table?: Sample | undefined;
}

export interface Unrecognised extends Unreadable {
  /** Its first rows, where it is a table all the same. */
  readonly table?: Sample | undefined;
}

/** Which format reads a file, or why none does. */
export async function recogniseFile(source: Source, settings: Settings): Promise<Recognised | Unrecognised> {
  if (source.leftOut) return source.leftOut;
  const file = settings.files?.find(({ path }) => matches(path, source.path)) ?? null;
  try {
    const found = await open(source);
    if ('message' in found) return found;
    const opened = await unfold(found);
    const { sample, isTooDeep } = await sampleOf(source, opened);
    if (isTooDeep && sample.rows.length === 0) return NESTED;
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
    const longTable = FORMATS.find(({ id }) => id === 'long-table');
    const table = longTable && viewFor(longTable, view);
    const tableOf = ({ takes }: Format) => (takes === undefined ? undefined : table?.sample);
    if (format)
      return {
        ...(viewFor(format, view) ?? view),
        source,
        format,
        file,
        evidence: 'The settings say so.',
        table: tableOf(format),
      };
    const [likely] = recognisedBy(view);
    // Settings that name the answers of a plain table know it better than what its columns look like.
    const isPlain = !likely || likely.format.takes !== undefined;
    const header = table?.opened.header ?? [];
    if (table && isPlain && (namesAnswers(header, settings) || (!likely && hasNamedColumn(header, settings))))
      return {
        ...table,
        source,
        format: longTable,
        file,
        evidence: 'The settings name its columns.',
        table: table.sample,
      };
    return likely
      ? { ...likely, source, file, table: tableOf(likely.format) }
      : { code: 'not_recognised', message: unknownFile(opened, sample), table: table?.sample };
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

const NESTED: Unreadable = {
  code: 'nested_json',
  message: `This is JSON, and ${TOO_DEEP}, which no export is. Export the annotations themselves.`,
};

/** The first rows, and whether values before them are nested too deep to be read. */
async function sampleOf({ path }: Source, opened: Opened) {
  const rows: Row[] = [];
  let isTooDeep = false;
  for await (const batch of opened.batches()) {
    rows.push(...batch.rows.slice(0, SAMPLE));
    isTooDeep ||= batch.rejected.some(({ reason }) => reason.endsWith(TOO_DEEP));
    if (rows.length >= SAMPLE) break;
  }
  const sample: Sample = { path, header: opened.header, rows: rows.slice(0, SAMPLE) };
  return { sample, isTooDeep };
}
