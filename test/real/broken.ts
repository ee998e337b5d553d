import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at, readReal } from './real-data.ts';

const MESSAGES: Readonly<Record<string, RegExp>> = {
  'doccano_bounding_box_not_json.jsonl': /no value in it is complete/,
  'hh_lfs_pointer_named.jsonl.gz': /Git LFS pointer/,
};

/** Odd, and read all the same: asserted with the other files of their tool. */
const READ = [
  'doccano_example.invalid.2.csv',
  'doccano_example.utf16.csv',
  'doccano_example_out_of_order_columns.csv',
  'doccano_example_overlapping.jsonl',
  'prodigy_last_line_cut_off.tail4.jsonl',
];

export function broken() {
  describe('broken files', () => {
    test('each has its message here', () => {
      expect(readdirSync(at('samples/broken')).sort()).toEqual([...Object.keys(MESSAGES), ...READ].sort());
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
