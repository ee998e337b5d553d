import type { FileSummary } from '../model/campaign.ts';
import type { Table } from '../model/column.ts';
import type { Problem } from '../model/problem.ts';
import { range, texts, whole, words } from './columns.ts';

export const fileTable = (files: readonly FileSummary[]): Table => ({
  name: 'file',
  rows: files.length,
  columns: {
    file: range(files.length),
    path: texts(files.map(({ path }) => path)),
    format: words(files.map(({ format }) => format)),
    container: words(files.map(({ container }) => container.join(' '))),
    rows: whole(files.map(({ rows }) => rows)),
    counted: whole(files.map(({ counted }) => counted)),
    rejected: whole(files.map(({ rejected }) => rejected)),
  },
});

export const problemTable = (problems: readonly Problem[]): Table => ({
  name: 'problem',
  rows: problems.length,
  columns: {
    code: words(problems.map(({ code }) => code)),
    message: texts(problems.map(({ message }) => message)),
    file: words(problems.map(({ file }) => file)),
    line: whole(problems.map(({ line }) => line)),
    count: whole(problems.map(({ count }) => count)),
  },
});

/** Problems with a file's mark in place of its path get the path. */
export const namedProblems = (
  problems: Iterable<Problem>,
  files: readonly FileSummary[],
): readonly Problem[] =>
  Array.from(problems, (problem) =>
    problem.file?.startsWith('\u0000')
      ? { ...problem, file: files[Number(problem.file.slice(1))]?.path ?? null }
      : problem,
  );
