import { cell } from '../../files/cells.ts';
import type { Collected } from '../collect/collected.ts';
import { addAggregate, addAnswer, addField, addMetadata, addProblem, addRecord } from '../collect/collect.ts';
import { columnFor, isTextName } from '../collect/column-names.ts';
import { noItem, NOT_A_ROW, type Format } from '../format.ts';
import { type Sample } from '../../files/source.ts';
import { addResponse } from '../collect/response.ts';
import { isAbsent, wideShape, type WideShape } from './wide-shape.ts';

/** One row per record and one column per annotator; also yes-or-no columns per label, and counts of people per label. */
export const wideTable: Format = {
  id: 'wide-table',
  title: 'Table with one column per annotator',
  tells: { annotator: "the columns' names", unanswered: 'blank cells' },
  takes: 'cells',
  recognise(sample) {
    if (!sample.header || columnFor(sample.header, 'annotator')) return null;
    const shape = shapeOf(sample);
    return shape && EVIDENCE[shape.kind](shape.columns);
  },
  read(collected, { path, header, sample, file }) {
    const names = header ?? [];
    const itemName = columnFor(names, 'item');
    const item = itemName === null ? -1 : names.indexOf(itemName);
    const shape = shapeOf(sample);
    const answers = names.map((name) => shape?.columns.includes(name) === true);
    const isText = names.map(
      (name, index) =>
        isTextName(name) ||
        sample.rows.some(({ value }) => String((value as readonly string[])[index]).length > 80),
    );
    tellGuess(collected, path, shape, itemName);
    const submit = (record: number, person: string | null, line: number) =>
      addResponse(collected, { record, person, file, line });
    const add: Readonly<
      Record<WideShape['kind'], (record: number, cells: readonly string[], line: number) => void>
    > = {
      people(record, cells, line) {
        names.forEach((name, index) => {
          if (!answers[index] || isAbsent(cells[index] ?? '')) return;
          addAnswer(
            collected,
            shape?.kind === 'people' ? shape.question : 'label',
            submit(record, name, line),
            cells[index],
            line,
          );
        });
      },
      'one-hot'(record, cells, line) {
        const answered = names.filter((_, index) => answers[index] && !isAbsent(cells[index] ?? ''));
        if (answered.length === 0) return;
        const chosen = answered.filter((name) => /^(1|1\.0|true)$/i.test(cells[names.indexOf(name)] ?? ''));
        addAnswer(collected, 'labels', submit(record, null, line), chosen, line);
      },
      counts(record, cells) {
        const total = shape?.kind === 'counts' ? shape.total : 0;
        names.forEach((name, index) => {
          if (answers[index] && total > 0)
            addAggregate(collected, record, name, Number(cells[index]) / total, total);
        });
      },
    };
    return {
      row({ value, line }) {
        if (!Array.isArray(value)) return NOT_A_ROW;
        const cells = value as readonly string[];
        if (itemName !== null && cells[item] === '') return noItem(itemName);
        const id = item < 0 ? `file ${String(collected.file + 1)}, row ${String(line)}` : cells[item]!;
        const { record } = addRecord(collected, id, { line });
        names.forEach((name, index) => {
          if (index === item || answers[index] || name === '') return;
          if (isText[index]) addField(collected, name, record, cells[index]);
          else addMetadata(collected, 'record', name, record, cell(cells[index] ?? ''));
        });
        if (shape) add[shape.kind](record, cells, line);
        return null;
      },
    };
  },
};

const shapeOf = ({ header, rows }: Sample): WideShape | null =>
  header &&
  wideShape(
    header,
    rows.flatMap(({ value }) => (Array.isArray(value) ? [value as readonly string[]] : [])),
    columnFor(header, 'item'),
  );

const few = (columns: readonly string[]) =>
  columns.length > 6
    ? `${columns.slice(0, 5).join(', ')} and ${String(columns.length - 5)} more`
    : columns.join(', ');

const EVIDENCE: Readonly<Record<WideShape['kind'], (columns: readonly string[]) => string>> = {
  people: (columns) => `The columns ${few(columns)} hold the same kind of answers, one column per annotator.`,
  'one-hot': (columns) => `The columns ${few(columns)} hold only yes or no, one column per label.`,
  counts: (columns) =>
    `The columns ${few(columns)} are numbers with the same sum in every row: people per label.`,
};

const GUESS: Readonly<Record<WideShape['kind'], (columns: readonly string[]) => string>> = {
  people: (columns) => `Each of the columns ${few(columns)} is taken as one annotator.`,
  'one-hot': (columns) =>
    `The columns ${few(columns)} are taken as the labels of one question, which one unknown person answers in each row.`,
  counts: (columns) =>
    `The columns ${few(columns)} are taken as the number of people who chose each label: shares without annotators.`,
};

function tellGuess(collected: Collected, path: string, shape: WideShape | null, item: string | null) {
  const record = item === null ? ' No column names the record, so each row is taken as one record.' : '';
  addProblem(collected, {
    code: 'guessed',
    message: `${shape ? GUESS[shape.kind](shape.columns) : 'No column of this table looks like an annotator.'}${record} If that is wrong, turn the table into one row per answer with the columns item, annotator and label.`,
    file: path,
    line: 1,
    count: 1,
  });
}
