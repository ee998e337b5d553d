import type { ItemsNeeded, NoPlan } from '../../stats/agreement/items-needed.ts';
import type { OverlapShares } from '../../stats/agreement/overlap-shares.ts';

/** What is known of a question; null or an empty list where it is not, and then nothing is said about it. */
export interface Facts {
  readonly percent: number | null;
  readonly alpha: number | null;
  readonly largestLabel: LabelShare | null;
  /** Specific agreement of the rarest label that was given. */
  readonly rareAgreement: number | null;
  /** Comparable items whose ratings are not all equal. */
  readonly differingItems: number | null;
  readonly constantAnnotators: readonly ConstantAnnotator[];
  readonly nominal: number | null;
  readonly ordinal: number | null;
  readonly iccAgreement: number | null;
  readonly iccConsistency: number | null;
  /** Mean distance of each annotator from the others, in points; positive for the lenient. */
  readonly offsets: readonly number[];
  readonly kappa: number | null;
  readonly pi: number | null;
  readonly items: number;
  readonly halfWidth: number | null;
  /** What an interval of ± .05 would take. */
  readonly plan: ItemsNeeded | NoPlan | null;
  readonly overlap: OverlapShares | null;
  /** Comparable items that have a suggestion. */
  readonly itemsWithSuggestion: number;
  /** The filter in words; null when nothing is filtered. */
  readonly filter: string | null;
}

export interface LabelShare {
  readonly label: string;
  readonly share: number;
}

export interface ConstantAnnotator {
  readonly annotator: string;
  readonly label: string;
}
