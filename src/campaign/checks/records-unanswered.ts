import type { Check } from './check.ts';
import { count, counted } from '../../words/numbers.ts';

/** Records that nobody has answered, where the files list such records beside answered ones. */
export const recordsUnanswered: Check = ({ collected: { records, submissions } }) => {
  const total = records.ids.terms.length;
  const answered = new Uint8Array(total);
  for (let row = 0; row < submissions.record.length; row++)
    if (submissions.gold.data[row] === 0) answered[submissions.record.data[row]!] = 1;
  const left = answered.reduce((sum, flag) => sum - flag, total);
  if (left === 0 || left === total) return [];
  return [
    {
      code: 'records_unanswered',
      message: `${count(left)} of ${counted(total, 'record')} ${left === 1 ? 'has' : 'have'} no response yet.`,
      count: left,
    },
  ];
};
