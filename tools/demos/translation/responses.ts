import { randomOf } from '../random.ts';
import { DAY, FIRST_DAY, GUIDELINE_DAY } from './campaign.ts';
import { RATERS, type Rater } from './cast.ts';
import type { Item } from './items.ts';
import { judgement, type Judgement } from './judgements.ts';
import { visits, type Visit } from './schedule.ts';

export interface Response extends Judgement, Visit {
  readonly item: string;
  readonly rater: string;
}

/** All responses in the order in which they were submitted. */
export function responses(items: readonly Item[]): readonly Response[] {
  return RATERS.flatMap((rater) => responsesOf(rater, items)).sort(
    (a, b) => a.submittedAt - b.submittedAt || (a.rater < b.rater ? -1 : 1),
  );
}

function responsesOf(rater: Rater, items: readonly Item[]): readonly Response[] {
  const mine = items.filter(({ raters }) => raters.includes(rater));
  const missed = missedBy(rater, mine);
  return visits(rater, mine.length).map((visit, index) => {
    const item = mine[index]!;
    const check = item.known === null ? '' : missed.has(item.id) ? 'Missed' : 'Found';
    const changed = visit.submittedAt >= FIRST_DAY + GUIDELINE_DAY * DAY;
    return { item: item.id, rater: rater.name, ...judgement(item, rater, check, changed), ...visit };
  });
}

function missedBy(rater: Rater, items: readonly Item[]): ReadonlySet<string> {
  const checks = items.filter(({ known }) => known !== null).map(({ id }) => id);
  return new Set(randomOf('missed', rater.name).shuffled(checks).slice(0, rater.misses));
}
