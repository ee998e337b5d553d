import type { ReadOptions } from '../../../src/campaign/read.ts';
import { mergeSettings } from '../../../src/model/merge-settings.ts';
import type { Settings } from '../../../src/model/settings.ts';
import { read, type Files } from '../../formats/sources.ts';

/** What is told under one code, with what is proposed, and the campaign as it is when all of that is accepted. */
export async function found(code: string, files: Files, options: ReadOptions = {}) {
  const result = await read(files, options);
  if (!result.campaign) throw new Error(JSON.stringify(result.problems));
  const ofCode = (finding: { readonly code: string }) => finding.code === code;
  const proposals = result.proposals.filter(ofCode);
  const accepted = proposals.reduce<Settings>(
    (settings, proposal) => mergeSettings(settings, proposal.settings),
    result.settings,
  );
  return {
    campaign: result.campaign,
    problems: result.campaign.about.problems.filter(ofCode),
    proposals,
    accepted,
  };
}

/** The same files with other settings. */
export const settled = (files: Files, settings: Settings) => found('', files, { settings });

export const table = (header: string, rows: readonly (readonly string[])[]): string =>
  [header, ...rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))].join(
    '\n',
  );
