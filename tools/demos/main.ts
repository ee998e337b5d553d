import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync, strToU8 } from 'fflate';
import { sharegptCampaign } from './sharegpt-campaign.ts';
import { translationQuality } from './translation-quality.ts';

const DATA = new URL('../../data/', import.meta.url);

writeFolder('translation-quality', translationQuality());
writeFolder('sharegpt-campaign', sharegptCampaign());

function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  const target = new URL(`${folder}/`, DATA);
  mkdirSync(target, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const plain = strToU8(text);
    const bytes = name.endsWith('.gz') ? gzipSync(plain, { mtime: 0, level: 9 }) : plain;
    writeFileSync(new URL(name, target), bytes);
    console.log(`${fileURLToPath(new URL(name, target))}  ${String(bytes.length)} bytes`);
  }
}
