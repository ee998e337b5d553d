import { describe, expect, test } from 'vitest';
import { alphaLinearisedError } from '../../src/stats/agreement/alpha-linearised-error.ts';
import { alphaU } from '../../src/stats/agreement/alpha-u.ts';
import { bennettS } from '../../src/stats/agreement/bennett-s.ts';
import { abilityDifference, bradleyTerry } from '../../src/stats/choices/bradley-terry.ts';
import { brennanPrediger } from '../../src/stats/agreement/brennan-prediger.ts';
import { cohenKappa, largestKappa } from '../../src/stats/agreement/cohen-kappa.ts';
import { dawidSkene, usualDawidSkene } from '../../src/stats/truth/dawid-skene.ts';
import type { AlphaKind } from '../../src/stats/data/distance.ts';
import type { CorrectedEstimate, Estimate } from '../../src/stats/data/estimate.ts';
import { runToEnd } from '../../src/stats/truth/expectation-maximisation.ts';
import { fleissKappa, fleissKappaOfLabel } from '../../src/stats/agreement/fleiss-kappa.ts';
import { gwetAc } from '../../src/stats/agreement/gwet.ts';
import { type IccForm, icc } from '../../src/stats/agreement/icc.ts';
import { itemDisagreement } from '../../src/stats/agreement/item-disagreement.ts';
import { kappaNullError } from '../../src/stats/agreement/kappa-null-error.ts';
import { kendallW } from '../../src/stats/agreement/kendall-w.ts';
import { disagreement, krippendorffAlpha } from '../../src/stats/agreement/krippendorff-alpha.ts';
import { hubertKappa, lightKappa } from '../../src/stats/agreement/pairwise-kappas.ts';
import { type AgreementAverage, percentAgreement } from '../../src/stats/agreement/percent-agreement.ts';
import { ratingsFrom } from '../../src/stats/data/ratings.ts';
import { scottPi } from '../../src/stats/agreement/scott-pi.ts';
import { jaccardDistance, masiDistance } from '../../src/stats/data/set-distance.ts';
import { specificAgreement } from '../../src/stats/agreement/specific-agreement.ts';
import { type Weighting, agreementWeights } from '../../src/stats/data/weights.ts';
import { type Prepared, type Published, prepare, profilesOf, tables } from './published-tables.ts';

type Params = Readonly<Record<string, unknown>>;
type Compute = (data: Prepared, params: Params, component: string, table: Published) => number | null;

const weighting = (params: Params) => (params.weights ?? 'unweighted') as Weighting;

const built: Readonly<Record<string, Compute>> = {
  percent_agreement: ({ profiles, numbers }, params, component) =>
    part(
      percentAgreement(
        profiles,
        (params.average ?? 'items') as AgreementAverage,
        weighting(params),
        numbers.numbers,
      ),
      component,
    ),
  cohen_kappa: ({ pairTable, numbers }, params, component) => {
    const [first, second] = (params.raters ?? [0, 1]) as [number, number];
    const table = pairTable(first, second);
    if (component === 'max') return largestKappa(table).value;
    if (component === 'se0') return kappaNullError(table, weighting(params), numbers.numbers).value;
    return part(cohenKappa(table, weighting(params), numbers.numbers), component);
  },
  scott_pi: ({ pairTable, numbers }, params, component) =>
    part(scottPi(pairTable(0, 1), weighting(params), numbers.numbers), component),
  bennett_s: ({ pairTable, numbers }, params, component) =>
    part(bennettS(pairTable(0, 1), weighting(params), numbers.numbers), component),
  fleiss_kappa: ({ profiles, numbers }, params, component) =>
    part(fleissKappa(profiles, weighting(params), numbers.numbers), component),
  gwet_ac1: ({ profiles }, _, component) => part(gwetAc(profiles), component),
  gwet_ac2: ({ profiles, numbers }, params, component) =>
    part(gwetAc(profiles, weighting(params), numbers.numbers), component),
  brennan_prediger: ({ profiles, numbers }, params, component) =>
    part(brennanPrediger(profiles, weighting(params), numbers.numbers), component),
  fleiss_kappa_category: ({ profiles, indexOf }, { label }) =>
    fleissKappaOfLabel(profiles, indexOf(label)).value,
  specific_agreement: ({ profiles, indexOf }, { label }) => specificAgreement(profiles, indexOf(label)).value,
  light_kappa: (data, params) => lightKappa(pairTables(data), weighting(params)).value,
  hubert_kappa: (data, params) => hubertKappa(pairTables(data), weighting(params)).value,
  krippendorff_alpha: alpha,
  item_agreement: ({ values, rows, indexOf }, { item }) => {
    const row = rows[Number(item) - 1]!.map((value) => (value === null ? null : indexOf(value)));
    return 1 - itemDisagreement(profilesOf(values.length, [row]), 'nominal')[0]!;
  },
  icc: ({ rows }, { form }) => icc(rows as readonly (readonly (number | null)[])[], form as IccForm).value,
  kendall_w: ({ rows, raters }) =>
    kendallW(Array.from({ length: raters }, (_, rater) => rows.map((row) => Number(row[rater])))).value,
  bradley_terry_ability: (_, { player, reference }, component, { data }) => {
    const players = data.players!;
    const place = (name: unknown) => players.indexOf(name as string);
    const comparisons = data.results!.map(([first, second, firstWins, secondWins]) => ({
      first: place(first),
      second: place(second),
      firstWins,
      secondWins,
    }));
    const fit = bradleyTerry(players.length, comparisons);
    if ('why' in fit) return null;
    return part(
      reference === undefined
        ? fit.abilities[place(player)]!
        : abilityDifference(fit, place(player), place(reference)),
      component,
    );
  },
  alpha_u: (_, { label, stretch = 1 }, component, { data }) => {
    const at = (place: number) => place * Number(stretch);
    const people = data.units![String(label)]!.map((sections) =>
      sections.map(([start, end]) => ({ start: at(start!), end: at(end!) })),
    );
    const { value, observed } = alphaU(at(data.length!), people);
    return component === 'Do' ? observed : value;
  },
  set_distance: (_, params) => {
    const [a, b] = params.sets as [unknown[], unknown[]];
    const labels = [...new Set([...a, ...b])];
    const codes = (set: unknown[]) => set.map((label) => labels.indexOf(label));
    return (params.distance === 'masi' ? masiDistance : jaccardDistance)(codes(a), codes(b));
  },
  dawid_skene_prior: (_, { label }, __, table) => {
    const { fit, codeOf } = dawidSkeneOf(table);
    return fit.prior[codeOf(label)]!;
  },
  dawid_skene_error_rate: (_, params, __, table) => {
    const { fit, codeOf, annotators } = dawidSkeneOf(table);
    const row = annotators.indexOf(String(params.annotator)) * 4 + codeOf(params.given);
    return fit.rates[row * 4 + codeOf(params.true)]!;
  },
  dawid_skene_log_likelihood: (_, __, ___, table) => dawidSkeneOf(table).fit.logLikelihood,
  dawid_skene_posterior: (_, { item, label }, __, table) => {
    const { fit, codeOf, items } = dawidSkeneOf(table);
    return fit.posterior[items.indexOf(String(item)) * 4 + codeOf(label)]!;
  },
};

describe('published tables', () => {
  for (const table of tables) {
    test(`${table.id}: all ${table.expected.length} printed numbers`, () => {
      const data = prepare(table);
      for (const { statistic, params = {}, component = 'value', exact } of table.expected) {
        const value = built[statistic]?.(data, params, component, table) ?? NaN;
        expect(value, `${statistic} ${JSON.stringify(params)} ${component}`).toBeCloseTo(exact, 9);
      }
    });
  }

  test('every printed statistic is computed', () => {
    const names = new Set(tables.flatMap(({ expected }) => expected.map(({ statistic }) => statistic)));
    expect([...names].filter((name) => !Object.hasOwn(built, name))).toEqual([]);
  });

  test('the tables hold several hundred numbers', () => {
    expect(tables.flatMap(({ expected }) => expected).length).toBeGreaterThan(300);
  });
});

function part(result: Estimate | CorrectedEstimate, component: string): number | null {
  const { observed, expected } = 'observed' in result ? result : { observed: result.value, expected: null };
  switch (component) {
    case 'value':
      return result.value;
    case 'se':
      return result.se;
    case 'ci_low':
      return result.low;
    case 'ci_high':
      return result.high;
    case 'po':
    case 'pa':
      return observed;
    case 'pe':
      return expected;
    case 'Do':
      return observed === null ? null : 1 - observed;
    case 'De':
      return expected === null ? null : 1 - expected;
    default:
      throw new Error(`no such component: ${component}`);
  }
}

function pairTables({ raters, pairTable }: Prepared): number[][][] {
  return Array.from({ length: raters }, (_, i) =>
    Array.from({ length: i }, (_, j) => pairTable(i, j)),
  ).flat();
}

function alpha(data: Prepared, params: Params, component: string): number | null {
  const { profiles, values, numbers } = data;
  const labels = [...new Set(values.flat())];
  const sets = values.map((value) =>
    (Array.isArray(value) ? value : [value]).map((label) => labels.indexOf(label)),
  );
  const distances = distancesOf(
    data,
    component === 'se_linearised' ? { ...params, distance: 'weights' } : params,
  );
  const scale = { ...numbers, sets, ...(distances ? { distances } : {}) };
  if (component === 'se_linearised') return alphaLinearisedError(profiles, 'custom', scale).value;
  const kind = distances ? 'custom' : (params.distance as AlphaKind);
  const parts = disagreement(profiles, kind, scale);
  if ('why' in parts) return null;
  switch (component) {
    case 'Do':
      return parts.observed;
    case 'De':
      return parts.expected;
    case 'n':
      return parts.ratings;
    default:
      return krippendorffAlpha(profiles, kind, scale).value;
  }
}

/** The table of distances that the file gives; null where it names a distance. */
function distancesOf({ values, numbers }: Prepared, params: Params): number[][] | null {
  if (params.distance === 'weights') {
    const weights = agreementWeights(weighting(params), values.length, numbers.numbers);
    return weights.map((row) => row.map((weight) => 1 - weight));
  }
  if (params.distance !== 'matrix') return null;
  const order = (params.order as unknown[]).map((set) => JSON.stringify(set));
  const matrix = params.matrix as number[][];
  const place = values.map((value) => order.indexOf(JSON.stringify(value)));
  return place.map((i) => place.map((j) => matrix[i]![j]!));
}

function dawidSkeneOf({ data: { responses = {}, categories = [] } }: Published) {
  const items = Object.keys(responses);
  const annotators = [...new Set(Object.values(responses).flatMap((given) => Object.keys(given)))].sort();
  const codeOf = (label: unknown) => categories.indexOf(label as number);
  const rows = items.flatMap((item, u) =>
    Object.entries(responses[item]!).flatMap(([annotator, labels]) =>
      labels.map((label) => [u, annotators.indexOf(annotator), codeOf(label)] as const),
    ),
  );
  const ratings = ratingsFrom(
    { item: rows.map(([u]) => u), annotator: rows.map(([, a]) => a), value: rows.map(([, , c]) => c) },
    { items: items.length, annotators: annotators.length, size: categories.length },
  );
  const fit = runToEnd(dawidSkene(ratings, { ...usualDawidSkene, tolerance: 1e-13 }));
  if ('why' in fit) throw new Error(fit.why);
  return { fit, codeOf, items, annotators };
}
