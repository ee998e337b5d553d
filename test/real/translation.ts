import { describe, expect, test } from 'vitest';
import { annotators, metadata, QUESTION } from '../../src/report/document.ts';
import { tally } from '../formats/summary.ts';
import { agreementOn, asking, knownOn } from './asked.ts';
import { campaignAt, truth } from './real-data.ts';

type Counts = Readonly<Record<string, number>>;

export function translation() {
  describe('translation ratings: systems, raters and planted errors', () => {
    const folder = 'data/real/wmt23-sxs-mqm-ende';
    const known = () =>
      truth(`${folder}/truth.json`) as {
        readonly mean_mqm_per_system: Counts;
        readonly active_hours_per_rater: Counts;
        readonly rater_pairs_sharing_items: number;
        readonly honeypots_per_rater: Readonly<Record<string, Counts>>;
        readonly honeypot_rows: Counts;
      };

    test('the mean score of each system', async () => {
      const systems = known().mean_mqm_per_system;
      await asking(await campaignAt(folder), 'score', async (asked) => {
        expect(Object.keys(systems)).toHaveLength(10);
        for (const [system, mean] of Object.entries(systems)) {
          const known = knownOn(asked, `m.system=${encodeURIComponent(system)}`);
          const numbers = await QUESTION.numbers(known);
          expect(numbers!.mean).toBeCloseTo(mean, 4);
        }
      });
    });

    test('the pairs of raters that share items, their hours, and the planted errors they found', async () => {
      const { honeypots_per_rater: planted, ...rest } = known();
      await asking(await campaignAt(folder), 'severity', async (asked) => {
        expect((await agreementOn(asked)).pairs).toHaveLength(rest.rater_pairs_sharing_items);
        const raters = await annotators(knownOn(asked, ''));
        const hours = raters.map(({ id, activeSeconds }) => [id, Math.round(activeSeconds! / 36) / 100]);
        expect(Object.fromEntries(hours)).toEqual(rest.active_hours_per_rater);
        const found = async (link: string): Promise<Counts> => {
          const fields = await metadata(knownOn(asked, link));
          const { top } = fields.find(({ name }) => name === 'hotw')!;
          // A response with two planted errors names both.
          return tally(
            top
              .flatMap(([value, n]) => new Array<string>(n).fill(String(value)))
              .join('|')
              .split('|'),
          );
        };
        expect(await found('')).toEqual(rest.honeypot_rows);
        expect(raters.map(({ id }) => id)).toEqual(Object.keys(planted).sort());
        for (const [rater, counts] of Object.entries(planted))
          expect(await found(`annotator=${rater}`)).toEqual(counts);
      });
    });
  });
}
