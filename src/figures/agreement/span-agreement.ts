import type { Figure } from '../../chart/figure.ts';
import {
  spanAgreement as measure,
  type Line,
  MOST_LABELS,
  WAYS,
  type SpanAgreement,
} from '../../measures/agreement/span-agreement.ts';
import { carried, intervalWords, intervalCells, remarkOf } from './intervals.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { coefficient, counted, count } from '../../words/numbers.ts';
import { type DotLine, dotIntervals } from '../../chart/dot-intervals.ts';
import type { Ask } from '../../model/ask.ts';
import { WHY } from '../../words/why.ts';

/** An F1 of fewer spans is noise. */
const FEW = 30;

/** How far people mark the same spans, in all and label by label. */
export const spanAgreement: Figure<SpanAgreement> = {
  measure,
  id: 'span-agreement',
  definition:
    'F1 of two people: twice the spans both marked, divided by the spans of both, over the records both answered; then the mean over pairs of people, with a 95 % interval from 1,000 resamples of the records (seed 1). Somebody who answered and marked nothing counts as having marked nothing. Below: each label alone, same place. Faint dots rest on fewer than 30 spans.',
  carry: (fresh, old) => ({
    ...fresh,
    lines: fresh.lines.map((line) => {
      const before = old.lines.find(({ label, match }) => label === line.label && match === line.match);
      return before ? { ...line, f1: carried(line.f1, before.f1) } : line;
    }),
    isOld: true,
  }),
  title({ lines: [exact], isOld }, ask) {
    const { title } = questionOf(ask);
    return exact?.f1.value == null
      ? `${title}: agreement of spans cannot be computed`
      : `${title}: people mark the same spans with F1 ${coefficient(exact.f1.value)}${intervalWords(exact.f1, isOld)}; ${counted(exact.f1.documents, 'record')}`;
  },
  describe({ lines }) {
    const known = lines.filter(({ f1 }) => f1.value !== null);
    if (known.length === 0) return `Spans cannot be compared: ${reasonOf(lines[0])}.`;
    const said = ({ text, f1 }: Line) => `${text} ${coefficient(f1.value!)}`;
    const labels = known.filter(({ label }) => label !== null).toSorted((a, b) => a.f1.value! - b.f1.value!);
    const [least, most] = [labels[0], labels.at(-1)];
    const extremes =
      least && most && least !== most
        ? ` Of the labels, ${said(least)} is lowest and ${said(most)} highest.`
        : '';
    return `F1: ${known
      .filter(({ label }) => label === null)
      .map(said)
      .join(', ')}.${extremes}`;
  },
  note({ records, unshown }) {
    const more =
      unshown > 0
        ? ` The ${count(MOST_LABELS)} labels marked most often are shown, ${count(unshown)} are not.`
        : '';
    return `n = ${counted(records.length, 'record')} with answers of two or more known people.${more}`;
  },
  table: ({ lines, isOld }) => ({
    columns: [
      { title: 'Spans' },
      { title: 'Counted as the same' },
      { title: 'F1', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Spans compared', numeric: true },
      { title: 'Pairs of people', numeric: true },
      { title: 'Remark' },
    ],
    rows: lines.map(({ text, label, match, f1, spans }) => [
      label === null ? 'all labels' : text,
      WAYS.find(([way]) => way === match)![1],
      ...intervalCells(f1, isOld),
      spans,
      f1.pairs.length,
      f1.why === 'no_variation' ? NOTHING : (remarkOf(f1, isOld) ?? (spans < FEW ? 'thin: few spans' : null)),
    ]),
  }),
  plot({ records, lines, isOld }, drawing, ask) {
    if (records.length === 0) return null;
    const { options } = questionOf(ask);
    const dots = lines.map((line): DotLine => ({
      text: line.text,
      estimate: line.f1,
      isFaint: isOld || line.spans < FEW,
      term: line.label === null ? null : options[line.label]!.value,
      missing: NOTHING,
      title: titleOf(line, isOld),
    }));
    return dotIntervals(
      dots,
      { label: 'F1', domain: [0, 1], format: (value) => coefficient(value, 1), rules: [] },
      drawing,
    );
  },
  selects: (ask: Pick<Ask, 'about' | 'param'>) => ({ kind: 'question', name: questionOf(ask).name }),
};

const NOTHING = 'nobody marked anything';

const reasonOf = (line: Line | undefined): string =>
  line?.f1.why === 'no_variation' ? NOTHING : WHY[line?.f1.why ?? 'no_item_with_two_ratings'];

function titleOf({ text, f1, spans, ...line }: Line, isOld: boolean): string {
  const value = f1.value === null ? reasonOf({ text, f1, spans, ...line }) : `F1 ${coefficient(f1.value)}`;
  return `${text}: ${value}${intervalWords(f1, isOld)}; ${counted(spans, 'span')} compared`;
}
