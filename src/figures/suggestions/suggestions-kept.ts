import {
  suggestionsKept as measure,
  type Line,
  type SuggestionsKept,
} from '../../measures/suggestions/suggestions-kept.ts';
import { FEW, MOST_MODELS } from '../../model/limits.ts';
import { intervalWords } from '../../words/intervals.ts';
import { list } from '../../words/lists.ts';
import { coefficient, count, counted, percent } from '../../words/numbers.ts';
import { estimateColumns, numberColumn, textColumn } from '../families/columns.ts';
import { shareAxis } from '../families/dot-intervals.ts';
import { estimates } from '../families/estimates.ts';
import { drawnPart } from '../families/notes.ts';
import { ofQuestion } from '../families/questions.ts';
import { keptWords } from './kept-words.ts';

/** How often people keep what was suggested: in all, by who suggested it, and by its score. */
export const suggestionsKept = estimates<SuggestionsKept, Line>({
  measure,
  id: 'suggestions-kept',
  definition:
    'The share of counted answers to records with a suggestion that equal it, with Wilson’s 95 % interval. Where a record has several suggestions, an answer equal to one of them keeps it; by model and by score an answer is compared with each. The open mark is the mean score of the suggestions: a calibrated model’s lies on the dot. People who see a suggestion tend to keep it, so this is not its accuracy.',
  title: ofQuestion(({ all }) =>
    all.value === null
      ? 'nobody has answered a record with a suggestion'
      : `${percent(all.value)} of suggestions are kept${intervalWords(all, percent)}; ${counted(all.total, 'answer')}`,
  ),
  describe({ all, agents, scores }) {
    if (all.value === null) return 'No answer is to a record with a suggestion.';
    const models = agents
      .slice(0, 6)
      .map(({ text, kept }) => `${text.replace(/^by /, '')} ${percent(kept.value!)}`);
    const byModel = agents.length < 2 ? '' : ` By model: ${list(models)}.`;
    const [low, high] = [scores[0], scores.at(-1)];
    const byScore =
      !low || !high || low === high
        ? ''
        : ` Kept with a ${low.text}: ${percent(low.kept.value!)}; with a ${high.text}: ${percent(high.kept.value!)}.`;
    return `${count(all.count)} of ${counted(all.total, 'answer')} equal the suggestion.${byModel}${byScore}`;
  },
  note({ records, all, withoutScore, outside, scores, agents }) {
    const marks = scores.length > 0 ? ' Open marks: mean score.' : ' The suggestions have no scores.';
    const noScore =
      scores.length > 0 && withoutScore > 0
        ? ` ${counted(withoutScore, 'answer')} ${withoutScore === 1 ? 'is' : 'are'} to suggestions without a score.`
        : '';
    const odd =
      outside > 0
        ? ` ${counted(outside, 'answer')} to scores outside 0 to 1 ${outside === 1 ? 'is' : 'are'} in no line of scores.`
        : '';
    const cut = drawnPart(agents.length, MOST_MODELS, 'models', 'the first ones');
    return `n = ${counted(all.total, 'answer')} to ${counted(records, 'selected record')} with a suggestion.${marks}${noScore}${odd}${cut}`;
  },
  lines: ({ all, agents, scores }) => [ofAll(all), ...agents, ...scores],
  columns: () => [
    textColumn('Suggestions', ({ text }) => text),
    numberColumn('Kept', ({ kept }) => kept.count),
    numberColumn('Answers', ({ kept }) => kept.total),
    estimateColumns('Share kept', ({ kept }) => kept),
    numberColumn('Mean score', ({ score }) => score),
  ],
  dots: ({ all, agents, scores }) =>
    [ofAll(all), ...(agents.length < 2 ? [] : agents.slice(0, MOST_MODELS)), ...scores].map(
      ({ text, kept, score }) => ({
        text,
        estimate: kept,
        isFaint: kept.total < FEW,
        beside: score,
        term: null,
        missing: 'no answers',
        title: `${text}: ${keptWords(kept)}${score === null ? '' : `; mean score ${coefficient(score)}`}`,
      }),
    ),
  axis: (_, { all }) => (all.value === null ? null : shareAxis('suggestions kept', [])),
});

const ofAll = (kept: Line['kept']): Line => ({ text: 'all', kept, score: null });
