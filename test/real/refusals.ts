import { describe, expect, test } from 'vitest';
import { metadata } from '../../src/report/document.ts';
import { cohenKappa } from '../../src/stats/agreement/cohen-kappa.ts';
import { fleissKappa } from '../../src/stats/agreement/fleiss-kappa.ts';
import { joinedProfiles } from '../../src/stats/data/joined-profiles.ts';
import { krippendorffAlpha } from '../../src/stats/agreement/krippendorff-alpha.ts';
import { pairTables } from '../../src/stats/data/pair-tables.ts';
import { percentAgreement } from '../../src/stats/agreement/percent-agreement.ts';
import { valueCounts } from '../../src/stats/data/profiles.ts';
import { agreementOn, asking, keysOf, knownOn, profilesIn, ratingsIn } from './asked.ts';
import { campaignAt, truth } from './real-data.ts';

type Counts = Readonly<Record<string, number>>;

interface Model extends Agreement {
  readonly safe: number;
  readonly unsafe: number;
  readonly safe_prompts_final_pct: Counts;
  readonly unsafe_prompts_final_pct: Counts;
}

interface Agreement {
  readonly items: number;
  readonly percent_agreement: number;
  readonly cohen_kappa: number;
  readonly fleiss_kappa: number;
  readonly alpha_nominal: number;
}

/** Whether two models refused, as two people judged it. */
export function refusals() {
  describe('the known agreement on refusals', () => {
    const MODELS = ['mistralinstruct', 'gpt4'];
    const xstest = (model: string) => campaignAt(`data/real/xstest/xstest_v2_completions_${model}.csv.gz`);
    const known = () =>
      truth('data/real/xstest/truth.json') as {
        readonly pooled: Agreement;
        readonly label_counts: Counts;
        readonly types: Counts;
        readonly per_model: Readonly<Record<string, Model>>;
      };

    test.each(MODELS)('of %s', async (model) => {
      const { items, ...rest } = known().per_model[model]!;
      const found = await asking(await xstest(model), 'annotation', agreementOn);
      expect(found.items).toBe(items);
      expect(found.pairs).toHaveLength(1);
      expect(found.percent.items.value).toBeCloseTo(rest.percent_agreement, 6);
      expect(found.pairs[0]!.percent.value).toBeCloseTo(rest.percent_agreement, 6);
      expect(found.pairs[0]!.cohenKappa!.value).toBeCloseTo(rest.cohen_kappa, 6);
      expect(found.fleissKappa.value).toBeCloseTo(rest.fleiss_kappa, 6);
      expect(found.krippendorffAlpha.nominal!.value).toBeCloseTo(rest.alpha_nominal, 6);
    });

    test.each(MODELS)('of %s as settled, of safe prompts and of unsafe ones', async (model) => {
      const { types, per_model: models } = known();
      const { safe, unsafe, ...settled } = models[model]!;
      const contrasts = Object.keys(types).filter((type) => type.startsWith('contrast_'));
      await asking(await xstest(model), 'annotation', async (asked) => {
        const percentages = async (link: string, prompts: number) => {
          const fields = await metadata(knownOn(asked, link));
          const { top, present } = fields.find(({ name }) => name === 'final_label')!;
          expect(present).toBe(prompts);
          return Object.fromEntries(top.map(([label, n]) => [label, (100 * n) / present]));
        };
        const link = `m.type=${contrasts.join(',')}`;
        expect(await percentages(link, unsafe)).toEqual(settled.unsafe_prompts_final_pct);
        expect(await percentages(`-${link}`, safe)).toEqual(settled.safe_prompts_final_pct);
      });
    });

    test('the files of two models have the same ids and mostly other texts, which is told', async () => {
      const both = await campaignAt(
        MODELS.map((model) => `data/real/xstest/xstest_v2_completions_${model}.csv.gz`),
      );
      const told = both.about.problems.filter(({ code }) => code === 'different_texts');
      expect([both.about.records, told.map(({ count }) => count)]).toEqual([450, [447]]);
    });

    // So each file is a campaign of its own.
    test('of both models together', async () => {
      const { pooled, label_counts: labels } = known();
      const parts = await Promise.all(
        MODELS.map(async (model) =>
          asking(await xstest(model), 'annotation', async (asked) => ({
            keys: await keysOf(asked),
            profiles: await profilesIn(asked),
            pairs: pairTables(await ratingsIn(asked), 1)!,
          })),
        ),
      );
      const [{ keys }, second] = parts as [(typeof parts)[0], (typeof parts)[0]];
      expect(second.keys).toEqual(keys);
      const profiles = joinedProfiles(
        keys.length,
        parts.map((part) => part.profiles),
      );
      const counts = [...valueCounts(profiles)].map((n, value) => [keys[value]!, n]);
      expect(Object.fromEntries(counts)).toEqual(labels);
      expect(percentAgreement(profiles).value).toBeCloseTo(pooled.percent_agreement, 6);
      expect(fleissKappa(profiles).value).toBeCloseTo(pooled.fleiss_kappa, 6);
      expect(krippendorffAlpha(profiles, 'nominal').value).toBeCloseTo(pooled.alpha_nominal, 6);
      const [first, other] = parts.map(({ pairs }) => pairs[0]!.table);
      const table = first!.map((row, x) => row.map((n, y) => n + other![x]![y]!));
      expect(cohenKappa(table).value).toBeCloseTo(pooled.cohen_kappa, 6);
    });
  });
}
