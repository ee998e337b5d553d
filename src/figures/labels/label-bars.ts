import { labelColour } from '../../chart/label-colours.ts';
import { labelBars as measure, type LabelBar, type LabelBars } from '../../measures/labels/label-bars.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { leftOutWords } from '../../words/left-out.ts';
import { count, counted, percent } from '../../words/numbers.ts';
import { bars } from '../families/bars.ts';
import { numberColumn, textColumn } from '../families/columns.ts';
import { ofQuestion, selectsAnswers } from '../families/questions.ts';

/** Share of the answers that hold each label. */
export const labelBars = bars<LabelBars, LabelBar>({
  measure,
  id: 'label-bars',
  definition:
    'The share of counted answers to the question that hold the label. With several labels allowed, the shares add up to more than 100 %. The twenty most frequent labels are drawn, all others as one bar.',
  title: ofQuestion((data) => {
    const [most] = mostFirst(data).filter(({ term }) => term !== '');
    return most ? `“${most.text}” in ${percent(most.share)} of answers` : 'no answers';
  }),
  describe(data, ask) {
    if (data.counts.counted === 0) return 'No answer to this question is among the selected ones.';
    const used = mostFirst(data);
    const unused = data.bars.length - used.length;
    const named = used.slice(0, 3).map(({ text, n, share }) => `“${text}” ${percent(share)} (${count(n)})`);
    const several = questionOf(ask).kind === 'multi_label' ? ' An answer may hold several labels.' : '';
    const rest =
      unused > 0 ? ` ${counted(unused, 'label')} ${unused === 1 ? 'was' : 'were'} never used.` : '';
    return `Most often chosen: ${named.join(', ')}.${several}${rest}`;
  },
  note: ({ counts }) => `n = ${counted(counts.counted, 'answer')}.${leftOutWords(counts)}`,
  lines: (data) => data.bars,
  columns: [
    textColumn('Label', ({ text }) => text),
    numberColumn('Answers', ({ n }) => n),
    numberColumn('Share of answers', ({ share }) => share),
    textColumn('Definition', ({ definition }) => definition),
  ],
  bar: (bar, ask) => ({
    ...bar,
    fill: bar.position === null ? 'var(--label-none)' : labelColour(questionOf(ask), bar.position),
  }),
  axis: 'share of answers',
  isEmpty: ({ counts }) => counts.counted === 0,
  selects: selectsAnswers,
});

/** The bars that hold something, the largest first. */
const mostFirst = (data: LabelBars): readonly LabelBar[] =>
  data.bars.filter(({ n }) => n > 0).toSorted((a, b) => b.n - a.n);
