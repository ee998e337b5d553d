import { deviations, points, type Deviation } from '../chart/deviations.ts';
import type { View } from '../chart/view.ts';
import { count, counted, percent } from '../chart/words.ts';
import { constantValues } from '../stats/constant-annotator.ts';
import { labelShares } from '../stats/label-shares.ts';
import { wilson } from '../stats/wilson.ts';
import {
  byName,
  comparedQuestions,
  givenRatings,
  ratingArrays,
  scaleQueries,
  type GivenRatings,
} from './annotator-ratings.ts';
import { questionOf } from './questions.ts';

const MOST = 40;
const MOST_LABELS = 30;
const FEW = 10;

/** How often one person gave one label, and the others on the same records. */
interface Share {
  readonly label: number;
  readonly given: number;
  readonly own: number;
  readonly low: number;
  readonly high: number;
  readonly others: number;
  /** The interval leaves out the share of the others. */
  readonly isSure: boolean;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly items: number;
  readonly shares: readonly Share[];
  /** The one answer given throughout. */
  readonly constant: string | null;
}

interface Data {
  readonly given: GivenRatings;
  readonly people: readonly Person[];
}

/** Whether somebody uses a label differently. */
export const annotatorLabels: View<Data> = {
  id: 'annotator-labels',
  section: 'question',
  definition:
    'For each person, over the records that others answered too: the share of records given a label, less the share of the others’ answers with it, in percentage points. Blue is more often than the others, orange less often. Only differences whose 95 % interval (Wilson’s, of the person’s share) leaves out 0 are coloured; one in twenty is by chance. Hatched cells rest on fewer than 10 records. People are in the order of their names.',
  each: (about) =>
    comparedQuestions(about).filter(({ number }) => {
      const { kind, options } = about.questions[number]!;
      return kind !== 'number' && options.length >= 2 && options.length <= MOST_LABELS;
    }),
  needs: () => null,
  query: scaleQueries,
  arrays: ratingArrays,
  shape: (rows, ask, arrays) => ({ given: givenRatings(rows, ask, arrays), people: [] }),
  refine(data, ask) {
    const { ratings, scale } = data.given;
    const { options } = questionOf(ask);
    const constant = constantValues(ratings);
    const nameOf = (value: number) => (scale.sets ? 'the same labels' : `“${options[value]?.text ?? ''}”`);
    const shares = labelShares(ratings);
    const people = ask.about.annotators
      .map(({ id, name }, a): Person => {
        const { items, own, others } = shares[a]!;
        const of = (sums: Float64Array, label: number) => shareWith(sums, label, scale.sets);
        return {
          id,
          name,
          items,
          constant: constant[a] === null ? null : nameOf(constant[a]!),
          shares:
            items === 0
              ? []
              : options.map((_, label) => shareOf(label, items, of(own, label), of(others, label))),
        };
      })
      .filter(({ items }) => items > 0)
      .sort(byName);
    return { given: data.given, people };
  },
  // What is shown stays until all is computed anew.
  carry: (_, old) => old,
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
    const all = people.filter(({ items }) => items >= FEW).flatMap(({ shares }) => shares).length;
    const widest = sure[0];
    const most = widest
      ? ` The largest is ${points(widest.own - widest.others)} points on “${options[widest.label]!.text}”.`
      : '';
    const constant = people.filter((person) => person.constant !== null).length;
    const always =
      constant > 0 ? ` ${counted(constant, 'person', 'people')} always gave the same answer.` : '';
    if (all === 0) return `Nobody has 10 records that others answered too.${always}`;
    return `Of ${counted(all, 'label share')}, ${count(sure.length)} ${sure.length === 1 ? 'differs' : 'differ'} from the others’ on the same records by more than chance, where about ${count(all / 20)} would by chance.${most}${always}`;
  },
  note({ people }) {
    const most = Math.max(0, ...people.map(({ items }) => items));
    const hidden = people.length - MOST;
    return `n = up to ${counted(most, 'record')} a person. Cells: percentage points more or less than the others.${hidden > 0 ? ` The first ${count(MOST)} people are drawn; the table has all ${count(people.length)}.` : ''}`;
  },
  table: ({ people }, ask) => ({
    columns: [
      { title: 'Annotator' },
      { title: 'Label' },
      { title: 'Records with others', numeric: true },
      { title: 'Given', numeric: true },
      { title: 'Share', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Share of the others', numeric: true },
      { title: 'Remark' },
    ],
    rows: people.flatMap(({ name, items, shares, constant }) =>
      shares.map(({ label, given, own, low, high, others, isSure }) => [
        name,
        questionOf(ask).options[label]!.text,
        items,
        given,
        own,
        low,
        high,
        others,
        remark(items, isSure, constant),
      ]),
    ),
  }),
  plot({ people }, drawing, ask) {
    const { options } = questionOf(ask);
    const drawn = people.slice(0, MOST);
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

/** What counts of a label: where values are sets, those of all sets that hold it. */
const shareWith = (sums: Float64Array, label: number, sets?: readonly (readonly number[])[]): number =>
  sets
    ? sums.reduce((sum, share, value) => sum + (sets[value]!.includes(label) ? share : 0), 0)
    : sums[label]!;

function shareOf(label: number, items: number, own: number, others: number): Share {
  const given = Math.round(own * items);
  const { low, high } = wilson(given, items)!;
  // Sums of the same shares in another order differ in their last digits.
  const isSure = others < low - 1e-12 || others > high + 1e-12;
  return { label, given, own: given / items, low, high, others, isSure };
}

/** The differences that are more than chance, the largest first. */
const sureOf = (people: readonly Person[]): readonly Share[] =>
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
