import {
  disagreementSources as measure,
  type DisagreementSources,
} from '../../measures/people/disagreement-sources.ts';
import type { Source } from '../../stats/agreement/variance-shares.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { intervalWords, remarkOn } from '../../words/intervals.ts';
import { list } from '../../words/lists.ts';
import { percent, wholePercent } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { estimateColumns, remarkColumn, textColumn } from '../families/columns.ts';
import { shareAxis } from '../families/dot-intervals.ts';
import { estimates } from '../families/estimates.ts';
import { resamplesWords, sharedRecords } from '../families/notes.ts';
import { ofQuestion } from '../families/questions.ts';

const NAMES: Readonly<Record<Source, string>> = {
  item: 'what the record is',
  annotator: 'leanings of people',
  noise: 'neither (noise)',
};

const SOURCES = ['item', 'annotator', 'noise'] as const;

interface Line {
  readonly name: string;
  readonly share: Estimate;
}

/** Why answers vary: records, people's leanings, or neither. */
export const disagreementSources = estimates<DisagreementSources, Line>({
  measure,
  id: 'disagreement-sources',
  definition:
    'The variance of single answers in three parts: records differ, people lean to some answers whatever the record, and the rest is neither. By two-way random effects (Henderson’s method I) on records with answers of two or more people; labels count as one indicator each. The bars are 95 % intervals from resamples of the records (seed 1). A part whose estimate is below 0 is taken as 0.',
  title: ofQuestion(({ shares: { item, annotator, noise } }) =>
    item.value === null || annotator.value === null || noise.value === null
      ? 'why answers vary cannot be computed'
      : `of how answers vary, ${wholePercent(item.value)} is the record, ${wholePercent(annotator.value)} leanings of people, ${wholePercent(noise.value)} neither`,
  ),
  describe({ shares: { annotator, noise }, negative }) {
    if (annotator.value === null || noise.value === null)
      return `The parts cannot be told apart: ${reasonOf(annotator)}.`;
    const apart = annotator.value + noise.value;
    const parts =
      apart === 0
        ? 'Answers vary only with the record: people do not differ.'
        : `Of what people differ by on the same record, ${percent(annotator.value / apart)} is leanings, which a talk about the guideline could change, and ${percent(noise.value / apart)} is noise, which more answers to a record average out.`;
    const below = SOURCES.filter((source) => negative.includes(source)).map((source) => NAMES[source]);
    return below.length === 0 ? parts : `${parts} Too little to measure, and taken as 0: ${list(below)}.`;
  },
  note: ({ items, replicates }) => `${sharedRecords(items)}${resamplesWords(replicates)}`,
  lines: linesOf,
  columns: () => [
    textColumn('Source', ({ name }) => name),
    estimateColumns('Share of the variance', ({ share }) => share),
    remarkColumn(({ share }) => (share.why ? reasonOf(share) : remarkOn(share))),
  ],
  dots: (data) =>
    linesOf(data).map(({ name, share }) => ({
      text: name,
      estimate: share,
      isFaint: false,
      term: null,
      missing: '',
      title: `${name}: ${percent(share.value ?? 0)}${intervalWords(share, percent)}`,
    })),
  axis: (_, { shares }) => (shares.item.value === null ? null : shareAxis('share of the variance', [])),
});

function linesOf({ shares }: DisagreementSources): readonly Line[] {
  return SOURCES.map((source) => ({ name: NAMES[source], share: shares[source] }));
}

const reasonOf = ({ why }: Estimate): string =>
  why === 'not_connected'
    ? 'nobody answered two records that others answered too'
    : WHY[why ?? 'no_item_with_two_ratings'];
