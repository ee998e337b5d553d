import { dotIntervals, type DotLine } from '../chart/dot-intervals.ts';
import type { Ask, View } from '../chart/view.ts';
import { WHY } from '../chart/why.ts';
import { coefficient, count, counted, percent } from '../chart/words.ts';
import { constantValues } from '../stats/constant-annotator.ts';
import type { OfAnnotator } from '../stats/leave-one-out.ts';
import { leaveOneOutDifference, type Offset } from '../stats/leave-one-out-difference.ts';
import { leaveOneOutMajority, type MajorityAccuracy } from '../stats/leave-one-out-majority.ts';
import { meanKappas, type MeanKappa } from '../stats/mean-kappa.ts';
import {
  agreementWithOthers,
  byName,
  sharedQuestions,
  givenRatings,
  numbersOf,
  ratingArrays,
  scaleQueries,
  type GivenRatings,
} from './annotator-ratings.ts';
import { intervalsApart } from './person-shares.ts';
import { questionOf } from './questions.ts';

const MOST = 40;
const FEW = 30;

interface Line {
  readonly id: string;
  readonly name: string;
  readonly agreement: OfAnnotator;
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
  /** Agreement of all, each person counting as often as compared; null where nobody is. */
  readonly pool: number | null;
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
  shape: (rows, ask, arrays) => ({ given: givenRatings(rows, ask, arrays), lines: [], pool: null }),
  refine(data, ask) {
    const { ratings, scale } = data.given;
    const { about } = ask;
    const agreement = agreementWithOthers(data.given);
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
    const lines = about.annotators
      .map(({ id, name }, a): Line => ({
        id,
        name,
        agreement: agreement[a]!,
        majority: majority[a]!,
        kappa: kappa[a]!,
        offset: offset?.[a] ?? null,
        constant: constant[a] === null ? null : nameOf(constant[a]!),
      }))
      .filter((line) => line.agreement.items > 0)
      .sort(byName);
    const items = lines.reduce((sum, line) => sum + line.agreement.items, 0);
    const agreed = lines.reduce((sum, line) => sum + line.agreement.items * (line.agreement.value ?? 0), 0);
    return { ...data, lines, pool: items === 0 ? null : agreed / items };
  },
  // What is shown stays until all is computed anew.
  carry: (_, old) => old,
  title({ lines, pool }, ask) {
    const { title } = questionOf(ask);
    const known = lines.flatMap(({ agreement }) => agreement.value ?? []);
    return pool === null
      ? `${title}: nobody answered a record that others answered`
      : `${title}: people agree with the others on ${rangeOf(known)} of records`;
  },
  describe({ lines, pool }) {
    if (pool === null) return 'No record has answers of two people.';
    const apart = lines.filter(({ agreement: { low, high } }) =>
      low === null || high === null ? false : low > pool || high < pool,
    );
    const constant = lines.filter((line) => line.constant !== null);
    const always =
      constant.length > 0
        ? ` ${counted(constant.length, 'person', 'people')} always gave the same answer.`
        : '';
    return `On average people agree with the others on ${percent(pool)} of records; ${intervalsApart(apart.length, lines.length)}.${always}`;
  },
  note({ lines }) {
    const most = Math.max(0, ...lines.map(({ agreement }) => agreement.items));
    const hidden = lines.length - MOST;
    return `n = up to ${counted(most, 'record')} a person.${hidden > 0 ? ` The first ${String(MOST)} people are drawn; the table has all ${count(lines.length)}.` : ''}`;
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
    rows: lines.map(({ name, agreement, majority, kappa, offset, constant }) => [
      name,
      agreement.items,
      agreement.value,
      agreement.low,
      agreement.high,
      majority.all.value,
      majority.untied.items,
      kappa.value,
      ...(questionOf(ask).level === 'nominal'
        ? []
        : [offset?.signed.value ?? null, offset?.signed.low ?? null, offset?.signed.high ?? null]),
      constant === null ? thin(agreement.items) : `always “${constant}”`,
    ]),
  }),
  plot({ lines, pool }, drawing) {
    if (pool === null) return null;
    return dotIntervals(
      lines.slice(0, MOST).map(dotOf),
      {
        label: 'agreement with the others',
        domain: [0, 1],
        format: (value) => `${String(Math.round(value * 100))} %`,
        rules: [{ at: pool, text: percent(pool) }],
      },
      drawing,
    );
  },
  selects: () => ({ kind: 'annotator' }),
};

function rangeOf(shares: readonly number[]): string {
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map(percent);
  return low === high ? low! : `${low!} to ${high!}`;
}

const thin = (items: number) => (items < FEW ? 'thin: fewer than 30 records' : null);

function dotOf({ id, name, agreement, kappa, offset }: Line): DotLine {
  const interval =
    agreement.low === null || agreement.high === null
      ? ''
      : `, ${percent(agreement.low)} to ${percent(agreement.high)}`;
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
    estimate: agreement,
    isFaint: agreement.items < FEW,
    term: id,
    missing: WHY[agreement.why ?? 'no_common_items'],
    title: `${name}: ${percent(agreement.value ?? 0)}${interval}; ${counted(agreement.items, 'record')}${kappas}${lean}`,
  };
}
