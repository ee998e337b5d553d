import { campaignQuery, repeatedQuery, responsesPerRecordQuery } from '../../sql/campaign-counts.ts';
import type { Measure } from '../measure.ts';
import { timeIn } from '../rows/cells.ts';
import type { Bar } from './overlap.ts';
import { statusCounts, type StatusCounts } from './status-counts.ts';

export interface CampaignCounts {
  readonly records: number;
  readonly annotators: number;
  readonly submissions: StatusCounts;
  /** Records by how many different people answered them, those that nobody answered too. */
  readonly responsesPerRecord: readonly Bar[];
  /** Counted submissions beyond the first of one person on one record. */
  readonly repeated: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** The whole campaign, or what a filter leaves of it, in counts. */
export const campaignCounts: Measure<CampaignCounts> = {
  id: 'campaign-counts',
  needs: () => null,
  query: ({ filter, about }) => ({
    counts: campaignQuery(filter, about),
    repeated: repeatedQuery(filter, about),
    responses: responsesPerRecordQuery(filter, about),
  }),
  shape({ counts: [row = {}] = [], repeated = [], responses = [] }) {
    const responsesPerRecord = responses.map(({ people, records }): Bar => ({
      people: Number(people),
      records: Number(records),
    }));
    return {
      records: responsesPerRecord.reduce((sum, { records }) => sum + records, 0),
      annotators: Number(row.annotators),
      submissions: statusCounts(row),
      responsesPerRecord,
      repeated: Number(repeated[0]?.repeated),
      first: timeIn(row.first),
      last: timeIn(row.last),
    };
  },
};
