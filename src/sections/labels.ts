import { labelBars } from '../figures/labels/label-bars.ts';
import { numberHistogram } from '../figures/labels/number-histogram.ts';
import { textLength } from '../figures/labels/text-length.ts';
import type { Summary } from '../measures/summary.ts';
import type { Ask } from '../model/ask.ts';
import { counted } from '../words/numbers.ts';
import type { Section } from './section.ts';

export const labels: Section = {
  page: 'labels',
  title: 'Labels',
  path: ['labels'],
  sentences: (data, ask) => [labelsSentence(data, ask)],
  figure: (_, { about }) => counted(about.questions.length, 'question'),
  groups: [{ title: null, figures: [labelBars, numberHistogram, textLength] }],
};

function labelsSentence({ submissions }: Summary, { about }: Ask): string {
  const answered = about.questions.filter(({ answers, name }) => answers > 0 && !name.endsWith('/groups'));
  return `${counted(submissions, 'counted submission')} answer ${counted(answered.length, 'question')}: ${answered.map(({ title }) => title).join(', ')}.`;
}
