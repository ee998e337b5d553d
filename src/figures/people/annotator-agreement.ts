import type { Figure } from '../../chart/figure.ts';
import {
  annotatorAgreement as measure,
  type AnnotatorAgreement,
  type Line,
} from '../../measures/people/annotator-agreement.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { rangeWords, apartWords, drawnWords, MOST_PEOPLE, intervalPercent } from './person-shares.ts';
import { counted, percent, coefficient } from '../../words/numbers.ts';
import type { Ask } from '../../model/ask.ts';
import { shareAxis, dotIntervals, type DotLine } from '../../chart/dot-intervals.ts';
import { WHY } from '../../words/why.ts';

const FEW = 30;

/** How far each person agrees with the others. */
export const annotatorAgreement: Figure<AnnotatorAgreement> = {
  measure,
  id: 'annotator-agreement',
  definition:
    'For each person, over the records that others answered too: the mean share of the others who gave the same answer (for several labels, the mean overlap with the others’ answers), with Wilson’s 95 % interval for as many trials as records. The dashed line is the mean of all. With many people some intervals leave it out by chance: one in twenty. People are in the order of their names.',
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
