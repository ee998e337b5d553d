import type { Figure } from '../../chart/figure.ts';
import {
  suggestionsKept as measure,
  type Line,
  type SuggestionsKept,
} from '../../measures/suggestions/suggestions-kept.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { percent, counted, count, coefficient } from '../../words/numbers.ts';
import { list } from '../../words/lists.ts';
import { dotIntervals, shareAxis } from '../../chart/dot-intervals.ts';
import { shareWords } from './suggested-questions.ts';

const MOST_AGENTS = 20;

/** How often people keep what was suggested: in all, by who suggested it, and by its score. */
export const suggestionsKept: Figure<SuggestionsKept> = {
  measure,
  id: 'suggestions-kept',
  definition:
    'The share of counted responses on records with a suggestion that equal it, with Wilson’s 95 % interval. Where a record has several suggestions, equal to one of them is kept; by model and by score a response is compared with each. The open mark is the mean score of the suggestions: a calibrated model’s lies on the dot. People who see a suggestion tend to keep it, so this is not its accuracy.',
  title({ all }, ask) {
    const { title } = questionOf(ask);
    return all.value === null
      ? `${title}: nobody has answered a record with a suggestion`
      : `${title}: ${percent(all.value)} of suggestions are kept (${percent(all.low!)} to ${percent(all.high!)}; ${counted(all.total, 'response')})`;
  },
  describe({ all, agents, scores }) {
    if (all.value === null) return 'No response is to a record with a suggestion.';
    const byAgent =
      agents.length < 2
        ? ''
        : ` By model: ${list(agents.slice(0, 6).map(({ text, kept }) => `${text.replace(/^by /, '')} ${percent(kept.value!)}`))}.`;
    const [low, high] = [scores[0], scores.at(-1)];
    const byScore =
      !low || !high || low === high
        ? ''
        : ` Kept with a ${low.text}: ${percent(low.kept.value!)}; with a ${high.text}: ${percent(high.kept.value!)}.`;
    return `${count(all.count)} of ${counted(all.total, 'response')} equal the suggestion.${byAgent}${byScore}`;
  },
  note({ records, all, withoutScore, outside, scores, agents }) {
    const noScore =
      scores.length > 0 && withoutScore > 0
        ? ` ${counted(withoutScore, 'response')} to suggestions without a score.`
        : scores.length === 0
          ? ' The suggestions have no scores.'
          : '';
    const odd =
      outside > 0
        ? ` ${counted(outside, 'response')} to scores outside 0 to 1 are in no line of scores.`
        : '';
    const cut = agents.length > MOST_AGENTS ? ` The first ${count(MOST_AGENTS)} models are drawn.` : '';
    return `n = ${counted(all.total, 'response')} to ${counted(records, 'selected record')} with a suggestion.${scores.length > 0 ? ' Open marks: mean score.' : ''}${noScore}${odd}${cut}`;
  },
  table: ({ all, agents, scores }) => ({
    columns: [
      { title: 'Suggestions' },
      { title: 'Kept', numeric: true },
      { title: 'Responses', numeric: true },
      { title: 'Share kept', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Mean score', numeric: true },
    ],
    rows: [{ text: 'all', kept: all, score: null }, ...agents, ...scores].map(({ text, kept, score }) => [
      text,
      kept.count,
      kept.total,
      kept.value,
      kept.low,
      kept.high,
      score,
    ]),
  }),
  plot({ all, agents, scores }, drawing) {
    if (all.value === null) return null;
    const models = agents.length < 2 ? [] : agents.slice(0, MOST_AGENTS);
    const lines: readonly Line[] = [{ text: 'all', kept: all, score: null }, ...models, ...scores];
    return dotIntervals(
      lines.map(({ text, kept, score }) => ({
        text,
        estimate: kept,
        isFaint: kept.total < 10,
        beside: score,
        term: null,
        missing: 'no responses',
        title: `${text}: ${shareWords(kept)} kept${score === null ? '' : `; mean score ${coefficient(score)}`}`,
      })),
      shareAxis('suggestions kept', []),
      drawing,
    );
  },
};
