import { NULL_INTEGER } from '../../model/column.ts';
import { matches } from '../chosen-files.ts';
import { timeOf } from '../../tables/submissions.ts';
import type { Check, Checked, Finding } from './check.ts';
import { counted } from '../../words/numbers.ts';

const DAY = 86_400_000;
/** Clocks of a server and of its database, and parts of a second that one of two times lacks. */
const TOLERATED = 1000;
const YEAR_2000 = Date.UTC(2000, 0, 1);

/** What is odd about a time: its code, and what is said of the submissions that have it. */
interface Oddity {
  readonly code: string;
  readonly has: string;
  readonly have: string;
  test(row: number): boolean;
}

/** Times that cannot be right. They are kept; where a day is tolerated, a time zone may be missing. */
export const submissionTimes: Check = (checked) => {
  const { submissions } = checked.collected;
  const oddities = odditiesOf(checked);
  const counts = oddities.map(() => 0);
  const first = oddities.map(() => -1);
  for (let row = 0; row < submissions.record.length; row++) {
    if (Number.isNaN(timeOf(checked.collected, row))) continue;
    for (let index = 0; index < oddities.length; index++) {
      if (!oddities[index]!.test(row)) continue;
      counts[index]!++;
      if (first[index]! < 0) first[index] = row;
    }
  }
  return oddities.flatMap(({ code, has, have }, index): readonly Finding[] => {
    const count = counts[index]!;
    if (count === 0) return [];
    const message = `${counted(count, 'submission')} ${count === 1 ? has : have}. The times are kept, and charts over time show the submissions there.`;
    return [{ code, message, count, submission: first[index]! }];
  });
};

function odditiesOf(checked: Checked): readonly Oddity[] {
  const { collected, now } = checked;
  const { submissions, records } = collected;
  const { created, updated, record } = submissions;
  const exported = exportDays(checked);
  const isAfter = (row: number, limit: number) => timeOf(collected, row) > limit;
  return [
    {
      code: 'time_in_future',
      has: 'has a time more than a day after now',
      have: 'have a time more than a day after now',
      test: (row) => now !== null && isAfter(row, now + DAY),
    },
    {
      code: 'time_after_export',
      has: 'has a time more than a day after the day of the export in the settings',
      have: 'have a time more than a day after the day of the export in the settings',
      test: (row) => isAfter(row, exported[submissions.file.data[row]!]! + 2 * DAY),
    },
    {
      code: 'time_before_2000',
      has: 'has a time before the year 2000',
      have: 'have a time before the year 2000',
      test: (row) => timeOf(collected, row) < YEAR_2000,
    },
    {
      code: 'changed_before_given',
      has: 'was last changed before it was given',
      have: 'were last changed before they were given',
      test: (row) => updated.data[row]! < created.data[row]! - TOLERATED,
    },
    {
      code: 'answered_before_inserted',
      has: 'is older than the record that it answers',
      have: 'are older than the records that they answer',
      test: (row) => {
        const inserted = record.data[row] === NULL_INTEGER ? NaN : records.inserted.data[record.data[row]!]!;
        return timeOf(collected, row) < inserted - TOLERATED;
      },
    },
  ];
}

/** By file, when the day of its export began, where the settings tell; NaN where they do not. */
const exportDays = ({ files, settings }: Checked): readonly number[] =>
  files.map(({ path }) => {
    const set = settings.files?.find((file) => matches(file.path, path));
    return set?.exported === undefined ? NaN : Date.parse(set.exported);
  });
