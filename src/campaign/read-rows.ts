import type { FileSummary } from '../model/campaign.ts';
import type { Settings } from '../model/settings.ts';
import { beginFile } from '../formats/collect/by-file.ts';
import type { Collected } from '../formats/collect/collected.ts';
import { addProblem } from '../formats/collect/collect.ts';
import type { Opened, Sample, Rejection } from '../files/source.ts';
import type { RowReader } from '../formats/format.ts';
import type { Recognised } from './recognise-file.ts';

export interface Progress {
  readonly file: string;
  readonly rows: number;
}

/** How the reading is followed and cancelled. */
export interface Pacing {
  onProgress?(progress: Progress): void;
  /** Gives way to other work and throws where the reading was cancelled. */
  pause?(): Promise<void>;
}

/** Reads the files in their order; their numbers are their places. */
export async function readFiles(
  collected: Collected,
  files: readonly (readonly [file: number, recognised: Recognised])[],
  settings: Settings,
  options: Pacing,
): Promise<ReadonlyMap<number, FileSummary>> {
  const summaries = new Map<number, FileSummary>();
  for (const [file, recognised] of files) {
    collected.file = file;
    const alike = files.filter(([other, { format }]) => other !== file && format === recognised.format);
    const others = alike.map(([, { sample }]) => sample);
    summaries.set(file, await readRows(collected, recognised, others, settings, options));
  }
  return summaries;
}

/** Reads a file into what is collected. Rows in are rows counted and rows rejected. */
async function readRows(
  collected: Collected,
  { source, opened, sample, format, evidence, file }: Recognised,
  others: readonly Sample[],
  settings: Settings,
  pacing: Pacing,
): Promise<FileSummary> {
  const path = source.path;
  const before = {
    records: collected.records.ids.terms.length,
    submissions: collected.submissions.record.length,
  };
  collected.records.seen = new Map();
  beginFile(collected);
  const reader = format.read(collected, {
    path,
    header: opened.header,
    sample,
    others,
    file,
    settings,
    described: collected.described,
  });
  const { rows, counted } = await readBatches(collected, reader, path, opened, pacing);
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

/** How many rows a file has, and how many of them count. What stops the reading becomes a problem; the rows before it stay. */
async function readBatches(
  collected: Collected,
  reader: RowReader,
  path: string,
  opened: Opened,
  { onProgress, pause }: Pacing,
): Promise<{ readonly rows: number; readonly counted: number }> {
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
  return { rows, counted };
}
