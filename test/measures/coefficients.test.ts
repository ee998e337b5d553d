import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askMeasure } from '../../src/measures/ask-measure.ts';
import { RESAMPLING } from '../../src/measures/resampling.ts';
import type { Ask } from '../../src/model/ask.ts';
import { agreement } from '../../src/report/agreement.ts';
import { knownOf } from '../../src/report/known.ts';
import type { AgreementFigures } from '../../src/report/types.ts';
import type { Estimate } from '../../src/stats/data/estimate.ts';
import { readFragment } from '../../src/url/fragment.ts';
import { agreementCoefficients } from '../../src/figures/agreement/agreement-coefficients.ts';
import type { Given } from './given.ts';
import { loaded, type Loaded } from './figures.ts';
import { madeUp } from './made-up.ts';

let campaign: Loaded;

beforeAll(async () => {
  campaign = await loaded(madeUp(21, 40));
});
afterAll(() => campaign.engine.close());

const askFor = (about: Ask['about'], name: string, fragment: string): Ask => ({
  about,
  filter: readFragment(fragment).filter,
  param: { key: name, number: about.questions.findIndex((question) => question.name === name) },
});

/** The coefficients of the page by their short names, and the report on the same records. */
async function both({ engine, about }: Loaded, name: string, fragment: string) {
  const ask = askFor(about, name, fragment);
  const data = agreementCoefficients.measure.refine!(
    await askMeasure(engine, agreementCoefficients.measure, ask),
    ask,
    RESAMPLING,
  );
  const report = (await agreement(knownOf(engine, about, ask.filter, RESAMPLING).at(ask.param!)))!;
  const of = new Map(data.coefficients.map((one) => [one.name, one.estimate]));
  return { data, ask, of, report };
}

const expected = (report: AgreementFigures): Readonly<Record<string, Estimate | undefined>> => ({
  'Equal, by record': report.percent.items,
  'Equal, by pair': report.percent.pairs,
  'All equal': report.percent.unanimous,
  'Alpha, nominal': report.krippendorffAlpha.nominal,
  'Alpha, exact set': report.krippendorffAlpha.nominal,
  'Alpha, ordinal': report.krippendorffAlpha.ordinal,
  'Alpha, interval': report.krippendorffAlpha.interval,
  'Alpha, MASI': report.krippendorffAlpha.masi,
  'Alpha, Jaccard': report.krippendorffAlpha.jaccard,
  'Fleiss’ kappa': report.fleissKappa,
  'Gwet’s AC1': report.gwetAc1,
  'Brennan–Prediger': report.brennanPrediger,
  'Fleiss, quadratic': report.weighted?.quadratic.fleissKappa,
  'AC2, quadratic': report.weighted?.quadratic.gwetAc2,
  'B–P, quadratic': report.weighted?.quadratic.brennanPrediger,
});

const numbers = ({ value, low, high, se, why }: Estimate) => ({ value, low, high, se, why });

describe('every coefficient of a question', () => {
  test.each(['mood', 'mood/groups', 'tags', 'stars', 'score'])(
    '%s: the very numbers of the report, whatever is filtered',
    async (name) => {
      for (const fragment of ['', 'm.lang=en', 'annotator=ann,bob,cid', 'interval=people']) {
        const { of, report } = await both(campaign, name, fragment);
        const wanted = expected(report);
        const shared = [...of].filter(([key]) => wanted[key] !== undefined);
        expect(shared.length).toBeGreaterThanOrEqual(name === 'score' ? 2 : 5);
        for (const [key, estimate] of shared)
          expect({ key, ...numbers(estimate) }).toEqual({ key, ...numbers(wanted[key]!) });
      }
    },
  );

  test.each([
    ['jaccard', ['Alpha, Jaccard', 'Alpha, MASI', 'Alpha, exact set']],
    ['nominal', ['Alpha, exact set', 'Alpha, MASI', 'Alpha, Jaccard']],
  ])('the chosen distance %s comes first of what takes chance into account', async (distance, wanted) => {
    const { data } = await both(campaign, 'tags', `distance.tags=${distance}`);
    const corrected = data.coefficients.filter(({ isCorrected }) => isCorrected).map(({ name }) => name);
    expect(corrected).toEqual(wanted);
  });

  test('alpha that cannot be computed is not said to be the only coefficient', async () => {
    const below = await loaded({
      ...madeUp(21, 40),
      settings: { questions: { score: { type: 'number', level: 'ratio' } } },
      submissions: madeUp(21, 40).submissions.map((one) => ({
        ...one,
        answers: { score: -Number(one.answers.score ?? 1) - 1 },
      })),
    });
    const { data, ask, of } = await both(below, 'score', '');
    expect(of.get('Alpha, ratio')).toMatchObject({ value: null, why: 'negative_value' });
    expect(of.get('Alpha, interval')!.value).not.toBeNull();
    expect(agreementCoefficients.title(data, ask)).toBe(
      'score: alpha cannot be computed, other coefficients can',
    );
    await below.engine.close();
  });

  test('two people: their kappa and pi in place of means over pairs', async () => {
    const { of, report } = await both(campaign, 'stars', 'annotator=ann,bob');
    const [pair] = report.pairs;
    expect(report.pairs).toHaveLength(1);
    expect(of.get('Cohen’s kappa')!.value).toBe(pair!.cohenKappa!.value);
    expect(of.get('Cohen, quadratic')!.value).toBeCloseTo(pair!.quadratic!.value!, 12);
    expect(of.get('Scott’s pi')!.value).toBe(pair!.scottPi!.value);
    expect(of.get('Largest kappa')!.value).toBeGreaterThanOrEqual(pair!.cohenKappa!.value!);
    expect(of.has('Light’s kappa')).toBe(false);
  });

  test('more people: the plain mean of the kappas of pairs, and why Hubert’s is not known', async () => {
    const { of, report } = await both(campaign, 'mood', '');
    const kappas = report.pairs.flatMap(({ cohenKappa }) => cohenKappa?.value ?? []);
    const mean = kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length;
    expect(report.pairs.length).toBeGreaterThan(1);
    expect(of.get('Light’s kappa')!.value).toBeCloseTo(mean, 12);
    expect(of.get('Hubert’s kappa')).toMatchObject({ value: null, why: 'incomplete' });
    expect(of.has('Cohen’s kappa')).toBe(false);
  });

  test('everybody rated everything: the intraclass correlations of the report', async () => {
    const complete = await loaded(completed(madeUp(3, 20)));
    const { of, report, data, ask } = await both(complete, 'stars', '');
    expect(of.get('ICC(A,1)')!.value).toBe(report.icc!.ICC_A1.value);
    expect(of.get('ICC(C,1)')!.value).toBe(report.icc!.ICC_C1.value);
    expect(of.get('ICC(A,k)')!.value).toBe(report.icc!.ICC_Ak.value);
    expect(of.get('Hubert’s kappa')!.value).not.toBeNull();
    expect(agreementCoefficients.describe(data, ask)).toMatch(
      /Two answers to a record lie [\d.]+ points? apart/,
    );
    await complete.engine.close();
  });
});

/** Three people who each rated every record once. */
function completed(given: Given): Given {
  const [one] = given.submissions.filter(({ answers }) => typeof answers.stars === 'number');
  const submissions = given.records.flatMap(({ id }, at) =>
    ['ann', 'bob', 'cid'].map((person, p) => ({
      ...one!,
      record: id,
      person,
      status: 'submitted' as const,
      answers: { stars: 1 + ((at * 7 + p * (at % 3)) % 5) },
    })),
  );
  const records = given.records.map((record) => ({
    ...record,
    metadata: { ...record.metadata, known: null },
  }));
  return { ...given, records, submissions };
}
