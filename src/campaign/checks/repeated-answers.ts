import { countedIn, type Check } from './check.ts';
import { count, counted } from '../../words/numbers.ts';

/** How many counted submissions repeat an earlier one, and what is done with them. */
export const repeatedAnswers: Check = (checked) => {
  const { repeated, collected } = checked;
  if (repeated === 0) return [];
  const isCounted = countedIn(checked);
  let total = 0;
  for (let row = 0; row < collected.submissions.record.length; row++) if (isCounted(row)) total++;
  const share = ((repeated / total) * 100).toFixed(1);
  return [
    {
      code: 'repeated_answers',
      message: `${count(repeated)} of ${counted(total, 'counted submission')} (${share} %) ${repeated === 1 ? 'repeats' : 'repeat'} an earlier one of the same person on the same record. Agreement uses the newest, effort counts all.`,
      count: repeated,
    },
  ];
};
