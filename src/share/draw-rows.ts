import type { Campaign } from '../model/campaign.ts';
import type { Column, Table } from '../model/column.ts';
import { drawnRows, type Keyed } from './order.ts';
import { codesOf, pick, recode, tableOf, withColumns, withTable } from './table.ts';

const OF_RECORDS = [
  'record',
  'record_metadata',
  'field_text',
  'suggestion',
  'aggregate',
  'submission',
  'rating',
];
const OF_SUBMISSIONS = ['submission', 'submission_metadata', 'answer', 'rating', 'answer_text'];

/**
 * The campaign with its records and submissions, and all that is about them, in a drawn order and under new numbers: in
 * the order of the files each person's rows stand together.
 */
export function inDrawnOrder(campaign: Campaign, keyed: Keyed): Campaign {
  const numbersOf = (table: string) => drawnRows(tableOf(campaign, table)?.rows ?? 0, table, keyed);
  const record = numbersOf('record');
  const submission = numbersOf('submission');
  const renumbered = [...new Set([...OF_RECORDS, ...OF_SUBMISSIONS])].reduce(
    (made, name) =>
      withTable(made, name, (table) =>
        sorted(
          withNumbers(withNumbers(table, 'record', record), 'submission', submission),
          OF_SUBMISSIONS.includes(name) ? 'submission' : 'record',
        ),
      ),
    campaign,
  );
  return renumbered;
}

function withNumbers(table: Table, name: string, numbers: Int32Array): Table {
  if (table.columns[name] === undefined) return table;
  const column: Column = { type: 'integer', data: recode(codesOf(table, name), numbers) };
  return withColumns(table, { [name]: column });
}

/** Rows by question, where they have one, then by number; rows of one number, such as parts of an answer, as they stood. */
function sorted(table: Table, by: string): Table {
  const question = table.columns.question === undefined ? null : codesOf(table, 'question');
  const numbers = codesOf(table, by);
  const places = Array.from({ length: table.rows }, (_, row) => row);
  places.sort((a, b) => (question ? question[a]! - question[b]! : 0) || numbers[a]! - numbers[b]! || a - b);
  return pick(table, places);
}
