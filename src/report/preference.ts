import type { Engine, Rows } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import { comparedSides, type ComparedSides } from '../model/compared-sides.ts';
import type { Filter } from '../model/filter.ts';
import { choiceQuery, firstShownQuery, lengthGapQuery } from '../sql/comparisons.ts';
import { noEstimate, type Estimate } from '../stats/data/estimate.ts';
import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';
import { figure, shareFigure } from './figure.ts';
import { modelFigures, NO_MODELS } from './models.ts';
import { spreadOf } from './spread.ts';
import type { LengthFigures, PreferenceFigures, Report } from './types.ts';

/** Who won in each question that compares sides; null where none does. */
export async function preferenceFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  resampling: Resampling,
): Promise<Report['preference']> {
  const figures: [string, PreferenceFigures][] = [];
  for (const [at, { name, kind }] of about.questions.entries())
    if (kind === 'pairwise' && !isGrouping(about, name))
      figures.push([name, await comparisonFigures(engine, about, filter, at, resampling)]);
  return figures.length === 0 ? null : Object.fromEntries(figures);
}

const isGrouping = ({ questions }: About, name: string): boolean =>
  questions.some((fine) => `${fine.name}/groups` === name);

async function comparisonFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
  resampling: Resampling,
): Promise<PreferenceFigures> {
  const question = about.questions[at]!;
  const rows = await engine.query(choiceQuery(filter, about, at));
  const sides = comparedSides(question, about);
  if (!sides) return withoutSides(question.options.map(({ value }, label) => [value, timesOf(rows, label)]));
  const [first, second, ties] = [...sides.labels, sides.ties].map((labels) => timesOf(rows, labels)) as [
    number,
    number,
    number,
  ];
  const answers = rows.reduce((sum, { n }) => sum + Number(n), 0);
  return {
    comparisons: first + second + ties,
    ties,
    others: answers - first - second - ties,
    sides: Object.fromEntries([
      [sides.values[0], first],
      [sides.values[1], second],
    ]),
    firstPosition: await firstPosition(engine, about, filter, at, sides, [first, second]),
    ...(sides.models
      ? await modelFigures(engine, about, filter, at, sides, sides.models, resampling)
      : NO_MODELS),
    lengths: await lengthFigures(engine, about, filter, at, sides),
  };
}

const timesOf = (rows: Rows, labels: number | readonly number[]): number =>
  rows
    .filter(({ label }) => [labels].flat().includes(Number(label)))
    .reduce((sum, { n }) => sum + Number(n), 0);

const NO_LENGTHS: LengthFigures = {
  comparisons: 0,
  equal: 0,
  difference: null,
  longerWon: figure(noEstimate('no_text')),
};

const withoutSides = (values: readonly (readonly [string, number])[]): PreferenceFigures => ({
  comparisons: values.reduce((sum, [, n]) => sum + n, 0),
  ties: null,
  others: null,
  sides: Object.fromEntries(values),
  firstPosition: figure(noEstimate('unknown_position')),
  ...NO_MODELS,
  lengths: NO_LENGTHS,
});

/** How often the side shown first won, ties left out. */
async function firstPosition(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
  { values, labels, order }: ComparedSides,
  [first, second]: readonly [number, number],
): Promise<Estimate> {
  if (!order) return figure(noEstimate('unknown_position'));
  if (order.kind === 'always') return shareFigure(first, first + second);
  const rows = await engine.query(firstShownQuery(filter, about, at, order.field));
  const decided = rows.filter(
    (row) => values.includes(String(row['first'])) && labels.includes(Number(row['label'])),
  );
  const won = decided.filter((row) => labels[values.indexOf(String(row['first']))] === Number(row['label']));
  const count = (some: Rows) => some.reduce((sum, { n }) => sum + Number(n), 0);
  return decided.length === 0 && first + second > 0
    ? figure(noEstimate('unknown_position'))
    : shareFigure(count(won), count(decided));
}

async function lengthFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
  sides: ComparedSides,
): Promise<LengthFigures> {
  if (!sides.texts) return NO_LENGTHS;
  const rows = await engine.query(lengthGapQuery(filter, about, at, sides, sides.texts));
  if (rows.length === 0) return NO_LENGTHS;
  const times = (isMeant: (gap: number) => boolean) =>
    rows.filter(({ number }) => isMeant(Number(number))).reduce((sum, { n }) => sum + Number(n), 0);
  const [longer, shorter, equal] = [
    times((gap) => gap > 0),
    times((gap) => gap < 0),
    times((gap) => gap === 0),
  ];
  return {
    comparisons: longer + shorter + equal,
    equal,
    difference: spreadOf(rows),
    longerWon: shareFigure(longer, longer + shorter),
  };
}
