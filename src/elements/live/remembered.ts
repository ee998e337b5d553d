import type { BrowserEngine } from '../../engine/browser.ts';
import type { Arrays, Rows } from '../../engine/engine.ts';

const MOST = 200;
/** Of all answers together: the largest that a page asks twice in one turn has tens of thousands. */
const MOST_ROWS = 200_000;
/** Figures of one question share its ratings; those of a few questions are kept. */
const MOST_ARRAYS = 4;

interface Kept<T> {
  readonly answer: Promise<T>;
  rows: number;
}

/** The engine with its last answers kept: a campaign does not change, so the same question has the same answer. */
export function remembered(engine: BrowserEngine): BrowserEngine {
  const rows = new Map<string, Kept<Rows>>();
  const arrays = new Map<string, Kept<Arrays>>();
  return {
    ...engine,
    query: (statement) =>
      kept(
        rows,
        MOST,
        statement.text,
        () => engine.query(statement),
        ({ length }) => length,
      ),
    arrays: (statement) =>
      kept(
        arrays,
        MOST_ARRAYS,
        statement.text,
        () => engine.arrays(statement),
        () => 0,
      ),
  };
}

/** The answer that is kept, or a new one; those asked for longest ago are dropped, and so are failures. */
function kept<T>(
  answers: Map<string, Kept<T>>,
  most: number,
  text: string,
  ask: () => Promise<T>,
  rowsOf: (answer: T) => number,
): Promise<T> {
  const known = answers.get(text);
  const entry: Kept<T> = known ?? { answer: ask(), rows: 0 };
  answers.delete(text);
  answers.set(text, entry);
  dropOldest(answers, most);
  if (known) return known.answer;
  entry.answer.then(
    (given) => {
      entry.rows = rowsOf(given);
      dropOldest(answers, most);
    },
    () => {
      if (answers.get(text) === entry) answers.delete(text);
    },
  );
  return entry.answer;
}

function dropOldest(answers: Map<string, Kept<unknown>>, most: number): void {
  let rows = 0;
  for (const entry of answers.values()) rows += entry.rows;
  for (const [text, entry] of answers) {
    if (answers.size <= most && rows <= MOST_ROWS) return;
    rows -= entry.rows;
    answers.delete(text);
  }
}
