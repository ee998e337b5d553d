import type { Figure } from '../../chart/figure.ts';
import { groupLabels as measure, type GroupLabels, type Line } from '../../measures/people/group-labels.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { points, type Deviation, deviations } from '../../chart/deviations.ts';
import { counted, count, percent } from '../../words/numbers.ts';
import type { GroupShare } from '../../measures/people/group-shares.ts';

const MOST = 40;

const FEW = 10;

/** Whether a group of raters uses a label differently. */
export const groupLabels: Figure<GroupLabels> = {
  measure,
  id: 'group-labels',
  definition:
    'For each group of people, the share of its answers that hold a label, less the share of all people’s answers, in percentage points. Blue is more often than all, orange less often. Only differences whose 95 % interval (Wilson’s, of the group’s share) leaves out 0 are coloured; several answers to one record are not independent, so the intervals are rough. Groups may have answered other records. Hatched cells rest on fewer than 10 answers.',
  title({ lines }, ask) {
    const { title, options } = questionOf(ask);
    if (lines.length === 0) return `${title}: nobody of a group answered`;
    const [widest] = sureOf(lines);
    return widest
      ? `${title}: groups of people differ most in how often they give “${options[widest.label]!.text}”`
      : `${title}: no group gives a label more or less often than all people for certain`;
  },
  describe({ lines }, ask) {
    const all = lines.filter(({ answers }) => answers >= FEW).flatMap(({ shares }) => shares).length;
    if (all === 0) return 'No group has 10 answers among the selected ones.';
    const sure = sureOf(lines);
    const [widest] = sure;
    const most = widest
      ? ` The largest difference is ${points(widest.own - widest.all)} points on “${questionOf(ask).options[widest.label]!.text}”.`
      : '';
    return `Of ${counted(all, 'label share')} of groups, ${count(sure.length)} ${sure.length === 1 ? 'differs' : 'differ'} from that of all people by more than chance, where about ${count(all / 20)} would by chance.${most}`;
  },
  note({ lines, answers }) {
    const hidden = lines.length > MOST ? ` The first ${count(MOST)} groups are drawn.` : '';
    return `n = ${counted(answers, 'answer')} of all people; ${counted(lines.length, 'group')}. Cells: percentage points more or less than all people.${hidden}`;
  },
  table: ({ lines }, ask) => ({
    columns: [
      { title: 'Group' },
      { title: 'People', numeric: true },
      { title: 'Label' },
      { title: 'Answers', numeric: true },
      { title: 'With the label', numeric: true },
      { title: 'Share', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Share of all people', numeric: true },
      { title: 'Remark' },
    ],
    rows: lines.flatMap(({ text, people, answers, shares }) =>
      shares.map(({ label, given, own, low, high, all, isSure }) => [
        text,
        people,
        questionOf(ask).options[label]!.text,
        answers,
        given,
        own,
        low,
        high,
        all,
        answers < FEW ? 'fewer than 10 answers' : isSure ? 'differs from all people' : null,
      ]),
    ),
  }),
  plot({ lines }, drawing, ask) {
    const { options } = questionOf(ask);
    const drawn = lines.slice(0, MOST);
    const cells = drawn.flatMap(({ text, term, field, answers, shares }, row) =>
      shares.map(({ label, given, own, all, isSure }): Deviation => ({
        row,
        column: label,
        difference: own - all,
        isSure,
        isThin: answers < FEW,
        term,
        field,
        title: `${text}, ${options[label]!.text}: ${count(given)} of ${counted(answers, 'answer')} (${percent(own)}), all people ${percent(all)}`,
      })),
    );
    return deviations(
      drawn.map(({ text, people }) => `${text} (${count(people)})`),
      options.map(({ text }) => text),
      cells,
      drawing,
    );
  },
  selects: () => ({ kind: 'annotator' }),
};

/** The differences that are more than chance, the largest first. */
const sureOf = (lines: readonly Line[]): readonly GroupShare[] =>
  lines
    .filter(({ answers }) => answers >= FEW)
    .flatMap(({ shares }) => shares.filter(({ isSure }) => isSure))
    .sort((a, b) => Math.abs(b.own - b.all) - Math.abs(a.own - a.all) || a.label - b.label);
