import { NULL_INTEGER } from '../model/column.ts';
import type { Owner } from '../model/campaign.ts';
import type { Collected, RawColumn } from '../formats/collect/collected.ts';
import { addProblem } from '../formats/collect/collect.ts';

interface LastCodes {
  /** The code of the value that each owner has. Where it was given more than once, the last one counts. */
  readonly codes: Int32Array;
  /** The owners that were given different values. */
  readonly differing: ReadonlySet<number>;
}

export function lastCodes(raw: RawColumn, rows: number): LastCodes {
  const codes = new Int32Array(rows).fill(NULL_INTEGER);
  const differing = new Set<number>();
  for (let index = 0; index < raw.owner.length; index++) {
    const row = raw.owner.data[index]!;
    const code = raw.code.data[index]!;
    if (codes[row] !== NULL_INTEGER && codes[row] !== code) differing.add(row);
    codes[row] = code;
  }
  return { codes, differing };
}

/** The last code of each owner; different values for one owner get a remark. */
export function lastGiven(
  collected: Collected,
  owner: Owner,
  name: string,
  raw: RawColumn,
  rows: number,
): Int32Array {
  const { codes, differing } = lastCodes(raw, rows);
  if (differing.size > 0)
    addProblem(collected, {
      code: 'values_differ',
      message: `"${name}" is given with different values for the same ${owner}. The last one counts.`,
      file: null,
      line: null,
      count: differing.size,
    });
  return codes;
}
