import { sum } from '../stats/slow-reference.ts';
import type { Given, GivenSubmission } from './given.ts';

type Ranks = ReadonlyMap<string, number>;

const ranksOf = (raw: unknown): Ranks =>
  new Map(
    (raw as readonly (string | { readonly value: string; readonly rank: number })[]).map((one, place) =>
      typeof one === 'string' ? [one, place + 1] : [one.value, one.rank],
    ),
  );

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sum(values) / values.length;

/** How many ranks are better, and half of those that are equal. */
const middle = (ranks: readonly number[]): readonly number[] =>
  ranks.map(
    (rank) =>
      ranks.filter((other) => other < rank).length + (ranks.filter((other) => other === rank).length + 1) / 2,
  );

const squares = (values: readonly number[]): number =>
  sum(values.map((value) => (value - sum(values) / values.length) ** 2));

/** The spread of the rank sums, as a share of what it is when everybody ranks as everybody else does. */
function slowW(rankings: readonly (readonly number[])[]): number | null {
  const ranks = rankings.map(middle);
  const sums = ranks[0]!.map((_, option) => sum(ranks.map((ranking) => ranking[option]!)));
  const most = ranks.length * sum(ranks.map(squares));
  return most === 0 ? null : squares(sums) / most;
}

function slowTau(a: readonly number[], b: readonly number[]): number | null {
  const pairs = a.flatMap((_, i) => a.flatMap((_one, j) => (i < j ? [[i, j] as const] : [])));
  const signs = pairs.map(([i, j]) => [Math.sign(a[i]! - a[j]!), Math.sign(b[i]! - b[j]!)] as const);
  const untied = (who: 0 | 1) => signs.filter((sign) => sign[who] !== 0).length;
  const most = Math.sqrt(untied(0) * untied(1));
  return most === 0 ? null : sum(signs.map(([one, other]) => one * other)) / most;
}

const firstOf = (ranking: readonly number[]): string =>
  ranking.flatMap((rank, option) => (rank === Math.min(...ranking) ? [option] : [])).join();

/** Agreement of rankings from its definitions: of each record, then the mean over records. */
export function slowRankings(given: Given, newest: readonly GivenSubmission[], question: string) {
  const records = given.records
    .filter(({ metadata }) => metadata.known === null)
    .map(({ id }) =>
      newest
        .filter(({ record, answers }) => record === id && (answers[question] ?? null) !== null)
        .map(({ answers }) => ranksOf(answers[question])),
    )
    .filter((judges) => judges.length >= 2);
  const options = (ranks: Ranks) => [...ranks.keys()].sort();
  const isComplete = (judges: readonly Ranks[]) =>
    new Set(judges.map((ranks) => options(ranks).join('|'))).size === 1;
  const complete = records
    .filter(isComplete)
    .map((judges) => judges.map((ranks) => options(ranks).map((option) => ranks.get(option)!)));
  const overPairs = (value: (a: readonly number[], b: readonly number[]) => number | null) =>
    mean(
      complete
        .map((judges) =>
          mean(
            judges
              .flatMap((a, i) => judges.slice(i + 1).map((b) => value(a, b)))
              .filter((one) => one !== null),
          ),
        )
        .filter((one) => one !== null),
    );
  return {
    records: complete.length,
    incomplete: records.length - complete.length,
    concordance: mean(complete.map(slowW).filter((one) => one !== null)),
    tau: overPairs(slowTau),
    sameFirst: overPairs((a, b) => (firstOf(a) === firstOf(b) ? 1 : 0)),
  };
}
