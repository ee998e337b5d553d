import { describe, expect, test } from 'vitest';
import { krippendorffAlpha } from '../../src/stats/agreement/krippendorff-alpha.ts';
import { meanMajorityShare } from '../../src/stats/agreement/mean-majority-share.ts';
import { percentAgreement } from '../../src/stats/agreement/percent-agreement.ts';
import { itemCount } from '../../src/stats/data/profiles.ts';
import { agreementOn, asking, profilesIn, ratingsIn, valuesOf } from './asked.ts';
import { campaignAt, truth } from './real-data.ts';

interface Nominal {
  readonly alpha_nominal: number;
  readonly pairwise_pct_agreement: number;
}

interface Language {
  readonly items: number;
  readonly ratings: number;
  readonly annotators: number;
  readonly alpha_nominal: number;
  readonly share_ironic: number;
}

interface Preferences {
  readonly pairs: number;
  readonly responses: number;
  readonly workers: number;
  readonly average_overlap: number;
  readonly preference: Readonly<Record<string, number>>;
  readonly preference_alpha_nominal: number;
  readonly pairwise_pct_agreement: number;
}

interface Paradigm extends Nominal {
  readonly fleiss_kappa: number;
  readonly items_unanimous: number;
  readonly mean_majority_share: number;
  readonly [PERCENTAGE]: number;
}

const PERCENTAGE = 'mean_majority_share (the paper calls it percentage agreement)';

/** The figures on agreement that come with the real files, from these files by the way of the report. */
export function agreement() {
  describe('the known agreement', () => {
    test.each(['binary', 'ternary'])('of crowds on videos, %s choice', async (name) => {
      const file = `person-video-${name}-choice`;
      const known = (truth('data/real/figure-eight/truth.json') as Record<string, Nominal>)[file]!;
      const campaign = await campaignAt(`data/real/figure-eight/${file}.csv.gz`);
      const found = await asking(campaign, 'selected_answer', agreementOn);
      expect(found.krippendorffAlpha.nominal?.value).toBeCloseTo(known.alpha_nominal, 6);
      expect(found.percent.pairs.value).toBeCloseTo(known.pairwise_pct_agreement, 6);
    });

    test('on irony, of all and in each of nine languages', async () => {
      const folder = 'data/real/multipico-lewidi3';
      const { both, per_language: languages } = truth(`${folder}/truth.json`) as {
        readonly both: { readonly average_overlap: number; readonly alpha_nominal: number };
        readonly per_language: Readonly<Record<string, Language>>;
      };
      const campaign = await campaignAt(['dev', 'test'].map((name) => `${folder}/MP_${name}.json.gz`));
      await asking(campaign, 'annotation', async (asked) => {
        const all = await agreementOn(asked);
        expect(all.ratings / all.items).toBeCloseTo(both.average_overlap, 6);
        expect(all.krippendorffAlpha.nominal?.value).toBeCloseTo(both.alpha_nominal, 6);
        expect(Object.keys(languages)).toHaveLength(9);
        for (const [language, known] of Object.entries(languages)) {
          const link = `m.lang=${language}`;
          const [profiles, { annotator }] = [await profilesIn(asked, link), await ratingsIn(asked, link)];
          expect([itemCount(profiles), annotator.length, new Set(annotator).size]).toEqual([
            known.items,
            known.ratings,
            known.annotators,
          ]);
          expect(krippendorffAlpha(profiles, 'nominal').value).toBeCloseTo(known.alpha_nominal, 6);
          const { '1': ironic = 0 } = await valuesOf(asked, link);
          expect(ironic / known.ratings).toBeCloseTo(known.share_ironic, 6);
        }
      });
    });

    test('on convincing arguments, in all and in ten harmless debates', async () => {
      const folder = 'data/real/ukpconvarg1';
      const parts = truth(`${folder}/truth.json`) as Readonly<Record<'all' | 'benign10', Preferences>>;
      const campaign = await campaignAt(
        ['responses.csv.gz', 'pairs.jsonl.gz'].map((name) => `${folder}/${name}`),
      );
      await asking(campaign, 'preference', async (asked) => {
        for (const [known, link] of [
          [parts.all, ''],
          [parts.benign10, 'm.benign10=true'],
        ] as const) {
          const [profiles, { annotator }] = [await profilesIn(asked, link), await ratingsIn(asked, link)];
          expect([itemCount(profiles), annotator.length, new Set(annotator).size]).toEqual([
            known.pairs,
            known.responses,
            known.workers,
          ]);
          expect(annotator.length / itemCount(profiles)).toBeCloseTo(known.average_overlap, 6);
          expect(await valuesOf(asked, link)).toEqual(known.preference);
          const alpha = krippendorffAlpha(profiles, 'nominal').value;
          expect(alpha).toBeCloseTo(known.preference_alpha_nominal, 6);
          const percent = percentAgreement(profiles, 'pairs').value;
          expect(percent).toBeCloseTo(known.pairwise_pct_agreement, 6);
        }
      });
    });

    test.each([
      ['g1', ['data/real/annotation-paradigms/annotations_g1.csv.gz']],
      ['g2', ['data/real/annotation-paradigms/annotations_g2.csv.gz']],
      ['g1', ['samples/csv-wide/hate_20annotators_g1.csv']],
      ['g2', ['samples/csv-wide/hate_20annotators_g2.csv']],
      ['g1+g2', ['g1', 'g2'].map((group) => `data/real/annotation-paradigms/annotations_${group}.csv.gz`)],
    ])('on hate by two paradigms: %s in %s', async (name, paths) => {
      const groups = truth('data/real/annotation-paradigms/truth.json') as Record<string, Partial<Paradigm>>;
      const known = groups[name]!;
      await asking(await campaignAt(paths), 'label', async (asked) => {
        const found = await agreementOn(asked);
        const share = meanMajorityShare(await profilesIn(asked));
        expect(share.value).toBeCloseTo((known.mean_majority_share ?? known[PERCENTAGE])!, 12);
        expect(found.fleissKappa.value).toBeCloseTo(known.fleiss_kappa!, 12);
        // Of both groups together no more is known.
        if (known.alpha_nominal === undefined) return;
        expect(found.krippendorffAlpha.nominal?.value).toBeCloseTo(known.alpha_nominal, 12);
        expect(found.percent.pairs.value).toBeCloseTo(known.pairwise_pct_agreement!, 12);
        expect(found.percent.unanimous.value! * found.items).toBeCloseTo(known.items_unanimous!, 9);
      });
    });
  });
}
