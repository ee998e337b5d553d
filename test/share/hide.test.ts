import { beforeAll, describe, expect, test } from 'vitest';
import { keyedBy } from '../../src/build/salt.ts';
import { shareable } from '../../src/share/shareable.ts';
import type { Campaign } from '../../src/model/campaign.ts';
import { readWhole } from '../formats/sources.ts';
import { cells, tableOf, type Cell } from '../formats/summary.ts';

const PEOPLE = 3;
const RECORDS = 120;

// Each person has a file, a device, hours and a workspace, and every label tells whose answer it is, so that a guess can be checked.
const FILES = {
  'dashboard.yml': `columns: { item: item, annotator: worker, answers: { label: label, note: note }, submitted_at: at, duration: secs, submission_metadata: [device, batch], fields: [text] }
questions: { note: { type: text } }
files:
${Array.from({ length: PEOPLE }, (_, person) => `  - { path: p${String(person)}.csv, workspace: w${String(person)} }`).join('\n')}
share: { annotators: hide }
`,
  ...Object.fromEntries(
    Array.from({ length: PEOPLE }, (_, person) => [
      `p${String(person)}.csv`,
      `item,worker,label,note,at,secs,device,batch,text\n${Array.from({ length: RECORDS }, (_, record) =>
        [
          `r${String(record)}`,
          `worker${String(person)}`,
          `of${String(person)}`,
          `note ${String(person)} ${String(record)}`,
          `2026-02-01T${String(8 + 4 * person).padStart(2, '0')}:${String(record % 60).padStart(2, '0')}:0${String(person)}Z`,
          String(5 + 30 * person),
          `device${String(person)}`,
          `batch${String(record % 2)}`,
          `text ${String(record)}`,
        ].join(','),
      ).join('\n')}\n`,
    ]),
  ),
};

let out: Campaign;
let plain: Campaign;

beforeAll(async () => {
  const { campaign, settings } = await readWhole(FILES);
  out = shareable(campaign, settings, { audience: 'public', keyed: keyedBy('a secret for hiding') });
  plain = shareable(campaign, {}, { audience: 'public', keyed: keyedBy('a secret for hiding') });
});

/** Whose each submission is, told by its label. */
function truth(campaign: Campaign): readonly number[] {
  const answer = tableOf(campaign, 'answer');
  const number = campaign.about.questions.findIndex(({ name }) => name === 'label');
  const [question, submission, label] = ['question', 'submission', 'label'].map((name) =>
    cells(answer, name),
  );
  const whose = new Array<number>(PEOPLE * RECORDS).fill(-1);
  question!.forEach((asked, row) => {
    const option = campaign.about.questions[number]!.options[Number(label![row])];
    if (asked === number) whose[Number(submission![row])] = Number(option!.value.slice(2));
  });
  return whose;
}

/** How often neighbours in an order are of one person. */
function sameNeighbours(order: readonly number[]): number {
  return order.slice(1).filter((person, index) => person === order[index]).length / (order.length - 1);
}

/** Chance is a third; of 359 pairs a share beyond these is seen once in a million. */
const CHANCE = { least: 1 / PEOPLE - 0.125, most: 1 / PEOPLE + 0.125 };

describe('an attack groups answers by person no better than chance', () => {
  test('by the order of rows, of every table that has submissions', () => {
    const whose = truth(out);
    expect(sameNeighbours(truth(plain))).toBeGreaterThan(0.9);
    for (const name of ['submission', 'rating', 'answer', 'answer_text', 'submission_metadata']) {
      const order = [...new Set(cells(tableOf(out, name), 'submission').map(Number))].map(
        (row) => whose[row]!,
      );
      expect([name, order.length]).toEqual([name, PEOPLE * RECORDS]);
      const share = sameNeighbours(order);
      expect(share, name).toBeGreaterThan(CHANCE.least);
      expect(share, name).toBeLessThan(CHANCE.most);
    }
  });

  test('by the order of the answers to each record', () => {
    const whose = truth(out);
    const record = cells(tableOf(out, 'submission'), 'record');
    const firsts = Array.from({ length: RECORDS }, (_, number) => whose[record.indexOf(number)]!);
    for (let person = 0; person < PEOPLE; person++)
      expect(firsts.filter((one) => one === person).length).toBeLessThan(RECORDS * 0.5);
  });

  test('by any column of a submission, or metadata of it', () => {
    const whose = truth(out);
    const columns = ['submission', 'submission_metadata'].flatMap((name) => {
      const table = tableOf(out, name);
      return Object.keys(table.columns)
        .filter((column) => !['submission', 'record'].includes(column))
        .map((column) => [`${name}.${column}`, cells(table, column)] as const);
    });
    for (const [name, values] of columns) {
      const groups = Map.groupBy(values.keys(), (row): Cell => values[row]!);
      for (const [value, rows] of groups) {
        const people = new Set([...rows].map((row) => whose[row]));
        expect([name, value, people.size]).toEqual([name, value, PEOPLE]);
      }
    }
    expect(columns.map(([name]) => name)).toContain('submission_metadata.batch');
    expect(columns.map(([name]) => name)).not.toContain('submission_metadata.device');
  });

  test('by what pages know: files, people, workspaces, counts to subtract', () => {
    expect(out.about.files.map(({ path, rows }) => [path, rows])).toEqual([['File 1', PEOPLE * RECORDS]]);
    expect([out.about.annotators, out.about.workspaces]).toEqual([[], []]);
    expect(tableOf(out, 'file').rows).toBe(1);
    expect(/worker\d|device\d|\bw\d\b/.test(JSON.stringify(out.about))).toBe(false);
  });

  test('and every answer is still with its record', () => {
    const number = out.about.questions.findIndex(({ name }) => name === 'label');
    expect(out.about.questions[number]?.answers).toBe(PEOPLE * RECORDS);
    const ids = cells(tableOf(out, 'record'), 'record_id');
    const record = cells(tableOf(out, 'submission'), 'record');
    const notes = tableOf({ ...out, tables: out.texts }, 'answer_text');
    const told = cells(notes, 'submission').map((row, index) => [
      ids[Number(record[Number(row)])],
      String(cells(notes, 'text')[index]).split(' ')[2],
    ]);
    for (const [id, own] of told) expect(id).toBe(`r${String(own)}`);
  });
});
