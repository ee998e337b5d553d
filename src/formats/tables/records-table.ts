import { addField, addMetadata, addProblem, addRecord } from '../collect/collect.ts';
import { columnFor, isTextName } from '../collect/column-names.ts';
import { noItem, NOT_A_ROW, type Format, type Verdict } from '../format.ts';
import { cell } from '../../files/cells.ts';

const NO_ITEM: Verdict = { code: 'no_item', reason: 'no column names the record' };

/** One row per record: its texts and metadata, joined to the answers on the item. */
export const recordsTable: Format = {
  id: 'records-table',
  title: 'Table with one row per record',
  tells: { unanswered: 'yes', metadata: 'columns' },
  takes: 'cells',
  recognise({ header }) {
    if (!header || columnFor(header, 'annotator')) return null;
    const item = columnFor(header, 'item');
    if (item && header.length === 2 && columnFor(header, 'value') !== null)
      return `The columns "${item}" and "${header.find((name) => name !== item) ?? ''}" hold one value for each item and do not say who gave it.`;
    return item && columnFor(header, 'value') === null
      ? `The column "${item}" names the item, and no column names an annotator.`
      : null;
  },
  read(collected, { path, header, settings, sample }) {
    const names = header ?? [];
    const { columns, gold } = settings;
    const itemName =
      columns?.item !== undefined && names.includes(columns.item) ? columns.item : columnFor(names, 'item');
    const item = itemName === null ? -1 : names.indexOf(itemName);
    const listed = columns?.fields !== undefined || columns?.metadata !== undefined;
    const isLong = (index: number) =>
      sample.rows.some(({ value }) => Array.isArray(value) && String(value[index] ?? '').length > 80);
    const metadata = new Set([...(columns?.metadata ?? []), ...Object.values(gold?.answers ?? {})]);
    const roles = names.map((name, index) => {
      if (index === item || name === '') return null;
      if (columns?.fields?.includes(name)) return 'field';
      if (metadata.has(name)) return 'metadata';
      if (listed) return null;
      return isTextName(name) || isLong(index) ? 'field' : 'metadata';
    });
    const unused = names.filter((_, index) => index !== item && roles[index] === null);
    return {
      row({ value, line }) {
        if (!Array.isArray(value)) return NOT_A_ROW;
        const cells = value as readonly string[];
        const id = cells[item] ?? '';
        if (id === '') return itemName === null ? NO_ITEM : noItem(itemName);
        const { record } = addRecord(collected, id, { line });
        names.forEach((name, index) => {
          if (roles[index] === 'field') addField(collected, name, record, cells[index]);
          else if (roles[index] === 'metadata')
            addMetadata(collected, 'record', name, record, cell(cells[index] ?? ''));
        });
        return null;
      },
      end() {
        if (unused.length === 0) return;
        addProblem(collected, {
          code: 'columns_left_out',
          message: `The settings give no role to these columns, so they are left out: ${unused.join(', ')}.`,
          file: path,
          line: null,
          count: unused.length,
        });
      },
    };
  },
};
