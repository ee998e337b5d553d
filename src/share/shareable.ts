import type { Campaign } from '../model/campaign.ts';
import type { Settings } from '../model/settings.ts';
import { fileTable, problemTable } from '../tables/files.ts';
import { onlyAllowed } from './allowed.ts';
import { inDrawnOrder } from './draw-rows.ts';
import { withoutSmallGroups } from './groups.ts';
import { withoutPeople } from './hide.ts';
import type { Keyed } from './order.ts';
import { publishedRemarks } from './remarks.ts';
import { renamed } from './rename.ts';
import { withoutRepeated } from './repeated.ts';
import { withTable } from './table.ts';
import { withTimesToTheDay } from './to-the-day.ts';
import { withoutTexts } from './withhold.ts';

/** Who is going to see it: the person at this computer, or whoever has the link. */
export type Audience = 'lead' | 'public';

export interface Sharing {
  readonly audience: Audience;
  readonly keyed: Keyed;
}

/**
 * The campaign as its audience may see it: what `share` in the settings keeps back is in no table and in no description
 * any more. Without a setting the public sees pseudonyms, and remarks without quotations. Texts that are kept are kept as
 * they are, also where somebody wrote a name into one.
 */
export function shareable(campaign: Campaign, settings: Settings, { audience, keyed }: Sharing): Campaign {
  const named = audience === 'lead' ? 'name' : 'pseudonym';
  const { annotators = named, text = 'keep', rows = 'keep', smallest_group: smallest } = settings.share ?? {};
  const hides = annotators === 'hide';
  let out = campaign;
  if (smallest !== undefined) out = withoutSmallGroups(out, smallest);
  if (hides) out = withoutRepeated(out);
  if (annotators !== 'name') out = renamed(out, settings, hides, keyed);
  if (audience === 'public' || annotators !== 'name') out = withoutQuotations(out, hides);
  if (hides) out = inDrawnOrder(withoutPeople(out), keyed);
  if (rows === 'withhold' && audience === 'public') out = withTimesToTheDay(out);
  if (text === 'withhold') out = withoutTexts(out);
  const about = { ...out.about, share: { annotators, text } };
  return onlyAllowed(withTable({ ...out, about }, 'problem', () => problemTable(about.problems)));
}

/** Without what remarks quote, and without the words by which a file was recognised. */
function withoutQuotations(campaign: Campaign, hides: boolean): Campaign {
  const { about } = campaign;
  const files = about.files.map((file) => ({ ...file, evidence: '' }));
  const quoted = { ...about, files, problems: publishedRemarks(about, hides) };
  return withTable({ ...campaign, about: quoted }, 'file', () => fileTable(files));
}
