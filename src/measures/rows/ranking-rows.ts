import type { Rankings } from '../../stats/agreement/ranking-agreement.ts';
import type { Rows } from '../../engine/engine.ts';

/** Records with at least two rankings, as `rankingQuery` gives them. */
export interface Ranked {
  /** Those in which all people ranked the same options. */
  readonly records: readonly Rankings[];
  /** People together in these records. */
  readonly rankings: number;
  /** Records left out because one person ranked an option that another did not. */
  readonly incomplete: number;
}

export function rankedRecords(rows: Rows): Ranked {
  const judged = rows
    .map((row) => ({ judges: judgesOf(String(row.rankings)), times: Number(row.records) }))
    .filter(({ judges }) => judges.length >= 2);
  const complete = judged.filter(({ judges }) => haveSameOptions(judges));
  return {
    records: complete.flatMap(({ judges, times }) => {
      const rankings = judges.map((ranks) => [...ranks.values()]);
      return new Array<Rankings>(times).fill(rankings);
    }),
    rankings: complete.reduce((sum, { judges, times }) => sum + judges.length * times, 0),
    incomplete: judged
      .filter(({ judges }) => !haveSameOptions(judges))
      .reduce((sum, { times }) => sum + times, 0),
  };
}

type Ranks = ReadonlyMap<string, number>;

const judgesOf = (rankings: string): readonly Ranks[] =>
  rankings.split(' ').map(
    (ranking) =>
      new Map(
        ranking.split(',').map((one) => {
          const [option = '', rank = ''] = one.split(':');
          return [option, Number(rank)] as const;
        }),
      ),
  );

const haveSameOptions = ([first, ...others]: readonly Ranks[]): boolean =>
  others.every(
    (ranks) => ranks.size === first!.size && [...ranks.keys()].every((option) => first!.has(option)),
  );
