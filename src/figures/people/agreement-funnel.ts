import type { Figure } from '../../chart/figure.ts';
import {
  agreementFunnel as measure,
  type AgreementFunnel,
  type Line,
} from '../../measures/people/agreement-funnel.ts';
import { MOST_SCATTERED } from '../../model/limits.ts';
import { funnelLimits } from '../../stats/people/funnel.ts';
import { count, counted, percent } from '../../words/numbers.ts';
import { numberColumn, remarkColumn, tableOf, textColumn } from '../families/columns.ts';
import { byChance, upToEach } from '../families/notes.ts';
import { peopleDrawn, shareWords } from '../families/person-shares.ts';
import { ofQuestion, selectsPeople } from '../families/questions.ts';
import { funnel, type FunnelDot, type FunnelStep } from './funnel.ts';
import { isOutside } from './outside.ts';

/** The limits are curves: so many points look smooth. */
const STEPS = 48;

/** Whose agreement with the others is further from that of all than the number of records explains. */
export const agreementFunnel: Figure<AgreementFunnel> = {
  measure,
  id: 'agreement-funnel',
  definition:
    'For each person, the agreement with the others (as in the figure of agreement with the others) against the number of records that it rests on. Between the dotted lines lie 95 in 100 people who are like the pool, between the dashed ones 998 in 1,000: with few records a share strays far by chance. The limits take records as trials that are independent and equally hard, so somebody outside may also have had other records.',
  title: ofQuestion(({ lines, all }) => {
    if (all.value === null) return 'nobody answered a record that others answered';
    const far = lines.filter(isFar).length;
    return far === 0
      ? 'nobody’s agreement is further from that of all than chance explains'
      : `${count(far)} of ${counted(lines.length, 'person', 'people')} ${far === 1 ? 'agrees' : 'agree'} more or less with the others than chance explains`;
  }),
  describe({ lines, all }) {
    if (all.value === null) return 'No record has answers of two people.';
    const far = lines.filter(isFar).length;
    const apart = lines.filter(isApart);
    const above = apart.filter(({ share }) => share.value! > all.value!).length;
    const sides = apart.length === 0 ? '' : ` (${count(above)} above, ${count(apart.length - above)} below)`;
    const people = counted(lines.length, 'person', 'people');
    return `All together agree on ${percent(all.value)}. Of ${people}, ${numberOf(far)} ${far < 2 ? 'lies' : 'lie'} outside the 99.8 % limits and ${numberOf(apart.length)} outside the 95 % limits${sides}, where ${byChance(lines.length)} would by chance.`;
  },
  note: ({ lines }) =>
    `${upToEach(
      lines.map(({ share }) => share),
      'person',
    )}${peopleDrawn(lines, MOST_SCATTERED)}`,
  table: ({ lines }) =>
    tableOf<Line>(
      [
        textColumn('Annotator', ({ name }) => name),
        numberColumn('Records with others', ({ share }) => share.items),
        numberColumn('Agreement with the others', ({ share }) => share.value),
        numberColumn('95 % limits from', ({ limits }) => limits.warning[0]),
        numberColumn('to', ({ limits }) => limits.warning[1]),
        numberColumn('99.8 % limits from', ({ limits }) => limits.action[0]),
        numberColumn('to', ({ limits }) => limits.action[1]),
        remarkColumn(remark),
      ],
      lines,
    ),
  plot({ lines, all }, drawing) {
    if (all.value === null) return null;
    const most = Math.max(...lines.map(({ share }) => share.items));
    const dots = lines.slice(0, MOST_SCATTERED).map(dotOf);
    return funnel(dots, limitsUpTo(most, all.value), all.value, drawing);
  },
  selects: selectsPeople,
};

const isFar = ({ share, limits }: Line): boolean => isOutside(share.value, limits.action);

const isApart = ({ share, limits }: Line): boolean => isOutside(share.value, limits.warning);

const numberOf = (people: number): string => (people === 0 ? 'nobody' : count(people));

function remark(line: Line): string | null {
  if (isFar(line)) return 'outside the 99.8 % limits';
  return isApart(line) ? 'outside the 95 % limits' : null;
}

/** The limits at numbers of records up to a little more than the most; closer together where they bend. */
function limitsUpTo(most: number, pool: number): readonly FunnelStep[] {
  const last = Math.max(1, Math.ceil(most * 1.08));
  return Array.from({ length: STEPS }, (_, at) => Math.max(0.5, last * ((at + 1) / STEPS) ** 2)).map(
    (trials) => ({ trials, ...funnelLimits(pool, trials) }),
  );
}

function dotOf(line: Line): FunnelDot {
  const { id, name, share, limits } = line;
  const [low, high] = limits.warning;
  return {
    name,
    trials: share.items,
    share: share.value!,
    term: id,
    title: `${shareWords(line)}; 95 % limits ${percent(low)} to ${percent(high)}`,
  };
}
