import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../src/model/campaign.ts';
import { cells, tableOf, tally } from '../formats/summary.ts';
import { answersTo, at, campaignAt, perAnnotator, perRecord, questionOf, truth } from './real-data.ts';

type Counts = Readonly<Record<string, number>>;

/** The answers of each annotator. */
function byPerson(campaign: Campaign): Readonly<Record<string, Counts>> {
  const rating = tableOf(campaign, 'rating');
  const value = cells(tableOf(campaign, 'value'), 'key');
  const people = cells(rating, 'annotator').map((person) => campaign.about.annotators[person as number]!.id);
  const given = cells(rating, 'value').map((code) => value[code as number]!);
  const names = [...new Set(people)];
  return Object.fromEntries(
    names.map((name) => [name, tally(given.filter((_, row) => people[row] === name))]),
  );
}

export function wideTables() {
  describe('two annotation paradigms', () => {
    interface Truth {
      readonly items: number;
      readonly annotators: number;
      readonly ratings: number;
      readonly label_counts: Counts;
      readonly columns: readonly string[];
      readonly hateful_per_annotator: Counts;
    }

    test.each([
      ['g1', 'samples/csv-wide/hate_20annotators_g1.csv'],
      ['g2', 'samples/csv-wide/hate_20annotators_g2.csv'],
      ['g1', 'data/real/annotation-paradigms/annotations_g1.csv.gz'],
      ['g2', 'data/real/annotation-paradigms/annotations_g2.csv.gz'],
    ])('%s in %s: every count is the true one', async (name, path) => {
      const campaign = await campaignAt(path);
      const known = (truth('data/real/annotation-paradigms/truth.json') as Record<string, Truth>)[name]!;
      expect([campaign.about.records, campaign.about.annotators.length, campaign.about.submissions]).toEqual([
        known.items,
        known.annotators,
        known.ratings,
      ]);
      expect(campaign.about.annotators.map(({ id }) => id)).toEqual(known.columns);
      expect(answersTo(campaign, 'label')).toEqual(known.label_counts);
      expect(perRecord(campaign)).toEqual({ [known.annotators]: known.items });
      const people = byPerson(campaign);
      expect(Object.fromEntries(Object.entries(people).map(([id, given]) => [id, given.Hateful]))).toEqual(
        known.hateful_per_annotator,
      );
      expect(campaign.about.problems.map(({ code }) => code)).toEqual(['guessed']);
    });
  });

  describe('over-refusal of two models', () => {
    interface Model {
      readonly items: number;
      readonly annotation_1: Counts;
      readonly annotation_2: Counts;
      readonly final_label: Counts;
      readonly agreement_column: Counts;
    }

    test.each(['gpt4', 'mistralinstruct'])('%s: every count is the true one', async (name) => {
      const campaign = await campaignAt(`data/real/xstest/xstest_v2_completions_${name}.csv.gz`);
      const known = (truth('data/real/xstest/truth.json') as { per_model: Record<string, Model> }).per_model[
        name
      ]!;
      const { types } = truth('data/real/xstest/truth.json') as { types: Counts };
      expect([campaign.about.records, campaign.about.annotators.length, campaign.about.submissions]).toEqual([
        known.items,
        2,
        known.items * 2,
      ]);
      expect(byPerson(campaign)).toEqual({
        annotation_1: known.annotation_1,
        annotation_2: known.annotation_2,
      });
      const metadata = tableOf(campaign, 'record_metadata');
      expect(tally(cells(metadata, 'final_label'))).toEqual(known.final_label);
      expect(tally(cells(metadata, 'agreement'))).toEqual(known.agreement_column);
      expect(tally(cells(metadata, 'type'))).toEqual(types);
      expect(campaign.about.fields).toEqual(['prompt', 'completion']);
      expect(campaign.about.problems.map(({ code }) => code)).toContain('gold_proposed');
    });
  });

  describe('preferences between models', () => {
    test('every count is the true one, and 0 is an answer', async () => {
      const campaign = await campaignAt('data/real/pandalm-testset/testset-v1.json.gz');
      const known = truth('data/real/pandalm-testset/truth.json') as {
        readonly items: number;
        readonly annotators: number;
        readonly ratings: number;
        readonly label_counts: Counts;
        readonly label_counts_per_annotator: Readonly<Record<string, Counts>>;
        readonly motivation_app: Counts;
      };
      expect([campaign.about.records, campaign.about.annotators.length, campaign.about.submissions]).toEqual([
        known.items,
        known.annotators,
        known.ratings,
      ]);
      expect(answersTo(campaign, 'label')).toEqual(known.label_counts);
      expect(byPerson(campaign)).toEqual(known.label_counts_per_annotator);
      expect(tally(cells(tableOf(campaign, 'record_metadata'), 'motivation_app'))).toEqual(
        known.motivation_app,
      );
    });
  });

  describe('irony in nine languages', () => {
    const folder = 'data/real/multipico-lewidi3';
    interface Truth {
      readonly items: number;
      readonly ratings: number;
      readonly annotators: number;
      readonly label_counts: Counts;
      readonly ratings_per_item: Counts;
    }

    test.each(['MP_dev', 'MP_test'])('%s: every count is the true one', async (name) => {
      const campaign = await campaignAt(`${folder}/${name}.json.gz`);
      const known = (truth(`${folder}/truth.json`) as Record<string, Truth>)[name]!;
      expect([campaign.about.records, campaign.about.submissions, campaign.about.annotators.length]).toEqual([
        known.items,
        known.ratings,
        known.annotators,
      ]);
      expect(answersTo(campaign, 'annotation')).toEqual(known.label_counts);
      expect(perRecord(campaign)).toEqual(known.ratings_per_item);
    });

    test('both parts with the people of the third file: languages, sources and attributes', async () => {
      const campaign = await campaignAt(
        ['dev', 'test', 'annotators_meta'].map((name) => `${folder}/MP_${name}.json.gz`),
      );
      const known = truth(`${folder}/truth.json`) as {
        readonly both: { readonly items: number; readonly ratings: number };
        readonly sources: Counts;
        readonly language_varieties: Counts;
        readonly per_language: Readonly<Record<string, { readonly items: number; readonly ratings: number }>>;
        readonly annotators_meta: number;
      };
      expect([campaign.about.records, campaign.about.submissions]).toEqual([
        known.both.items,
        known.both.ratings,
      ]);
      const metadata = tableOf(campaign, 'record_metadata');
      expect(tally(cells(metadata, 'other_info.source'))).toEqual(known.sources);
      expect(tally(cells(metadata, 'other_info.language_variety'))).toEqual(known.language_varieties);
      const languages = cells(metadata, 'lang');
      const items = Object.fromEntries(
        Object.entries(known.per_language).map(([lang, { items: n }]) => [lang, n]),
      );
      expect(tally(languages)).toEqual(items);
      const ratings = Object.fromEntries(
        Object.entries(known.per_language).map(([lang, { ratings: n }]) => [lang, n]),
      );
      expect(
        tally(cells(tableOf(campaign, 'submission'), 'record').map((record) => languages[record as number]!)),
      ).toEqual(ratings);
      const people = JSON.parse(
        gunzipSync(readFileSync(at(`${folder}/MP_annotators_meta.json.gz`)))
          .toString()
          .replaceAll('NaN', 'null'),
      ) as Readonly<Record<string, { readonly Gender: string | null }>>;
      const given = Object.values(people).filter(
        ({ Gender }) => Gender !== null && Gender !== 'DATA_EXPIRED',
      );
      const gender = campaign.about.metadata.find(
        ({ owner, name }) => owner === 'annotator' && name === 'Gender',
      );
      expect([campaign.about.annotators.length, gender?.present]).toEqual([
        known.annotators_meta,
        given.length,
      ]);
      expect(Object.keys(perAnnotator(campaign))).toHaveLength(known.annotators_meta);
      expect(questionOf(campaign, 'annotation').answers).toBe(known.both.ratings);
    });
  });

  describe('anger in headlines', () => {
    test('the expert means of the second file are the known answers where the settings say so', async () => {
      const paths = ['anger', 'anger_gold'].map((name) => `data/real/snow2008-affect/${name}.csv`);
      const proposed = await campaignAt(paths);
      expect(proposed.about.problems.map(({ code }) => code)).toContain('gold_proposed');
      expect(proposed.about.goldRecords).toBe(0);
      const settings = 'gold: { file: anger_gold.csv, item: item, answers: { label: gold } }\n';
      const campaign = await campaignAt(paths, settings);
      expect([campaign.about.records, campaign.about.goldRecords, campaign.about.annotators.length]).toEqual([
        100, 100, 38,
      ]);
      expect(questionOf(campaign, 'label').answers).toBe(1100);
    });
  });
}
