import { fetchBytes } from '../../src/engine/browser-files.ts';
import { openBrowser } from '../../src/engine/browser.ts';
import { CAMPAIGN } from '../../src/engine/engine.ts';
import type { About } from '../../src/model/campaign.ts';
import { UNWATCHED } from '../engine/unwatched.ts';
import { agreementRun, type AgreementRun } from './agreement-run.ts';

declare global {
  interface Window {
    measure(files: PageFiles): Promise<AgreementRun>;
  }
}

/** Addresses of what a page needs. */
export interface PageFiles {
  readonly module: string;
  readonly worker: string;
  readonly campaign: string;
  readonly about: string;
}

const whole = (address: string) => new URL(address, location.href).href;

window.measure = async ({ module, worker, campaign, about }) => {
  const engine = await openBrowser({ module: whole(module), worker: whole(worker) }, UNWATCHED);
  await engine.attach(CAMPAIGN, await fetchBytes(whole(campaign), 'database', UNWATCHED));
  const described = (await (await fetch(whole(about))).json()) as About;
  const run = await agreementRun(engine, described);
  engine.close();
  return run;
};
