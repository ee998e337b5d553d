import { codeIn } from '../../model/column.ts';
import { cell } from '../../files/cells.ts';
import { addMetadata, addProblem } from '../collect/collect.ts';
import { columnFor } from '../collect/column-names.ts';
import { NOT_A_ROW, type Format } from '../format.ts';

/** A file of known answers, one row per record, which only the settings can name: `gold: { file, item, answers }`. */
export const goldTable: Format = {
  id: 'gold-table',
  title: 'Table with known answers',
  tells: {},
  takes: 'cells',
  adds: true,
  recognise: () => null,
  read(collected, { path, header, settings: { gold } }) {
    const names = header ?? [];
    const itemName = gold?.item ?? columnFor(names, 'item') ?? '';
    const item = names.indexOf(itemName);
    const answers = [...new Set(Object.values(gold?.answers ?? {}))];
    for (const name of [itemName, ...answers])
      if (!names.includes(name))
        addProblem(collected, {
          code: 'column_missing',
          message: `The settings of the known answers need the column "${name}", which this file does not have. Its columns are: ${names.join(', ')}.`,
          file: path,
          line: 1,
          count: 1,
        });
    return {
      row({ value, line }) {
        if (!Array.isArray(value)) return NOT_A_ROW;
        const cells = value as readonly string[];
        const id = cells[item] ?? '';
        const record = codeIn(collected.records.ids, collected.sameRecord.get(id) ?? id);
        if (record === undefined) {
          addProblem(collected, {
            code: 'gold_unknown_record',
            message: 'Known answers to records that nobody was shown are not used.',
            file: path,
            line,
            count: 1,
          });
          return null;
        }
        for (const name of answers) {
          const index = names.indexOf(name);
          if (index >= 0) addMetadata(collected, 'record', name, record, cell(cells[index] ?? ''));
        }
        return null;
      },
    };
  },
};
