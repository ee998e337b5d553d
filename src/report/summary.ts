import { NO_INTERVAL, WHY } from '../words/why.ts';
import { coefficient, count, counted, percent } from '../words/numbers.ts';
import { printableLine } from '../words/printable.ts';
import type { Filter } from '../model/filter.ts';
import { tellsCount, type Problem } from '../model/problem.ts';
import type { Estimate } from '../stats/data/estimate.ts';
import { writeFragment } from '../url/fragment.ts';
import { preferenceLines, redTeamLines } from './summary-lines.ts';
import { tableOf } from './text-table.ts';
import { headlineOf } from './headline.ts';
import type { CampaignFigures, QuestionFigures, Report } from './types.ts';

/** The report as text to read: counts, a table of questions, and what was wrong in the files. */
export function summary(document: Report, filter: Filter): string {
  const { campaign, questions, problems } = document;
  const rows = questions.map(questionRow);
  const reasons = questions.flatMap(reasonOf);
  const parts = [
    campaignLines(campaign),
    filterLines(filter),
    rows.length === 0 ? ['No questions.'] : tableOf([HEAD, ...rows]),
    reasons,
    preferenceLines(document.preference),
    redTeamLines(document.redTeam),
    problems.length === 0 ? ['No problems in the files.'] : ['Problems', ...problems.map(problemLine)],
  ];
  const text = parts.filter((part) => part.length > 0).map((part) => part.join('\n'));
  return `${text.join('\n\n')}\n`;
}

const HEAD = [
  'Question',
  'Type',
  'Answers',
  'Coefficient',
  '95 % interval',
  'Agreement by item',
  'Shared items',
];

function campaignLines(campaign: CampaignFigures): readonly string[] {
  const { submitted, unknown, draft, discarded } = campaign.submissions;
  const statuses = [
    `${count(submitted)} submitted`,
    ...(unknown > 0 ? [`${count(unknown)} of unknown status`] : []),
    counted(draft, 'draft'),
    `${count(discarded)} discarded`,
  ];
  const perRecord = Object.entries(campaign.responsesPerRecord).filter(([, records]) => records > 0);
  const { first, last } = campaign;
  return [
    campaign.title ?? 'Untitled campaign',
    '',
    `${counted(campaign.records, 'record')}, ${counted(campaign.annotators, 'annotator')}, ${counted(campaign.answers, 'answer')}`,
    `Submissions: ${statuses.join(', ')}`,
    `Records by number of people: ${perRecord.map(([people, records]) => `${people}: ${count(records)}`).join(', ') || 'none'}`,
    ...(campaign.repeated > 0 ? [`Answered again by the same person: ${count(campaign.repeated)}`] : []),
    ...(first !== null && last !== null ? [`From ${first} to ${last}`] : []),
  ];
}

function filterLines(filter: Filter): readonly string[] {
  const fragment = writeFragment(filter);
  return [
    ...(fragment === '' ? [] : [`Only what this filter selects: ${fragment}`]),
    ...(filter.only ? ['Only the chosen answers are kept, so agreement on their questions is off.'] : []),
  ];
}

function questionRow({ name, type, answers, agreement }: QuestionFigures): readonly string[] {
  const row = [name, type, count(answers)];
  if (!agreement) return [...row, '-', '-', '-', '-'];
  const first = headlineOf(agreement);
  const { items } = agreement.percent;
  return [
    ...row,
    first?.value == null ? '-' : `${coefficient(first.value)} ${agreement.headline}`,
    intervalOf(first),
    items.value === null ? '-' : percent(items.value),
    count(agreement.items),
  ];
}

const intervalOf = (first: Estimate | null): string =>
  first?.low == null || first.high === null ? '-' : `${coefficient(first.low)} to ${coefficient(first.high)}`;

/** In words why a question has no coefficient, or no interval. */
function reasonOf({ name, agreement }: QuestionFigures): readonly string[] {
  if (!agreement) return [];
  const first = headlineOf(agreement);
  if (first?.why) return [`${name}: ${WHY[first.why]}.`];
  return first?.noInterval ? [`${name}: ${NO_INTERVAL[first.noInterval]}.`] : [];
}

/** One problem of a file as a line. */
export function problemLine(problem: Problem): string {
  const { file, line, count: times, message } = problem;
  const place = file === null ? '' : `${file}${line === null ? '' : `, line ${String(line)}`}: `;
  const often = times > 1 && !tellsCount(problem) ? ` (${count(times)} times)` : '';
  return printableLine(`- ${place}${message}${often}`);
}
