import { addAnswer, addField, addMetadata, addRecord } from '../collect/collect.ts';
import { columnFor } from '../collect/column-names.ts';
import { declareComparison } from '../collect/declare-comparison.ts';
import { NOT_A_ROW, type Format } from '../format.ts';
import { addResponse } from '../collect/response.ts';
import { timeIn } from '../collect/tell-time.ts';

/** Crowd-kit's comparisons: `worker, left, right, label`, where the label names the winner. */
export const pairwiseTable: Format = {
  id: 'pairwise-table',
  title: 'Table of comparisons',
  tells: { annotator: 'a column', metadata: 'the side shown first' },
  takes: 'cells',
  recognise({ header }) {
    const person = header && columnFor(header, 'annotator');
    return person && ['left', 'right', 'label'].every((name) => header.includes(name))
      ? `The columns "left", "right" and "label" with "${person}" hold comparisons.`
      : null;
  },
  read(collected, { header, file }) {
    const names = header ?? [];
    const place = (name: string | null) => (name === null ? -1 : names.indexOf(name));
    const [left, right, label] = ['left', 'right', 'label'].map(place);
    const [person, time] = [place(columnFor(names, 'annotator')), place(columnFor(names, 'submitted'))];
    declareComparison(collected, ['left', 'right'], { hold: 'names', isInOrder: false });
    return {
      row({ value, line }) {
        if (!Array.isArray(value)) return NOT_A_ROW;
        const cells = value as readonly string[];
        // Sides are shown in any order: the same two are one record, with sides in the order of their names.
        const [a, b] = [cells[left!] ?? '', cells[right!] ?? ''].sort();
        if (a === '' || b === undefined || b === '')
          return { code: 'no_item', reason: 'one of the two sides is empty, so the pair is not known' };
        const { record, isNew } = addRecord(collected, `${a} | ${b}`, {
          line,
        });
        if (isNew) {
          addField(collected, 'left', record, a);
          addField(collected, 'right', record, b);
        }
        const whom = cells[person] ?? '';
        const winner = cells[label!] ?? '';
        const submission = addResponse(collected, {
          record,
          person: whom === '' ? null : whom,
          file,
          line,
          updated: time < 0 ? null : timeIn(collected, cells[time], line),
        });
        // The column "left" is the place on the screen: the models of Crowd-Kit have a leaning to it.
        addMetadata(
          collected,
          'submission',
          'shown_first',
          submission,
          cells[left!] === a ? 'left' : 'right',
        );
        const answer = winner === '' ? null : winner === a ? 'left' : winner === b ? 'right' : winner;
        addAnswer(collected, 'preference', submission, answer, line);
        return null;
      },
    };
  },
};
