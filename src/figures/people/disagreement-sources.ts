import type { Source } from '../../stats/agreement/variance-shares.ts';
import type { Figure } from '../../chart/figure.ts';
import {
  disagreementSources as measure,
  type DisagreementSources,
} from '../../measures/people/disagreement-sources.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { percent, counted, count } from '../../words/numbers.ts';
import { NO_INTERVAL, WHY } from '../../words/why.ts';
import { dotIntervals, type DotLine } from '../../chart/dot-intervals.ts';
import type { Estimate } from '../../stats/data/estimate.ts';

const SOURCES: readonly { readonly source: Source; readonly name: string }[] = [
  { source: 'item', name: 'what the record is' },
  { source: 'annotator', name: 'leanings of people' },
  { source: 'noise', name: 'neither (noise)' },
];

/** Where answers differ from: records, people's leanings, or neither. */
export const disagreementSources: Figure<DisagreementSources> = {
  measure,
  id: 'disagreement-sources',
  definition:
    'The variance of single answers in three parts: records differ, people lean to some answers whatever the record, and the rest is neither. By two-way random effects (Henderson’s method I) on records with answers of two or more people; labels count as one indicator each. The bars are 95 % intervals from resamples of the records (seed 1). A part that is estimated below 0 is taken as 0.',
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

const whole = (share: number) => `${String(Math.round(share * 100))} %`;

const between = ({ low, high }: Estimate) =>
  low === null || high === null ? '' : `, ${percent(low)} to ${percent(high)}`;

const reason = ({ why }: Estimate): string =>
  why === 'not_connected'
    ? 'nobody answered two records that others answered too'
    : WHY[why ?? 'no_item_with_two_ratings'];
