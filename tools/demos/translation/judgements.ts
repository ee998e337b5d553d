import { randomOf, rounded, type Random } from '../random.ts';
import type { Rater, Severity } from './cast.ts';
import { CATEGORIES, NOTES, PUNCTUATION } from './categories.ts';
import type { Item } from './items.ts';

export interface Judgement {
  readonly severity: Severity;
  readonly categories: readonly string[];
  readonly score: number;
  readonly check: 'Found' | 'Missed' | '';
  readonly note: string;
}

interface Mark {
  readonly category: string;
  readonly severity: Exclude<Severity, 'No-error'>;
}

/** What a rater says of an item. After the guideline changed, harmless commas are marked less. */
export function judgement(item: Item, rater: Rater, check: Judgement['check'], changed: boolean): Judgement {
  const random = randomOf('judgement', item.id, rater.name);
  const severity = seenSeverity(item, rater, check, random);
  const marks = marksOf(item, severity, changed, random);
  const categories = [...new Set(marks.map(({ category }) => category))].sort();
  return { severity, categories, score: scoreOf(marks), check, note: noteOf(categories, random) };
}

function seenSeverity(item: Item, rater: Rater, check: Judgement['check'], random: Random): Severity {
  if (check === 'Missed') return 'No-error';
  if (check === 'Found' && item.known !== null) return item.known;
  const looked = random.chance(0.07) ? random.normal() : item.trouble;
  const seen = looked + 0.85 * rater.strictness + 0.8 * rater.unsteadiness * random.normal();
  if (seen < -0.82) return 'No-error';
  return seen < 0.45 ? 'Minor' : 'Major';
}

function marksOf(item: Item, worst: Severity, changed: boolean, random: Random): readonly Mark[] {
  if (worst === 'No-error') return [];
  const first = { category: kindOf(item, worst === 'Major', changed, random), severity: worst };
  const others = Array.from(
    {
      length:
        random
          .weighted([
            ['0', 38],
            ['1', 30],
            ['2', 20],
            ['3', 12],
          ])
          .charCodeAt(0) - 48,
    },
    () => {
      const severity = worst === 'Major' && random.chance(0.22) ? 'Major' : 'Minor';
      return { category: kindOf(item, severity === 'Major', changed, random), severity } as const;
    },
  );
  return [first, ...others];
}

/** Mostly one of the errors that are there, sometimes another; punctuation is never major. */
function kindOf(item: Item, major: boolean, changed: boolean, random: Random): string {
  const allowed = (name: string): boolean =>
    name !== PUNCTUATION || (!major && !(changed && random.chance(0.6)));
  const there = item.errors.filter(allowed);
  if (there.length > 0 && random.chance(0.8))
    return there[Math.min(random.whole(0, 3), random.whole(0, there.length - 1))]!;
  return random.weighted(
    CATEGORIES.filter(({ name }) => allowed(name)).map(({ name, weight }) => [name, weight] as const),
  );
}

/** Major 5, Minor 1, minor punctuation 0.1. */
function scoreOf(marks: readonly Mark[]): number {
  const points = marks.map(({ category, severity }) =>
    severity === 'Major' ? 5 : category === PUNCTUATION ? 0.1 : 1,
  );
  return rounded(
    points.reduce((sum, point) => sum + point, 0),
    1,
  );
}

function noteOf(categories: readonly string[], random: Random): string {
  if (!random.chance(categories.length === 0 ? 0.03 : 0.1)) return '';
  const fitting = categories.flatMap((name) => NOTES[name] ?? []);
  return random.pick(fitting.length > 0 && random.chance(0.75) ? fitting : (NOTES[''] ?? []));
}
