import { dotIntervals, shareAxis } from '../chart/dot-intervals.ts';
import type { View } from '../chart/view.ts';
import { list } from '../words/lists.ts';
import { coefficient, count, counted, percent } from '../words/numbers.ts';
import type { Row, Rows } from '../engine/engine.ts';
import { keptBySourceQuery, suggestionQuery } from '../sql/suggestion-counts.ts';
import { calibration } from '../stats/truth/calibration.ts';
import { shareOf, type Share } from '../stats/truth/suggestion-quality.ts';
import { questionOf } from './questions.ts';
import { needsAnswers, shareWords, suggestedQuestions } from './suggested-questions.ts';

const BUCKETS = 10;
const MOST_AGENTS = 20;

interface Line {
  readonly text: string;
  readonly kept: Share;
  /** Mean score of the suggestions; null where a line is not about scores. */
  readonly score: number | null;
}

interface Data {
  readonly all: Share;
  readonly agents: readonly Line[];
  readonly scores: readonly Line[];
  readonly records: number;
  readonly withoutScore: number;
  readonly outside: number;
}

/** How often people keep what was suggested: in all, by who suggested it, and by its score. */
export const suggestionsKept: View<Data> = {
  id: 'suggestions-kept',
  section: 'question',
  definition:
    'The share of counted responses on records with a suggestion that equal it, with Wilson’s 95 % interval. Where a record has several suggestions, equal to one of them is kept; by model and by score a response is compared with each. The open mark is the mean score of the suggestions: a calibrated model’s lies on the dot. People who see a suggestion tend to keep it, so this is not its accuracy.',
  each: suggestedQuestions,
  needs: (about, param) => needsAnswers({ about, param }),
  query({ filter, about, param }) {
    const number = param?.number ?? 0;
    return {
      all: suggestionQuery(filter, about, number),
      agents: keptBySourceQuery(filter, about, number, 'agent'),
      scores: keptBySourceQuery(filter, about, number, 'score'),
    };
  },
  shape({ all = [], agents = [], scores = [] }) {
    const known = scores.filter(({ source }) => source !== null);
    const counts = known.map((row) => ({
      score: Number(row.source),
      kept: Number(row.kept),
      total: Number(row.responses),
    }));
    const { buckets, outside } = calibration(counts, BUCKETS);
    return {
      all: shareIn(all[0]),
      agents: agents.map((row) => ({
        text: row.source === null ? 'no model named' : `by ${String(row.source)}`,
        kept: shareIn(row),
        score: null,
      })),
      scores: buckets
        .filter(({ kept }) => kept.total > 0)
        .map(({ from, to, kept, score }) => ({
          text: `score ${coefficient(from, 1)} to ${coefficient(to, 1)}`,
          kept,
          score,
        })),
      records: Number(all[0]?.records ?? 0),
      withoutScore: responsesIn(scores) - responsesIn(known),
      outside,
    };
  },
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

const shareIn = (row: Row | undefined): Share => shareOf(Number(row?.kept ?? 0), Number(row?.responses ?? 0));

const responsesIn = (rows: Rows): number => rows.reduce((sum, { responses }) => sum + Number(responses), 0);
