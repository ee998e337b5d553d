import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { dashboardFolder } from '../../campaign/dashboard-folder.ts';
import type { Settings } from '../../model/settings.ts';
import { reasonOf } from '../reason.ts';
import type { DroppedFile } from './reading.ts';

const PACKED = /\.(gz|zip|parquet|arrow)$/i;
/** A zip cannot be larger unless it is of the 64-bit form. */
const MOST_BYTES = 2 ** 32 - 2 ** 20;

export interface FolderJob {
  readonly files: readonly DroppedFile[];
  readonly settings: Settings;
}

export type PackedFolder =
  | { readonly kind: 'packed'; readonly name: string; readonly folder: Blob }
  | { readonly kind: 'failed'; readonly reason: string };

addEventListener('message', ({ data }: MessageEvent<FolderJob>) => {
  pack(data).then(postMessage, (error: unknown) => {
    postMessage({ kind: 'failed', reason: reasonOf(error) } satisfies PackedFolder);
  });
});

async function pack({ files, settings }: FolderJob): Promise<PackedFolder> {
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  if (bytes > MOST_BYTES)
    throw new Error(
      'Together the files are larger than 4 GB, which a zip cannot hold. Copy them into a folder.',
    );
  const paths = files.map(({ path }) => path);
  const { name, places, settings: text } = dashboardFolder(paths, settings);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const add = (path: string) => {
    const place = `${name}/${path}`;
    const entry = PACKED.test(path) ? new ZipPassThrough(place) : new ZipDeflate(place, { level: 6 });
    zip.add(entry);
    return entry;
  };
  add('dashboard.yml').push(new TextEncoder().encode(text), true);
  for (const { path, file } of files) {
    const place = places.get(path);
    if (place === undefined) continue;
    const entry = add(place);
    for await (const piece of file.stream()) entry.push(piece);
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  return { kind: 'packed', name, folder: new Blob(pieces, { type: 'application/zip' }) };
}
