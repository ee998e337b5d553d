import { readCampaign, type ReadOptions, type ReadResult } from '../../src/campaign/read.ts';
import type { Source } from '../../src/files/source.ts';
import type { Campaign } from '../../src/model/campaign.ts';
import type { Settings } from '../../src/model/settings.ts';

/** A file in memory, given out in small pieces. */
export function source(path: string, content: string | Uint8Array, piece = 1 << 16): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    size: bytes.length,
    async *bytes() {
      await Promise.resolve();
      for (let index = 0; index < bytes.length; index += piece) yield bytes.subarray(index, index + piece);
    },
  };
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const read = (files: Files, options: ReadOptions = {}): Promise<ReadResult> =>
  readCampaign(
    Object.entries(files).map(([path, content]) => source(path, content)),
    options,
  );

/** Reads files that hold a campaign. */
export async function readWhole(
  files: Files,
): Promise<{ readonly campaign: Campaign; readonly settings: Settings }> {
  const result = await read(files);
  if (!result.campaign) throw new Error(JSON.stringify(result.problems));
  return result;
}

export async function problemsOf(files: Files) {
  const result = await read(files);
  return result.campaign ? result.campaign.about.problems : result.problems;
}
