import type { Check } from './check.ts';

/** A table that is read as records only, where no other file holds an answer: perhaps some of its columns are answers. */
export const noAnswers: Check = ({ collected: { submissions }, files }) => {
  const file = files.findIndex(({ format }) => format === 'records-table');
  if (file < 0 || submissions.record.length > 0) return [];
  return [
    {
      code: 'no_answers',
      message:
        'This table is read as one row per record, and no file holds answers to these records. If some of its columns are answers, turn it into one row per answer with the columns item, annotator and label, or say under "columns" what they hold.',
      count: 1,
      file,
    },
  ];
};
