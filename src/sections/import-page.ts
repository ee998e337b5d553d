import type { About } from '../model/campaign.ts';
import { h } from '../chart/markup.ts';
import { table } from '../chart/table.ts';
import { counted } from '../words/numbers.ts';
import { type Problem, tellsCount } from '../model/problem.ts';
import { problemGroups } from './problem-groups.ts';

/** What was recognised, counted, guessed, repeated and rejected. */
export function importPage(document: Document, about: About): readonly HTMLElement[] {
  // A published site does not quote the words by which a file was recognised.
  const hasEvidence = about.files.some(({ evidence }) => evidence !== '');
  const files = table(
    document,
    {
      columns: [
        { title: 'File' },
        { title: 'Format' },
        { title: 'Packed as' },
        { title: 'Rows', numeric: true },
        { title: 'Counted', numeric: true },
        { title: 'Left out', numeric: true },
        { title: 'New records', numeric: true },
        { title: 'Submissions', numeric: true },
        ...(hasEvidence ? [{ title: 'Recognised by' }] : []),
      ],
      rows: about.files.map((file) => [
        file.path,
        file.format,
        file.container.join(', '),
        file.rows,
        file.counted,
        file.rejected,
        file.records,
        file.submissions,
        ...(hasEvidence ? [file.evidence] : []),
      ]),
    },
    'Files',
  );
  const questions = table(
    document,
    {
      columns: [
        { title: 'Question' },
        { title: 'Name' },
        { title: 'Type' },
        { title: 'Level' },
        { title: 'Scale' },
        { title: 'Answers', numeric: true },
        { title: 'Suggestions', numeric: true },
      ],
      rows: about.questions.map((question) => [
        question.title,
        question.name,
        question.kind,
        question.level,
        question.options.length === 0
          ? null
          : `${counted(question.options.length, 'option')}, ${question.observed ? 'as seen in the answers' : 'declared'}`,
        question.answers,
        question.suggestions,
      ]),
    },
    'Questions',
  );
  const noTime = about.submissions - about.timed;
  const times =
    about.timed === 0
      ? 'No submission has a time.'
      : noTime === 0
        ? `Every submission has a time; days are those of ${about.zone}.`
        : `${counted(noTime, 'submission')} of ${counted(about.submissions, 'submission')} ${noTime === 1 ? 'has' : 'have'} no time; days are those of ${about.zone}.`;
  return [
    section(document, 'Files', files),
    section(document, 'Remarks', ...remarks(document, about.problems)),
    section(document, 'Questions', questions),
    section(document, 'Times', h(document, 'p', times)),
  ];
}

const section = (document: Document, title: string, ...children: readonly Node[]) =>
  h(document, 'section.plain', h(document, 'h2', title), ...children);

function remarks(document: Document, problems: readonly Problem[]): readonly HTMLElement[] {
  if (problems.length === 0) return [h(document, 'p', 'Nothing was left out, guessed or repeated.')];
  return problemGroups(problems).flatMap(({ title, problems: list }) => [
    h(document, 'h3', title),
    problemsOf(document, list),
  ]);
}

/** Problems as a list, each with its place. */
export const problemsOf = (document: Document, problems: readonly Problem[]): HTMLElement =>
  h(
    document,
    'ul.problems',
    ...problems.map((problem) => {
      const { message, file, line, count } = problem;
      const place = [file, line === null ? null : `line ${String(line)}`]
        .filter((part) => part !== null)
        .join(', ');
      const times = count > 1 && !tellsCount(problem) ? ` (${counted(count, 'time')})` : '';
      const before = place === '' ? [] : [h(document, 'strong', place), ': '];
      return h(document, 'li', ...before, `${message}${times}`);
    }),
  );
