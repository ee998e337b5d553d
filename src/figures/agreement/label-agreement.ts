import {
  labelAgreement as measure,
  type LabelAgreement,
  type Line,
} from '../../measures/agreement/label-agreement.ts';
import { limitsOf } from '../../model/filter.ts';
import { MOST_LISTED_LABELS, THIN } from '../../model/limits.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { intervalWords, remarkOn } from '../../words/intervals.ts';
import { ends } from '../../words/lists.ts';
import { coefficient, counted, percent } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { carriedLines, withoutOldEnds } from '../families/carried.ts';
import { estimateColumns, numberColumn, remarkColumn, textColumn } from '../families/columns.ts';
import { alphaAxis } from '../families/dot-intervals.ts';
import { estimates } from '../families/estimates.ts';
import { drawnPart, sharedRecords } from '../families/notes.ts';
import { ofQuestion, selectsAnswers } from '../families/questions.ts';

/** On which labels people agree, and on which they do not. */
export const labelAgreement = estimates<LabelAgreement, Line>({
  measure,
  id: 'label-agreement',
  definition:
    'Each label against all others: Krippendorff’s alpha (nominal) of giving the label or not, with a 95 % interval from 1,000 resamples of the records (seed 1). The open mark is specific agreement: where somebody gave the label, how often another person did too. Faint dots rest on fewer than 30 answers with the label.',
  carry: (fresh, old) => ({
    ...fresh,
    lines: carriedLines(fresh.lines, old.lines, 'alpha', ({ value }) => value).map((line) => ({
      ...line,
      isOld: line.alpha.low !== null,
    })),
  }),
  title: ofQuestion((data) => {
    const ascending = leastFirst(data);
    const least = ascending.find(({ occurrences }) => occurrences >= THIN) ?? ascending[0];
    return least
      ? `least agreement on “${least.text}” (α ${coefficient(least.alpha.value!)}${intervalWords(current(least))}; ${counted(least.occurrences, 'answer')})`
      : 'agreement by label cannot be computed';
  }),
  describe(data) {
    const known = leastFirst(data);
    if (known.length === 0)
      return `No label has an alpha: ${WHY[data.lines[0]?.alpha.why ?? 'no_item_with_two_ratings']}.`;
    const unknown = data.lines.length - known.length;
    const rest =
      unknown > 0
        ? ` ${counted(unknown, 'label')} ${unknown === 1 ? 'has' : 'have'} no alpha, because nobody or everybody gave ${unknown === 1 ? 'it' : 'them'}.`
        : '';
    const words = known.map(
      ({ text, alpha, occurrences }) =>
        `“${text}” ${coefficient(alpha.value!)} (${counted(occurrences, 'answer')})`,
    );
    return `Alpha from the lowest: ${ends(words)}.${rest}`;
  },
  note: ({ items, lines }) =>
    `${sharedRecords(items)} Dots: alpha; open marks: specific agreement.${drawnPart(lines.length, MOST_LISTED_LABELS, 'labels', 'those given most often')}`,
  lines: ({ lines }) => lines,
  columns: () => [
    textColumn('Label', ({ text }) => text),
    estimateColumns('Alpha, label against the rest', current),
    numberColumn('Specific agreement', ({ specific }) => specific.value),
    numberColumn('Fleiss’ kappa of the label, complete data', ({ fleiss }) => fleiss.value),
    numberColumn('Answers with it', ({ occurrences }) => occurrences),
    numberColumn('Share of answers', ({ prevalence }) => prevalence),
    remarkColumn(
      ({ alpha, occurrences }) =>
        remarkOn(alpha) ?? (occurrences < THIN ? 'thin: few answers with this label' : null),
    ),
    textColumn('Definition', ({ definition }) => definition),
  ],
  dots: (data) =>
    mostGiven(data).map((line) => ({
      text: line.text,
      estimate: line.alpha,
      isFaint: line.isOld || line.occurrences < THIN,
      beside: line.specific.value,
      term: line.value,
      missing: line.occurrences === 0 ? 'never given' : 'no variation',
      title: titleOf(line),
    })),
  axis: (dots, _, { filter }) => alphaAxis(dots, 'alpha, label against the rest', limitsOf(filter)),
  selects: selectsAnswers,
});

const current = ({ alpha, isOld }: Line): Estimate => withoutOldEnds(alpha, isOld);

/** The labels given most often, in the order of the scale. */
function mostGiven({ lines }: LabelAgreement): readonly Line[] {
  const often = new Set(lines.toSorted((a, b) => b.occurrences - a.occurrences).slice(0, MOST_LISTED_LABELS));
  return lines.filter((line) => often.has(line));
}

const leastFirst = ({ lines }: LabelAgreement): readonly Line[] =>
  lines.filter(({ alpha }) => alpha.value !== null).toSorted((a, b) => a.alpha.value! - b.alpha.value!);

function titleOf(line: Line): string {
  const { text, alpha, specific, occurrences, prevalence, definition } = line;
  const value = alpha.value === null ? WHY[alpha.why ?? 'no_ratings'] : `alpha ${coefficient(alpha.value)}`;
  const agreed = specific.value === null ? '' : `; specific agreement ${percent(specific.value)}`;
  const share = prevalence === null ? '' : `, ${percent(prevalence)} of the compared answers`;
  return `${text}: ${value}${intervalWords(current(line))}${agreed}; ${counted(occurrences, 'answer')}${share}${definition === null ? '' : `\n${definition}`}`;
}
