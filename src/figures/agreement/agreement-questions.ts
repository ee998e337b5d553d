import type { Figure } from '../../chart/figure.ts';
import { agreementQuestions as measure } from '../../measures/agreement/agreement-questions.ts';
import { carryIntervals } from './agreement-lines.ts';
import { coefficient, counted, count, percent } from '../../words/numbers.ts';
import { WHY, NO_INTERVAL } from '../../words/why.ts';
import {
  replicatesFor,
  type AgreementLine,
  type Agreement,
} from '../../measures/agreement/agreement-lines.ts';
import { RESAMPLING } from '../../measures/resampling.ts';
import { shorten } from '../../words/texts.ts';
import { alphaAxis, ruleMarks } from '../../chart/dot-intervals.ts';
import { limitsOf } from '../../model/filter.ts';
import type { Estimate } from '../../stats/data/estimate.ts';

/** Krippendorff's alpha of each question on one axis, with its interval. */
export const agreementQuestions: Figure<Agreement> = {
  measure,
  id: 'agreement-questions',
  definition:
    'Krippendorff’s alpha compares how often people differ on the same record with how often any two answers differ: 1 is full agreement, 0 is chance, below 0 is less than chance. The bar is a 95 % interval from 1,000 resamples of the records (seed 1): other records, judged by these people. Faint marks: the open one is percent agreement, the tick is the share of the most frequent answer. The lines at .667 and .800 are Krippendorff’s customary limits, and can be moved; compare the lower end of an interval with them.',
  carry: carryIntervals,
  title({ lines }) {
    const known = lines
      .filter(({ alpha }) => alpha.value !== null)
      .toSorted((a, b) => a.alpha.value! - b.alpha.value!);
    const least = known[0];
    if (!least) return 'Agreement cannot be computed here';
    const one =
      lines.length === 1 ? `People agree on ${least.title} with` : `People agree least on ${least.title}:`;
    return `${one} α ${coefficient(least.alpha.value!)}${interval(least)}; ${counted(least.items, 'record')}`;
  },
  describe({ lines, off }) {
    const parts = lines.map(({ title, alpha, kindName, items, isOld }) =>
      alpha.value === null
        ? `${title} has no alpha (${WHY[alpha.why ?? 'no_ratings']})`
        : `${title} ${coefficient(alpha.value)} (${kindName}${interval({ alpha, isOld })}; ${count(items)} records)`,
    );
    const without =
      off.length > 0
        ? ` Agreement on ${off.join(', ')} is off while only the selected answers are kept.`
        : '';
    return parts.length === 0
      ? `No agreement can be shown.${without}`
      : `Krippendorff’s alpha: ${parts.join('; ')}.${without}`;
  },
  note({ lines }, { about }) {
    const items = lines.map((line) => line.items);
    const most = items.length === 0 ? 0 : Math.max(...items);
    const gold =
      about.goldRecords > 0
        ? ` ${counted(about.goldRecords, 'record')} with a known answer ${about.goldRecords === 1 ? 'is' : 'are'} left out.`
        : '';
    const people = lines.flatMap(({ given }) => (given ? [replicatesFor(given, RESAMPLING.replicates)] : []));
    const resamples =
      people.length === 0
        ? ''
        : ` The bars are for other people too: resamples of the records and of the people, ${count(Math.min(...people))} of them (seed 1).`;
    const repeated = about.repeated > 0 ? ` Of repeated answers of one person the newest counts.` : '';
    return `n = up to ${counted(most, 'record')} with answers of two or more people. Dots: alpha; open marks: percent agreement; ticks: share of the most frequent answer.${gold}${repeated}${resamples}`;
  },
  table: ({ lines }) => ({
    columns: [
      { title: 'Question' },
      { title: 'Coefficient' },
      { title: 'Alpha', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Records compared', numeric: true },
      { title: 'Answers in them', numeric: true },
      { title: 'Percent agreement', numeric: true },
      { title: 'Majority baseline', numeric: true },
      { title: 'Remark' },
    ],
    rows: lines.map(({ title, kindName, alpha, isOld, items, ratings, percent: agreed, baseline }) => [
      title,
      `alpha, ${kindName}`,
      alpha.value,
      isOld ? null : alpha.low,
      isOld ? null : alpha.high,
      items,
      ratings,
      agreed,
      baseline,
      remark(alpha, items),
    ]),
  }),
  plot({ lines }, drawing, { filter }) {
    if (lines.length === 0) return null;
    const { Plot, width } = drawing;
    const label = ({ title }: AgreementLine) => shorten(title, Math.max(16, Math.floor((width * 0.36) / 7)));
    const known = lines.filter(({ alpha }) => alpha.value !== null);
    const axis = alphaAxis(
      known.map(({ alpha }) => ({ estimate: alpha })),
      'Krippendorff’s alpha',
      limitsOf(filter),
    );
    const y = { y: 'number' } as const;
    return {
      width,
      height: 68 + lines.length * 34,
      marginLeft: Math.min(width * 0.38, 14 + 7 * Math.max(...lines.map((line) => label(line).length))),
      marginRight: 24,
      marginTop: 22,
      marginBottom: 44,
      x: {
        domain: [...axis.domain],
        label: axis.label,
        labelAnchor: 'right',
        ticks: width < 500 ? 5 : 10,
        tickFormat: (v: number) => axis.format(v),
        grid: true,
      },
      y: {
        type: 'band',
        domain: lines.map(({ number }) => number),
        label: null,
        tickSize: 0,
        tickFormat: (number: number) => label(lines.find((line) => line.number === number)!),
      },
      marks: [
        ...ruleMarks(axis.rules, drawing),
        Plot.dot(
          lines.filter((line) => line.percent !== null),
          {
            x: 'percent',
            ...y,
            r: 4,
            stroke: 'var(--faint)',
            fill: 'var(--paper)',
            title: (line: AgreementLine) =>
              `${line.title}: percent agreement ${percent(line.percent!)} (mean over records)`,
          },
        ),
        Plot.tickX(
          lines.filter((line) => line.baseline !== null),
          {
            x: 'baseline',
            ...y,
            stroke: 'var(--faint)',
            strokeWidth: 2,
            insetTop: 9,
            insetBottom: 9,
            title: (line: AgreementLine) =>
              `${line.title}: the most frequent answer has ${percent(line.baseline!)} of the compared answers`,
          },
        ),
        Plot.ruleY(
          known.filter(({ alpha }) => alpha.low !== null),
          {
            x1: (line: AgreementLine) => line.alpha.low,
            x2: (line: AgreementLine) => line.alpha.high,
            ...y,
            stroke: 'var(--accent)',
            strokeWidth: 3,
            strokeOpacity: (line: AgreementLine) => (line.isOld ? 0.15 : 0.45),
          },
        ),
        Plot.dot(known, {
          x: (line: AgreementLine) => line.alpha.value,
          ...y,
          r: 5.5,
          fill: 'var(--accent)',
          title: (line: AgreementLine) =>
            `${line.title}: alpha (${line.kindName}) ${coefficient(line.alpha.value!)}${interval(line)}; ${counted(line.items, 'record')}, ${counted(line.ratings, 'answer')}`,
        }),
        Plot.text(
          lines.filter(({ alpha }) => alpha.value === null),
          {
            x: 0,
            ...y,
            text: (line: AgreementLine) =>
              line.alpha.why === 'no_variation' ? 'no variation' : WHY[line.alpha.why ?? 'no_ratings'],
            textAnchor: 'start',
            dx: 6,
            fill: 'var(--muted)',
          },
        ),
      ],
    };
  },
};

const interval = ({ alpha: { low, high }, isOld }: Pick<AgreementLine, 'alpha' | 'isOld'>): string =>
  isOld || low === null || high === null ? '' : `, ${coefficient(low)} to ${coefficient(high)}`;

function remark(alpha: Estimate, items: number): string | null {
  if (alpha.why) return WHY[alpha.why];
  if (alpha.noInterval) return NO_INTERVAL[alpha.noInterval];
  if (alpha.value !== null && alpha.value < 0)
    return 'less agreement than chance: check for swapped labels or different readings of the guideline';
  const isWide = alpha.low !== null && alpha.high !== null && (alpha.high - alpha.low) / 2 > 0.1;
  return items < 30 || isWide ? 'thin: few records or a wide interval' : null;
}
