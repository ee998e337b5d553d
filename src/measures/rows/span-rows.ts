import type { SpanDocument, Span } from '../../stats/text/spans.ts';
import type { Rows } from '../../engine/engine.ts';
import type { About } from '../../model/campaign.ts';

/** What people marked on a record. */
export interface MarkedRecord extends SpanDocument {
  readonly record: string;
}

/**
 * Rows of `spanQuery` as documents, in an order that the files have no part in: people are numbered by their ids.
 * `named` leaves out unknown people, of whom nobody can say who they are on another record.
 */
export function markedRecords(rows: Rows, about: About, named: boolean): readonly MarkedRecord[] {
  const ids = about.annotators.map(({ id }) => id).sort();
  const numbers = about.annotators.map(({ id }) => ids.indexOf(id));
  const kept = named ? rows.filter(({ annotator }) => annotator !== null) : rows;
  return Array.from(
    Map.groupBy(kept, (row) => String(row.record)),
    ([record, marks]) => ({
      record,
      length: 0,
      marks: new Map(
        marks.map(({ annotator, spans }, at) => [
          annotator === null ? ids.length + at : numbers[Number(annotator)]!,
          spansOf(String(spans)),
        ]),
      ),
    }),
  );
}

const spansOf = (text: string): readonly Span[] =>
  text === ''
    ? []
    : text.split(',').map((span) => {
        const [start, end, label] = span.split('-').map(Number);
        return { start: start!, end: end!, label: label! };
      });
