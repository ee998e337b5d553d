import { dotIntervals, type DotLine } from '../chart/dot-intervals.ts';
import type { View } from '../chart/view.ts';
import { NO_INTERVAL, WHY } from '../words/why.ts';
import { count, counted, percent } from '../words/numbers.ts';
import type { Question } from '../model/campaign.ts';
import type { Scale } from '../stats/data/distance.ts';
import { noEstimate, type Estimate } from '../stats/data/estimate.ts';
import { usedValues } from '../stats/data/used-values.ts';
import {
  labelFeatures,
  numberFeatures,
  setFeatures,
  type Features,
} from '../stats/agreement/value-features.ts';
import { varianceShares, type Source, type VarianceShares } from '../stats/agreement/variance-shares.ts';
import { REPLICATES } from './agreement-lines.ts';
import {
  comparedQuestions,
  givenRatings,
  numbersOf,
  ratingArrays,
  ratingsInOrder,
  scaleQueries,
  type GivenRatings,
} from './annotator-ratings.ts';
import { questionOf } from './questions.ts';

/** Each resample reads all ratings, so that many ratings bear few of them. */
const replicatesFor = (ratings: number): number =>
  ratings <= 20_000 ? REPLICATES : ratings <= 400_000 ? 200 : 0;

interface Data extends VarianceShares {
  readonly given: GivenRatings;
  readonly replicates: number;
}

const SOURCES: readonly { readonly source: Source; readonly name: string }[] = [
  { source: 'item', name: 'what the record is' },
  { source: 'annotator', name: 'leanings of people' },
  { source: 'noise', name: 'neither (noise)' },
];

/** Where answers differ from: records, people's leanings, or neither. */
export const disagreementSources: View<Data> = {
  id: 'disagreement-sources',
  section: 'question',
  definition:
    'The variance of single answers in three parts: records differ, people lean to some answers whatever the record, and the rest is neither. By two-way random effects (Henderson’s method I) on records with answers of two or more people; labels count as one indicator each. The bars are 95 % intervals from resamples of the records (seed 1). A part that is estimated below 0 is taken as 0.',
  each: comparedQuestions,
  needs: () => null,
  query: scaleQueries,
  arrays: ratingArrays,
  shape: (rows, ask, arrays) => ({
    given: givenRatings(rows, ask, arrays),
    shares: noShares(),
    negative: [],
    items: 0,
    replicates: 0,
  }),
  refine(data, ask, seed) {
    const ordered = ratingsInOrder(data.given, ask.about);
    const { ratings, scale } = usedValues(ordered, data.given.scale);
    const replicates = replicatesFor(ratings.value.length);
    const features = featuresOf(questionOf(ask), ratings.size, scale);
    return { given: data.given, replicates, ...varianceShares(ratings, features, { replicates, seed }) };
  },
  // What is shown stays until all is computed anew.
  carry: (_, old) => old,
  title({ shares }, ask) {
    const { title } = questionOf(ask);
    const { item, annotator, noise } = shares;
    return item.value === null || annotator.value === null || noise.value === null
      ? `${title}: where answers differ from cannot be computed`
      : `${title}: of how answers vary, ${whole(item.value)} is the record, ${whole(annotator.value)} leanings of people, ${whole(noise.value)} neither`;
  },
  describe({ shares: { annotator, noise }, negative }) {
    if (annotator.value === null || noise.value === null)
      return `The parts cannot be told apart: ${reason(annotator)}.`;
    const apart = annotator.value + noise.value;
    const said =
      apart === 0
        ? 'All that answers vary by is the record: people do not differ.'
        : `Of what people differ by on the same record, ${percent(annotator.value / apart)} is leanings, which a talk about the guideline could change, and ${percent(noise.value / apart)} is noise, which more answers to a record average out.`;
    const below = SOURCES.filter(({ source }) => negative.includes(source)).map(({ name }) => name);
    return below.length === 0 ? said : `${said} Too little to measure, and taken as 0: ${below.join(', ')}.`;
  },
  note: ({ items, replicates }) =>
    `n = ${counted(items, 'record')} with answers of two or more people.${replicates > 0 ? ` Intervals from ${count(replicates)} resamples.` : ''}`,
  table: ({ shares }) => ({
    columns: [
      { title: 'Source' },
      { title: 'Share of the variance', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Remark' },
    ],
    rows: SOURCES.map(({ source, name }) => {
      const share = shares[source];
      const remark = share.why ? reason(share) : share.noInterval ? NO_INTERVAL[share.noInterval] : null;
      return [name, share.value, share.low, share.high, remark];
    }),
  }),
  plot({ shares }, drawing) {
    if (shares.item.value === null) return null;
    return dotIntervals(
      SOURCES.map(({ source, name }): DotLine => ({
        text: name,
        estimate: shares[source],
        isFaint: false,
        term: null,
        missing: '',
        title: `${name}: ${percent(shares[source].value ?? 0)}${between(shares[source])}`,
      })),
      { label: 'share of the variance', domain: [0, 1], format: whole, rules: [] },
      drawing,
    );
  },
};

const noShares = () => {
  const none = noEstimate('no_item_with_two_ratings');
  return { item: none, annotator: none, noise: none };
};

const whole = (share: number) => `${String(Math.round(share * 100))} %`;

const between = ({ low, high }: Estimate) =>
  low === null || high === null ? '' : `, ${percent(low)} to ${percent(high)}`;

const reason = ({ why }: Estimate): string =>
  why === 'not_connected'
    ? 'nobody answered two records that others answered too'
    : WHY[why ?? 'no_item_with_two_ratings'];

/** Numbers as they are; else one indicator a label. */
function featuresOf(question: Question, size: number, scale: Scale): Features {
  if (scale.sets) return setFeatures(scale.sets, question.options.length);
  const numbers = numbersOf(question, scale);
  return numbers ? numberFeatures(numbers) : labelFeatures(size);
}
