import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../src/model/campaign.ts';
import { fleissKappa } from '../../src/stats/agreement/fleiss-kappa.ts';
import { percentAgreement } from '../../src/stats/agreement/percent-agreement.ts';
import { itemCount, patternsOf, profilesFrom, type Pattern } from '../../src/stats/data/profiles.ts';
import { cells, tableOf, tally } from '../formats/summary.ts';
import { asking, profilesIn } from './asked.ts';
import { answersTo, campaignAt, counted, perAnnotator, questionOf, statuses } from './real-data.ts';

type Cells = readonly (string | number | null)[];

/** The submissions of a campaign that people finished or took back: all but drafts. */
const notDrafts = (campaign: Campaign): readonly number[] =>
  cells(tableOf(campaign, 'submission'), 'status').flatMap((status, row) =>
    status === 'draft' ? [] : [row],
  );

const pick = (values: Cells, rows: readonly number[]): Cells => rows.map((row) => values[row]!);

/** How often each label was given in submissions that count. */
function labelsIn(campaign: Campaign, name: string): Readonly<Record<string, number>> {
  const number = campaign.about.questions.findIndex((question) => question.name === name);
  const answer = tableOf(campaign, 'answer');
  const [asked, label, submission] = ['question', 'label', 'submission'].map((column) =>
    cells(answer, column),
  );
  const status = cells(tableOf(campaign, 'submission'), 'status');
  const { options } = campaign.about.questions[number]!;
  return tally(
    asked!.flatMap((question, row) =>
      question === number && label![row] !== null && status[submission![row] as number] === 'submitted'
        ? [options[label![row] as number]!.value]
        : [],
    ),
  );
}

const told = (campaign: Campaign): Readonly<Record<string, number>> =>
  Object.fromEntries(campaign.about.problems.map(({ code, count }) => [code, count]));

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

export function tools() {
  describe('Label Studio', () => {
    const seconds = (campaign: Campaign) =>
      (pick(cells(tableOf(campaign, 'submission'), 'duration_s'), notDrafts(campaign)) as number[]).toSorted(
        (a, b) => a - b,
      );
    const people = (campaign: Campaign) =>
      Object.values(
        tally(pick(cells(tableOf(campaign, 'submission'), 'annotator'), notDrafts(campaign))),
      ).sort();
    const tasks = (campaign: Campaign) =>
      tally(
        Object.values(tally(pick(cells(tableOf(campaign, 'submission'), 'record'), notDrafts(campaign)))),
      );

    test('team 4 made 361 annotations of 130 tasks', async () => {
      const campaign = await campaignAt('samples/label-studio/leoka_team_4.json');
      expect([campaign.about.records, notDrafts(campaign).length]).toEqual([130, 361]);
      expect(people(campaign)).toEqual([101, 130, 130]);
      expect(statuses(campaign)).toEqual({ submitted: 359, discarded: 2, draft: 1 });
      expect(told(campaign)).toEqual({
        edited_by_another: 114,
        draft_of_annotation: 6,
        personal_data: 1,
        ground_truth: 130,
      });
      expect(tasks(campaign)).toEqual({ 2: 29, 3: 101 });
      const answered = new Set(cells(tableOf(campaign, 'answer'), 'submission'));
      expect(notDrafts(campaign).filter((row) => !answered.has(row))).toHaveLength(2);
      expect([seconds(campaign)[180], seconds(campaign).at(-1)]).toEqual([
        expect.closeTo(209.651, 3) as number,
        expect.closeTo(49629.774, 3) as number,
      ]);
    });

    test('its spans and its tree of categories are counted', async () => {
      const campaign = await campaignAt('samples/label-studio/leoka_team_4.json');
      const labels = labelsIn(campaign, 'label');
      expect(sum(labels)).toBe(3093);
      expect(labels).toMatchObject({ Person: 506, Experience: 448, Age: 445 });
      expect(campaign.about.questions.map(({ name, kind }) => [name, kind])).toEqual([
        ['label', 'span'],
        ['Category', 'multi_label'],
        ['Category/top', 'multi_label'],
      ]);
      expect(Object.keys(answersTo(campaign, 'Category/top'))).toEqual([
        'Assaulted',
        'Assignment',
        'Killed',
        'Situation',
        'Suspect',
      ]);
    });

    test('team 6 made 332 annotations, two of them again by the same person', async () => {
      const campaign = await campaignAt('samples/label-studio/leoka_team_6.json');
      expect([campaign.about.records, notDrafts(campaign).length]).toEqual([130, 332]);
      expect(people(campaign)).toEqual([130, 131, 71]);
      expect(statuses(campaign)).toEqual({ submitted: 332, draft: 4 });
      expect(told(campaign)).toMatchObject({ edited_by_another: 82, draft_of_annotation: 13 });
      expect(campaign.about.repeated).toBe(2);
      expect(tasks(campaign)).toEqual({ 2: 60, 3: 68, 4: 2 });
      expect(seconds(campaign).at(-1)).toBeCloseTo(75960.639, 3);
      expect(sum(labelsIn(campaign, 'label'))).toBe(2626);
    });

    test.each([
      ['sdk_chat_data', 1, { chat: 'text' }],
      ['sdk_csv_test', 2, { label: 'span' }],
      ['sdk_csv_test2', 1, { uri_selection: 'label' }],
      ['sdk_csv_test_colliding_keys', 1, { text: 'label' }],
      ['sdk_csv_test_history', 1, { sentiment: 'label' }],
      ['sdk_polygon', 1, { label: 'span' }],
      ['sdk_repeater', 1, { labels: 'span', categories: 'span' }],
    ])('%s holds %i answered tasks', async (name, answers, kinds) => {
      const campaign = await campaignAt(`samples/label-studio/${name}.json`);
      expect(campaign.about.submissions).toBe(answers);
      expect(
        Object.fromEntries(campaign.about.questions.map((question) => [question.name, question.kind])),
      ).toEqual(kinds);
    });

    test('predictions are suggestions with their score, and reviews are told', async () => {
      const campaign = await campaignAt('samples/label-studio/sdk_csv_test.json');
      const suggestion = tableOf(campaign, 'suggestion');
      expect(cells(suggestion, 'agent')).toContain('model 0');
      expect(cells(suggestion, 'score')).toContain(0.7212843313260696);
      expect(tally(cells(tableOf(campaign, 'submission_metadata'), 'review'))).toEqual({ rejected: 2 });
    });

    test('a table of tabs under a name for commas has its person and time', async () => {
      const campaign = await campaignAt('samples/label-studio/sdk_csv_test2_result.csv');
      expect([campaign.about.submissions, campaign.about.annotators.length, campaign.about.timed]).toEqual([
        1, 1, 1,
      ]);
      expect(campaign.about.files[0]?.container).toEqual(['tsv']);
    });
  });

  describe('Prodigy', () => {
    test('three people chose for each of 593 inputs', async () => {
      const campaign = await campaignAt('samples/prodigy/choice_3annotators_full_overlap.jsonl');
      expect(counted(campaign)).toEqual([[1779, 1779, 0]]);
      expect(campaign.about.records).toBe(593);
      expect(Object.values(perAnnotator(campaign))).toEqual([593, 593, 593]);
      expect(campaign.about.annotators.map(({ name }) => name)).toEqual(['ann1', 'ann2', 'ann3']);
      expect(statuses(campaign)).toEqual({ submitted: 1777, discarded: 2 });
      expect(labelsIn(campaign, 'choice')).toEqual({ 'no distorsión': 1038, distorsión: 738 });
      expect(campaign.about.timed).toBe(1779);
    });

    test('their agreement over the inputs with three choices is the known one', async () => {
      const campaign = await campaignAt('samples/prodigy/choice_3annotators_full_overlap.jsonl');
      const profiles = await asking(campaign, 'choice', (asked) => profilesIn(asked));
      const chosen = ({ counts }: Pattern) => [...counts.values()].reduce((sum, count) => sum + count);
      const full = profilesFrom(
        profiles.size,
        [...patternsOf(profiles)].filter((pattern) => chosen(pattern) === 3),
      );
      expect(itemCount(full)).toBe(590);
      expect(percentAgreement(full, 'unanimous').value).toBeCloseTo(453 / 590, 12);
      expect(fleissKappa(full).value).toBeCloseTo(0.6809, 4);
    });

    test('2,926 lines are answers to 2,907 inputs', async () => {
      const campaign = await campaignAt('samples/prodigy/choice_3annotators_little_overlap.jsonl');
      expect([campaign.about.submissions, campaign.about.records, campaign.about.repeated]).toEqual([
        2926, 2907, 16,
      ]);
      expect(perAnnotator(campaign)).toEqual({
        'presto_annotation-ann1': 970,
        'presto_annotation-ann2': 985,
        'presto_annotation-ann3': 971,
      });
    });

    test('yes and no are both answers', async () => {
      const campaign = await campaignAt('samples/prodigy/binary_textcat_accept_reject.head250.jsonl');
      expect(statuses(campaign)).toEqual({ submitted: 250 });
      expect(answersTo(campaign, 'DOCUMENTATION')).toEqual({ accept: 82, reject: 168 });
      expect(campaign.about.annotators).toEqual([]);
    });

    test('spans that were marked by hand, four texts passed over', async () => {
      const campaign = await campaignAt('samples/prodigy/ner_manual_timestamps_ignore.jsonl');
      expect([campaign.about.submissions, campaign.about.records, campaign.about.timed]).toEqual([
        523, 512, 523,
      ]);
      expect(statuses(campaign)).toEqual({ submitted: 519, discarded: 4 });
      expect(sum(labelsIn(campaign, 'spans'))).toBe(242);
    });

    test('options with numbers as ids, and sessions that name nobody', async () => {
      const campaign = await campaignAt('samples/prodigy/blocks_choice_numeric_ids.jsonl');
      expect([campaign.about.submissions, campaign.about.records]).toEqual([4, 2]);
      expect(
        questionOf(campaign, 'choice')
          .options.slice(0, 3)
          .map(({ value }) => value),
      ).toEqual(['0', '1', '2']);
      expect(campaign.about.annotators).toEqual([]);
      expect(told(campaign)).toMatchObject({ person_unknown: 4 });
    });

    test('a review holds the final answers and those of each session', async () => {
      const campaign = await campaignAt('samples/prodigy/review_recipe_sessions_versions.head300.jsonl');
      expect(campaign.about.records).toBe(300);
      expect(tally(cells(tableOf(campaign, 'submission'), 'role'))).toEqual({ annotator: 600, gold: 300 });
      expect(perAnnotator(campaign)).toEqual({ ner_model: 300, null: 300, original_annotations: 300 });
    });

    test.each([
      ['old_style_no_session.head150', 150, 'spans', 'span'],
      ['choice_entity_linking', 30, 'choice', 'label'],
    ])('%s: %i answers of nobody in particular', async (name, answers, question, kind) => {
      const campaign = await campaignAt(`samples/prodigy/${name}.jsonl`);
      expect([campaign.about.submissions, campaign.about.annotators.length]).toEqual([answers, 0]);
      expect([questionOf(campaign, question).kind, questionOf(campaign, question).answers]).toEqual([
        kind,
        answers,
      ]);
    });

    test('a line that is cut off is left out and told', async () => {
      const campaign = await campaignAt('samples/broken/prodigy_last_line_cut_off.tail4.jsonl');
      expect(counted(campaign)).toEqual([[4, 3, 1]]);
      expect(told(campaign)).toMatchObject({ cut_off: 1 });
    });
  });

  describe('doccano', () => {
    test('both users of the first generation mark the same texts', async () => {
      const campaign = await campaignAt('samples/doccano/v1-classic/labeling.jsonl');
      expect(perAnnotator(campaign)).toEqual({ 1: 1, 2: 2 });
      expect(sum(answersTo(campaign, 'label'))).toBe(16);
    });

    test.each([
      ['classification.jsonl', 3, 'label', { 1: 3 }],
      ['classification.csv', 3, 'label', { 1: 3 }],
      ['labeling_text_label.jsonl', 2, 'span', { null: 2 }],
      ['seq2seq.jsonl', 3, 'text', { 1: 2, 2: 1 }],
      ['seq2seq.csv', 3, 'text', { 1: 2, 2: 1 }],
    ])('first generation, %s: %i answers', async (name, answers, kind, people) => {
      const campaign = await campaignAt(`samples/doccano/v1-classic/${name}`);
      expect([questionOf(campaign, 'label').answers, questionOf(campaign, 'label').kind]).toEqual([
        answers,
        kind,
      ]);
      expect(perAnnotator(campaign)).toEqual(people);
    });

    test.each([
      ['intent_detection.example.jsonl', { entities: 'span', cats: 'label' }],
      ['relation_extraction.example.jsonl', { entities: 'span' }],
      ['sequence_labeling.example.jsonl', { label: 'span' }],
      ['sequence_to_sequence.example.json', { label: 'text' }],
      ['sequence_to_sequence.example.jsonl', { label: 'text' }],
      ['text_classification.example.json', { label: 'label' }],
      ['text_classification.example.jsonl', { label: 'label' }],
    ])('as exported today, %s', async (name, kinds) => {
      const campaign = await campaignAt(`samples/doccano/export-examples/${name}`);
      expect(
        Object.fromEntries(campaign.about.questions.map((question) => [question.name, question.kind])),
      ).toEqual(kinds);
      expect(campaign.about.annotators).toEqual([]);
    });

    test('spans that overlap are kept', async () => {
      const campaign = await campaignAt('samples/broken/doccano_example_overlapping.jsonl');
      expect(answersTo(campaign, 'label')).toEqual({ LOC: 2 });
    });
  });

  describe('Potato', () => {
    test('three people answered 8, 5 and 4 of 20 items', async () => {
      const campaign = await campaignAt('samples/potato/annotation_output');
      expect([campaign.about.records, campaign.about.submissions]).toEqual([20, 17]);
      expect(perAnnotator(campaign)).toEqual({ lina: 8, lina1: 5, lina2: 4 });
      expect(questionOf(campaign, 'sentiment').kind).toBe('label');
      expect(campaign.about.durations).toBe(13);
    });

    test('two people answered six items, with several aspects', async () => {
      const campaign = await campaignAt('samples/potato/seed');
      expect([campaign.about.records, campaign.about.annotators.length, campaign.about.submissions]).toEqual([
        6, 2, 12,
      ]);
      expect(campaign.about.questions.map(({ name, kind }) => [name, kind])).toEqual([
        ['sentiment', 'label'],
        ['aspects', 'multi_label'],
      ]);
    });
  });
}
