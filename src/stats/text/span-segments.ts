import type { SpanDocument } from './spans.ts';

/** Neighbouring characters that everybody treated alike, and how often each set of labels covers them. */
interface Segment {
  readonly length: number;
  /** Set of label codes as text, ascending, to the number of annotators; the empty text is the empty set. */
  readonly sets: ReadonlyMap<string, number>;
}

interface Edge {
  readonly position: number;
  readonly person: number;
  readonly label: number;
  readonly change: 1 | -1;
}

/** Cuts a document at every boundary of a span: characters between two boundaries have the same labels. */
export function segmentsOf({ length, marks }: SpanDocument): Segment[] {
  const edges = edgesOf(marks);
  const end = edges.reduce((last, { position }) => Math.max(last, position), length);
  const covering = Array.from(marks, () => new Map<number, number>());
  const sets = covering.map(() => '');
  const segments: Segment[] = [];
  let from = 0;
  for (const { position, person, label, change } of edges) {
    if (position > from) segments.push({ length: position - from, sets: counted(sets) });
    from = position;
    const labels = covering[person]!;
    labels.set(label, (labels.get(label) ?? 0) + change);
    if (labels.get(label) === 0) labels.delete(label);
    sets[person] = [...labels.keys()].sort((a, b) => a - b).join(' ');
  }
  if (end > from) segments.push({ length: end - from, sets: counted(sets) });
  return segments;
}

function edgesOf(marks: SpanDocument['marks']): Edge[] {
  return Array.from(marks.values(), (spans, person) =>
    spans
      .filter(({ start, end }) => end > start)
      .flatMap(({ start, end, label }): Edge[] => [
        { position: start, person, label, change: 1 },
        { position: end, person, label, change: -1 },
      ]),
  )
    .flat()
    .sort((a, b) => a.position - b.position);
}

function counted(sets: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) counts.set(set, (counts.get(set) ?? 0) + 1);
  return counts;
}
