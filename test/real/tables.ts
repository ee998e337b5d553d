import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cells, tableOf, tally } from '../formats/summary.ts';
import { agreementOn, asking } from './asked.ts';
import {
  answersTo,
  at,
  campaignAt,
  counted,
  firstAndLast,
  perAnnotator,
  perDay,
  perRecord,
  questionOf,
  statuses,
  truth,
} from './real-data.ts';

type Counts = Readonly<Record<string, number>>;

export function tables() {
  describe('translation ratings', () => {
    const folder = 'data/real/wmt23-sxs-mqm-ende';
    const settings = 'time: { zone: UTC }\n';

    interface Truth {
      readonly items: number;
      readonly responses: number;
      readonly raters: number;
      readonly responses_per_item: Counts;
      readonly responses_per_rater: Counts;
      readonly responses_worst_severity: Counts;
      readonly responses_with_category: Counts;
      readonly first_timestamp: string;
      readonly last_timestamp: string;
      readonly responses_per_day_utc: Counts;
      readonly active_seconds: { readonly sum: number; readonly max: number };
    }

    test('every count is the true one', async () => {
      const campaign = await campaignAt(folder);
      const known = truth(`${folder}/truth.json`) as Truth;
      expect([campaign.about.records, campaign.about.submissions, campaign.about.annotators.length]).toEqual([
        known.items,
        known.responses,
        known.raters,
      ]);
      expect(perRecord(campaign)).toEqual(known.responses_per_item);
      expect(perAnnotator(campaign)).toEqual(known.responses_per_rater);
      expect(answersTo(campaign, 'severity')).toEqual(known.responses_worst_severity);
      const { '(none)': none, ...categories } = answersTo(campaign, 'categories');
      expect(none).toBeGreaterThan(0);
      expect(categories).toEqual(known.responses_with_category);
      expect(firstAndLast(campaign)).toEqual([known.first_timestamp, known.last_timestamp]);
      expect(perDay(campaign)).toEqual(known.responses_per_day_utc);
      const seconds = cells(tableOf(campaign, 'submission'), 'duration_s') as number[];
      expect(seconds.reduce((a, b) => a + b)).toBeCloseTo(known.active_seconds.sum, 1);
      expect(Math.max(...seconds)).toBe(known.active_seconds.max);
    });

    test('without settings the table of responses is recognised by itself', async () => {
      const campaign = await campaignAt([`${folder}/responses.csv.gz`], settings);
      expect([campaign.about.records, campaign.about.submissions, campaign.about.annotators.length]).toEqual([
        1040, 3120, 10,
      ]);
      expect(campaign.about.timed).toBe(3120);
    });
  });

  describe('crowd answers', () => {
    test.each([
      ['crowd_dog', 807, 109, 8070, 'rating', { 3: 2304, 2: 2167, 0: 1900, 1: 1699 }],
      ['crowd_face', 584, 27, 5242, 'rating', null],
      ['crowd_emotion_numeric', 700, 38, 7000, 'number', null],
    ] as const)(
      '%s: %i items, %i workers, %i answers',
      async (name, items, workers, answers, kind, values) => {
        const campaign = await campaignAt(`samples/csv-long/${name}.answer.csv`);
        expect([
          campaign.about.records,
          campaign.about.annotators.length,
          campaign.about.submissions,
        ]).toEqual([items, workers, answers]);
        expect([questionOf(campaign, 'answer').kind, questionOf(campaign, 'answer').answers]).toEqual([
          kind,
          answers,
        ]);
        expect(statuses(campaign)).toEqual({ submitted: answers });
        expect(campaign.about.repeated).toBe(0);
        if (values) expect(answersTo(campaign, 'answer')).toEqual(values);
      },
    );

    test.each([
      ['crowd_dog', 807],
      ['crowd_face', 584],
      ['crowd_emotion_numeric', 700],
    ])('the true answers of %s are a table of records beside the answers', async (name, items) => {
      const campaign = await campaignAt([
        `samples/csv-long/${name}.answer.csv`,
        `samples/csv-long/${name}.truth.csv`,
      ]);
      expect(campaign.about.records).toBe(items);
      expect(campaign.about.metadata.map((field) => [field.owner, field.name])).toEqual([
        ['record', 'truth'],
      ]);
    });

    test('ratings with attributes of their annotators', async () => {
      const campaign = await campaignAt('samples/csv-long/popquorn_offensiveness.first5000.csv');
      expect([campaign.about.records, campaign.about.annotators.length, campaign.about.submissions]).toEqual([
        1500, 101, 5000,
      ]);
      expect(answersTo(campaign, 'offensiveness')).toEqual({ 1: 2970, 2: 903, 3: 594, 4: 338, 5: 195 });
      expect(campaign.about.metadata.map((field) => `${field.owner} ${field.name}`)).toEqual(
        ['gender', 'race', 'age', 'occupation', 'education'].map((name) => `annotator ${name}`),
      );
      expect(campaign.about.fields).toEqual(['text']);
    });

    test('anger in headlines is a number from 0 to 100', async () => {
      const campaign = await campaignAt('data/real/snow2008-affect/anger.csv');
      expect([campaign.about.records, campaign.about.annotators.length, campaign.about.submissions]).toEqual([
        100, 38, 1000,
      ]);
      expect(perRecord(campaign)).toEqual({ 10: 100 });
      expect(questionOf(campaign, 'label').kind).toBe('number');
      // The provenance rounds it: most of the equal pairs are 0 beside 0.
      const { percent } = await asking(campaign, 'label', (asked) => agreementOn(asked));
      expect(percent.pairs.value).toBeCloseTo(0.57, 2);
    });
  });

  describe('Snow 2008', () => {
    interface Truth {
      readonly items: number;
      readonly workers: number;
      readonly ratings: number;
      readonly responses_per_item: Counts;
      readonly label_counts: Counts;
      readonly gold_item_counts: Counts;
    }

    test.each(['rte', 'temp', 'wsd'])('%s: every count is the true one', async (name) => {
      const campaign = await campaignAt(`data/real/snow2008/${name}.csv.gz`);
      const known = (truth('data/real/snow2008/truth.json') as Record<string, Truth>)[name]!;
      expect([campaign.about.records, campaign.about.annotators.length, campaign.about.submissions]).toEqual([
        known.items,
        known.workers,
        known.ratings,
      ]);
      expect(perRecord(campaign)).toEqual(known.responses_per_item);
      expect(answersTo(campaign, 'response')).toEqual(known.label_counts);
      expect(tally(cells(tableOf(campaign, 'record_metadata'), 'gold'))).toEqual(known.gold_item_counts);
      expect(campaign.about.timed).toBe(0);
    });

    test('times that are all the same are placeholders and are not used', async () => {
      const settings =
        'columns: { item: orig_id, annotator: worker, answers: { response: response }, submitted_at: end }\n';
      expect((await campaignAt(['data/real/snow2008/wsd.csv.gz'], settings)).about.timed).toBe(0);
    });
  });

  describe('convincing arguments', () => {
    interface Truth {
      readonly pairs: number;
      readonly responses: number;
      readonly workers: number;
      readonly preference: Counts;
      readonly responses_per_pair: Counts;
      readonly top10_workers: Counts;
      readonly worker_stance: Counts;
      readonly first_submit: string;
      readonly last_submit: string;
      readonly responses_per_day_utc: Counts;
      readonly responses_per_worker: { readonly max: number; readonly min: number };
    }
    const settings = `
columns:
  item: pair_id
  annotator: worker
  answers: { preference: preference, reason: reason }
  submitted_at: submitted_at
  started_at: accepted_at
  submission_metadata: [worker_stance, assignment]
  annotator_metadata: [mace_competence]
`;

    test('every count is the true one', async () => {
      const campaign = await campaignAt(['data/real/ukpconvarg1/responses.csv.gz'], settings);
      const known = (truth('data/real/ukpconvarg1/truth.json') as { all: Truth }).all;
      expect([campaign.about.records, campaign.about.submissions, campaign.about.annotators.length]).toEqual([
        known.pairs,
        known.responses,
        known.workers,
      ]);
      expect(counted(campaign)).toEqual([[known.responses, known.responses, 0]]);
      expect(answersTo(campaign, 'preference')).toEqual(known.preference);
      expect(perRecord(campaign)).toEqual(known.responses_per_pair);
      const people = perAnnotator(campaign);
      expect(people).toEqual(expect.objectContaining(known.top10_workers));
      expect([Math.max(...Object.values(people)), Math.min(...Object.values(people))]).toEqual([
        known.responses_per_worker.max,
        known.responses_per_worker.min,
      ]);
      expect(firstAndLast(campaign).map((time) => Date.parse(time))).toEqual([
        Date.parse(known.first_submit),
        Date.parse(known.last_submit),
      ]);
      expect(perDay(campaign)).toEqual(known.responses_per_day_utc);
      const { null: unnamed, ...stances } = tally(
        cells(tableOf(campaign, 'submission_metadata'), 'worker_stance'),
      );
      expect({ '(none given)': unnamed, ...stances }).toEqual(known.worker_stance);
      expect(questionOf(campaign, 'reason').kind).toBe('text');
    });

    test('without settings the roles that decide the counts are guessed right', async () => {
      const campaign = await campaignAt('data/real/ukpconvarg1/responses.csv.gz');
      expect([campaign.about.records, campaign.about.submissions, campaign.about.annotators.length]).toEqual([
        16927, 84445, 3815,
      ]);
      expect(questionOf(campaign, 'preference').answers).toBe(84445);
    });
  });

  describe('crowd reports with start and end times', () => {
    interface Truth {
      readonly rows: number;
      readonly units: number;
      readonly workers: number;
      readonly answer_column: string;
      readonly top_labels: Counts;
      readonly first_created: string;
      readonly last_created: string;
      readonly seconds: { readonly sum: number; readonly max: number };
      readonly repeat_worker_unit_rows: number;
    }
    const names = [
      'person-video-binary-choice',
      'person-video-ternary-choice',
      'person-video-multiple-choice',
      'person-video-sparse-multiple-choice',
      'person-video-free-input',
      'event-text-sparse-multiple-choice',
      'event-text-highlight',
      'relex-multiple-choice',
      'relex-sparse-multiple-choice',
    ];

    test.each(names)('%s: every count and time is the true one', async (name) => {
      const campaign = await campaignAt(`data/real/figure-eight/${name}.csv.gz`);
      const known = (truth('data/real/figure-eight/truth.json') as Record<string, Truth>)[name]!;
      expect([campaign.about.records, campaign.about.submissions, campaign.about.annotators.length]).toEqual([
        known.units,
        known.rows,
        known.workers,
      ]);
      expect(campaign.about.repeated).toBe(known.repeat_worker_unit_rows);
      const times = [known.first_created, known.last_created].map((time) =>
        new Date(`${time.replace(' ', 'T')}Z`).toISOString(),
      );
      expect(firstAndLast(campaign)).toEqual(times);
      const table = tableOf(campaign, 'submission');
      const started = cells(table, 'created_at') as number[];
      const seconds = (cells(table, 'updated_at') as number[]).map(
        (time, row) => (time - started[row]!) / 1000,
      );
      expect([seconds.reduce((a, b) => a + b), Math.max(...seconds)]).toEqual([
        known.seconds.sum,
        known.seconds.max,
      ]);
    });

    test.each(names.slice(0, 2))('%s: the labels are the true ones', async (name) => {
      const campaign = await campaignAt(`data/real/figure-eight/${name}.csv.gz`);
      const known = (truth('data/real/figure-eight/truth.json') as Record<string, Truth>)[name]!;
      expect(answersTo(campaign, known.answer_column)).toEqual(known.top_labels);
    });

    test.each(names.slice(2, 6))('%s: each label of a list counts once an answer', async (name) => {
      const path = `data/real/figure-eight/${name}.csv.gz`;
      const known = (truth('data/real/figure-eight/truth.json') as Record<string, Truth>)[name]!;
      const rows = Papa.parse<Record<string, string>>(gunzipSync(readFileSync(at(path))).toString(), {
        header: true,
        skipEmptyLines: true,
      });
      const lists = rows.data.map((row) => new Set(JSON.parse(row[known.answer_column]!) as string[]));
      const { '(none)': none = 0, ...labels } = answersTo(await campaignAt(path), known.answer_column);
      expect(none).toBe(lists.filter(({ size }) => size === 0).length);
      expect(labels).toEqual(tally(lists.flatMap((list) => [...list].filter((label) => label !== ''))));
    });
  });
}
