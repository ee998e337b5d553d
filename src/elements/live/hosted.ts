import { fetchUnpacked, openBrowser } from '../../engine/browser.ts';
import { CAMPAIGN, TEXTS } from '../../engine/engine.ts';
import type { About } from '../../model/campaign.ts';
import { remembered } from './remembered.ts';
import { absolute, engineFiles, type Live } from './session.ts';

/** Opens the campaign that a built page names: its description, and an engine on its database. */
export async function openHosted(data: DOMStringMap): Promise<Live> {
  const place = absolute(data.about);
  const [engine, campaign, about] = await Promise.all([
    openBrowser(engineFiles()),
    fetchUnpacked(absolute(data.campaign)),
    fetchUnpacked(place).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as About),
  ]);
  await engine.attach(CAMPAIGN, campaign);
  const address = data.texts === undefined ? null : absolute(data.texts);
  let texts: Promise<boolean> | null = null;
  return {
    place,
    about,
    engine: remembered(engine),
    opened: 0,
    texts() {
      if (address === null) return Promise.resolve(false);
      texts ??= fetchUnpacked(address)
        .then((bytes) => engine.attach(TEXTS, bytes))
        .then(() => true);
      return texts;
    },
  };
}
