import type { Engine, Row, Rows } from '../engine/engine.ts';
import type { About, MetadataField } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { attemptQuery, scoreQuery, tagQuery, taggedQuery, type Attempts } from '../sql/attempts.ts';
import { gini, topShare } from '../stats/people/concentration.ts';
import { type Estimate, noEstimate } from '../stats/data/estimate.ts';
import { itemMean } from '../stats/agreement/item-mean.ts';
import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';
import { rankCorrelation } from '../stats/agreement/rank-correlation.ts';
import { byId } from './annotators.ts';
import { figure, shareFigure } from './figure.ts';
import type { AttemptFigures, RedTeamFigures, ScoreFigures } from './types.ts';

const TOP = 10;
const TAG = 'tag ';
const QUESTION = 'rating';

// The published set misspells the second one; both stand in copies of it.
const SCORES = {
  transcript: ['min_harmlessness_score_transcript'],
  task: ['task_descripton_harmlessness_score', 'task_description_harmlessness_score'],
} as const;

/** How well red-team attempts succeeded, on which models, by whom; null where no file holds such attempts. */
export async function redTeamFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  resampling: Resampling,
): Promise<RedTeamFigures | null> {
  const files = about.files.flatMap(({ format }, file) => (format === 'red-team' ? [file] : []));
  const question = about.questions.findIndex(({ name, kind }) => name === QUESTION && kind === 'rating');
  if (files.length === 0 || question < 0) return null;
  const attempts: Attempts = {
    files,
    question,
    model: fieldOf(about, 'model_type'),
    size: fieldOf(about, 'num_params'),
  };
  const rows = await engine.query(attemptQuery(filter, about, attempts));
  const tags = await engine.query(tagQuery(filter, about, attempts, TAG));
  const [{ n: tagged } = { n: 0 }] = await engine.query(taggedQuery(filter, about, attempts, TAG));
  const scoreOf = async (names: readonly string[]) => scoreFigures(engine, about, filter, attempts, names);
  return {
    ...success(rows, resampling),
    members: membersOf(rows, about).length,
    ratings: ratingsOf(
      rows,
      about.questions[question]!.options.map(({ value }) => Number(value)),
    ),
    byModel: grouped(rows, 'model', 'size').map((some) => ({
      type: textOf(some[0]!['model']),
      size: textOf(some[0]!['size']),
      ...success(some, resampling),
    })),
    tagged: Number(tagged),
    byTag: grouped(tags, 'tag').map((some) => ({
      tag: String(some[0]!['tag']),
      share: shareFigure(countOf(some), Number(tagged)),
      ...success(some, resampling),
    })),
    concentration: concentrationOf(rows, about, resampling),
    harmlessness: { transcript: await scoreOf(SCORES.transcript), task: await scoreOf(SCORES.task) },
  };
}

const fieldOf = ({ metadata }: About, name: string): MetadataField | null =>
  metadata.find((field) => field.owner === 'record' && field.name === name) ?? null;

const textOf = (cell: Row[string] | undefined): string | null => (typeof cell === 'string' ? cell : null);

const countOf = (rows: Rows): number => rows.reduce((sum, { n }) => sum + Number(n), 0);

/** Rows with equal values in these columns, in the order in which the first of them come. */
const grouped = (rows: Rows, ...columns: readonly string[]): readonly Rows[] => [
  ...Map.groupBy(rows, (row) => JSON.stringify(columns.map((column) => row[column]))).values(),
];

function success(rows: Rows, resampling: Resampling): AttemptFigures {
  const rated = rows.filter(({ rating }) => rating !== null);
  return { attempts: countOf(rows), rated: countOf(rated), success: meanOf(rated, resampling) };
}

const meanOf = (rated: Rows, resampling: Resampling): Estimate =>
  figure(
    itemMean(
      rated.flatMap(({ rating, n }) => new Array<number>(Number(n)).fill(Number(rating))),
      'no_ratings',
      resampling,
    ),
  );

/** How often each rating was given, those of the scale that nobody gave too. */
function ratingsOf(rows: Rows, scale: readonly number[]): Readonly<Record<string, number>> {
  const counts = new Map(scale.map((value) => [value, 0]));
  for (const { rating, n } of rows)
    if (rating !== null) counts.set(Number(rating), (counts.get(Number(rating)) ?? 0) + Number(n));
  return Object.fromEntries(counts);
}

/** Known members with their attempts, the busiest first. */
const membersOf = (rows: Rows, about: About): readonly { readonly id: string; readonly rows: Rows }[] =>
  [
    ...Map.groupBy(
      rows.filter(({ annotator }) => annotator !== null),
      ({ annotator }) => annotator,
    ),
  ]
    .map(([annotator, some]) => ({ id: about.annotators[Number(annotator)]!.id, rows: some }))
    .sort((a, b) => countOf(b.rows) - countOf(a.rows) || byId(a, b));

function concentrationOf(rows: Rows, about: About, resampling: Resampling): RedTeamFigures['concentration'] {
  const members = membersOf(rows, about);
  const amounts = members.map((member) => countOf(member.rows));
  const mean = (some: typeof members) =>
    meanOf(
      some.flatMap((member) => member.rows),
      resampling,
    );
  return {
    topShare: topShare(amounts, TOP),
    gini: gini(amounts),
    topSuccess: mean(members.slice(0, TOP)),
    otherSuccess: mean(members.slice(TOP)),
  };
}

async function scoreFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  attempts: Attempts,
  names: readonly string[],
): Promise<ScoreFigures> {
  const [first, ...others] = names
    .flatMap((name) => fieldOf(about, name) ?? [])
    .filter(({ type }) => type !== 'terms');
  if (!first) return { attempts: 0, correlation: figure(noEstimate('no_ratings')) };
  const rows = await engine.query(scoreQuery(filter, about, attempts, [first, ...others]));
  const [ratings, scores] = ['rating', 'score'].map((column) => rows.map((row) => Number(row[column])));
  return { attempts: rows.length, correlation: figure(rankCorrelation(ratings!, scores!)) };
}
