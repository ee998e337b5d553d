import { codeOf, createIntegers, createTerms, pushInteger } from '../../model/column.ts';
import { noItem, NOT_A_ROW, type Format } from '../format.ts';
import { columnFor } from '../collect/column-names.ts';
import { namedRoles } from './long-table-named.ts';
import { guessRoles } from './long-table-roles.ts';
import { addRows } from './long-table-rows.ts';
import type { StagedColumn } from '../collect/staged.ts';

/** One row per answer or per submission: an item, a person, and one column per question. */
export const longTable: Format = {
  id: 'long-table',
  title: 'Table with one row per answer',
  tells: {
    annotator: 'a column',
    status: 'with a column',
    times: 'with a column',
    timeSpent: 'with a column',
    unanswered: 'with a records table',
    metadata: 'columns',
  },
  takes: 'cells',
  recognise({ header }) {
    if (!header) return null;
    const annotator = columnFor(header, 'annotator');
    const item = columnFor(header, 'item');
    return annotator && item
      ? `The columns "${item}" and "${annotator}" name the item and the annotator.`
      : null;
  },
  read(collected, context) {
    const header = context.header ?? [];
    const columns: readonly StagedColumn[] = header.map((name) => ({
      name,
      codes: createIntegers(),
      terms: createTerms(),
    }));
    const lines = createIntegers();
    const named = namedRoles(collected, context, header);
    // Times and durations hardly recur: looking for equal ones only costs.
    const once = new Set([named.submitted, named.started, named.duration]);
    const item = named.item === null ? -1 : header.indexOf(named.item);
    return {
      row({ value, line }) {
        if (!Array.isArray(value)) return NOT_A_ROW;
        const cells = value as readonly string[];
        if (named.item !== null && cells[item] === '') return noItem(named.item);
        columns.forEach((column, index) => {
          const text = cells[index] ?? '';
          const { terms } = column.terms;
          pushInteger(
            column.codes,
            once.has(column.name) ? terms.push(text) - 1 : codeOf(column.terms, text),
          );
        });
        pushInteger(lines, line);
        return null;
      },
      end() {
        const staged = new Map(columns.map((column) => [column.name, column]));
        const roles = context.settings.columns?.answers
          ? named
          : guessRoles(collected, context.path, staged, named);
        collected.roles.set(context.path, roles);
        addRows(collected, context, staged, roles, lines);
      },
    };
  },
};
