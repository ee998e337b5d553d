import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brennanPrediger } from '../../../src/stats/agreement/brennan-prediger.ts';
import { cohenKappa } from '../../../src/stats/agreement/cohen-kappa.ts';
import type { Point } from '../../../src/stats/data/estimate.ts';
import { fleissKappa } from '../../../src/stats/agreement/fleiss-kappa.ts';
import { gwetAc } from '../../../src/stats/agreement/gwet.ts';
import { krippendorffAlpha } from '../../../src/stats/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../../../src/stats/agreement/percent-agreement.ts';
import { type Prepared, type Published, prepare } from '../published-tables.ts';

interface EdgeCase {
  readonly id: string;
  readonly about: string;
  readonly categories: readonly (string | number)[];
  readonly rows: NonNullable<Published['data']['rows']>;
  readonly expected: Readonly<Record<string, { readonly value: number | null; readonly why?: string }>>;
}

const { cases } = JSON.parse(readFileSync(new URL('edge-cases.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly EdgeCase[];
};

const statistics: Readonly<Record<string, (data: Prepared) => Point>> = {
  krippendorff_alpha_nominal: ({ profiles }) => krippendorffAlpha(profiles, 'nominal'),
  krippendorff_alpha_ordinal: ({ profiles }) => krippendorffAlpha(profiles, 'ordinal'),
  krippendorff_alpha_interval: ({ profiles, numbers }) => krippendorffAlpha(profiles, 'interval', numbers),
  percent_agreement: ({ profiles }) => percentAgreement(profiles),
  fleiss_kappa: ({ profiles }) => fleissKappa(profiles),
  gwet_ac1: ({ profiles }) => gwetAc(profiles),
  brennan_prediger: ({ profiles }) => brennanPrediger(profiles),
  cohen_kappa: ({ pairTable }) => cohenKappa(pairTable(0, 1)),
};

describe('edge cases', () => {
  test.each(cases)('$id: $about', ({ categories, rows, expected }) => {
    const data = prepare({ kind: 'ratings', data: { categories, rows } });
    for (const [name, { value, why }] of Object.entries(expected)) {
      const result = statistics[name]!(data);
      expect(result.why, name).toBe(why ?? null);
      if (value === null) expect(result.value, name).toBeNull();
      else expect(result.value, name).toBeCloseTo(value, 9);
    }
  });

  test('one rater constant, the other not: kappa is exactly 0, without an interval', () => {
    const kappa = cohenKappa([
      [7, 0],
      [8, 0],
    ]);
    expect(kappa).toMatchObject({
      value: 0,
      why: null,
      low: null,
      high: null,
      noInterval: 'too_little_variation',
    });
  });

  test('ratio distances refuse a negative number that was given, not one that is only on the scale', () => {
    const rows = [
      [1, 2],
      [2, 2],
    ];
    const given = prepare({ kind: 'ratings', data: { categories: [-1, 1, 2], rows } });
    expect(krippendorffAlpha(given.profiles, 'ratio', given.numbers).why).toBeNull();
    const negative = prepare({ kind: 'ratings', data: { categories: [-1, 1, 2], rows: [...rows, [-1, 2]] } });
    expect(krippendorffAlpha(negative.profiles, 'ratio', negative.numbers)).toEqual({
      value: null,
      why: 'negative_value',
    });
  });

  test('one deviating rating among otherwise equal ones gives alpha exactly 0', () => {
    const rows = [['a', 'b'], ...Array.from({ length: 500 }, () => ['a', 'a'])];
    const { profiles } = prepare({ kind: 'ratings', data: { categories: ['a', 'b'], rows } });
    expect(krippendorffAlpha(profiles, 'nominal').value).toBeCloseTo(0, 12);
  });
});
