import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { alphasFor, COEFFICIENTS, coefficientsFor } from '../../../src/stats/agreement/coefficients/index.ts';
import type { AnswerTraits, Coefficient } from '../../../src/stats/agreement/coefficients/coefficient.ts';
import { comparedAnswers, type Compared } from '../../../src/stats/agreement/coefficients/compared.ts';
import { prepare, published, type Published } from '../published-tables.ts';
import { ratingsOfTable } from '../some-ratings.ts';

const observers = published('krippendorff_2011_4x12');
const labellers = published('set_annotations_9x2');
const gwet = published('gwet_raw5');
const judges = published('shrout_fleiss_1979');
const rows = (...given: (string | number | null)[][]) => ({ kind: 'ratings', data: { rows: given } });

/** The answers of the example that each coefficient cites. */
const EXAMPLES: Readonly<Record<string, Pick<Published, 'kind' | 'data'>>> = {
  labelOverlap: { kind: 'sets', data: { rows: [[['a'], ['a', 'b']]] } },
  'percent.items': observers,
  'percent.pairs': observers,
  'percent.ratings': observers,
  'percent.unanimous': observers,
  majorityShare: rows(['a', 'a', 'b'], ['a', 'a', null]),
  pairsWithin1: rows([1, 2, 4]),
  recordsWithin1: rows([1, 2, 4], [3, 3, 4]),
  'krippendorffAlpha.custom': published('artstein_poesio_2008_example2'),
  'krippendorffAlpha.masi': labellers,
  'krippendorffAlpha.jaccard': labellers,
  'krippendorffAlpha.exactSet': labellers,
  'krippendorffAlpha.ratio': observers,
  'krippendorffAlpha.interval': observers,
  'krippendorffAlpha.ordinal': observers,
  'krippendorffAlpha.nominal': observers,
  fleissKappa: published('fleiss_1971'),
  gwetAc1: observers,
  brennanPrediger: observers,
  ...Object.fromEntries(
    ['linear', 'quadratic', 'ordinal'].flatMap((weights) =>
      ['fleissKappa', 'gwetAc2', 'brennanPrediger'].map((key) => [`weighted.${weights}.${key}`, gwet]),
    ),
  ),
  cohenKappa: published('sas_freq_kappa'),
  'cohenKappa.quadratic': published('landis_koch_1977_ms_winnipeg'),
  largestKappa: published('cohen_1960_example2'),
  scottPi: published('artstein_poesio_2008_example2'),
  lightKappa: published('fleiss_1971'),
  hubertKappa: published('warrens_2012_1'),
  'icc.ICC1': judges,
  'icc.ICC_A1': judges,
  'icc.ICC_C1': judges,
  'icc.ICC1k': judges,
  'icc.ICC_Ak': judges,
  'icc.ICC_Ck': judges,
};

const DISTANCES: readonly (readonly number[])[] = [
  [0, 1, 0.5],
  [1, 0, 0.5],
  [0.5, 0.5, 0],
];

function comparedOf(table: Pick<Published, 'kind' | 'data'>): Compared {
  const { profiles, values, numbers, rows: given } = prepare(table);
  const labels = [...new Set(values.flat())];
  const codes = new Map(values.map((value, code) => [JSON.stringify(value), code]));
  const coded = given.map((row) =>
    row.map((value) => (value === null ? null : codes.get(JSON.stringify(value))!)),
  );
  return comparedAnswers({
    profiles,
    scale: {
      ...numbers,
      sets: values.map((value) => [value].flat().map((label) => labels.indexOf(label))),
      distances: values.length === 3 ? DISTANCES : [],
    },
    ratings: ratingsOfTable(coded, values.length),
    resampling: { replicates: 100, seed: 1 },
    drawsPeople: false,
  });
}

const ids = (coefficients: readonly Coefficient[]) => coefficients.map(({ id }) => id);

describe('every coefficient', () => {
  test.each(COEFFICIENTS.map((coefficient) => [coefficient.id, coefficient] as const))(
    '%s: the number that it cites',
    (id, { compute, reference }) => {
      const { value } = compute(comparedOf(EXAMPLES[id]!))!;
      expect(value!.toFixed(reference.value.split('.')[1]!.length)).toBe(reference.value);
    },
  );

  test('has an id, a name and a title of its own, and a place of its own in the report', () => {
    for (const field of ['id', 'name', 'title'] as const)
      expect(new Set(COEFFICIENTS.map((coefficient) => coefficient[field])).size).toBe(COEFFICIENTS.length);
    for (const form of ['value', 'set', 'number'] as const) {
      const keys = COEFFICIENTS.filter(({ forms }) => forms.includes(form)).flatMap(({ key }) => key ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('is drawn only where it can be computed, and shown somewhere', () => {
    for (const { drawnFor, forms, key } of COEFFICIENTS) {
      expect(drawnFor.filter((form) => !forms.includes(form))).toEqual([]);
      expect(drawnFor.length > 0 || key !== null).toBe(true);
    }
  });
});

describe('the coefficients of a question', () => {
  const labels: AnswerTraits = { form: 'value', level: 'nominal', hasDistances: false };

  test('labels: no order, no differences, no sets', () => {
    const found = ids(coefficientsFor(labels));
    expect(found).toContain('fleissKappa');
    expect(found.filter((id) => /quadratic|icc|within|ordinal|masi|exactSet|custom/i.test(id))).toEqual([]);
  });

  test('alphas: distances of the settings first, then the own level, then those that ask for less', () => {
    const kinds = (answers: Partial<AnswerTraits>) =>
      alphasFor({ ...labels, ...answers }).map(({ kind }) => kind);
    expect(kinds({})).toEqual(['nominal']);
    expect(kinds({ hasDistances: true })).toEqual(['custom', 'nominal']);
    expect(kinds({ level: 'ordinal' })).toEqual(['ordinal', 'nominal']);
    expect(kinds({ level: 'ratio', form: 'number' })).toEqual(['ratio', 'interval', 'ordinal', 'nominal']);
    expect(kinds({ form: 'set' })).toEqual(['masi', 'jaccard', 'nominal']);
  });

  test('two people have their own kappas, more have means over pairs, unknown people have no pair', () => {
    const kappas = COEFFICIENTS.filter(({ id }) => /^(cohen|largest|scott|light|hubert)/.test(id));
    const known = (compared: Compared) => ids(kappas.filter(({ compute }) => compute(compared) !== null));
    const two = comparedOf(published('sas_freq_kappa'));
    expect(known(two)).toEqual(['cohenKappa', 'cohenKappa.quadratic', 'largestKappa', 'scottPi']);
    expect(known(comparedOf(gwet))).toEqual(['lightKappa', 'hubertKappa']);
    const unknown = { ...two, ratings: { ...two.ratings, annotator: two.ratings.annotator.map(() => -1) } };
    expect(known(comparedAnswers(unknown))).toEqual(['lightKappa', 'hubertKappa']);
  });

  test('where the tables of all pairs would be too large, Light’s kappa says so once', () => {
    const size = 5000;
    const ratings = { ...ratingsOfTable([[0, 1, 2]], 3), size };
    const compared = comparedAnswers({ ...comparedOf(observers), ratings });
    const found = COEFFICIENTS.filter(({ id }) => /^(cohen|largest|scott|light|hubert)/.test(id)).flatMap(
      ({ id, compute }) => {
        const estimate = compute(compared);
        return estimate ? [[id, estimate.why]] : [];
      },
    );
    expect(found).toEqual([['lightKappa', 'too_many_values']]);
  });
});

const FILE = new URL('../../../docs/statistics.md', import.meta.url);
const SECTION = /(<!-- coefficients: begin -->\n)[\s\S]*(<!-- coefficients: end -->)/;

const levelOf = ({ levels, forms, needsDistances }: Coefficient): string => {
  if (needsDistances) return 'distances of the settings';
  if (forms.length === 1 && forms[0] === 'set') return 'label sets';
  const [least = 'nominal', ...above] = levels;
  const from = above.length === 0 ? least : least === 'nominal' ? 'any' : `${least} and above`;
  return forms.includes('number') || above.length === 0 ? from : `${from}, no free numbers`;
};

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

// `UPDATE=1 npm test -- test/stats/agreement/coefficients` writes the table anew.
test('docs/statistics.md lists every coefficient with its levels, its place in the report and its source', async () => {
  const text = await readFile(FILE, 'utf8');
  const table = [
    line(['coefficient', 'levels', 'in the report', 'source', 'example']),
    line(['---', '---', '---', '---', '---']),
    ...COEFFICIENTS.map((coefficient) => {
      const { title, key, reference } = coefficient;
      const { source, example, value } = reference;
      const place = key === null ? 'pages only' : `\`${key}\``;
      return line([title, levelOf(coefficient), place, source, `${example}: ${value.replace('-', '−')}`]);
    }),
  ];
  expect(text).toMatch(SECTION);
  const written = text.replace(
    SECTION,
    (_, begin: string, end: string) => `${begin}\n${table.join('\n')}\n\n${end}`,
  );
  const wanted = await format(written, { parser: 'markdown', singleQuote: true, printWidth: 110 });
  if (process.env.UPDATE !== undefined) await writeFile(FILE, wanted);
  else expect(text).toBe(wanted);
});
