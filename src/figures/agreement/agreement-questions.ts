import { replicatesOfPeople } from '../../stats/agreement/alpha-with-interval.ts';
import { RESAMPLING } from '../../measures/resampling.ts';
import { agreementQuestions as measure } from '../../measures/agreement/agreement-questions.ts';
import { type Agreement, type AgreementLine } from '../../measures/agreement/agreement-lines.ts';
import { limitsOf } from '../../model/filter.ts';
import { THIN } from '../../model/limits.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { intervalWords, remarkOn } from '../../words/intervals.ts';
import { coefficient, count, counted, percent } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { withoutOldEnds } from '../families/carried.ts';
import { estimateColumns, numberColumn, remarkColumn, textColumn } from '../families/columns.ts';
import { alphaAxis } from '../families/dot-intervals.ts';
import { estimates } from '../families/estimates.ts';
import { goldLeftOut, upToSharedRecords } from '../families/notes.ts';
import { carriedAgreement, offWords } from './agreement-lines.ts';

/** Half an interval that is wider than this spans more than the gap between Krippendorff's two limits. */
const WIDE = 0.1;

/** Krippendorff's alpha of each question on one axis, with its interval. */
export const agreementQuestions = estimates<Agreement, AgreementLine>({
  measure,
  id: 'agreement-questions',
  definition:
    'Krippendorff’s alpha compares how often people differ on the same record with how often any two answers differ: 1 is full agreement, 0 is chance, below 0 is less than chance. The bar is a 95 % interval from 1,000 resamples of the records (seed 1): other records, judged by these people. Faint marks: the open one is percent agreement (the mean over records), the tick is the share of the most frequent answer. The lines at .667 and .800 are Krippendorff’s customary limits, and can be moved; compare the lower end of an interval with them.',
  carry: carriedAgreement,
  title({ lines }) {
    const [least] = lines
      .filter(({ alpha }) => alpha.value !== null)
      .toSorted((a, b) => a.alpha.value! - b.alpha.value!);
    if (!least) return 'Agreement cannot be computed here';
    const words = `α ${coefficient(least.alpha.value!)}${intervalWords(current(least))}; ${counted(least.items, 'record')}`;
    return lines.length === 1
      ? `People agree on ${least.title} with ${words}`
      : `People agree least on ${least.title}: ${words}`;
  },
  describe({ lines, off }) {
    const parts = lines.map((line) =>
      line.alpha.value === null
        ? `${line.title} has no alpha (${WHY[line.alpha.why ?? 'no_ratings']})`
        : `${line.title} ${coefficient(line.alpha.value)} (${line.kindName}${intervalWords(current(line))}; ${counted(line.items, 'record')})`,
    );
    return parts.length === 0
      ? `No agreement can be shown.${offWords(off)}`
      : `Krippendorff’s alpha: ${parts.join('; ')}.${offWords(off)}`;
  },
  note({ lines }, { about }) {
    const replicates = lines.flatMap(({ given }) =>
      given ? [replicatesOfPeople(given, RESAMPLING.replicates)] : [],
    );
    const resamples =
      replicates.length === 0
        ? ''
        : ` The bars are for other people too: resamples of the records and of the people, ${count(Math.min(...replicates))} of them (seed 1).`;
    const repeated =
      about.repeated > 0 ? ' Where one person answered a record repeatedly, the newest answer counts.' : '';
    return `${upToSharedRecords(lines)} Dots: alpha; open marks: percent agreement; ticks: share of the most frequent answer.${goldLeftOut(about)}${repeated}${resamples}`;
  },
  lines: ({ lines }) => lines,
  columns: () => [
    textColumn('Question', ({ title }) => title),
    textColumn('Coefficient', ({ kindName }) => `alpha, ${kindName}`),
    estimateColumns('Alpha', current),
    numberColumn('Records compared', ({ items }) => items),
    numberColumn('Answers in them', ({ ratings }) => ratings),
    numberColumn('Percent agreement', (line) => line.percent),
    numberColumn('Majority baseline', ({ baseline }) => baseline),
    remarkColumn(remark),
  ],
  dots: ({ lines }) =>
    lines.map((line) => ({
      text: line.title,
      estimate: line.alpha,
      isFaint: line.isOld,
      beside: line.percent,
      tick: line.baseline,
      term: null,
      missing: line.alpha.why === 'no_variation' ? 'no variation' : WHY[line.alpha.why ?? 'no_ratings'],
      title: titleOf(line),
    })),
  axis: (dots, _, { filter }) => alphaAxis(dots, 'Krippendorff’s alpha', limitsOf(filter)),
});

const current = ({ alpha, isOld }: AgreementLine): Estimate => withoutOldEnds(alpha, isOld);

function remark({ alpha, items }: AgreementLine): string | null {
  const missing = remarkOn(alpha);
  if (missing !== null) return missing;
  if (alpha.value !== null && alpha.value < 0)
    return 'less agreement than chance: check for swapped labels or different readings of the guideline';
  const isWide = alpha.low !== null && alpha.high !== null && (alpha.high - alpha.low) / 2 > WIDE;
  return items < THIN || isWide ? 'thin: few records or a wide interval' : null;
}

function titleOf(line: AgreementLine): string {
  const alpha =
    line.alpha.value === null
      ? WHY[line.alpha.why ?? 'no_ratings']
      : `alpha (${line.kindName}) ${coefficient(line.alpha.value)}${intervalWords(current(line))}`;
  const agreed = line.percent === null ? '' : `\npercent agreement ${percent(line.percent)}`;
  const baseline =
    line.baseline === null
      ? ''
      : `; the most frequent answer is ${percent(line.baseline)} of the compared ones`;
  return `${line.title}: ${alpha}; ${counted(line.items, 'record')}, ${counted(line.ratings, 'answer')}${agreed}${baseline}`;
}
