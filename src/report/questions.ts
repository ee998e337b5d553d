import type { Engine } from '../engine/engine.ts';
import type { About, Question } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';
import { agreementFigures } from './agreement.ts';
import { remarksOn } from './remarks.ts';
import { suggestionFigures } from './suggestions.ts';
import type { QuestionFigures } from './types.ts';
import { valueFigures } from './values.ts';

/** All figures of the question with this number in the campaign. */
export async function questionFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
  answers: number,
  resampling: Resampling,
): Promise<QuestionFigures> {
  const question = about.questions[at]!;
  const agreement = await agreementFigures(engine, about, filter, at, resampling);
  return {
    name: question.name,
    title: question.title,
    type: question.kind,
    level: question.level,
    scale: scaleOf(question),
    answers,
    ...(await valueFigures(engine, about, filter, at)),
    suggestions: await suggestionFigures(engine, about, filter, at),
    agreement,
    remarks: agreement === null ? [] : await remarksOn(engine, about, filter, at, agreement),
  };
}

function scaleOf({ kind, options }: Question): QuestionFigures['scale'] {
  if (options.length === 0) return null;
  const isNumber = kind === 'rating' || kind === 'number';
  return options.map(({ value }) => (isNumber ? Number(value) : value));
}
