import type { Figure } from '../../chart/figure.ts';
import {
  labelAgreement as measure,
  type Line,
  type LabelAgreement,
} from '../../measures/agreement/label-agreement.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { coefficient, counted, percent, count } from '../../words/numbers.ts';
import { WHY, NO_INTERVAL } from '../../words/why.ts';
import { ends } from '../../words/lists.ts';
import { dotIntervals, alphaAxis, type DotLine } from '../../chart/dot-intervals.ts';
import { limitsOf } from '../../model/filter.ts';
import type { Ask } from '../../model/ask.ts';

/** A coefficient of a label with fewer occurrences is noise. */
const FEW = 30;

/** More lines cannot be read side by side. */
const MOST_DRAWN = 60;

/** On which labels people agree, and on which they do not. */
export const labelAgreement: Figure<LabelAgreement> = {
  measure,
  id: 'label-agreement',
  definition:
    'Each label against all others: Krippendorff’s alpha (nominal) of giving the label or not, with a 95 % interval from 1,000 resamples of the records (seed 1). The open mark is specific agreement: where somebody gave the label, how often another person did too. Faint dots rest on fewer than 30 answers with the label.',
  carry: (fresh, old) => ({
    ...fresh,
    lines: fresh.lines.map((line, at) => {
      const before = old.lines[at]?.alpha;
      return before && before.low !== null && line.alpha.value !== null
        ? { ...line, alpha: { ...line.alpha, low: before.low, high: before.high }, isOld: true }
        : line;
    }),
  }),
  title(data, ask) {
    const { title } = questionOf(ask);
    const sure = knownOf(data).filter(({ occurrences }) => occurrences >= FEW);
    const [least] = (sure.length > 0 ? sure : knownOf(data)).toSorted(
      (a, b) => a.alpha.value! - b.alpha.value!,
    );
    return least
      ? `${title}: least agreement on “${least.text}” (α ${coefficient(least.alpha.value!)}${interval(least)}; ${counted(least.occurrences, 'answer')})`
      : `${title}: agreement by label cannot be computed`;
  },
  describe(data) {
    const known = knownOf(data).toSorted((a, b) => a.alpha.value! - b.alpha.value!);
    const unknown = data.lines.length - known.length;
    if (known.length === 0)
      return `No label has an alpha: ${WHY[data.lines[0]?.alpha.why ?? 'no_item_with_two_ratings']}.`;
    const said = ({ text, alpha, occurrences }: Line) =>
      `“${text}” ${coefficient(alpha.value!)} (${counted(occurrences, 'answer')})`;
    const rest =
      unknown > 0
        ? ` ${counted(unknown, 'label')} ${unknown === 1 ? 'has' : 'have'} no alpha, because nobody or everybody gave ${unknown === 1 ? 'it' : 'them'}.`
        : '';
    return `Alpha from the lowest: ${ends(known.map(said))}.${rest}`;
  },
  note({ items, lines }) {
    const cut =
      lines.length > MOST_DRAWN
        ? ` ${count(MOST_DRAWN)} of ${count(lines.length)} labels are drawn, those given most often; the table has all.`
        : '';
    return `n = ${counted(items, 'record')} with answers of two or more people. Dots: alpha; open marks: specific agreement.${cut}`;
  },
  table: ({ lines }) => ({
    columns: [
      { title: 'Label' },
      { title: 'Alpha, label against the rest', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Specific agreement', numeric: true },
      { title: 'Fleiss’ kappa of the label, complete data', numeric: true },
      { title: 'Answers with it', numeric: true },
      { title: 'Share of answers', numeric: true },
      { title: 'Remark' },
      { title: 'Definition' },
    ],
    rows: lines.map(({ text, alpha, isOld, specific, fleiss, occurrences, prevalence, definition }) => [
      text,
      alpha.value,
      isOld ? null : alpha.low,
      isOld ? null : alpha.high,
      specific.value,
      fleiss.value,
      occurrences,
      prevalence,
      alpha.why ? WHY[alpha.why] : alpha.noInterval ? NO_INTERVAL[alpha.noInterval] : thin(occurrences),
      definition,
    ]),
  }),
  plot({ lines }, drawing, { filter }) {
    const dots = drawn(lines).map(dotOf);
    return dotIntervals(dots, alphaAxis(dots, 'alpha, label against the rest', limitsOf(filter)), drawing);
  },
  selects: (ask: Pick<Ask, 'about' | 'param'>) => ({ kind: 'question', name: questionOf(ask).name }),
};

/** The labels given most often, in the order of the scale. */
function drawn(lines: readonly Line[]): readonly Line[] {
  const often = new Set(lines.toSorted((a, b) => b.occurrences - a.occurrences).slice(0, MOST_DRAWN));
  return lines.filter((line) => often.has(line));
}

const knownOf = ({ lines }: LabelAgreement) => lines.filter(({ alpha }) => alpha.value !== null);

const thin = (occurrences: number) => (occurrences < FEW ? 'thin: few answers with this label' : null);

const interval = ({ alpha: { low, high }, isOld }: Line): string =>
  isOld || low === null || high === null ? '' : `, ${coefficient(low)} to ${coefficient(high)}`;

function dotOf(line: Line): DotLine {
  const { value, text, alpha, specific, occurrences, prevalence, isOld, definition } = line;
  const share = prevalence === null ? '' : `, ${percent(prevalence)} of the compared answers`;
  const said = alpha.value === null ? WHY[alpha.why ?? 'no_ratings'] : `alpha ${coefficient(alpha.value)}`;
  const other = specific.value === null ? '' : `; specific agreement ${percent(specific.value)}`;
  return {
    text,
    estimate: alpha,
    isFaint: isOld || occurrences < FEW,
    beside: specific.value,
    term: value,
    missing: occurrences === 0 ? 'never given' : 'no variation',
    title: `${text}: ${said}${interval(line)}${other}; ${count(occurrences)} answers${share}${definition === null ? '' : `\n${definition}`}`,
  };
}
