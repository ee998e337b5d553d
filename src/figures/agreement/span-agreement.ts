import {
  spanAgreement as measure,
  WAYS,
  type Line,
  type SpanAgreement,
} from '../../measures/agreement/span-agreement.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { MOST_SPAN_LABELS, THIN } from '../../model/limits.ts';
import { intervalWords, remarkOn } from '../../words/intervals.ts';
import { coefficient, counted } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { carriedLines, withoutOldEnds } from '../families/carried.ts';
import { estimateColumns, numberColumn, remarkColumn, textColumn } from '../families/columns.ts';
import { estimates } from '../families/estimates.ts';
import { ofQuestion, selectsAnswers } from '../families/questions.ts';

/** How far people mark the same spans, in all and label by label. */
export const spanAgreement = estimates<SpanAgreement, Line>({
  measure,
  id: 'span-agreement',
  definition:
    'F1 of two people: twice the spans both marked, divided by the spans of both, over the records both answered; then the mean over pairs of people, with a 95 % interval from 1,000 resamples of the records (seed 1). Somebody who answered and marked nothing counts as having marked nothing. Below: each label alone, same place. Faint dots rest on fewer than 30 spans.',
  carry: (fresh, old) => ({
    ...fresh,
    lines: carriedLines(fresh.lines, old.lines, 'f1', ({ label, match }) => `${match} ${String(label)}`),
    isOld: true,
  }),
  title: ofQuestion(({ lines: [exact], isOld }) =>
    exact?.f1.value == null
      ? 'agreement of spans cannot be computed'
      : `people mark the same spans with F1 ${coefficient(exact.f1.value)}${intervalWords(withoutOldEnds(exact.f1, isOld))}; ${counted(exact.f1.documents, 'record')}`,
  ),
  describe({ lines }) {
    const known = lines.filter(({ f1 }) => f1.value !== null);
    if (known.length === 0) return `Spans cannot be compared: ${reasonOf(lines[0])}.`;
    const labels = known.filter(({ label }) => label !== null).toSorted((a, b) => a.f1.value! - b.f1.value!);
    const [least, most] = [labels[0], labels.at(-1)];
    const extremes =
      least && most && least !== most
        ? ` Of the labels, ${withF1(least)} is lowest and ${withF1(most)} highest.`
        : '';
    const ways = known.filter(({ label }) => label === null).map(withF1);
    return `F1: ${ways.join(', ')}.${extremes}`;
  },
  note: ({ records, unshown }) =>
    `n = ${counted(records.length, 'record')} with answers of two or more named people.${unshown > 0 ? ` ${counted(unshown, 'label')} that ${unshown === 1 ? 'is' : 'are'} marked less often than the other ${counted(MOST_SPAN_LABELS, 'label')} ${unshown === 1 ? 'is' : 'are'} left out.` : ''}`,
  lines: ({ lines }) => lines,
  columns: ({ isOld }) => [
    textColumn('Spans', ({ text, label }) => (label === null ? 'all labels' : text)),
    textColumn('Counted as the same', ({ match }) => WAYS.find(([way]) => way === match)![1]),
    estimateColumns('F1', ({ f1 }) => withoutOldEnds(f1, isOld)),
    numberColumn('Spans compared', ({ spans }) => spans),
    numberColumn('Pairs of people', ({ f1 }) => f1.pairs.length),
    remarkColumn(({ f1, spans }) =>
      f1.why === 'no_variation'
        ? NOTHING
        : (remarkOn(withoutOldEnds(f1, isOld)) ?? (spans < THIN ? 'thin: few spans' : null)),
    ),
  ],
  dots: ({ lines, isOld }, ask) =>
    lines.map((line) => ({
      text: line.text,
      estimate: line.f1,
      isFaint: isOld || line.spans < THIN,
      term: line.label === null ? null : questionOf(ask).options[line.label]!.value,
      missing: NOTHING,
      title: titleOf(line, isOld),
    })),
  axis: (_, { records }) =>
    records.length === 0
      ? null
      : { label: 'F1', domain: [0, 1], format: (value) => coefficient(value, 1), rules: [] },
  selects: selectsAnswers,
});

const NOTHING = 'nobody marked anything';

const withF1 = ({ text, f1 }: Line): string => `${text} ${coefficient(f1.value!)}`;

const reasonOf = (line: Line | undefined): string =>
  line?.f1.why === 'no_variation' ? NOTHING : WHY[line?.f1.why ?? 'no_item_with_two_ratings'];

function titleOf(line: Line, isOld: boolean): string {
  const { text, f1, spans } = line;
  const value = f1.value === null ? reasonOf(line) : `F1 ${coefficient(f1.value)}`;
  return `${text}: ${value}${intervalWords(withoutOldEnds(f1, isOld))}; ${counted(spans, 'span')} compared`;
}
