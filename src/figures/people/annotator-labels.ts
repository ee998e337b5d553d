import type { Figure } from '../../chart/figure.ts';
import { annotatorLabels as measure, type AnnotatorLabels } from '../../measures/people/annotator-labels.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { points, type Deviation, deviations } from '../../chart/deviations.ts';
import { counted, count, percent } from '../../words/numbers.ts';
import { drawnWords, MOST_PEOPLE } from './person-shares.ts';
import type { LabelUse, LabelShare } from '../../measures/people/label-use.ts';

const FEW = 10;

/** Whether somebody uses a label differently. */
export const annotatorLabels: Figure<AnnotatorLabels> = {
  measure,
  id: 'annotator-labels',
  definition:
    'For each person, over the records that others answered too: the share of records given a label, less the share of the others’ answers with it, in percentage points. Blue is more often than the others, orange less often. Only differences whose 95 % interval (Wilson’s, of the person’s share) leaves out 0 are coloured; one in twenty is by chance. Hatched cells rest on fewer than 10 records. Where several labels are allowed, the table also has how many labels a record got from the person, and from each of the others. People are in the order of their names.',
  title({ people }, ask) {
    const { title, options } = questionOf(ask);
    if (people.length === 0) return `${title}: nobody answered a record that others answered`;
    const widest = sureOf(people)[0];
    return widest
      ? `${title}: people differ most in how often they give “${options[widest.label]!.text}”`
      : `${title}: nobody gives a label more or less often than the others for certain`;
  },
  describe({ people }, ask) {
    if (people.length === 0) return 'No record has answers of two people.';
    const { options } = questionOf(ask);
    const sure = sureOf(people);
    const used = perRecord(people);
    const all = people.filter(({ items }) => items >= FEW).flatMap(({ shares }) => shares).length;
    const widest = sure[0];
    const most = widest
      ? ` The largest is ${points(widest.own - widest.others)} points on “${options[widest.label]!.text}”.`
      : '';
    const constant = people.filter((person) => person.constant !== null).length;
    const always =
      constant > 0 ? ` ${counted(constant, 'person', 'people')} always gave the same answer.` : '';
    if (all === 0) return `Nobody has 10 records that others answered too.${always}`;
    return `Of ${counted(all, 'label share')}, ${count(sure.length)} ${sure.length === 1 ? 'differs' : 'differ'} from the others’ on the same records by more than chance, where about ${count(all / 20)} would by chance.${most}${always}${used}`;
  },
  note({ people }) {
    const most = Math.max(0, ...people.map(({ items }) => items));
    return `n = up to ${counted(most, 'record')} a person. Cells: percentage points more or less than the others.${drawnWords(people)}`;
  },
  table: ({ people }, ask) => {
    const isOfSets = people.some(({ labels }) => labels !== null);
    return {
      columns: [
        { title: 'Annotator' },
        { title: 'Label' },
        { title: 'Records with others', numeric: true },
        { title: 'Given', numeric: true },
        { title: 'Share', numeric: true },
        { title: 'low', numeric: true },
        { title: 'high', numeric: true },
        { title: 'Share of the others', numeric: true },
        ...(isOfSets
          ? [
              { title: 'Labels a record', numeric: true },
              { title: 'Labels a record, others', numeric: true },
            ]
          : []),
        { title: 'Remark' },
      ],
      rows: people.flatMap(({ name, items, shares, labels, constant }) =>
        shares.map(({ label, given, own, low, high, others, isSure }) => [
          name,
          questionOf(ask).options[label]!.text,
          items,
          given,
          own,
          low,
          high,
          others,
          ...(labels ? [labels.own, labels.others] : []),
          remark(items, isSure, constant),
        ]),
      ),
    };
  },
  plot({ people }, drawing, ask) {
    const { options } = questionOf(ask);
    const drawn = people.slice(0, MOST_PEOPLE);
    const cells = drawn.flatMap(({ id, name, items, shares }, row) =>
      shares.map(({ label, given, own, others, isSure }): Deviation => ({
        row,
        column: label,
        difference: own - others,
        isSure,
        isThin: items < FEW,
        term: id,
        title: `${name}, ${options[label]!.text}: ${count(given)} of ${counted(items, 'record')} (${percent(own)}), the others ${percent(others)}`,
      })),
    );
    return deviations(
      drawn.map(({ name }) => name),
      options.map(({ text }) => text),
      cells,
      drawing,
    );
  },
  selects: () => ({ kind: 'annotator' }),
};

/** From whom records got the fewest and the most labels, where several are allowed. */
function perRecord(people: readonly LabelUse[]): string {
  const used = people.flatMap(({ items, labels }) => (labels && items >= FEW ? [labels.own] : []));
  if (used.length < 2) return '';
  const [least, most] = [Math.min(...used), Math.max(...used)].map((labels) => labels.toFixed(2));
  return ` A record got ${least === most ? least! : `${least!} to ${most!}`} labels from a person, on average.`;
}

/** The differences that are more than chance, the largest first. */
const sureOf = (people: readonly LabelUse[]): readonly LabelShare[] =>
  people
    .filter(({ items }) => items >= FEW)
    .flatMap(({ shares }) => shares.filter(({ isSure }) => isSure))
    .sort((a, b) => Math.abs(b.own - b.others) - Math.abs(a.own - a.others) || a.label - b.label);

function remark(items: number, isSure: boolean, constant: string | null): string | null {
  const said = [
    constant === null ? '' : `always ${constant}`,
    items < FEW ? 'fewer than 10 records' : isSure ? 'differs from the others' : '',
  ].filter((part) => part !== '');
  return said.length === 0 ? null : said.join('; ');
}
