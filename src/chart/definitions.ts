interface Label {
  readonly value: string;
  readonly text: string;
  readonly definition: string | null;
}

/** What two labels mean, a line each, as far as it was written down. */
export const definitionsOf = (a: Label, b: Label): readonly string[] =>
  (a.value === b.value ? [a] : [a, b]).flatMap(({ text, definition }) =>
    definition === null ? [] : [`“${text}”: ${definition}`],
  );
