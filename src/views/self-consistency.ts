import type { View } from '../chart/view.ts';
import { counted, percent } from '../words/numbers.ts';
import type { About } from '../model/campaign.ts';
import { repeatArrayQuery } from '../sql/repeats.ts';
import type { Estimate } from '../stats/data/estimate.ts';
import { selfConsistency as consistencyOf } from '../stats/people/self-consistency.ts';
import { isCompared } from './agreement-lines.ts';
import { givenRatings, scaleQueries } from './annotator-ratings.ts';
import {
  apartWords,
  drawnWords,
  intervalPercent,
  personShares,
  pooled,
  rangeWords,
  shareDots,
  shareRow,
  type PersonShare,
} from './person-shares.ts';
import { questionOf } from './questions.ts';

interface Data {
  readonly people: readonly PersonShare[];
  readonly all: Estimate;
  readonly records: number;
}

/** Questions that people answered twice on one record, as far as is known before asking. */
export const repeatedQuestions = (about: About) =>
  about.repeated === 0 || about.annotators.length === 0
    ? []
    : about.questions.flatMap((question, number) =>
        isCompared(question) ? [{ key: question.name, number }] : [],
      );

/** Whether people give the same answer when they answer a record again. */
export const selfConsistency: View<Data> = {
  id: 'self-consistency',
  section: 'question',
  definition:
    'For each person, over the records that the person answered more than once, the share of equal pairs of these answers, with Wilson’s 95 % interval. Answers that a newer one replaced count here, and records with a known answer too. Several labels are equal only where all of them are. The dashed line is the share of all. Faint dots rest on fewer than 10 records. People are in the order of their names.',
  each: repeatedQuestions,
  needs: () => null,
  query: scaleQueries,
  arrays: ({ filter, about, param }) => ({
    ratings: repeatArrayQuery(filter, about, param?.number ?? 0),
  }),
  shape(rows, ask, arrays) {
    const { ratings } = givenRatings(rows, ask, arrays);
    const people = personShares(ask.about, consistencyOf(ratings));
    return { people, all: pooled(people), records: new Set(arrays?.ratings?.item).size };
  },
  title({ people }, ask) {
    const { title } = questionOf(ask);
    return people.length === 0
      ? `${title}: nobody answered a record twice`
      : `${title}: when people answer a record again, ${rangeWords(people)} of the answers are the same`;
  },
  describe({ people, all }) {
    if (all.value === null) return 'Nobody answered a record more than once among the selected answers.';
    const items = people.reduce((sum, { share }) => sum + share.items, 0);
    return `Of ${counted(items, 'repeated answer')}, ${percent(all.value)} are the same as before${intervalPercent(all)}; ${apartWords(people, all.value)}.`;
  },
  note: ({ people, records }) =>
    `n = ${counted(records, 'record')} that one person answered more than once.${drawnWords(people)}`,
  table: ({ people }) => ({
    columns: [
      { title: 'Annotator' },
      { title: 'Records answered again', numeric: true },
      { title: 'Share of equal answers', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Remark' },
    ],
    rows: people.map(shareRow),
  }),
  plot: ({ people, all }, drawing) => shareDots(people, all, 'same answer again', drawing),
  selects: () => ({ kind: 'annotator' }),
};
