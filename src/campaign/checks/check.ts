import type { FileSummary } from '../../model/campaign.ts';
import { STATUSES, type Status } from '../../model/filter.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Settings } from '../../model/settings.ts';
import type { Collected } from '../../formats/collect/collected.ts';
import type { ResolvedQuestion } from '../../tables/resolved-question.ts';

/** All that a check may look at: what was read, and what was made of it. */
export interface Checked {
  readonly collected: Collected;
  readonly resolved: readonly ResolvedQuestion[];
  readonly settings: Settings;
  readonly files: readonly FileSummary[];
  readonly counted: readonly Status[];
  /** How many counted submissions repeat an earlier one of the same person. */
  readonly repeated: number;
  /** The present; null where times in the future are not looked for. */
  readonly now: number | null;
}

/** Something that a lead should know or put right. A message that begins with the count tells it itself. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly count: number;
  /** The first submission that it is about. */
  readonly submission?: number;
  /** The number of the file that it is about. */
  readonly file?: number;
  /** What would put it right. */
  readonly remedy?: Pick<Proposal, 'action' | 'settings'>;
}

export type Check = (checked: Checked) => readonly Finding[];

/** Whether a submission counts: of an annotator, with a counted status. */
export function countedIn({
  collected: { submissions },
  counted,
}: Pick<Checked, 'collected' | 'counted'>): (row: number) => boolean {
  const isCounted = STATUSES.map((status) => counted.includes(status));
  return (row) => submissions.gold.data[row] === 0 && isCounted[submissions.status.data[row]!] === true;
}
