import { RESAMPLING } from '../../src/measures/resampling.ts';
import { askMeasure } from '../../src/measures/ask-measure.ts';
import type { AnyFigure } from '../../src/chart/figure.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { About } from '../../src/model/campaign.ts';
import { EMPTY_FILTER } from '../../src/model/filter.ts';
import { sql } from '../../src/sql/sql.ts';
import { agreementQuestions } from '../../src/figures/agreement/agreement-questions.ts';
import { alphaWithout } from '../../src/figures/people/alpha-without.ts';
import { annotatorAgreement } from '../../src/figures/people/annotator-agreement.ts';
import { annotatorPairs } from '../../src/figures/people/annotator-pairs.ts';
import { quantile, timed } from './part.ts';

/** What a figure takes, in milliseconds: until its values are there, and its intervals after that. */
export interface Took {
  readonly view: string;
  readonly asked: number;
  readonly refined: number;
  readonly title: string;
}

export interface AgreementRun {
  readonly figures: readonly Took[];
  /** One loop over the same ratings, without a database; null where its table of counts would be too large. */
  readonly plain: { readonly took: number; readonly alpha: number } | null;
}

const TIMES = 3;
const MOST_COUNTED = 20;
const FIGURES = [
  agreementQuestions,
  annotatorPairs,
  annotatorAgreement,
  alphaWithout,
] as readonly AnyFigure[];

/** The figures of people's agreement on the first question, each from nothing; in Node and in a page alike. */
export async function agreementRun(engine: Engine, about: About): Promise<AgreementRun> {
  const question = about.questions[0]!;
  const figures: Took[] = [];
  for (const figure of FIGURES) figures.push(await tookOf(engine, figure, about));
  if (question.values > MOST_COUNTED) return { figures, plain: null };
  const { record, value } = await engine.arrays(
    sql`SELECT record::INTEGER AS record, value::INTEGER AS value FROM rating WHERE question = 0`,
  );
  const plain = await timed(() => plainAlpha(record!, value!, about.records, question.values));
  return { figures, plain: { took: plain.took, alpha: plain.result } };
}

async function tookOf(engine: Engine, figure: AnyFigure, about: About): Promise<Took> {
  const param = figure.measure.each ? { key: about.questions[0]!.name, number: 0 } : null;
  const ask = { about, filter: EMPTY_FILTER, param };
  const asked: number[] = [];
  const refined: number[] = [];
  let title = '';
  for (let time = 0; time < TIMES; time++) {
    const points = await timed(() => askMeasure(engine, figure.measure, ask));
    const all = await timed(() => figure.measure.refine?.(points.result, ask, RESAMPLING) ?? points.result);
    asked.push(points.took);
    refined.push(all.took);
    title = figure.title(all.result, ask);
  }
  return { view: figure.id, asked: quantile(asked, 0.5), refined: quantile(refined, 0.5), title };
}

/** Nominal alpha without a database: counts by record and value in one array, then the formula. */
function plainAlpha(record: Int32Array, value: Int32Array, records: number, values: number): number {
  const counts = new Int32Array(records * values);
  for (let row = 0; row < record.length; row++) counts[record[row]! * values + value[row]!]!++;
  const totals = new Float64Array(values);
  let observed = 0;
  for (let at = 0; at < counts.length; at += values) {
    let [all, same] = [0, 0];
    for (let one = 0; one < values; one++) {
      const n = counts[at + one]!;
      all += n;
      same += n * n;
    }
    if (all < 2) continue;
    for (let one = 0; one < values; one++) totals[one]! += counts[at + one]!;
    observed += (all * all - same) / (all - 1);
  }
  const n = totals.reduce((sum, one) => sum + one, 0);
  const same = totals.reduce((sum, one) => sum + one * one, 0);
  return 1 - observed / n / ((n * n - same) / (n * (n - 1)));
}
