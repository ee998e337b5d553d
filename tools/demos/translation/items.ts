import { randomOf, type Random } from '../random.ts';
import { CHECK_ITEMS } from './campaign.ts';
import { SYSTEMS, type Rater, type Severity } from './cast.ts';
import { CATEGORIES } from './categories.ts';
import { segments, type Segment } from './documents.ts';
import { output, planted } from './outputs.ts';

/** One output of one system for one segment. */
export interface Item {
  readonly id: string;
  readonly system: string;
  readonly segment: Segment;
  readonly target: string;
  /** How bad it is, in deviations; what all its raters look at. */
  readonly trouble: number;
  /** The kinds of error to be found in it, the plainest first. */
  readonly errors: readonly string[];
  /** The severity of the planted error of a check item. */
  readonly known: Exclude<Severity, 'No-error'> | null;
  readonly raters: readonly Rater[];
}

/** Every output of every system, segment by segment. */
export function items(): readonly Item[] {
  const outputs = segments().flatMap((segment) =>
    SYSTEMS.map((system) => ({ segment, system, id: `${String(segment.number)}|${system.name}` })),
  );
  const checks = new Set(
    randomOf('checks')
      .shuffled(outputs.map(({ id }) => id))
      .slice(0, CHECK_ITEMS),
  );
  return outputs.map(({ segment, system, id }) => {
    const random = randomOf('item', id);
    const difficulty = 0.45 * randomOf('difficulty', segment.number).normal();
    const trouble = system.trouble + difficulty + 0.85 * random.normal();
    const errors = errorKinds(random);
    const clean = output(
      segment.target,
      trouble,
      trouble > -0.7 ? errors.slice(0, trouble > 0.4 ? 2 : 1) : [],
      random,
    );
    const known = checks.has(id) ? (random.chance(0.75) ? 'Major' : 'Minor') : null;
    const target = known === null ? clean : planted(clean, random);
    return { id, system: system.name, segment, target, trouble, errors, known, raters: segment.raters };
  });
}

function errorKinds(random: Random): string[] {
  const weights = CATEGORIES.map(({ name, weight }) => [name, weight] as const);
  return [...new Set(Array.from({ length: 4 }, () => random.weighted(weights)))];
}
