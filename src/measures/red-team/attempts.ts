import type { Rows } from '../../engine/engine.ts';
import type { Ask, Param } from '../../model/ask.ts';
import type { About, MetadataField } from '../../model/campaign.ts';
import type { Attempts } from '../../sql/attempts.ts';
import { itemMean } from '../../stats/agreement/item-mean.ts';
import type { Resampling } from '../../stats/agreement/krippendorff-alpha.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { byId } from '../people/annotator-ratings.ts';
import { timesOf } from '../rows/times.ts';

const QUESTION = 'rating';

/** The rating of red-team attempts as the question to ask about; none where no file holds such attempts. */
export const attemptsIn = (about: About): readonly Param[] =>
  filesOf(about).length === 0
    ? []
    : about.questions.flatMap(({ name, kind }, number) =>
        name === QUESTION && kind === 'rating' ? [{ key: name, number }] : [],
      );

const filesOf = ({ files }: About): readonly number[] =>
  files.flatMap(({ format }, file) => (format === 'red-team' ? [file] : []));

/** The attempts of a campaign and what is known of each. */
export const attemptsOf = ({ about, param }: Pick<Ask, 'about' | 'param'>): Attempts => ({
  files: filesOf(about),
  question: param?.number ?? 0,
  model: recordField(about, 'model_type'),
  size: recordField(about, 'num_params'),
});

/** A field of record metadata by its name; null where the campaign has none. */
export const recordField = ({ metadata }: About, name: string): MetadataField | null =>
  metadata.find((field) => field.owner === 'record' && field.name === name) ?? null;

/** How many attempts some rows are, and how they were rated. */
export interface Success {
  readonly rows: Rows;
  readonly attempts: number;
  readonly rated: number;
  /** The mean rating, with an interval over attempts. */
  readonly success: Estimate;
}

/** The success of some attempts. */
export function successOf(rows: Rows, resampling: Resampling): Success {
  const rated = rows.filter(({ rating }) => rating !== null);
  const ratings = rated.flatMap(({ rating, n }) => new Array<number>(Number(n)).fill(Number(rating)));
  return {
    rows,
    attempts: timesOf(rows),
    rated: timesOf(rated),
    success: itemMean(ratings, 'no_ratings', resampling),
  };
}

/** Rows with equal values in these columns, in the order in which the first of them come. */
export const groupedBy = (rows: Rows, ...columns: readonly string[]): readonly Rows[] => [
  ...Map.groupBy(rows, (row) => JSON.stringify(columns.map((column) => row[column]))).values(),
];

/** Somebody who made attempts, and these. */
export interface Member {
  readonly id: string;
  readonly rows: Rows;
}

/** Known members with their attempts, the busiest first. */
export const membersOf = (rows: Rows, about: About): readonly Member[] =>
  [
    ...Map.groupBy(
      rows.filter(({ annotator }) => annotator !== null),
      ({ annotator }) => annotator,
    ),
  ]
    .map(([annotator, some]): Member => ({ id: about.annotators[Number(annotator)]!.id, rows: some }))
    .sort((a, b) => timesOf(b.rows) - timesOf(a.rows) || byId(a, b));
