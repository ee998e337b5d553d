import { arrowStream } from '../../engine/arrow.ts';
import { FORMATS } from '../../formats/index.ts';
import { readCampaign } from '../../campaign/read.ts';
import type { Source } from '../../files/source.ts';
import type { Column, Table } from '../../model/column.ts';
import { reasonOf } from '../reason.ts';
import type { DroppedFile, Explained, ReadingJob, ReadingNews, SentTable } from './reading.ts';

const tell = (news: ReadingNews, transfer: Transferable[] = []): void => {
  postMessage(news, { transfer });
};

addEventListener('message', ({ data }: MessageEvent<ReadingJob>) => void read(data));

async function read({ files, settings, only }: ReadingJob): Promise<void> {
  try {
    const progress = { bytes: 0, total: files.reduce((sum, { file }) => sum + file.size, 0) };
    const result = await readCampaign(
      files.map((file) => source(file, progress)),
      {
        title: titleOf(files),
        settings,
        only,
        now: Date.now(),
        onProgress: ({ file, rows }) => {
          tell({ kind: 'progress', path: file, rows, ...progress });
        },
      },
    );
    const explained: Explained = {
      settings: result.settings,
      tables: result.tables,
      proposals: result.proposals,
      projects: result.projects,
      formats: FORMATS.map(({ id, title }) => [id, title]),
    };
    if (!result.campaign) {
      tell({ kind: 'failed', problems: result.problems, explained });
      return;
    }
    const tables = result.campaign.tables.map(sent);
    const texts = result.campaign.texts.map(sent);
    tell(
      { kind: 'done', explained, about: result.campaign.about, tables, texts },
      [...tables, ...texts].map(({ stream }) => stream.buffer as ArrayBuffer),
    );
  } catch (error) {
    const message = `Reading failed: ${reasonOf(error)}`;
    const problem = { code: 'failed', message, file: null, line: null, count: 1 };
    tell({ kind: 'failed', problems: [problem], explained: null });
  }
}

/** Named after the folder, else after the only file. */
function titleOf(files: readonly DroppedFile[]): string {
  const [first] = files;
  if (!first) return 'Your files';
  const folder = first.path.includes('/') ? first.path.split('/')[0] : undefined;
  return folder ?? (files.length === 1 ? first.path : 'Your files');
}

/** Counts each byte once, however often the file is read, so that the bar never runs back. */
function source({ path, file }: DroppedFile, progress: { bytes: number }): Source {
  let furthest = 0;
  return {
    path,
    size: file.size,
    slice: (start, end) => file.slice(start, end).arrayBuffer(),
    async *bytes() {
      let at = 0;
      for await (const chunk of stretchesOf(file)) {
        at += chunk.length;
        if (at > furthest) {
          progress.bytes += at - furthest;
          furthest = at;
        }
        yield chunk;
      }
    },
  };
}

const STRETCH = 1 << 21;

/** The bytes of a file, the next ones asked for ahead. The browser's own stream gives pieces of 64 KB, each with a wait. */
async function* stretchesOf(file: File): AsyncGenerator<Uint8Array> {
  const stretch = (from: number) => file.slice(from, from + STRETCH).arrayBuffer();
  let next = stretch(0);
  for (let at = 0; at < file.size; at += STRETCH) {
    const bytes = await next;
    next = stretch(at + STRETCH);
    yield new Uint8Array(bytes);
  }
}

function sent(table: Table): SentTable {
  const empty = (column: Column): Column => {
    switch (column.type) {
      case 'integer':
      case 'flag':
        return { type: column.type, data: new Int32Array() };
      case 'number':
      case 'time':
        return { type: column.type, data: new Float64Array() };
      case 'term':
        return { type: 'term', data: new Int32Array(), terms: [] };
      case 'text':
        return { type: 'text', data: [] };
    }
  };
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [name, empty(column)]),
  );
  return { name: table.name, rows: table.rows, stream: arrowStream(table), shape: { ...table, columns } };
}
