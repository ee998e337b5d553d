import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at, readReal } from './real-data.ts';

const MESSAGES: Readonly<Record<string, RegExp>> = {
  'doccano_bounding_box_not_json.jsonl': /not one value in it is whole/,
  'doccano_example.invalid.2.csv': /columns text, label/,
  'doccano_example.utf16.csv': /columns text, label/,
  'doccano_example_out_of_order_columns.csv': /columns label, foo, text/,
  'doccano_example_overlapping.jsonl': /keys text, label, meta/,
  'hh_lfs_pointer_named.jsonl.gz': /Git LFS pointer/,
  'prodigy_last_line_cut_off.tail4.jsonl': /keys record_id/,
};

export function broken() {
  describe('broken files', () => {
    test('each has its message here', () => {
      expect(readdirSync(at('samples/broken')).sort()).toEqual(Object.keys(MESSAGES).sort());
    });

    test.each(Object.entries(MESSAGES))(
      '%s gives a message that a lead can act on',
      async (name, message) => {
        const result = await readReal([`samples/broken/${name}`]);
        expect(result.campaign).toBeNull();
        const problem = (result.campaign === null ? result.problems : []).find(({ file }) => file === name);
        expect(problem?.message).toMatch(message);
      },
    );

    test('a table without a header is told so', async () => {
      const result = await readReal(['samples/csv-long/crowd_dog.headerless.tsv']);
      expect(result.campaign === null && result.problems[0]?.message).toMatch(/seems to have no header/);
    });
  });
}
