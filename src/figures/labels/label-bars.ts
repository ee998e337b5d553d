import { labelColour } from '../../chart/label-colours.ts';
import type { Figure } from '../../chart/figure.ts';
import { labelBars as measure, type LabelBars } from '../../measures/labels/label-bars.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { percent, count, counted } from '../../words/numbers.ts';
import { leftOutWords } from '../../words/left-out.ts';
import { horizontalBars, topBars } from '../../chart/horizontal-bars.ts';

/** Share of the answers that hold each label. */
export const labelBars: Figure<LabelBars> = {
  measure,
  id: 'label-bars',
  definition:
    'The share of counted answers to the question that hold the label. With several labels allowed, the shares add up to more than 100 %.',
  title({ bars }, ask) {
    const { title } = questionOf(ask);
    const top = bars.filter(({ term }) => term !== '').toSorted((a, b) => b.n - a.n)[0];
    return top && top.n > 0
      ? `${title}: “${top.text}” in ${percent(top.share)} of answers`
      : `${title}: no answers`;
  },
  describe({ bars, counts }, ask) {
    if (counts.counted === 0) return 'No answer to this question is among the selected ones.';
    const { kind } = questionOf(ask);
    const used = bars.filter(({ n }) => n > 0).toSorted((a, b) => b.n - a.n);
    const unused = bars.length - used.length;
    const named = used.slice(0, 3).map(({ text, n, share }) => `“${text}” ${percent(share)} (${count(n)})`);
    const several = kind === 'multi_label' ? ' An answer may hold several labels.' : '';
    const rest =
      unused > 0 ? ` ${counted(unused, 'label')} ${unused === 1 ? 'was' : 'were'} never used.` : '';
    return `Most often chosen: ${named.join(', ')}.${several}${rest}`;
  },
  note: ({ counts }) => `n = ${counted(counts.counted, 'answer')}.${leftOutWords(counts)}`,
  table: ({ bars }) => ({
    columns: [
      { title: 'Label' },
      { title: 'Answers', numeric: true },
      { title: 'Share of answers', numeric: true },
      { title: 'Definition' },
    ],
    rows: bars.map(({ text, n, share, definition }) => [text, n, share, definition]),
  }),
  plot({ bars, counts }, drawing, ask) {
    if (counts.counted === 0) return null;
    const question = questionOf(ask);
    const coloured = bars.map((bar) => ({
      ...bar,
      fill: bar.position === null ? 'var(--label-none)' : labelColour(question, bar.position),
    }));
    return horizontalBars(topBars(coloured), drawing, 'share of answers');
  },
  selects: (ask) => ({ kind: 'question', name: questionOf(ask).name }),
};
