import type { Ask } from '../model/ask.ts';
import { count, counted } from '../words/numbers.ts';
import type { Section } from './section.ts';

export const imported: Section = {
  page: 'import',
  title: 'Import',
  path: ['import'],
  sentences: (_, { about }) => [importSentence(about)],
  figure: (_, { about }) => counted(about.files.length, 'file'),
  groups: [],
};

function importSentence({ files, problems }: Ask['about']): string {
  const sum = (key: 'rows' | 'counted' | 'rejected') => files.reduce((total, file) => total + file[key], 0);
  const rejected = sum('rejected');
  const left =
    rejected === 0 ? 'none was left out' : `${count(rejected)} ${rejected === 1 ? 'was' : 'were'} left out`;
  const notes = problems.length === 0 ? '' : ` ${counted(problems.length, 'remark')} below.`;
  return `${counted(files.length, 'file')} with ${counted(sum('rows'), 'row')} ${files.length === 1 ? 'was' : 'were'} read: ${count(sum('counted'))} count and ${left}.${notes}`;
}
