import type { Measure } from '../measure.ts';
import { suggestedQuestions, needsAnswers } from './suggested-questions.ts';
import { modelQueries, shapeModels, refineModels, type Models } from './model-lines.ts';

const MOST_VALUES = 100;

/** How well the model that suggests agrees with people, beside how well they agree with each other. */
export const modelBesideHumans: Measure<Models> = {
  id: 'model-beside-humans',
  each: (about) =>
    about.annotators.length < 2
      ? []
      : suggestedQuestions(about).filter(({ number }) => about.questions[number]!.values <= MOST_VALUES),
  needs: (about, param) => needsAnswers({ about, param }),
  query: modelQueries,
  shape: shapeModels,
  refine: refineModels,
};
