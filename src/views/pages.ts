import type { Section } from '../chart/view.ts';
import type { Ask } from '../model/ask.ts';
import { coefficient, count, counted } from '../words/numbers.ts';
import {
  agreementSentences,
  labelsSentence,
  metadataSentence,
  overviewSentences,
  progressSentence,
  questionSentences,
  type Summary,
} from './summary.ts';

export type Page = 'overview' | Section | 'records' | 'import';

interface PageWords {
  readonly page: Page;
  readonly title: string;
  /** Its address below the dashboard. */
  readonly path: readonly string[];
  /** What stands at its head, computed. */
  sentences(data: Summary, ask: Ask): readonly string[];
  /** One small true figure for the rail. */
  figure(data: Summary, ask: Ask): string;
}

const share = ({ completed, records }: Summary) =>
  records === 0 ? '–' : `${String(Math.round((completed / records) * 100))} %`;

/** The pages of a dashboard, in the order of the rail. */
export const PAGES: readonly PageWords[] = [
  { page: 'overview', title: 'Overview', path: [], sentences: overviewSentences, figure: () => '' },
  {
    page: 'progress',
    title: 'Progress',
    path: ['progress'],
    sentences: (data, ask) => [progressSentence(data, ask)],
    figure: share,
  },
  {
    page: 'labels',
    title: 'Labels',
    path: ['labels'],
    sentences: (data, ask) => [labelsSentence(data, ask)],
    figure: (_, { about }) => counted(about.questions.length, 'question'),
  },
  {
    page: 'agreement',
    title: 'Agreement',
    path: ['agreement'],
    sentences: agreementSentences,
    figure({ agreement }) {
      const known = agreement.lines.map(({ alpha }) => alpha.value).filter((value) => value !== null);
      return known.length === 0 ? '–' : `α ${coefficient(Math.min(...known), 2)}`;
    },
  },
  {
    page: 'metadata',
    title: 'Metadata',
    path: ['metadata'],
    sentences: (data, ask) => [metadataSentence(data, ask)],
    figure: (_, { about }) => counted(about.metadata.length, 'field'),
  },
  {
    page: 'records',
    title: 'Records',
    path: ['records'],
    sentences: ({ records, answered }) => [
      `${counted(records, 'record')} ${records === 1 ? 'is' : 'are'} selected, ${count(answered)} of them answered.`,
    ],
    figure: ({ records }) => count(records),
  },
  {
    page: 'import',
    title: 'Import',
    path: ['import'],
    sentences: (_, { about }) => [importSentence(about)],
    figure: (_, { about }) => counted(about.files.length, 'file'),
  },
];

/** Agreement on one question: reached from the agreement page, so it has no place of its own in the rail. */
export const QUESTION_PAGE: PageWords = {
  page: 'question',
  title: 'Agreement',
  path: ['agreement', 'question'],
  sentences: questionSentences,
  figure: () => '',
};

export const wordsOf = (page: string | undefined): PageWords | undefined =>
  [...PAGES, QUESTION_PAGE].find((one) => one.page === page);

function importSentence({ files, problems }: Ask['about']): string {
  const sum = (key: 'rows' | 'counted' | 'rejected') => files.reduce((total, file) => total + file[key], 0);
  const rejected = sum('rejected');
  const left =
    rejected === 0 ? 'none was left out' : `${count(rejected)} ${rejected === 1 ? 'was' : 'were'} left out`;
  const notes = problems.length === 0 ? '' : ` ${counted(problems.length, 'remark')} below.`;
  return `${counted(files.length, 'file')} with ${counted(sum('rows'), 'row')} ${files.length === 1 ? 'was' : 'were'} read: ${count(sum('counted'))} count and ${left}.${notes}`;
}
