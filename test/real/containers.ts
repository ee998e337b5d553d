import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../src/model/campaign.ts';
import { cells, tableOf } from '../formats/summary.ts';
import { answersTo, campaignAt, perAnnotator, perRecord, questionOf, statuses } from './real-data.ts';

/** All that must be equal where the same answers come in another container. */
const figures = (campaign: Campaign, question: string) => ({
  records: cells(tableOf(campaign, 'record'), 'record_id').toSorted(),
  people: perAnnotator(campaign),
  answers: answersTo(campaign, question),
  overlap: perRecord(campaign),
  statuses: statuses(campaign),
});

const DERIVED = 'samples/derived';

export function containers() {
  describe('the same answers in another container', () => {
    test.each([
      ['crowd_dog.task_worker_label.parquet', ['parquet']],
      ['crowd_dog.stream.arrow', ['arrow stream']],
      ['crowd_dog.file.arrow', ['arrow file']],
    ])('%s holds what the CSV holds', async (name, container) => {
      const campaign = await campaignAt(`${DERIVED}/${name}`);
      const table = await campaignAt('samples/csv-long/crowd_dog.answer.csv');
      expect(figures(campaign, 'label')).toEqual(figures(table, 'answer'));
      expect(campaign.about.files.map((file) => [file.container, file.format, file.rows])).toEqual([
        [container, 'long-table', 8070],
      ]);
    });

    test.each([
      ['argilla_v1_hf_list_of_structs.parquet', 'argilla_v1_hf_list_of_structs.jsonl'],
      ['argilla_v2_flat.parquet', 'argilla_v2_flat.jsonl'],
    ])('%s holds what %s holds', async (name, other) => {
      const [campaign, lines] = await Promise.all([
        campaignAt(`${DERIVED}/${name}`),
        campaignAt(`${DERIVED}/${other}`),
      ]);
      expect(campaign.about.submissions).toBe(137);
      expect(figures(campaign, 'preference_selection')).toEqual(figures(lines, 'preference_selection'));
      expect(answersTo(campaign, 'reasoning')).toEqual(answersTo(lines, 'reasoning'));
    });

    test('a table without a header is read where the settings name its columns by place', async () => {
      const campaign = await campaignAt(
        ['samples/csv-long/crowd_dog.headerless.tsv'],
        'columns: { item: column 1, annotator: column 2, answers: { answer: column 3 } }\n',
      );
      const table = await campaignAt('samples/csv-long/crowd_dog.answer.csv');
      expect([campaign.about.submissions, campaign.about.annotators.length]).toEqual([8070, 109]);
      expect(answersTo(campaign, 'answer')).toEqual(answersTo(table, 'answer'));
      expect(questionOf(campaign, 'answer').answers).toBe(8070);
    });
  });
}
