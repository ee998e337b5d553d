import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

/** What the pages' processes of a browser have used: their workers run in them too. */
export interface Used {
  /** The most memory that one of them ever held, in bytes; only Linux tells. */
  readonly peak: number;
  /** Seconds of processor time of all. */
  readonly cpu: number;
}

interface Process {
  readonly type: string;
  readonly id: number;
  readonly cpuTime: number;
}

export async function renderers(browser: Browser): Promise<Used> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
    processInfo: readonly Process[];
  };
  await session.detach();
  const own = processInfo.filter(({ type }) => type === 'renderer');
  const peaks = await Promise.all(own.map(({ id }) => peakOf(id)));
  return { peak: Math.max(...peaks), cpu: own.reduce((sum, { cpuTime }) => sum + cpuTime, 0) };
}

async function peakOf(id: number): Promise<number> {
  const status = await readFile(`/proc/${String(id)}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) * 1024;
}
