/** A marked stretch of a document: characters `start` up to, not including, `end`, with the code of its label. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: number;
}

/** A document and the spans of each annotator; an annotator who marked nothing has an empty list. */
export interface SpanDocument {
  /** Characters of the document. */
  readonly length: number;
  readonly marks: ReadonlyMap<number, readonly Span[]>;
}

/** The same documents with the spans of one label only; annotators without the label keep an empty list. */
export function spansOfLabel(documents: readonly SpanDocument[], label: number): SpanDocument[] {
  return documents.map(({ length, marks }) => ({
    length,
    marks: new Map(
      Array.from(marks, ([annotator, spans]) => [annotator, spans.filter((span) => span.label === label)]),
    ),
  }));
}

/** Documents that two annotators or more have answered; the others can say nothing about agreement. */
export function sharedDocuments(documents: readonly SpanDocument[]): readonly SpanDocument[] {
  return documents.filter(({ marks }) => marks.size >= 2);
}

/** A span marked twice counts once, and one without characters marks nothing. */
export function distinctSpans(
  spans: readonly Span[],
  keyOf: (span: Span) => string,
): ReadonlyMap<string, Span> {
  return new Map(spans.filter(({ start, end }) => end > start).map((span) => [keyOf(span), span]));
}
