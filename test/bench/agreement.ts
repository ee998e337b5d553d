import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { writeEngine } from '../../src/build/engine-files.ts';
import { sourcesAt } from '../../src/engine/files.ts';
import { loadNode } from '../../src/engine/node.ts';
import { readCampaign } from '../../src/campaign/read.ts';
import { launch } from '../browser/chromium.ts';
import type { PageFiles } from './agreement-page.ts';
import { agreementRun, type AgreementRun } from './agreement-run.ts';
import { LARGE_CAMPAIGNS, type LargeCampaign } from './large-campaigns.ts';
import { milliseconds, type Measured, type Part } from './part.ts';
import { serve } from './serve.ts';

const BOUNDS: Readonly<Record<string, string>> = {
  'agreement-questions': 'at most 1 s, and 1.5 s for intervals',
  'annotator-pairs': 'at most 1 s',
  'annotator-agreement': 'at most 2 s together',
};

/** Agreement of large campaigns, in Node and in Chromium, beside one loop over the same ratings. */
export const agreement: Part = {
  name: 'agreement',
  title: 'Agreement of 1,000,000 ratings of 250,000 records; values, then their intervals',
  async run(folder) {
    const site = join(folder, 'agreement');
    const engine = await writeEngine(site, join(folder, 'engine'));
    await writePage(site);
    const server = await serve(site);
    const browser = await launch();
    const figures: Measured[] = [];
    for (const campaign of LARGE_CAMPAIGNS) {
      const { about, inNode } = await prepared(site, campaign);
      const files = { ...engine, about, campaign: `/${campaign.name}.duckdb` };
      const inPage = await runInPage(browser, `${server.address}/bench.html`, files);
      figures.push(...linesOf(`${campaign.title}; Node`, inNode), ...linesOf('the same; Chromium', inPage));
    }
    await browser.close();
    server.close();
    return figures;
  },
};

/** The campaign as files of a page, measured in Node on the way. */
async function prepared(site: string, { name, write }: LargeCampaign) {
  const source = join(site, name);
  await write(source);
  const { campaign } = await readCampaign(await sourcesAt(source));
  if (!campaign) throw new Error('The generated table was not recognised.');
  const { about, tables, texts } = campaign;
  const files = { campaign: join(site, `${name}.duckdb`), texts: join(site, `${name}-texts.duckdb`) };
  const engine = await loadNode(tables, texts, files);
  const inNode = await agreementRun(engine, about);
  await engine.close();
  await writeFile(join(site, `${name}.json`), JSON.stringify(about));
  return { about: `/${name}.json`, inNode };
}

async function writePage(site: string): Promise<void> {
  const entry = fileURLToPath(new URL('agreement-page.ts', import.meta.url));
  await mkdir(site, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: site,
      emptyOutDir: false,
      lib: { entry, formats: ['es'], fileName: () => 'bench.js' },
    },
  });
  await writeFile(
    join(site, 'bench.html'),
    '<!doctype html><title>Bench</title><script type="module" src="bench.js"></script>',
  );
}

async function runInPage(browser: Browser, address: string, files: PageFiles): Promise<AgreementRun> {
  const page = await browser.newPage();
  await page.goto(address);
  const run = await page.evaluate((given) => window.measure(given), files);
  await page.close();
  return run;
}

const linesOf = (title: string, { figures, plain }: AgreementRun): readonly Measured[] => [
  { what: title, value: '' },
  ...figures.map(({ view, asked, refined, title: said }) => ({
    what: `  ${view}`,
    value: `${milliseconds(asked)}, then ${milliseconds(refined)}: ${said}`,
    ...(BOUNDS[view] === undefined ? {} : { target: BOUNDS[view] }),
  })),
  ...(plain === null
    ? []
    : [
        {
          what: '  reference: one loop, alpha',
          value: `${milliseconds(plain.took)}, ${plain.alpha.toFixed(3)}`,
        },
      ]),
];
