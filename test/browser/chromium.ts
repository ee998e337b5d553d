import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { extract } from 'tar-fs';
import { PATIENCE } from './patience.ts';

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const HELP =
  'The browser tests need Chrome or Chromium, and none could be started. Install one (for example the package "chromium"), or set CHROME_PATH to its program.';

/** A real Chromium: the one CHROME_PATH names, an installed one, else the one from npm with its own libraries. */
export async function launch(): Promise<Browser> {
  const named = process.env.CHROME_PATH;
  const found = named ?? INSTALLED.find(existsSync);
  const start = async (executablePath: string, env: Record<string, string | undefined>) => {
    try {
      return await chromium.launch({
        executablePath,
        args: ARGS,
        env: definedOnly(env),
        timeout: PATIENCE.timeout,
      });
    } catch (error) {
      throw new Error(
        `${HELP}\nTried ${executablePath}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`,
      );
    }
  };
  if (found !== undefined) return start(found, process.env);
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(HELP);
  const folder = await unpacked();
  return start(join(folder, 'chromium'), {
    ...process.env,
    LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    HOME: folder,
  });
}

const definedOnly = (env: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** Unpacks the browser of npm once per version. */
async function unpacked(): Promise<string> {
  const require = createRequire(import.meta.url);
  const root = dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));
  const { version } = require(join(root, 'package.json')) as { version: string };
  const folder = fileURLToPath(new URL(`../../.cache/chromium-${version}`, import.meta.url));
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${String(process.pid)}`;
  await mkdir(fresh, { recursive: true });
  const bin = join(root, 'bin');
  const program = join(fresh, 'chromium');
  await pipeline(
    createReadStream(join(bin, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(program),
  );
  await chmod(program, 0o755);
  await pipeline(
    createReadStream(join(bin, 'al2023.tar.br')),
    createBrotliDecompress(),
    extract(join(fresh, 'al2023')),
  );
  await pipeline(
    createReadStream(join(bin, 'fonts.tar.br')),
    createBrotliDecompress(),
    extract(join(fresh, 'fonts')),
  );
  // The fonts' own settings name a folder of another kind of machine.
  await writeFile(join(fresh, 'fonts.conf'), fontSettings(folder));
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
  return folder;
}

const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
