import type { Engine } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import {
  aggregates,
  annotators,
  CAMPAIGN,
  exports,
  files,
  metadata,
  preference,
  problems,
  QUESTION,
  redTeam,
} from './document.ts';
import { knownOf } from './known.ts';
import { told } from './told.ts';
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
  const known = knownOf(engine, about, filter, { replicates: bootstrap, seed });
  const questions: QuestionFigures[] = [];
  for (const [number, { name }] of about.questions.entries()) {
    options.onQuestion?.(name, number);
    questions.push(await told(QUESTION, known.at({ key: name, number })));
  }
  return {
    report: 1,
    campaign: await told(CAMPAIGN, known),
    files: await files(known),
    annotators: await annotators(known),
    questions,
    metadata: await metadata(known),
    aggregates: await aggregates(known),
    snapshots: await exports(known),
    preference: await preference(known),
    redTeam: await redTeam(known),
    problems: await problems(known),
  };
}
