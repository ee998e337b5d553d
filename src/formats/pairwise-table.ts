import { addAnswer, addField, addMetadata, addRecord } from './collect.ts';
import { columnFor } from './column-names.ts';
import { declareComparison } from './declare-comparison.ts';
import { NOT_A_ROW, type Format } from './format.ts';
import { addPlainSubmission } from './plain-submission.ts';
import { parseTime } from './time.ts';

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
  read(to, { header, file }) {
    const names = header ?? [];
    const place = (name: string | null) => (name === null ? -1 : names.indexOf(name));
    const [left, right, label] = ['left', 'right', 'label'].map(place);
    const [person, time] = [place(columnFor(names, 'annotator')), place(columnFor(names, 'submitted'))];
    declareComparison(to, ['left', 'right'], { hold: 'names', isInOrder: false });
    return {
      row({ value, line }) {
        if (!Array.isArray(value)) return NOT_A_ROW;
        const cells = value as readonly string[];
        // Sides are shown in any order: the same two are one record, with sides in the order of their names.
        const [a, b] = [cells[left!] ?? '', cells[right!] ?? ''].sort();
        if (a === '' || b === undefined || b === '')
          return { code: 'no_item', reason: 'one of the two sides is empty, so the pair is not known' };
        const { record, isNew } = addRecord(to, `${a} | ${b}`, {
          status: null,
          inserted: null,
          updated: null,
          line,
        });
        if (isNew) {
          addField(to, 'left', record, a);
          addField(to, 'right', record, b);
        }
        const whom = cells[person] ?? '';
        const winner = cells[label!] ?? '';
        const submission = addPlainSubmission(to, {
          record,
          person: whom === '' ? null : whom,
          file,
          line,
          updated: time < 0 ? null : parseTime(cells[time]),
        });
        // The column "left" is the place on the screen: the models of Crowd-Kit have a leaning to it.
        addMetadata(to, 'submission', 'shown_first', submission, cells[left!] === a ? 'left' : 'right');
        const answer = winner === '' ? null : winner === a ? 'left' : winner === b ? 'right' : winner;
        addAnswer(to, 'preference', submission, answer, line);
        return null;
      },
    };
  },
};
