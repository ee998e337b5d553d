import type { Figure } from '../../chart/figure.ts';
import {
  agreementFunnel as measure,
  type AgreementFunnel,
  type Line,
} from '../../measures/people/agreement-funnel.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { count, counted, percent } from '../../words/numbers.ts';
import { type FunnelLimits, funnelLimits } from '../../stats/people/funnel.ts';
import { byChance, drawnWords, intervalPercent } from './person-shares.ts';
import { funnel, type FunnelStep, type FunnelDot } from '../../chart/funnel.ts';

const MOST = 200;

const STEPS = 48;

/** Whose agreement with the others is further from that of all than the number of records explains. */
export const agreementFunnel: Figure<AgreementFunnel> = {
  measure,
  id: 'agreement-funnel',
  definition:
    'For each person, the agreement with the others (as in the figure of agreement with the others) against the number of records that it rests on. Between the dotted lines lie 95 in 100 people who are like the pool, between the dashed ones 998 in 1,000: with few records a share strays far by chance. The limits take records as trials that are independent and equally hard, so somebody outside may also have had other records.',
  title({ lines, all }, ask) {
    const { title } = questionOf(ask);
    if (all.value === null) return `${title}: nobody answered a record that others answered`;
    const outside = lines.filter((line) => isOutside(line, 'action')).length;
    return outside === 0
      ? `${title}: nobody’s agreement is further from that of all than chance explains`
      : `${title}: ${count(outside)} of ${counted(lines.length, 'person', 'people')} ${outside === 1 ? 'agrees' : 'agree'} more or less with the others than chance explains`;
  },
  describe({ lines, all }) {
    if (all.value === null) return 'No record has answers of two people.';
    const beyond = (of: keyof FunnelLimits) => lines.filter((line) => isOutside(line, of));
    const wide = beyond('warning');
    const above = wide.filter(({ share }) => share.value! > all.value!).length;
    const far = beyond('action').length;
    const people = counted(lines.length, 'person', 'people');
    const sides = wide.length === 0 ? '' : ` (${count(above)} above, ${count(wide.length - above)} below)`;
    const said = (many: number) => (many === 0 ? 'nobody' : count(many));
    return `All together agree on ${percent(all.value)}. Of ${people}, ${said(far)} ${far < 2 ? 'lies' : 'lie'} outside the 99.8 % limits and ${said(wide.length)} outside the 95 % limits${sides}, where ${byChance(lines.length)} would by chance.`;
  },
  note({ lines }) {
    const most = Math.max(0, ...lines.map(({ share }) => share.items));
    return `n = up to ${counted(most, 'record')} a person.${drawnWords(lines, MOST)}`;
  },
  table: ({ lines }) => ({
    columns: [
      { title: 'Annotator' },
      { title: 'Records with others', numeric: true },
      { title: 'Agreement with the others', numeric: true },
      { title: '95 % limits from', numeric: true },
      { title: 'to', numeric: true },
      { title: '99.8 % limits from', numeric: true },
      { title: 'to', numeric: true },
      { title: 'Remark' },
    ],
    rows: lines.map((line) => [
      line.name,
      line.share.items,
      line.share.value,
      ...line.limits.warning,
      ...line.limits.action,
      remark(line),
    ]),
  }),
  plot({ lines, all }, drawing) {
    if (all.value === null) return null;
    const most = Math.max(...lines.map(({ share }) => share.items));
    return funnel(lines.slice(0, MOST).map(dotOf), stepsTo(most, all.value), all.value, drawing);
  },
  selects: () => ({ kind: 'annotator' }),
};

// Sums of the same shares in another order differ in their last digits.
const TINY = 1e-12;

function isOutside({ share: { value }, limits }: Line, of: keyof FunnelLimits): boolean {
  const [low, high] = limits[of];
  return value !== null && (value < low - TINY || value > high + TINY);
}

const remark = (line: Line): string | null =>
  isOutside(line, 'action')
    ? 'outside the 99.8 % limits'
    : isOutside(line, 'warning')
      ? 'outside the 95 % limits'
      : null;

/** The limits at numbers of records up to a little more than the most; closer together where they bend. */
function stepsTo(most: number, pool: number): readonly FunnelStep[] {
  const last = Math.max(1, Math.ceil(most * 1.08));
  return Array.from({ length: STEPS }, (_, at) => Math.max(0.5, last * ((at + 1) / STEPS) ** 2)).map(
    (trials) => ({ trials, ...funnelLimits(pool, trials) }),
  );
}

function dotOf({ id, name, share, limits }: Line): FunnelDot {
  const [low, high] = limits.warning;
  return {
    name,
    trials: share.items,
    share: share.value!,
    term: id,
    title: `${name}: ${percent(share.value!)}${intervalPercent(share)}; ${counted(share.items, 'record')}; 95 % limits ${percent(low)} to ${percent(high)}`,
  };
}
