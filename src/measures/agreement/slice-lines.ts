import { type MetadataSlice, metadataSliceQueries, metadataSlicesOf } from './metadata-slices.ts';
import { type Estimate, FEWEST_ITEMS } from '../../stats/data/estimate.ts';
import type { AlphaKind, Scale } from '../../stats/data/distance.ts';
import type { Ask } from '../../model/ask.ts';
import type { Sql } from '../../sql/sql.ts';
import { profileQuery, valueQuery, setQuery } from '../../sql/ratings.ts';
import { questionOf } from '../rows/questions.ts';
import type { Rows } from '../../engine/engine.ts';
import { scaleOf, profilesOf } from '../rows/profile-rows.ts';
import { kindOf } from './alpha-kinds.ts';
import { pairable, itemCount } from '../../stats/data/profiles.ts';
import { krippendorffAlpha, type Resampling } from '../../stats/agreement/krippendorff-alpha.ts';
import { onUsedValues } from '../../stats/data/used-in-parts.ts';
import { alphaOfSlices } from '../../stats/agreement/alpha-of-slices.ts';
import { holmAdjusted } from '../../stats/resampling/holm.ts';

/** Very many kinds of records share the resamples, so that a page does not wait for minutes. */
const ALL_REPLICATES = 30_000;

const FEWEST_REPLICATES = 250;

/** Agreement on the records with one value. */
export interface SliceLine extends MetadataSlice {
  readonly text: string;
  readonly alpha: Estimate;
  readonly items: number;
  /** From the other values of the field; null until it is computed. */
  readonly difference: Estimate | null;
  readonly adjustedP: number | null;
}

/** Agreement by the values of all metadata fields. */
export interface SliceLines {
  /** By field, in the order in which their values come. */
  readonly fields: readonly (readonly SliceLine[])[];
  readonly kind: AlphaKind;
  readonly scale: Scale;
  readonly all: number | null;
  readonly items: number;
  /** Intervals are of an earlier filter, or not there yet. */
  readonly isOld: boolean;
}

export function sliceQueries(ask: Ask): Readonly<Record<string, Sql>> {
  const number = ask.param?.number ?? 0;
  return {
    profiles: profileQuery(ask.filter, ask.about, number, questionOf(ask).values),
    values: valueQuery(number),
    sets: setQuery(number),
    ...metadataSliceQueries(ask),
  };
}

/** Point estimates; intervals and differences come with `refineSlices`. */
export function shapeSlices(
  { profiles: rows = [], values = [], sets = [], ...slices }: Readonly<Record<string, Rows>>,
  ask: Ask,
): SliceLines {
  const question = questionOf(ask);
  const { size, scale } = scaleOf(question, values, sets);
  const kind = kindOf(ask);
  const all = pairable(profilesOf(rows, size));
  const fields = metadataSlicesOf(slices, ask.about, size).map((some) =>
    some
      .map((slice): SliceLine => {
        const profiles = pairable(slice.profiles);
        const { value, why } = krippendorffAlpha(profiles, kind, scale);
        return {
          ...slice,
          profiles,
          text: `${slice.fieldTitle}: ${slice.value === '' ? '(empty)' : slice.value}`,
          alpha: { value, why, low: null, high: null, se: null },
          items: itemCount(profiles),
          difference: null,
          adjustedP: null,
        };
      })
      .filter(({ items }) => items > 0),
  );
  const { value } = krippendorffAlpha(all, kind, scale);
  return { fields, kind, scale, all: value, items: itemCount(all), isOld: true };
}

export function refineSlices(data: SliceLines, _ask: Ask, resampling: Resampling): SliceLines {
  const { kind, scale } = data;
  const tests = data.fields.flat().filter(({ items }) => items >= FEWEST_ITEMS).length;
  const replicates = Math.max(
    FEWEST_REPLICATES,
    Math.min(resampling.replicates, Math.floor(ALL_REPLICATES / Math.max(1, tests))),
  );
  const fields = data.fields.map((lines) => {
    const used = onUsedValues(
      lines.map(({ profiles }) => profiles),
      scale,
    );
    return alphaOfSlices(used.parts, kind, used.scale, { ...resampling, replicates });
  });
  // Adjusted over all fields: one table of many tests.
  const adjusted = holmAdjusted(fields.flat().map(({ p }) => p));
  let test = 0;
  return {
    ...data,
    isOld: false,
    fields: data.fields.map((lines, field) =>
      lines.map((line, at) => {
        const { alpha, difference } = fields[field]![at]!;
        return { ...line, alpha, difference, adjustedP: adjusted[test++]! };
      }),
    ),
  };
}
