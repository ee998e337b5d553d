import type { BrowserEngine } from '../../engine/browser.ts';
import type { Arrays, Rows } from '../../engine/engine.ts';

const MOST = 200;
/** Of all answers together: the largest that a page asks twice in one turn has tens of thousands. */
const MOST_ROWS = 200_000;
/** Figures of one question share its ratings; those of a few questions are remembered. */
const MOST_ARRAYS = 4;

interface Entry<T> {
  readonly answer: Promise<T>;
  rows: number;
}

/** The engine with its last answers remembered: a campaign does not change, so the same query has the same answer. */
export function remembered(engine: BrowserEngine): BrowserEngine {
  const rows = new Map<string, Entry<Rows>>();
  const arrays = new Map<string, Entry<Arrays>>();
  return {
    ...engine,
    query: (statement) =>
      recall(
        rows,
        MOST,
        statement.text,
        () => engine.query(statement),
        ({ length }) => length,
      ),
    arrays: (statement) =>
      recall(
        arrays,
        MOST_ARRAYS,
        statement.text,
        () => engine.arrays(statement),
        () => 0,
      ),
  };
}

/** The remembered answer, or a new one. Those asked for longest ago are forgotten, and so are failures. */
function recall<T>(
  answers: Map<string, Entry<T>>,
  most: number,
  text: string,
  ask: () => Promise<T>,
  rowsOf: (answer: T) => number,
): Promise<T> {
  const known = answers.get(text);
  const entry: Entry<T> = known ?? { answer: ask(), rows: 0 };
  answers.delete(text);
  answers.set(text, entry);
  forgetOldest(answers, most);
  if (known) return known.answer;
  entry.answer.then(
    (answer) => {
      entry.rows = rowsOf(answer);
      forgetOldest(answers, most);
    },
    () => {
      if (answers.get(text) === entry) answers.delete(text);
    },
  );
  return entry.answer;
}

function forgetOldest(answers: Map<string, Entry<unknown>>, most: number): void {
  let rows = 0;
  for (const entry of answers.values()) rows += entry.rows;
  for (const [text, entry] of answers) {
    if (answers.size <= most && rows <= MOST_ROWS) return;
    rows -= entry.rows;
    answers.delete(text);
  }
}
