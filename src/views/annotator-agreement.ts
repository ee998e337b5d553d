import { dotIntervals, shareAxis, type DotLine } from '../chart/dot-intervals.ts';
import type { View } from '../chart/view.ts';
import type { Ask } from '../model/ask.ts';
import { WHY } from '../words/why.ts';
import { coefficient, counted, percent } from '../words/numbers.ts';
import { constantValues } from '../stats/people/constant-annotator.ts';
import type { Estimate } from '../stats/data/estimate.ts';
import { leaveOneOutDifference, type Offset } from '../stats/people/leave-one-out-difference.ts';
import { leaveOneOutMajority, type MajorityAccuracy } from '../stats/people/leave-one-out-majority.ts';
import { meanKappas, type MeanKappa } from '../stats/agreement/mean-kappa.ts';
import {
  agreementWithOthers,
  givenRatings,
  numbersOf,
  ratingArrays,
  scaleQueries,
  sharedQuestions,
  type GivenRatings,
} from './annotator-ratings.ts';
import {
  apartWords,
  drawnWords,
  intervalPercent,
  MOST_PEOPLE,
  personShares,
  pooled,
  rangeWords,
  type PersonShare,
} from './person-shares.ts';
import { questionOf } from './questions.ts';

const FEW = 30;

interface Line extends PersonShare {
  readonly majority: MajorityAccuracy;
  readonly kappa: MeanKappa;
  /** In points of the scale; null where answers are no numbers. */
  readonly offset: Offset | null;
  /** The one answer given throughout, as text. */
  readonly constant: string | null;
}

interface Data {
  readonly given: GivenRatings;
  readonly lines: readonly Line[];
  /** Agreement of all, each person counting as often as compared. */
  readonly pool: Estimate;
}

/** How far each person agrees with the others. */
export const annotatorAgreement: View<Data> = {
  id: 'annotator-agreement',
  section: 'question',
  definition:
    'For each person, over the records that others answered too: the mean share of the others who gave the same answer (for several labels, the mean overlap with the others’ answers), with Wilson’s 95 % interval for as many trials as records. The dashed line is the mean of all. With many people some intervals leave it out by chance: one in twenty. People are in the order of their names.',
  each: sharedQuestions,
  needs: () => null,
  query: scaleQueries,
  arrays: ratingArrays,
  shape: (rows, ask, arrays) => ({ given: givenRatings(rows, ask, arrays), lines: [], pool: pooled([]) }),
  refine(data, ask) {
    const { ratings, scale } = data.given;
    const { about } = ask;
    const people = personShares(about, agreementWithOthers(data.given));
    const majority = leaveOneOutMajority(ratings);
    const kappa = meanKappas(ratings);
    const constant = constantValues(ratings);
    const numbers = numbersOf(questionOf(ask), scale);
    const offset = numbers ? leaveOneOutDifference(ratings, numbers) : null;
    const { options } = questionOf(ask);
    const isNumber = questionOf(ask).kind === 'number';
    const textOf = (value: number) =>
      isNumber ? String(scale.numbers![value]) : (options[value]?.text ?? 'one answer');
    const setText = (set: readonly number[]) => (set.length === 0 ? 'no label' : set.map(textOf).join(', '));
    const nameOf = (value: number) => (scale.sets ? setText(scale.sets[value]!) : textOf(value));
    const codes = new Map(about.annotators.map(({ id }, a) => [id, a]));
    const lines = people.map((person): Line => {
      const a = codes.get(person.id)!;
      return {
        ...person,
        majority: majority[a]!,
        kappa: kappa[a]!,
        offset: offset?.[a] ?? null,
        constant: constant[a] === null ? null : nameOf(constant[a]!),
      };
    });
    return { ...data, lines, pool: pooled(people) };
  },
  // What is shown stays until all is computed anew.
  carry: (_, old) => old,
  title({ lines, pool }, ask) {
    const { title } = questionOf(ask);
    return pool.value === null
      ? `${title}: nobody answered a record that others answered`
      : `${title}: people agree with the others on ${rangeWords(lines)} of records`;
  },
  describe({ lines, pool }) {
    if (pool.value === null) return 'No record has answers of two people.';
    const constant = lines.filter((line) => line.constant !== null);
    const always =
      constant.length > 0
        ? ` ${counted(constant.length, 'person', 'people')} always gave the same answer.`
        : '';
    return `On average people agree with the others on ${percent(pool.value)} of records; ${apartWords(lines, pool.value)}.${always}`;
  },
  note({ lines }) {
    const most = Math.max(0, ...lines.map(({ share }) => share.items));
    return `n = up to ${counted(most, 'record')} a person.${drawnWords(lines)}`;
  },
  table: ({ lines }, ask: Ask) => ({
    columns: [
      { title: 'Annotator' },
      { title: 'Records with others', numeric: true },
      { title: 'Agreement with the others', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Same as most others', numeric: true },
      { title: 'Records without a tie', numeric: true },
      { title: 'Mean kappa with others', numeric: true },
      ...(questionOf(ask).level === 'nominal'
        ? []
        : [
            { title: 'Mean difference to the others', numeric: true },
            { title: 'low', numeric: true },
            { title: 'high', numeric: true },
          ]),
      { title: 'Remark' },
    ],
    rows: lines.map(({ name, share, majority, kappa, offset, constant }) => [
      name,
      share.items,
      share.value,
      share.low,
      share.high,
      majority.all.value,
      majority.untied.items,
      kappa.value,
      ...(questionOf(ask).level === 'nominal'
        ? []
        : [offset?.signed.value ?? null, offset?.signed.low ?? null, offset?.signed.high ?? null]),
      constant === null ? thin(share.items) : `always “${constant}”`,
    ]),
  }),
  plot({ lines, pool }, drawing) {
    const { value } = pool;
    if (value === null) return null;
    const axis = shareAxis('agreement with the others', [{ at: value, text: percent(value) }]);
    return dotIntervals(lines.slice(0, MOST_PEOPLE).map(dotOf), axis, drawing);
  },
  selects: () => ({ kind: 'annotator' }),
};

const thin = (items: number) => (items < FEW ? 'thin: fewer than 30 records' : null);

function dotOf({ id, name, share, kappa, offset }: Line): DotLine {
  const kappas =
    kappa.value === null
      ? ''
      : `; mean kappa ${coefficient(kappa.value)} with ${counted(kappa.pairs, 'person', 'people')}`;
  const signed = offset?.signed.value;
  const lean =
    signed === null || signed === undefined
      ? ''
      : `; on average ${signed < 0 ? '−' : '+'}${Math.abs(signed).toFixed(2)} points to the others`;
  return {
    text: name,
    estimate: share,
    isFaint: share.items < FEW,
    term: id,
    missing: WHY[share.why ?? 'no_common_items'],
    title: `${name}: ${percent(share.value ?? 0)}${intervalPercent(share)}; ${counted(share.items, 'record')}${kappas}${lean}`,
  };
}
