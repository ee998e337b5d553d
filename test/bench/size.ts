import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { sourcesAt } from '../../src/engine/files.ts';
import { loadNode } from '../../src/engine/node.ts';
import { readCampaign } from '../../src/campaign/read.ts';
import { shareable } from '../../src/share/shareable.ts';
import { PUBLIC } from '../share/sharing.ts';
import type { Campaign } from '../../src/model/campaign.ts';
import { writeLabels } from './campaign.ts';
import { kilobytes, megabytes, type Measured, type Part } from './part.ts';

const ROWS = 1_000_000;
const BUNDLED = ['translation-quality', 'sharegpt-campaign'];

/** How big the campaign file is, as it is shipped. */
export const size: Part = {
  name: 'size',
  title: 'Campaign file',
  async run(folder) {
    const file = join(folder, 'size.csv');
    await writeLabels(file, ROWS);
    const big = await campaignAt(file);
    const packed = await packedSize(big, folder, () => true);
    const figures: Measured[] = [
      {
        what: '1,000,000 answers',
        value: `${megabytes(packed)} gzip, ${(packed / ROWS).toFixed(2)} bytes an answer`,
        target: 'at most 8 bytes an answer',
      },
    ];
    for (const slug of BUNDLED) {
      const campaign = await campaignAt(fileURLToPath(new URL(`../../data/${slug}`, import.meta.url)));
      const answers = campaign.about.questions.reduce((sum, one) => sum + one.answers, 0);
      const whole = await packedSize(campaign, folder, () => true);
      const bare = await packedSize(campaign, folder, (name) => !name.endsWith('_metadata'));
      figures.push(
        {
          what: `${slug}, whole`,
          value: `${kilobytes(whole)} gzip, ${(whole / answers).toFixed(2)} bytes an answer`,
        },
        { what: `${slug}, without metadata`, value: `${kilobytes(bare)} gzip`, target: 'at most 150 kB' },
      );
    }
    return figures;
  },
};

async function campaignAt(path: string): Promise<Campaign> {
  const read = await readCampaign(await sourcesAt(path));
  if (!read.campaign) throw new Error(`${basename(path)} was not recognised.`);
  return shareable(read.campaign, read.settings, PUBLIC);
}

let written = 0;

async function packedSize(
  { tables, texts }: Campaign,
  folder: string,
  isKept: (table: string) => boolean,
): Promise<number> {
  const name = join(folder, `campaign-${String(++written)}`);
  const paths = { campaign: `${name}.duckdb`, texts: `${name}.texts.duckdb` };
  const engine = await loadNode(
    tables.filter((table) => isKept(table.name)),
    texts,
    paths,
  );
  await engine.close();
  return gzipSync(await readFile(paths.campaign), { level: 9 }).length;
}
