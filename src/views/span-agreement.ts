import { dotIntervals, type DotLine } from '../chart/dot-intervals.ts';
import type { View } from '../chart/view.ts';
import type { Ask } from '../model/ask.ts';
import { WHY } from '../words/why.ts';
import { coefficient, count, counted } from '../words/numbers.ts';
import { spanQuery } from '../sql/spans.ts';
import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';
import { spanF1, type SpanF1 } from '../stats/text/span-f1.ts';
import type { SpanMatch } from '../stats/text/span-pairs.ts';
import { spansOfLabel } from '../stats/text/spans.ts';
import { REPLICATES } from './agreement-lines.ts';
import { carried, intervalCells, intervalWords, POINT, remarkOf } from './intervals.ts';
import { noAnswers, questionOf, questionsOf } from './questions.ts';
import { markedRecords, type MarkedRecord } from './span-rows.ts';

const MOST_LABELS = 40;
/** An F1 of fewer spans is noise. */
const FEW = 30;

const WAYS: readonly (readonly [SpanMatch, string])[] = [
  ['exact', 'same place, same label'],
  ['boundaries', 'same place'],
  ['labelled_overlap', 'overlapping, same label'],
  ['overlap', 'overlapping'],
];

interface Line {
  readonly text: string;
  /** The number of the label; null for all labels. */
  readonly label: number | null;
  readonly match: SpanMatch;
  readonly f1: SpanF1;
  /** Spans of the people compared. */
  readonly spans: number;
}

interface Data {
  readonly records: readonly MarkedRecord[];
  readonly lines: readonly Line[];
  /** Labels that are not shown, because others were marked more often. */
  readonly unshown: number;
  readonly isOld: boolean;
}

/** How far people mark the same spans, in all and label by label. */
export const spanAgreement: View<Data> = {
  id: 'span-agreement',
  section: 'question',
  definition:
    'F1 of two people: twice the spans both marked, divided by the spans of both, over the records both answered; then the mean over pairs of people, with a 95 % interval from 1,000 resamples of the records (seed 1). Somebody who answered and marked nothing counts as having marked nothing. Below: each label alone, same place. Faint dots rest on fewer than 30 spans.',
  each: (about) => questionsOf(about, ['span']),
  needs: (about, param) => noAnswers(questionOf({ about, param })),
  query: ({ filter, about, param }) => ({ spans: spanQuery(filter, about, param?.number ?? 0) }),
  shape({ spans = [] }, ask) {
    const records = markedRecords(spans, ask.about, true).filter(({ marks }) => marks.size >= 2);
    const labels = labelsIn(records);
    const shown = new Set(labels.slice(0, MOST_LABELS));
    const { options } = questionOf(ask);
    const lines = [
      ...WAYS.map(([match, text]) => ({ text, label: null, match })),
      ...options.flatMap(({ text }, label) =>
        shown.has(label) ? [{ text, label, match: 'exact' as const }] : [],
      ),
    ].map((line): Line => {
      const f1 = f1Of(records, line, POINT);
      return { ...line, f1, spans: f1.pairs.reduce((sum, pair) => sum + pair.spans, 0) };
    });
    return { records, lines, unshown: labels.length - shown.size, isOld: false };
  },
  refine: (data, _ask, seed) => ({
    ...data,
    lines: data.lines.map((line) => ({
      ...line,
      f1: f1Of(data.records, line, { replicates: REPLICATES, seed }),
    })),
    isOld: false,
  }),
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

const f1Of = (
  records: readonly MarkedRecord[],
  { label, match }: Pick<Line, 'label' | 'match'>,
  resampling: Resampling,
): SpanF1 => spanF1(label === null ? records : spansOfLabel(records, label), match, resampling);

/** The labels that were marked, most often marked first. */
function labelsIn(records: readonly MarkedRecord[]): readonly number[] {
  const times = new Map<number, number>();
  for (const { marks } of records)
    for (const { label } of [...marks.values()].flat()) times.set(label, (times.get(label) ?? 0) + 1);
  return [...times].sort(([a, one], [b, other]) => other - one || a - b).map(([label]) => label);
}
