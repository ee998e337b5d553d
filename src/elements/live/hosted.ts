import { fetchBytes, notFetched, type FetchLimits } from '../../engine/browser-files.ts';
import type { EngineWatch } from '../../engine/browser-worker.ts';
import { openBrowser, type BrowserEngine } from '../../engine/browser.ts';
import { CAMPAIGN, TEXTS } from '../../engine/engine.ts';
import type { About } from '../../model/campaign.ts';
import { remembered } from './remembered.ts';
import { absolute, engineFiles, type Live } from './session.ts';

/** Opens the campaign that a built page names: its description, and an engine on its database. */
export async function openHosted(data: DOMStringMap, watch: EngineWatch): Promise<Live> {
  const place = absolute(data.about);
  const starting = openBrowser(engineFiles(), watch);
  try {
    const [engine, campaign, about] = await Promise.all([
      starting,
      fetchBytes(absolute(data.campaign), 'database', watch),
      fetchDescription(place, watch),
    ]);
    await engine.attach(CAMPAIGN, campaign);
    const texts = textsOn(engine, data.texts, watch);
    return { place, about, engine: remembered(engine), opened: 0, texts };
  } catch (error) {
    void starting.then(
      (engine) => {
        engine.close();
      },
      () => undefined,
    );
    throw error;
  }
}

async function fetchDescription(address: string, limits: FetchLimits): Promise<About> {
  const bytes = await fetchBytes(address, 'description', limits);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as About;
  } catch {
    throw notFetched(address, 'it came damaged or cut off');
  }
}

/** Texts are fetched when they are first wanted. Where they do not come, whoever wants them next asks again. */
function textsOn(engine: BrowserEngine, named: string | undefined, limits: FetchLimits): Live['texts'] {
  if (named === undefined) return () => Promise.resolve(false);
  const address = absolute(named);
  const fetchTexts = async () => {
    await engine.attach(TEXTS, await fetchBytes(address, 'database', limits));
    return true;
  };
  let texts: Promise<boolean> | null = null;
  return () =>
    (texts ??= fetchTexts().catch((error: unknown) => {
      texts = null;
      throw error;
    }));
}
