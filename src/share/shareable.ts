import type { Campaign } from '../model/campaign.ts';
import type { Settings } from '../model/settings.ts';
import { withoutPeople, withoutRepeated } from './hide.ts';
import { withoutSmallGroups } from './groups.ts';
import { renamed } from './rename.ts';
import { withTable } from './table.ts';
import { withoutTexts } from './withhold.ts';
import { problemTable } from '../tables/files.ts';

/**
 * The campaign as it may be published: what `share` in the settings keeps back is in no table and in no
 * description any more. Without a setting people get pseudonyms. Texts that are kept are kept as they are,
 * also where somebody wrote a name into one.
 */
export function shareable(campaign: Campaign, settings: Settings): Campaign {
  const { annotators = 'pseudonym', text = 'keep', smallest_group: smallest } = settings.share ?? {};
  let out = campaign;
  if (smallest !== undefined) out = withoutSmallGroups(out, smallest);
  if (annotators === 'hide') out = withoutRepeated(out);
  if (annotators !== 'name') out = renamed(out, settings, annotators === 'hide');
  if (annotators === 'hide') out = withoutPeople(out);
  if (text === 'withhold') out = withoutTexts(out);
  const about = { ...out.about, share: { annotators, text } };
  return withTable({ ...out, about }, 'problem', () => problemTable(about.problems));
}
