import type { FileSummary, Level, MetadataField, QuestionKind } from '../model/campaign.ts';
import type { Status } from '../model/filter.ts';
import type { Problem } from '../model/problem.ts';
import type { AlphaKind } from '../stats/data/distance.ts';
import type { Estimate } from '../stats/data/estimate.ts';
import type { IccForm } from '../stats/agreement/icc.ts';
import type { Remark } from '../measures/remarks/remarks.ts';

/** The JSON document. Keys are added, never renamed; a figure that does not apply, or is not built yet, is null. */
export interface Report {
  readonly report: 1;
  readonly campaign: CampaignFigures;
  readonly files: readonly Omit<FileSummary, 'evidence'>[];
  readonly annotators: readonly AnnotatorFigures[];
  readonly questions: readonly QuestionFigures[];
  readonly metadata: readonly MetadataFigures[];
  readonly aggregates: readonly AggregateFigures[];
  readonly snapshots: readonly SnapshotFigures[];
  /** By question. */
  readonly preference: Readonly<Record<string, PreferenceFigures>> | null;
  readonly redTeam: RedTeamFigures | null;
  readonly problems: readonly Problem[];
}

export type StatusCounts = Readonly<Record<Status, number>>;

export interface CampaignFigures {
  readonly title: string | null;
  readonly records: number;
  readonly annotators: number;
  readonly submissions: StatusCounts;
  readonly answers: number;
  readonly responsesPerRecord: Readonly<Record<string, number>>;
  readonly repeated: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface AnnotatorFigures extends StatusCounts {
  readonly id: string;
  readonly name: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly medianSeconds: number | null;
  readonly activeSeconds: number | null;
  readonly inferredSeconds: number | null;
}

export interface Spread {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
}

export interface QuestionFigures {
  readonly name: string;
  readonly title: string;
  readonly type: QuestionKind;
  readonly level: Level;
  readonly scale: readonly (string | number)[] | null;
  readonly answers: number;
  readonly values: Readonly<Record<string, number>> | null;
  readonly numbers: Spread | null;
  readonly lengths: Spread | null;
  readonly suggestions: { readonly records: number; readonly kept: Estimate | null } | null;
  readonly agreement: AgreementFigures | null;
  /** What the page says beside the agreement. */
  readonly remarks: readonly Remark[];
}

export interface AgreementFigures {
  readonly items: number;
  readonly ratings: number;
  readonly annotators: readonly AgreementOfAnnotator[];
  readonly percent: { readonly items: Estimate; readonly pairs: Estimate; readonly unanimous: Estimate };
  readonly krippendorffAlpha: Readonly<Partial<Record<AlphaKind, Estimate>>>;
  readonly headline: Headline;
  readonly perLabel: Readonly<Record<string, LabelFigures>>;
  readonly fleissKappa: Estimate;
  readonly gwetAc1: Estimate;
  readonly brennanPrediger: Estimate;
  readonly weighted: Readonly<Record<'linear' | 'quadratic' | 'ordinal', WeightedFigures>> | null;
  readonly pairs: readonly PairFigures[];
  /** Null where people are of no groups. */
  readonly groups: readonly GroupingFigures[] | null;
  readonly icc: Readonly<Record<IccForm, Estimate>> | null;
  readonly kendallW: Estimate | null;
  readonly tauB: Estimate | null;
  readonly f1: Readonly<Record<'exact' | 'overlap' | 'characterAlpha', Estimate>> | null;
  readonly text: Readonly<Record<'exact' | 'editSimilarity' | 'tokenF1', Estimate>> | null;
}

/** The figure that a page shows first; for answers without an alpha its path. */
export type Headline = AlphaKind | 'kendallW' | 'f1.exact' | 'text.editSimilarity';

export interface LabelFigures {
  readonly alpha: Estimate;
  readonly specific: Estimate;
  readonly prevalence: number | null;
}

export interface WeightedFigures {
  readonly fleissKappa: Estimate;
  readonly gwetAc2: Estimate;
  readonly brennanPrediger: Estimate;
}

export interface PairFigures {
  readonly a: string;
  readonly b: string;
  readonly items: number;
  readonly percent: Estimate;
  /** Null for numbers of very many values. */
  readonly cohenKappa: Estimate | null;
  readonly linear: Estimate | null;
  readonly quadratic: Estimate | null;
  readonly scottPi: Estimate | null;
}

export interface AgreementOfAnnotator {
  readonly id: string;
  readonly items: number;
  readonly leaveOneOut: Estimate;
  readonly alphaWithout: Estimate;
  /** Against known answers; null where the question has none. */
  readonly gold: Estimate | null;
  /** Null where nobody answered a record twice. */
  readonly selfConsistency: Estimate | null;
}

/** People by one thing known about them. */
export interface GroupingFigures {
  /** `group`, or the name of a field of annotator metadata. */
  readonly field: string;
  readonly within: readonly {
    readonly group: string;
    readonly people: number;
    readonly items: number;
    readonly alpha: Estimate;
  }[];
  readonly between: readonly {
    readonly a: string;
    readonly b: string;
    readonly items: number;
    readonly alpha: Estimate;
    /** Alpha within b less alpha within a. */
    readonly difference: Estimate;
  }[];
}

export interface MetadataFigures {
  readonly name: string;
  readonly type: MetadataField['type'];
  readonly present: number;
  readonly missing: number;
  readonly distinct: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly mean: number | null;
  readonly top: readonly (readonly [value: string | number, n: number])[];
}

export interface AggregateFigures {
  readonly name: string;
  readonly records: number;
  readonly ratings: number;
  readonly mean: number;
  readonly weightedMean: number;
}

export interface SnapshotFigures {
  readonly exported: string;
  readonly records: number;
  readonly annotators: number | null;
  readonly submissions: number;
  readonly answers: number;
  readonly new: number | null;
  readonly changed: number | null;
  readonly vanished: number | null;
}

/** Who won in the answers to a comparison. */
export interface PreferenceFigures {
  /** Answers that name a side or a tie. */
  readonly comparisons: number;
  /** Null where the answers do not name two sides. */
  readonly ties: number | null;
  /** Answers that name neither. */
  readonly others: number | null;
  /** Wins by answer. */
  readonly sides: Readonly<Record<string, number>>;
  readonly firstPosition: Estimate;
  readonly models: Readonly<Record<string, ModelFigures>> | null;
  readonly noModels: 'unknown_models' | null;
  readonly connected: boolean | null;
  readonly groups: Readonly<
    Record<'undefeated' | 'winless' | 'apart', readonly (readonly string[])[]>
  > | null;
  readonly pairs: readonly ModelPair[] | null;
  readonly lengths: LengthFigures;
}

export interface ModelFigures {
  readonly games: number;
  readonly wins: number;
  readonly losses: number;
  readonly ties: number;
  readonly winRate: Estimate;
  readonly ability: Estimate;
}

/** Wins of the first model are those over the second. */
export interface ModelPair {
  readonly a: string;
  readonly b: string;
  readonly games: number;
  readonly aWins: number;
  readonly bWins: number;
  readonly ties: number;
}

/** How many characters longer the chosen side is. */
export interface LengthFigures {
  readonly comparisons: number;
  readonly equal: number;
  readonly difference: Spread | null;
  readonly longerWon: Estimate;
}

export interface RedTeamFigures {
  readonly attempts: number;
  readonly rated: number;
  readonly members: number;
  readonly ratings: Readonly<Record<string, number>>;
  readonly success: Estimate;
  readonly byModel: readonly (AttemptFigures & {
    readonly type: string | null;
    readonly size: string | null;
  })[];
  readonly tagged: number;
  readonly byTag: readonly (AttemptFigures & { readonly tag: string; readonly share: Estimate })[];
  readonly concentration: {
    readonly topShare: number | null;
    readonly gini: number | null;
    readonly topSuccess: Estimate;
    readonly otherSuccess: Estimate;
  };
  readonly harmlessness: Readonly<Record<'transcript' | 'task', ScoreFigures>>;
}

export interface AttemptFigures {
  readonly attempts: number;
  readonly rated: number;
  readonly success: Estimate;
}

export interface ScoreFigures {
  readonly attempts: number;
  readonly correlation: Estimate;
}
