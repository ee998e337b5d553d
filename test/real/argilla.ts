import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../src/model/campaign.ts';
import { mergeSettings } from '../../src/model/merge-settings.ts';
import { cells, tableOf, tally } from '../formats/summary.ts';
import {
  answersTo,
  campaignAt,
  perAnnotator,
  perRecord,
  questionOf,
  readReal,
  statuses,
} from './real-data.ts';

const DISK = 'samples/argilla-v2/preference-disk-export';
const snapshotAt = (name: string) => `samples/argilla-v2/preference-snapshots/${name}.records.json.gz`;
const SNAPSHOT = (name: string) => [snapshotAt(name), `${DISK}/.argilla/settings.json`];

export function argilla() {
  describe('Argilla 2, nested', () => {
    test('the export to disk holds 800 records and 229 submissions of two people', async () => {
      const campaign = await campaignAt(DISK);
      expect(campaign.about.records).toBe(800);
      expect(tally(cells(tableOf(campaign, 'record'), 'source_status'))).toEqual({
        completed: 17,
        pending: 783,
      });
      expect(Object.values(perAnnotator(campaign)).sort()).toEqual([182, 47]);
      expect(statuses(campaign)).toEqual({ unknown: 229 });
      expect(answersTo(campaign, 'preference_selection')).toEqual({
        equal: 111,
        resp_1_better: 64,
        resp_0_better: 54,
      });
      expect(campaign.about.questions.map(({ answers }) => answers)).toEqual([229, 80]);
      expect(perRecord(campaign)).toEqual({ 0: 588, 1: 195, 2: 17 });
      expect(campaign.about.overlap).toEqual({ needed: 2, source: 'export' });
      expect(campaign.about.timed).toBe(0);
    });

    test('17 records have both annotators, who agree on 14', async () => {
      const campaign = await campaignAt(DISK);
      const rating = tableOf(campaign, 'rating');
      const given = new Map<number, unknown[]>();
      cells(rating, 'record').forEach((record, row) => {
        if (cells(rating, 'question')[row] !== 0) return;
        given.set(record as number, [...(given.get(record as number) ?? []), cells(rating, 'value')[row]]);
      });
      const pairs = [...given.values()].filter((values) => values.length === 2);
      expect(pairs).toHaveLength(17);
      expect(pairs.filter(([a, b]) => a === b).length / 17).toBeCloseTo(0.8235, 4);
    });

    test.each([
      ['2026-01-30T1109', 12, { pending: 800 }, { 0: 794, 2: 6 }],
      ['2026-02-11T2210', 229, { completed: 11, pending: 789 }, { 0: 588, 1: 195, 2: 17 }],
    ])('the snapshot of %s holds %i submissions', async (name, submissions, status, records) => {
      const campaign = await campaignAt(SNAPSHOT(name));
      expect(campaign.about.submissions).toBe(submissions);
      expect(tally(cells(tableOf(campaign, 'record'), 'source_status'))).toEqual(status);
      expect(perRecord(campaign)).toEqual(records);
    });
  });

  describe('Argilla 2, four snapshots', () => {
    const ALL = [DISK, ...['2026-01-30T1109', '2026-02-04T2242', '2026-02-11T2210'].map(snapshotAt)];

    test('12, 184, 229 and 229 responses; the ids that did not survive are proposed', async () => {
      const result = await readReal(ALL);
      const { snapshots, submissions, records } = result.campaign!.about;
      expect([submissions, records]).toEqual([229, 800]);
      expect(snapshots.map((one) => [one.day, one.records, one.annotators, one.submissions])).toEqual([
        ['2026-01-30', 800, 2, 12],
        ['2026-02-04', 800, 2, 184],
        ['2026-02-11', 800, 2, 229],
        ['2026-02-20', 800, 2, 229],
      ]);
      expect(snapshots.map((one) => [one.added, one.changed, one.vanished, one.why])).toEqual([
        [null, null, null, null],
        [238, 0, 0, null],
        [59, 0, 0, null],
        [null, null, null, 'records'],
      ]);
      expect(result.campaign && result.proposals.map(({ message }) => message)).toEqual([
        'The records of 11 February 2026 and of 20 February 2026 have different ids, and 800 of 800 texts are the same.',
        'The annotator bd8c15d3… of 11 February 2026 gave the same answers as eacb82fb… of 20 February 2026: 182 of 182 (next best: 14 of 17).',
        'The annotator 4deef335… of 11 February 2026 gave the same answers as 953caa26… of 20 February 2026: 47 of 47 (next best: 14 of 17).',
      ]);
    });

    test('accepted, nothing is new, changed or gone', async () => {
      const first = await readReal(ALL);
      const proposals = first.campaign ? first.proposals : [];
      const choices = proposals.map(({ settings }) => settings).reduce(mergeSettings);
      const result = await readReal(ALL, undefined, { settings: choices });
      expect(result.campaign && result.proposals).toEqual([]);
      expect(result.campaign?.about.snapshots.at(-1)).toMatchObject({
        added: 0,
        changed: 0,
        vanished: 0,
        why: null,
      });
    });
  });

  describe('Argilla 2, flat', () => {
    test('one record with three submitted answers', async () => {
      const campaign = await campaignAt('samples/argilla-v2/image_preferences_flat_rows.jsonl');
      expect(campaign.about.records).toBe(1);
      expect(statuses(campaign)).toEqual({ submitted: 3 });
      expect(answersTo(campaign, 'preference')).toEqual({ both_good: 1, image_1: 2 });
      expect(campaign.about.annotators).toHaveLength(3);
      expect(campaign.about.fields).toEqual(['images.image_1', 'images.image_2', 'images.prompt']);
    });

    test('columns in one object are rows', async () => {
      const campaign = await campaignAt('samples/derived/argilla_v2_to_dict_names.json');
      expect([campaign.about.records, campaign.about.submissions]).toEqual([20, 37]);
    });
  });

  describe('the same answers in four containers', () => {
    const paths = [
      'argilla_v2_flat.jsonl',
      'argilla_v1_feedback_records.json',
      'argilla_v1_hf_list_of_structs.jsonl',
      'argilla_v1_hf_struct_of_lists.jsonl',
    ];

    test.each(paths)('%s gives the answers of the first 160 records of its source', async (path) => {
      const [derived, whole] = [await campaignAt(`samples/derived/${path}`), await campaignAt(DISK)];
      expect(derived.about.records).toBe(160);
      expect(statuses(derived)).toEqual({ submitted: 137 });
      const texts = textsByPerson(whole);
      const own = textsByPerson(derived);
      expect(own.size).toBe(137);
      for (const [key, answers] of own) expect(texts.get(key)).toEqual(answers);
    });

    test.each(paths.slice(1))(`%s gives the same questions as ${paths[0]!}`, async (path) => {
      const [one, other] = [
        await campaignAt(`samples/derived/${path}`),
        await campaignAt(`samples/derived/${paths[0]!}`),
      ];
      const brief = ({ about }: Campaign) =>
        about.questions.map(({ name, kind, answers }) => [name, kind, answers]);
      expect(brief(one)).toEqual(brief(other));
      expect(answersTo(one, 'preference_selection')).toEqual(answersTo(other, 'preference_selection'));
    });
  });

  describe('Argilla 1', () => {
    const SHAREGPT = 'samples/argilla-v1/sharegpt_textdescriptives';

    test.each(['feedback_record.json', 'hf_row.json'])(
      '%s is one record with a suggestion and 130 metadata values',
      async (name) => {
        const { about } = await campaignAt(`${SHAREGPT}.${name}`);
        expect([about.records, about.submissions, about.metadata.length]).toEqual([1, 0, 130]);
        expect(
          about.questions.map((question) => [question.name, question.answers, question.suggestions]),
        ).toEqual([['response', 0, 1]]);
      },
    );

    test('both forms give the same metadata and the same texts', async () => {
      const [one, other] = [
        await campaignAt(`${SHAREGPT}.feedback_record.json`),
        await campaignAt(`${SHAREGPT}.hf_row.json`),
      ];
      const brief = (campaign: Campaign) => {
        const table = tableOf(campaign, 'record_metadata');
        return Object.fromEntries(
          campaign.about.metadata.map(({ name, column }) => [name, cells(table, column)[0]]),
        );
      };
      expect(brief(one)).toEqual(brief(other));
      expect(cells(tableOf(one, 'field_text'), 'text')).toEqual(cells(tableOf(other, 'field_text'), 'text'));
    });

    test('rows that hold only suggestions are read', async () => {
      const { about } = await campaignAt('samples/argilla-v1/hf_rows_rating_text_suggestions.jsonl');
      expect([about.records, about.submissions]).toEqual([1, 0]);
      expect(about.questions.map(({ kind, suggestions }) => [kind, suggestions])).toEqual([
        ['rating', 1],
        ['text', 1],
        ['rating', 1],
        ['text', 1],
      ]);
    });

    test('a column that its author collapsed counts as no response, and that is told', async () => {
      const campaign = await campaignAt('samples/argilla-v1/hf_rows_binary_label.jsonl');
      expect(campaign.about.records).toBe(2);
      expect(campaign.about.problems.map(({ code, line }) => [code, line])).toEqual([
        ['collapsed_answer', 2],
      ]);
      expect(questionOf(campaign, 'label')?.answers ?? 0).toBe(0);
    });
  });
}

/** The selected preference by the beginning of the prompt's text and the person. */
function textsByPerson(campaign: Campaign): ReadonlyMap<string, readonly unknown[]> {
  const ids = cells(tableOf(campaign, 'record'), 'record_id');
  const rating = tableOf(campaign, 'rating');
  const question = campaign.about.questions.findIndex(({ name }) => name === 'preference_selection');
  const { options } = campaign.about.questions[question]!;
  const out = new Map<string, unknown[]>();
  const [asked, record, annotator, value] = ['question', 'record', 'annotator', 'value'].map((name) =>
    cells(rating, name),
  );
  asked!.forEach((one, row) => {
    if (one !== question) return;
    const key = `${String(ids[record![row] as number])} ${campaign.about.annotators[annotator![row] as number]!.id}`;
    out.set(key, [...(out.get(key) ?? []), options[value![row] as number]!.value]);
  });
  return out;
}
