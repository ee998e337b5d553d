import type { Measure } from '../measure.ts';
import { suggestedQuestions, needsAnswers } from './suggested-questions.ts';
import { modelQueries, shapeModels, refineModels, type Models } from './model-lines.ts';
import { MOST_TABLE_VALUES } from '../../model/limits.ts';

/** How well the model that suggests agrees with people, beside how well they agree with each other. */
export const modelBesideHumans: Measure<Models> = {
  id: 'model-beside-humans',
  each: (about) =>
    about.annotators.length < 2
      ? []
      : suggestedQuestions(about).filter(
          ({ number }) => about.questions[number]!.values <= MOST_TABLE_VALUES,
        ),
  needs: (about, param) => needsAnswers({ about, param }),
  query: modelQueries,
  shape: shapeModels,
  refine: refineModels,
};
