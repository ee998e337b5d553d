import { isObject } from '../../model/json.ts';
import { addRecordMetadata, idFromFields } from '../collect/fields.ts';
import { text, idOf, secondsOf } from '../collect/json-values.ts';
import { cell } from '../../files/cells.ts';
import { addField, addProblem, addRecord } from '../collect/collect.ts';
import { foundKinds } from '../collect/found-kinds.ts';
import { addResponse } from '../collect/response.ts';
import type { Format } from '../format.ts';
import { isTooDeep } from '../../files/json-depth.ts';
import { addAnswers, HISTORY, type AnnotationContext } from './label-studio-annotations.ts';
import { addSimple, guessKeys, isOwn } from './label-studio-keys.ts';
import { createAnswers } from './label-studio-results.ts';
import { tell } from '../collect/tell.ts';
import { timeIn } from '../collect/tell-time.ts';

const KEYS = ['annotator', 'annotation_id', 'lead_time'];

/** Label Studio, JSON_MIN, CSV and TSV: one row per annotation, data and answers side by side. */
export const labelStudioMin: Format = {
  id: 'label-studio-min',
  title: 'Label Studio, one row per annotation',
  tells: {
    annotator: 'yes',
    status: 'no: cancelled ones are not in it',
    times: 'yes',
    timeSpent: 'yes',
    unanswered: 'in part',
    metadata: 'mixed with answers',
  },
  recognise({ header, rows }) {
    const found = header
      ? KEYS.every((key) => header.includes(key))
      : rows.some(({ value }) => isObject(value) && KEYS.every((key) => key in value));
    return found ? `Each row has ${KEYS.join(', ')}.` : null;
  },
  read(collected, { path, header, file, settings, sample }) {
    const objectOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
      header ? fromCells(header, value) : isObject(value) ? value : null;
    const rows = sample.rows.map(({ value }) => objectOf(value)).filter((row) => row !== null);
    const keys = guessKeys(rows, settings);
    const context: AnnotationContext = {
      collected,
      file,
      kinds: foundKinds(collected),
      known: { records: new Set(), submissions: [] },
    };
    addProblem(collected, {
      code: 'guessed',
      message:
        `This export does not say which columns are answers. Taken as answers: ${[...keys.answers].join(', ') || 'none'}. ` +
        'If that is wrong, name them under "columns" in dashboard.yml. Only the full JSON export holds cancelled annotations, drafts and predictions.',
      file: path,
      line: null,
      count: 1,
    });
    return {
      row({ value, line }) {
        const row = objectOf(value);
        if (row === null) return { code: 'not_a_row', reason: 'this is not a row of this export' };
        const { record } = addRecord(collected, idOf(row.id) ?? idFromFields(collected, row), {
          line,
        });
        for (const [name, cellValue] of Object.entries(row)) {
          if (isOwn(name) || keys.answers.has(name)) continue;
          const shown = name.replace(/^_data_/, '');
          if (keys.fields.has(name)) addField(collected, shown, record, text(cellValue));
          else addRecordMetadata(collected, record, { [shown]: cellValue });
        }
        addRecordMetadata(collected, record, { agreement: row.agreement });
        // A task that nobody annotated is listed once.
        if (idOf(row.annotation_id) === null && idOf(row.annotator) === null) return null;
        const submission = addResponse(collected, {
          record,
          person: idOf(row.annotator),
          file,
          line,
          created: timeIn(collected, row.created_at, line),
          updated: timeIn(collected, row.updated_at, line),
          duration: secondsOf(row.lead_time),
        });
        if (row.history !== null && row.history !== undefined) tell(collected, 'history', HISTORY, line);
        const answers = createAnswers();
        for (const name of keys.answers) addSimple(context, answers, submission, name, row[name], line);
        addAnswers(context, submission, answers, line);
        return null;
      },
      end() {
        context.kinds.declare();
      },
    };
  },
};

/** The cells of a table: numbers where the tool writes numbers, JSON where it writes lists and objects. */
function fromCells(header: readonly string[], value: unknown): Readonly<Record<string, unknown>> | null {
  if (!Array.isArray(value)) return null;
  const cells: readonly unknown[] = value;
  const cell = (index: number) => (typeof cells[index] === 'string' ? cells[index] : '');
  return Object.fromEntries(header.map((name, index) => [name, fromCell(name, cell(index))]));
}

const IDS = new Set(['id', 'annotator', 'annotation_id']);

function fromCell(name: string, written: string): unknown {
  if (!IDS.has(name) && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(written)) return cell(written);
  if (!/^[[{]/.test(written) || isTooDeep(written)) return written === '' ? null : written;
  try {
    return JSON.parse(written) as unknown;
  } catch {
    return written;
  }
}
