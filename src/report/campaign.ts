import type { Engine, Row } from '../engine/engine.ts';
import type { About, Question } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { campaignQuery, repeatedQuery, responsesPerRecordQuery } from '../sql/campaign-counts.ts';
import { timeOf } from './figure.ts';
import type { CampaignFigures, StatusCounts } from './types.ts';

// What the reader calls a campaign whose settings name none.
const UNTITLED = 'Untitled campaign';

/** The counts of the whole campaign, or of what a filter leaves of it; `answered` is the answers to each question. */
export async function campaignFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  answered: readonly number[],
): Promise<CampaignFigures> {
  const [counts = {}] = await engine.query(campaignQuery(filter, about));
  const [{ repeated } = {}] = await engine.query(repeatedQuery(filter, about));
  const rows = await engine.query(responsesPerRecordQuery(filter, about));
  const responses = rows.map(({ people, records }) => [String(people), Number(records)] as const);
  return {
    title: about.title === UNTITLED ? null : about.title,
    records: responses.reduce((sum, [, records]) => sum + records, 0),
    annotators: Number(counts['annotators']),
    submissions: statusCounts(counts),
    answers: answered.reduce((sum, n, at) => (isGrouping(about, at) ? sum : sum + n), 0),
    responsesPerRecord: Object.fromEntries([['0', 0], ...responses]),
    repeated: Number(repeated),
    first: timeOf(counts['first']),
    last: timeOf(counts['last']),
  };
}

/** Submissions by status, from a row with a column for each. */
export const statusCounts = (row: Row): StatusCounts => ({
  submitted: Number(row['submitted']),
  draft: Number(row['draft']),
  discarded: Number(row['discarded']),
  unknown: Number(row['unknown']),
});

/** A question on a coarser scale repeats the answers of the one it is made of. */
function isGrouping({ questions }: About, at: number): boolean {
  const fine = (question: Question) => `${question.name}/groups` === questions[at]?.name;
  return questions.some(fine);
}
