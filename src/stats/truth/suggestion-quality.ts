import { cohenKappa } from '../agreement/cohen-kappa.ts';
import { type CorrectedEstimate, type Estimate, type Point, noPoint, point } from '../data/estimate.ts';
import { shareEstimate } from '../data/share.ts';
import { type PairTable, pairItems } from '../data/two-raters.ts';

/** How often a label was both suggested and answered, and how often only one of the two. */
interface LabelHits {
  readonly both: number;
  readonly onlySuggested: number;
  readonly onlyAnswered: number;
}

/** How good the suggestions of one label are, measured by the answers. */
export interface LabelQuality {
  /** Of the suggestions of the label, the share that people gave too. */
  readonly precision: Estimate;
  /** Of the answers with the label, the share that was suggested. */
  readonly recall: Estimate;
  readonly f1: Point;
  /** Answers with the label. */
  readonly support: number;
  readonly suggested: number;
}

/** A share of counted cases with Wilson's interval. */
export interface Share extends Estimate {
  readonly count: number;
  readonly total: number;
}

/**
 * A share with Wilson's interval: kept suggestions of all responses that had one, in all, by agent or by anything
 * else. Null when there is nothing to count (`no_ratings`). Worked example: 8 of 10 kept, 0.490 to 0.943.
 */
export function shareOf(count: number, total: number): Share {
  return { ...shareEstimate(count, total, 'no_ratings'), count, total };
}

/** Kept suggestions in a table of suggested (rows) by answered (columns) values. */
export function keptRate(confusion: PairTable): Share {
  return shareOf(diagonal(confusion), pairItems(confusion));
}

/**
 * Precision, recall and F1 of one label, with Wilson's intervals; each is null when there is nothing to count
 * (`no_ratings`). Answers are what the suggestions are measured by, not the truth: people who see a suggestion tend to
 * keep it. Van Rijsbergen (1979), Information Retrieval, 2nd ed., ch. 7.
 * Worked example: 6 in both, 2 only suggested, 4 only answered: 0.75, 0.6 and 0.667.
 */
export function labelQuality({ both, onlySuggested, onlyAnswered }: LabelHits): LabelQuality {
  const total = 2 * both + onlySuggested + onlyAnswered;
  return {
    precision: shareOf(both, both + onlySuggested),
    recall: shareOf(both, both + onlyAnswered),
    f1: total === 0 ? noPoint('no_ratings') : point((2 * both) / total),
    support: both + onlyAnswered,
    suggested: both + onlySuggested,
  };
}

/** Suggestions measured by the majority of the answers. */
export interface AgainstMajority {
  readonly accuracy: Share;
  readonly kappa: CorrectedEstimate;
  /** Records without a majority, which are in neither figure. */
  readonly tied: number;
}

/**
 * Accuracy and Cohen's kappa of the suggestion (rows) against the majority label (columns), one case per record, not
 * per person; `tied` counts the records without a majority. Null for the reasons of `shareOf` and `cohenKappa`.
 */
export function againstMajority(confusion: PairTable, tied: number): AgainstMajority {
  return { accuracy: keptRate(confusion), kappa: cohenKappa(confusion), tied };
}

function diagonal(table: PairTable): number {
  return table.reduce((sum, row, value) => sum + row[value]!, 0);
}
