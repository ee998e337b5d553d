import type { Option, Question } from '../model/campaign.ts';
import type { QuestionSettings } from '../model/settings.ts';
import { QUESTION_TYPES } from '../questions/index.ts';
import type { Collected } from '../formats/collect/collected.ts';
import { addProblem } from '../formats/collect/collect.ts';

/** Two labels that the settings say nothing about are as far apart as labels are without settings. */
const UNSAID = 1 as number;

/** The distances of the settings as a table over the options; null without them, and where answers are not single options. */
export function labelDistances(
  collected: Collected,
  name: string,
  kind: Question['kind'],
  options: readonly Option[],
  set: QuestionSettings['distances'],
): Question['distances'] {
  if (!set) return null;
  const tell = (code: string, message: string) => {
    addProblem(collected, { code, message, file: 'dashboard.yml', line: null, count: 1 });
  };
  if (kind === 'number' || QUESTION_TYPES[kind].compared !== 'value') {
    tell(
      'distances_unused',
      `The question "${name}" has distances between its labels, which only single labels, ratings and comparisons can have; they are not used.`,
    );
    return null;
  }
  const places = new Map(options.map(({ value }, place) => [value, place]));
  const table = options.map((_, a) => options.map((_, b) => (a === b ? 0 : UNSAID)));
  for (const [label, others] of Object.entries(set))
    for (const [other, distance] of Object.entries(others)) {
      const [a, b] = [places.get(label), places.get(other)];
      if (a === undefined || b === undefined) {
        tell(
          'distances_unused',
          `The settings say how far "${label}" is from "${other}" in the question "${name}", which has no label "${a === undefined ? label : other}". Its labels are: ${options.map(({ value }) => value).join(', ')}.`,
        );
        continue;
      }
      table[a]![b] = table[b]![a] = distance;
    }
  return table;
}
