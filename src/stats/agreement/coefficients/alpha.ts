import type { AlphaKind } from '../../data/distance.ts';
import { alphaWithInterval } from '../alpha-with-interval.ts';
import { ANY_LEVEL, ORDERED, type Coefficient, type Reference } from './coefficient.ts';

/** Krippendorff's alpha with one distance between answers. */
export interface AlphaCoefficient extends Coefficient {
  readonly kind: AlphaKind;
}

const KRIPPENDORFF = 'Krippendorff (2011), Computing Krippendorff’s Alpha-Reliability';
const SETS = 'Passonneau (2006), MASI, LREC';

const ofValues = {
  levels: ANY_LEVEL,
  forms: ['value', 'number'],
  drawnFor: ['value', 'number'],
} as const;
const ofSets = { levels: ANY_LEVEL, forms: ['set'], drawnFor: ['set'] } as const;

function alpha(
  kind: AlphaKind,
  distance: string,
  reference: Reference,
  rest: Pick<Coefficient, 'levels' | 'forms' | 'drawnFor'> & Partial<Coefficient>,
): AlphaCoefficient {
  const key = `krippendorffAlpha.${kind}`;
  return {
    id: key,
    name: `Alpha, ${distance}`,
    title: `Krippendorff’s alpha (${distance})`,
    key,
    isCorrected: true,
    reference,
    compute: ({ drawsPeople, resampling, ratings, ...compared }) =>
      alphaWithInterval({ ...compared, ratings: drawsPeople ? ratings : null }, kind, resampling),
    kind,
    ...rest,
  };
}

const observers = (value: string): Reference => ({
  source: KRIPPENDORFF,
  example: '4 observers, 12 units',
  value,
});
const labellers = (value: string): Reference => ({
  source: SETS,
  example: '9 items, 2 raters, sets of A, B and C',
  value,
});

/** Alpha with every distance; of those that fit a question the first is its own. */
export const ALPHAS: readonly AlphaCoefficient[] = [
  alpha(
    'custom',
    'distances of the settings',
    {
      source: 'Krippendorff (2004), Content Analysis, 2nd ed.',
      example: 'Artstein & Poesio (2008), 2 coders, 100 items, distances of their own',
      value: '0.816',
    },
    { ...ofValues, name: 'Alpha, settings', needsDistances: true },
  ),
  alpha('masi', 'MASI', labellers('0.273'), ofSets),
  alpha('jaccard', 'Jaccard', labellers('0.316'), ofSets),
  alpha('ratio', 'ratio', observers('0.797'), { ...ofValues, levels: ['ratio'] }),
  alpha('interval', 'interval', observers('0.849'), { ...ofValues, levels: ['interval', 'ratio'] }),
  alpha('ordinal', 'ordinal', observers('0.815'), { ...ofValues, levels: ORDERED }),
  alpha('nominal', 'nominal', observers('0.743'), ofValues),
  alpha('nominal', 'exact set', labellers('0.239'), { ...ofSets, id: 'krippendorffAlpha.exactSet' }),
];
