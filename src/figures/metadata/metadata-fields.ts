import type { MetadataField } from '../../model/campaign.ts';

export const OWNER_WORDS: Readonly<Record<MetadataField['owner'], readonly [string, string]>> = {
  record: ['record', 'records'],
  submission: ['submission', 'submissions'],
  annotator: ['annotator', 'annotators'],
};
