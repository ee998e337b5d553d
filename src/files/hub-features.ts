import { isObject } from '../model/json.ts';

/** What the Hub says of the columns of a table beside the table itself. */
export interface HubFeatures {
  /** Names of the labels that a column holds as numbers 0, 1, 2 … */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Columns of images and sounds. */
  readonly media: ReadonlySet<string>;
}

const NONE: HubFeatures = { names: new Map(), media: new Set() };

/** Reads the entry "huggingface" of a Parquet or Arrow schema. */
export function hubFeatures(text: string | undefined): HubFeatures {
  if (text === undefined) return NONE;
  try {
    const value: unknown = JSON.parse(text);
    const info = isObject(value) ? value.info : undefined;
    return isObject(info) && isObject(info.features) ? featuresOf(Object.entries(info.features)) : NONE;
  } catch {
    return NONE;
  }
}

/** Features by column, as the schema and the viewer's interface list them. */
export function featuresOf(features: readonly (readonly [string, unknown])[]): HubFeatures {
  const names = new Map<string, readonly string[]>();
  const media = new Set<string>();
  for (const [column, feature] of features) {
    const kind = kindOf(feature);
    if (kind?.type === 'ClassLabel' && kind.names) names.set(column, kind.names);
    if (kind?.type === 'Image' || kind?.type === 'Audio' || kind?.type === 'Video') media.add(column);
  }
  return { names, media };
}

/** The value of a column with a label's name in place of its number, also in a list. */
export function named(names: readonly string[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => named(names, item));
  return typeof value === 'number' ? (names[value] ?? (value === -1 ? null : value)) : value;
}

function kindOf(
  feature: unknown,
): { readonly type: string; readonly names: readonly string[] | null } | null {
  if (Array.isArray(feature)) return kindOf(feature[0]);
  if (!isObject(feature)) return null;
  if ('feature' in feature) return kindOf(feature.feature);
  const { _type: type, names } = feature;
  if (typeof type !== 'string') return null;
  const isNames = Array.isArray(names) && names.every((name) => typeof name === 'string');
  return { type, names: isNames ? names : null };
}
