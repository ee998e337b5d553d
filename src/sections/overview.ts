import type { Summary } from '../measures/summary.ts';
import type { Ask } from '../model/ask.ts';
import { day } from '../words/days.ts';
import { count, counted } from '../words/numbers.ts';
import { agreementSentences } from './agreement.ts';
import { progressSentence } from './progress.ts';
import type { Section } from './section.ts';

/** The campaign in small. Its figures are those of other pages. */
export const overview: Section = {
  page: 'overview',
  title: 'Overview',
  path: [],
  sentences: overviewSentences,
  figure: () => '',
  groups: [],
};

/** The overview: a paragraph one could send by mail. */
function overviewSentences(data: Summary, ask: Ask): readonly string[] {
  if (data.submissions === 0) return ['No counted submission is among the selected ones.'];
  return [progressSentence(data, ask), stoppedSentence(data), ...agreementSentences(data, ask)].filter(
    (text) => text !== '',
  );
}

function stoppedSentence({ stopped, people }: Summary): string {
  if (!stopped || people === 0) return '';
  return `${count(stopped.people)} of ${counted(people, 'annotator')} ${stopped.people === 1 ? 'has' : 'have'} not answered since ${day(stopped.since)}.`;
}
