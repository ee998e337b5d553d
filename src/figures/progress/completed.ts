import type { About } from '../../model/campaign.ts';
import { counted } from '../../words/numbers.ts';

const SOURCES: Readonly<Record<About['overlap']['source'], string>> = {
  settings: 'as the settings say',
  export: 'as the export says',
  assumed: 'assumed, as no file says',
};

/** "A record is completed with 3 answers of different people (as the settings say)." */
export const completedMeans = ({ overlap }: About): string =>
  `A record is completed with ${counted(overlap.needed, 'answer')} of different people (${SOURCES[overlap.source]}).`;

/** "n = 310 records known.", or answered, where the export has no others. */
export const knownRecords = (scope: number, { listsUnanswered }: About): string =>
  `n = ${counted(scope, 'record')} ${listsUnanswered ? 'known' : 'answered at least once'}.`;
