import type { Rows } from '../../engine/engine.ts';

/** Rows of `answerTextQuery` as one list of texts per record. */
export const textsByRecord = (rows: Rows): readonly (readonly string[])[] =>
  [...Map.groupBy(rows, ({ record }) => record).values()].map((texts) =>
    texts.map(({ text }) => String(text)),
  );
