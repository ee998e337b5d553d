import type { Engine } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { answerQuery } from '../sql/answer-counts.ts';
import { aggregateFigures } from './aggregates.ts';
import { annotatorFigures } from './annotators.ts';
import { campaignFigures } from './campaign.ts';
import { metadataFigures } from './metadata.ts';
import { preferenceFigures } from './preference.ts';
import { questionFigures } from './questions.ts';
import { redTeamFigures } from './red-team.ts';
import type { QuestionFigures, Report } from './types.ts';

export interface ReportOptions {
  readonly filter: Filter;
  readonly bootstrap: number;
  readonly seed: number;
  /** Told before each question, the slow part. */
  onQuestion?(name: string, done: number): void;
}

/** Every figure of a campaign, or of what a filter leaves of it. The same data and options give the same report. */
export async function report(engine: Engine, about: About, options: ReportOptions): Promise<Report> {
  const { filter, bootstrap, seed } = options;
  const rows = await engine.query(answerQuery(filter, about));
  const counts = new Map(rows.map(({ question, answers }) => [Number(question), Number(answers)]));
  const answered = about.questions.map((_, at) => counts.get(at) ?? 0);
  const questions: QuestionFigures[] = [];
  for (const [at, { name }] of about.questions.entries()) {
    options.onQuestion?.(name, at);
    const resampling = { replicates: bootstrap, seed };
    questions.push(await questionFigures(engine, about, filter, at, answered[at]!, resampling));
  }
  return {
    report: 1,
    campaign: await campaignFigures(engine, about, filter, answered),
    files: about.files.map(
      ({ path, format, container, rows: read, counted, rejected, records, submissions }) => ({
        path,
        format,
        container,
        rows: read,
        counted,
        rejected,
        records,
        submissions,
      }),
    ),
    annotators: await annotatorFigures(engine, about, filter),
    questions,
    metadata: await metadataFigures(engine, about, filter),
    aggregates: await aggregateFigures(engine, about, filter),
    snapshots: about.snapshots.map(({ day, records, annotators, submissions, answers, ...rest }) => ({
      exported: day,
      records,
      annotators,
      submissions,
      answers,
      new: rest.added,
      changed: rest.changed,
      vanished: rest.vanished,
    })),
    preference: await preferenceFigures(engine, about, filter, { replicates: bootstrap, seed }),
    redTeam: await redTeamFigures(engine, about, filter, { replicates: bootstrap, seed }),
    problems: about.problems.map(({ code, message, file, line, count }) => ({
      code,
      message,
      file,
      line,
      count,
    })),
  };
}
