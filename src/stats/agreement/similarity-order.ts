/** How far two things lie apart; null where it is not known. */
type Distance = (a: number, b: number) => number | null;

interface Cluster {
  readonly members: readonly number[];
  /** The place that stands for it where two pairs are equally far apart. */
  readonly first: number;
}

/**
 * Things 0, 1, … so that similar ones stand side by side: average-linkage clustering, each time of the two clusters with
 * the smallest mean of their known distances; clusters without one come last. Two clusters are joined at the ends that
 * lie closest. Ties are decided by the places, the smaller first, and the result begins at the end with the smaller
 * place: with places in the order of names it does not depend on anything else. For hundreds of things, not thousands.
 * Sokal & Michener (1958), Univ. Kansas Sci. Bull. 38, 1409-1438. Worked example: distances 3 of (0, 1), 1 of (0, 2) and
 * 2 of (1, 2) give 0, 2, 1.
 */
export function similarityOrder(things: number, distance: Distance): readonly number[] {
  let clusters = Array.from({ length: things }, (_, place): Cluster => ({ members: [place], first: place }));
  while (clusters.length > 1) {
    const [a, b] = closest(clusters, distance);
    const joined = { members: sideBySide(a.members, b.members, distance), first: a.first };
    clusters = clusters
      .filter((cluster) => cluster !== b)
      .map((cluster) => (cluster === a ? joined : cluster));
  }
  const order = clusters[0]?.members ?? [];
  return (order[0] ?? 0) <= (order.at(-1) ?? 0) ? order : order.toReversed();
}

/** Clusters stay in the order of their first places, so the first of equal pairs is the one with the smaller places. */
function closest(clusters: readonly Cluster[], distance: Distance): readonly [Cluster, Cluster] {
  let best: readonly [Cluster, Cluster] = [clusters[0]!, clusters[1]!];
  let least = Infinity;
  clusters.forEach((a, place) => {
    for (const b of clusters.slice(place + 1)) {
      const mean = meanOf(a, b, distance);
      if (mean < least) [best, least] = [[a, b], mean];
    }
  });
  return best;
}

function meanOf(a: Cluster, b: Cluster, distance: Distance): number {
  let sum = 0;
  let known = 0;
  for (const own of a.members.toSorted(byPlace))
    for (const other of b.members.toSorted(byPlace)) {
      const apart = distance(own, other);
      if (apart === null) continue;
      sum += apart;
      known++;
    }
  return known === 0 ? Infinity : sum / known;
}

/** Two rows of things in one, each turned or not, so that the two in the middle are as close as can be. */
function sideBySide(a: readonly number[], b: readonly number[], distance: Distance): readonly number[] {
  const ways = [a, a.toReversed()].flatMap((left) => [b, b.toReversed()].map((right) => ({ left, right })));
  const apart = ({ left, right }: (typeof ways)[number]) => distance(left.at(-1)!, right[0]!) ?? Infinity;
  const least = Math.min(...ways.map(apart));
  const { left, right } = ways.find((way) => apart(way) === least)!;
  return [...left, ...right];
}

const byPlace = (a: number, b: number): number => a - b;
