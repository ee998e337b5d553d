import { describe, expect, test } from 'vitest';
import { loadNode } from '../../src/engine/node.ts';
import { EMPTY_FILTER } from '../../src/model/filter.ts';
import { report } from '../../src/report/report.ts';
import { cells, tableOf, tally } from '../formats/summary.ts';
import { answersTo, campaignAt, perAnnotator } from './real-data.ts';

export function publicSets() {
  describe('Open-Assistant', () => {
    test('250 trees hold 773 messages, of which 14 stand in two trees', async () => {
      const campaign = await campaignAt('samples/oasst/oasst2_trees_labels.head250.jsonl');
      const twice = campaign.about.problems.find(({ code }) => code === 'message_repeated')?.count ?? 0;
      expect(campaign.about.files.map(({ rows, counted }) => [rows, counted])).toEqual([[250, 250]]);
      expect([campaign.about.records, twice, campaign.about.records + twice]).toEqual([759, 14, 773]);
      expect(campaign.about.annotators).toEqual([]);
      const author = campaign.about.metadata.find(({ name }) => name === 'author');
      expect(author?.distinct).toBe(562);
      expect(new Set(cells(tableOf(campaign, 'aggregate'), 'record')).size).toBe(753);
      expect(campaign.about.aggregates.find(({ name }) => name === 'quality')?.ratings).toBeLessThanOrEqual(
        2641,
      );
    });

    test.each(['en_100_tree.no_labels', 'en_100_message.nested_replies'])(
      '%s: 434 messages',
      async (name) => {
        const campaign = await campaignAt(`samples/oasst/${name}.head40.jsonl`);
        expect([campaign.about.records, campaign.about.aggregates]).toEqual([434, []]);
        const emojis = campaign.about.metadata.filter((field) => field.name.startsWith('emojis.'));
        const metadata = tableOf(campaign, 'record_metadata');
        const counts = emojis.flatMap(({ column }) => cells(metadata, column).map(Number));
        expect(counts.reduce((a, b) => a + b, 0)).toBe(1601);
      },
    );

    test('one message with its labels gives their values and counts in the report', async () => {
      const campaign = await campaignAt('samples/oasst/readme_message_with_labels.json');
      const engine = await loadNode(campaign.tables, campaign.texts);
      const { aggregates } = await report(engine, campaign.about, {
        filter: EMPTY_FILTER,
        bootstrap: 10,
        seed: 1,
      });
      await engine.close();
      expect(aggregates).toHaveLength(11);
      expect(aggregates.find(({ name }) => name === 'quality')).toEqual({
        name: 'quality',
        records: 1,
        ratings: 3,
        mean: 0.416,
        weightedMean: 0.416,
      });
    });

    test("the Hub's Parquet form holds the same labels as lists", async () => {
      const campaign = await campaignAt('samples/derived/oasst2_messages_hub_schema.parquet');
      const trees = await campaignAt('samples/oasst/oasst2_trees_labels.head250.jsonl');
      expect([campaign.about.records, campaign.about.files[0]?.rows]).toEqual([299, 300]);
      const known = new Map(aggregatesOf(trees));
      const found = aggregatesOf(campaign);
      expect(found.length).toBeGreaterThan(3000);
      expect(found.filter(([key, value]) => known.get(key) !== value)).toEqual([]);
    });
  });

  describe('texts with labels and nobody who gave them', () => {
    test.each([
      ['doccano_example.invalid.2.csv', [3, 2, 1], 2],
      ['doccano_example.utf16.csv', [3, 3, 0], 3],
      ['doccano_example_out_of_order_columns.csv', [3, 3, 0], 2],
    ] as const)('%s', async (name, rows, answers) => {
      const campaign = await campaignAt(`samples/broken/${name}`);
      expect(campaign.about.files.map((file) => [file.rows, file.counted, file.rejected])).toEqual([rows]);
      expect([campaign.about.submissions, campaign.about.annotators]).toEqual([answers, []]);
      expect(campaign.about.problems.map(({ code }) => code)).toContain('person_unknown');
    });
  });

  describe('hh-rlhf', () => {
    test('500 pairs, all with equal prompts', async () => {
      const campaign = await campaignAt('samples/hh-rlhf/harmless-base.test.head500.jsonl.gz');
      expect([campaign.about.records, campaign.about.submissions, campaign.about.annotators]).toEqual([
        500,
        500,
        [],
      ]);
      const {
        1: one,
        2: two,
        3: three,
        4: four,
        ...more
      } = tally(cells(tableOf(campaign, 'record_metadata'), 'turns'));
      expect([one, two, three, four]).toEqual([150, 135, 105, 70]);
      expect(Object.values(more).reduce((a, b) => a + b)).toBe(40);
      const fields = tally(cells(tableOf(campaign, 'field_text'), 'field'));
      expect(fields.prompt).toBe(500);
      const prompts = cells(tableOf(campaign, 'field_text'), 'text').filter(
        (_, row) => cells(tableOf(campaign, 'field_text'), 'field')[row] === 'chosen',
      );
      expect(prompts.filter((text) => /\n\n(Human|Assistant):/.test(String(text)))).toEqual([]);
    });

    test.each(['red_team_attempts.sample10.jsonl', 'red_team_attempts.sample10.array.json'])(
      '%s: 10 attempts of three members',
      async (name) => {
        const campaign = await campaignAt(`samples/hh-rlhf/${name}`);
        expect(campaign.about.records).toBe(10);
        expect(Object.values(perAnnotator(campaign)).sort()).toEqual([3, 3, 4]);
        expect(answersTo(campaign, 'rating')).toEqual({ 0: 3, 2: 2, 3: 1, 4: 4 });
        const upwork = cells(tableOf(campaign, 'annotator_metadata'), 'is_upworker').indexOf('true');
        const people = cells(tableOf(campaign, 'submission'), 'annotator');
        expect(people.filter((person) => person === upwork)).toHaveLength(3);
        expect(campaign.about.aggregates).toEqual([]);
        expect(campaign.about.metadata.map((field) => field.name)).toContain(
          'task_descripton_harmlessness_score',
        );
      },
    );
  });
}

/** Each average of a message by the message's id and the label's name. */
function aggregatesOf(
  campaign: Awaited<ReturnType<typeof campaignAt>>,
): readonly (readonly [string, string])[] {
  const ids = cells(tableOf(campaign, 'record'), 'record_id');
  const table = tableOf(campaign, 'aggregate');
  const [name, value, count] = ['name', 'value', 'count'].map((column) => cells(table, column));
  return cells(table, 'record').map((record, row) => [
    `${String(ids[record as number])} ${String(name![row])}`,
    `${Number(value![row]).toFixed(6)} of ${String(count![row])}`,
  ]);
}
