import type { Profiles } from './profiles.ts';

/** The items of several parts in one, part after part: patterns that occur in two parts are not merged. */
export function joinedProfiles(size: number, parts: readonly Profiles[]): Profiles {
  const profiles = parts.reduce((sum, { weight }) => sum + weight.length, 0);
  const cells = parts.reduce((sum, { cell }) => sum + cell.length, 0);
  const joined = {
    size,
    weight: new Float64Array(profiles),
    start: new Int32Array(profiles + 1),
    cell: new Int32Array(cells),
    count: new Int32Array(cells),
  };
  let profile = 0;
  let place = 0;
  for (const { weight, start, cell, count } of parts) {
    joined.weight.set(weight, profile);
    joined.cell.set(cell, place);
    joined.count.set(count, place);
    for (const end of start.subarray(1)) joined.start[++profile] = place + end;
    place += cell.length;
  }
  return joined;
}
