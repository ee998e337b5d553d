import { count, counted, percent } from '../words/numbers.ts';
import type { Estimate } from '../stats/data/estimate.ts';
import type { PreferenceFigures, Report } from './types.ts';

/** A line for each question that compares sides, and one for the models that it compares. */
export const preferenceLines = (preference: Report['preference']): readonly string[] =>
  Object.entries(preference ?? {}).flatMap(([name, figures]) => [
    `${name}: ${[
      counted(figures.comparisons, 'comparison'),
      counted(figures.ties ?? 0, 'tie'),
      ...shareOf('shown first won', figures.firstPosition),
      ...placeRemark(figures.firstPosition),
      ...shareOf('longer one won', figures.lengths.longerWon),
    ].join(', ')}`,
    ...modelLine(figures),
  ]);

function shareOf(words: string, { value, low, high }: Estimate): readonly string[] {
  if (value === null || low === null || high === null) return [];
  return [`${words} ${percent(value)} (${percent(low)} to ${percent(high)})`];
}

const placeRemark = ({ low, high }: Estimate): readonly string[] =>
  low !== null && high !== null && (low > 0.5 || high < 0.5) ? ['so the place decides some of them'] : [];

function modelLine({ models, connected }: PreferenceFigures): readonly string[] {
  const names = Object.keys(models ?? {});
  if (names.length === 0) return [];
  const apart = connected === false ? '; comparisons do not connect them, so they have no abilities' : '';
  return [`  ${counted(names.length, 'model')} compared${apart}`];
}

export function redTeamLines(redTeam: Report['redTeam']): readonly string[] {
  if (!redTeam) return [];
  const { attempts, members, success, rated, concentration } = redTeam;
  const mean = success.value === null ? [] : [`mean success ${success.value.toFixed(2)}${spread(success)}`];
  const top =
    concentration.topShare === null || members <= 10
      ? []
      : [`the ten busiest made ${percent(concentration.topShare)}`];
  return [
    `Red team: ${[`${counted(attempts, 'attempt')} by ${counted(members, 'member')}`, `${count(rated)} rated`, ...mean, ...top].join(', ')}`,
  ];
}

const spread = ({ low, high }: Estimate): string =>
  low === null || high === null ? '' : ` (${low.toFixed(2)} to ${high.toFixed(2)})`;
