import { createReadStream } from 'node:fs';
import { sourcesAt } from '../../src/engine/files.ts';
import { loadNode } from '../../src/engine/node.ts';
import { readCampaign } from '../../src/campaign/read.ts';
import { timed } from './part.ts';

/** What a reading process tells. */
export interface Read {
  readonly reading: number;
  readonly loading: number;
  readonly rows: number;
  /** The most memory held until the tables were there. */
  readonly peak: number;
  readonly bytes: number;
}

// Run with a file, and with "split" to do no more than split its lines and cells.
const [file = '', mode] = process.argv.slice(2);
const told = mode === 'split' ? await split() : await read();
process.stdout.write(
  `${JSON.stringify({ ...told, bytes: process.resourceUsage().maxRSS * 1024 } satisfies Read)}\n`,
);

async function read() {
  const sources = await sourcesAt(file);
  const { result, took } = await timed(() => readCampaign(sources));
  if (!result.campaign) throw new Error('The generated table was not recognised.');
  const { tables, texts, about } = result.campaign;
  const peak = process.resourceUsage().maxRSS * 1024;
  const loading = await timed(() => loadNode(tables, texts));
  await loading.result.close();
  return {
    reading: took,
    loading: loading.took,
    peak,
    rows: about.files.reduce((sum, { counted }) => sum + counted, 0),
  };
}

async function split() {
  let [rows, cells, rest] = [0, 0, ''];
  const { took } = await timed(async () => {
    for await (const chunk of createReadStream(file, 'utf8')) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) cells += line.split(',').length;
      rows += lines.length;
    }
  });
  return { reading: took, loading: cells === 0 ? NaN : 0, peak: NaN, rows: rows - 1 };
}
