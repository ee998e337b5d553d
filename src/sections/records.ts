import { isEmpty } from '../model/filter.ts';
import { count, counted } from '../words/numbers.ts';
import type { Section } from './section.ts';

export const records: Section = {
  page: 'records',
  title: 'Records',
  path: ['records'],
  sentences: ({ records: selected, answered }, { filter }) => [
    isEmpty(filter)
      ? `${counted(selected, 'record')}, ${count(answered)} of them answered.`
      : `${counted(selected, 'record')} ${selected === 1 ? 'is' : 'are'} selected, ${count(answered)} of them answered.`,
  ],
  figure: ({ records: selected }) => count(selected),
  groups: [],
};
