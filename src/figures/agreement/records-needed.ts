import {
  type NoPlan,
  itemsNeeded,
  fewestToPlan,
  type ItemsNeeded,
} from '../../stats/agreement/items-needed.ts';
import type { Figure, TableTwin } from '../../chart/figure.ts';
import { numberColumn, remarkColumn, tableOf, textColumn } from '../families/columns.ts';
import { upToSharedRecords } from '../families/notes.ts';
import { offWords } from './agreement-lines.ts';
import { recordsNeeded as measure } from '../../measures/agreement/records-needed.ts';
import { coefficient, counted } from '../../words/numbers.ts';
import { PLAN_LESSONS, PLAN_TABLE } from './simulated-plan.ts';
import { plannedRecords, type PlannedLine } from './planned-records.ts';
import type { Agreement, AgreementLine } from '../../measures/agreement/agreement-lines.ts';
import { type Filter, isEmpty } from '../../model/filter.ts';
import { normal975 } from '../../stats/resampling/student.ts';
import { WHY } from '../../words/why.ts';

const HALF_WIDTHS = [0.1, 0.05, 0.025] as const;

/** The one that titles and sentences speak of. */
const USUAL = 0.05;

const NO_PLAN: Readonly<Record<NoPlan, string>> = {
  fewer_than_20_items: 'fewer than 20 records have answers of two people, too few to foretell anything',
  no_error: 'alpha has no error that could be foretold',
};

/** How many more records would have to be answered twice for a narrower interval, and what that costs. */
export const recordsNeeded: Figure<Agreement> = {
  measure,
  id: 'records-needed',
  definition:
    'The interval of alpha shrinks with the root of the number of records answered by two or more people: N of them with the error se (of a jackknife) become N (1.96 se / h)² for an interval of ± h. The tick is the number there is now, dots are what ± .10, ± .05 and ± .025 take; open ones are reached. It holds for the same mix of records, people and answers per record; a rare label drives the number more than anything else.',
  carry: (fresh, old) => ({
    ...fresh,
    lines: fresh.lines.map((line) => {
      const before = old.lines.find(({ number }) => number === line.number)?.alpha.se ?? null;
      return before === null ? line : { ...line, alpha: { ...line.alpha, se: before }, isOld: true };
    }),
  }),
  title({ lines }) {
    const known = lines.flatMap((line) => {
      const plan = planOf(line, USUAL);
      return plan === null ? [] : [{ line, plan }];
    });
    const [most] = known.toSorted((a, b) => b.plan.moreItems - a.plan.moreItems);
    if (!most) return 'How many more records are needed cannot be foretold yet';
    if (most.plan.moreItems === 0)
      return known.length === 1
        ? `Alpha of ${most.line.title} is known to ± .05`
        : `Alpha of ${counted(known.length, 'question')} is known to ± .05`;
    const more = `${counted(most.plan.moreItems, 'more record')} answered twice`;
    return known.length === 1
      ? `${most.line.title} to ± .05 takes ${more}`
      : `${most.line.title} needs most: ${more} for ± .05`;
  },
  describe({ lines }, { filter }) {
    if (lines.length === 0) return 'No agreement can be shown.';
    const parts = lines.map((line) => {
      const plan = planOf(line, USUAL);
      if (plan === null) return `${line.title} is not known (${whyNot(line) ?? 'no plan'})`;
      return plan.moreItems === 0
        ? `${line.title} needs no more (now ± ${nowOf(line)})`
        : `${line.title} needs ${counted(plan.moreItems, 'more record')} with ${counted(plan.moreRatings, 'answer')} (now ± ${nowOf(line)})`;
    });
    const lessons = isBeforeData(lines, filter) ? ` ${PLAN_LESSONS}` : '';
    return `To know alpha to ± .05: ${parts.join('; ')}.${lessons}`;
  },
  note: ({ lines, off }) =>
    `${upToSharedRecords(lines)} Records are taken to have as many answers as now.${offWords(off)}`,
  table: ({ lines }, { filter }) => (isBeforeData(lines, filter) ? PLAN_TABLE : tableIn(lines)),
  plot: ({ lines }, drawing) => plannedRecords(lines.map(drawnOf), drawing),
};

/** A filter that leaves few records is no reason to plan from scratch. */
const isBeforeData = (lines: readonly AgreementLine[], filter: Filter): boolean =>
  isEmpty(filter) && lines.length > 0 && lines.every(({ items }) => items < fewestToPlan);

const tableIn = (lines: readonly AgreementLine[]): TableTwin =>
  tableOf<AgreementLine>(
    [
      textColumn('Question', ({ title }) => title),
      numberColumn('Records answered twice', ({ items }) => items),
      numberColumn('Answers in them', ({ ratings }) => ratings),
      numberColumn('Now ±', (line) => (isPlanned(line) ? normal975 * line.alpha.se! : null)),
      HALF_WIDTHS.flatMap((half) => [
        numberColumn<AgreementLine>(`More records for ${widthWords(half)}`, (line) =>
          isPlanned(line) ? (planOf(line, half)?.moreItems ?? null) : null,
        ),
        numberColumn<AgreementLine>(`answers in these, ${widthWords(half)}`, (line) =>
          isPlanned(line) ? (planOf(line, half)?.moreRatings ?? null) : null,
        ),
      ]),
      remarkColumn(whyNot),
    ],
    lines,
  );

/** Known now, and not from the error of an earlier filter. */
const isPlanned = (line: AgreementLine): boolean => whyNot(line) === null && !line.isOld;

/** "± .05". */
const widthWords = (half: number): string => `± ${coefficient(half, half < 0.05 ? 3 : 2)}`;

/** What an interval of so much to both sides takes; null where it cannot be foretold. */
function planOf(line: AgreementLine, half: number): ItemsNeeded | null {
  const plan = itemsNeeded(overlapOf(line), half);
  return typeof plan === 'string' ? null : plan;
}

const overlapOf = ({ items, ratings, alpha }: AgreementLine) => ({ items, ratings, se: alpha.se });

const nowOf = ({ alpha }: AgreementLine): string => coefficient(normal975 * alpha.se!);

function whyNot(line: AgreementLine): string | null {
  if (line.alpha.why !== null) return WHY[line.alpha.why];
  const plan = itemsNeeded(overlapOf(line), USUAL);
  return typeof plan === 'string' ? NO_PLAN[plan] : null;
}

/** What a narrower interval costs. */
const costWords = ({ moreItems, moreRatings }: ItemsNeeded): string =>
  `${counted(moreItems, 'more record')}, ${counted(moreRatings, 'answer')}`;

function drawnOf(line: AgreementLine): PlannedLine {
  const why = whyNot(line);
  const now = why === null ? ` (± ${nowOf(line)})` : '';
  return {
    text: line.title,
    now: line.items,
    isFaint: line.isOld,
    goals: HALF_WIDTHS.flatMap((half) => goalOf(line, half) ?? []),
    why,
    title: `${line.title}: ${counted(line.items, 'record')} answered twice now${now}`,
  };
}

function goalOf(line: AgreementLine, half: number): PlannedLine['goals'][number] | null {
  const plan = planOf(line, half);
  if (plan === null) return null;
  return {
    label: widthWords(half),
    records: plan.items,
    more: plan.moreItems,
    title: `${line.title}, ${widthWords(half)}: ${plan.moreItems === 0 ? 'reached' : costWords(plan)}`,
  };
}
