import type { BrowserEngine } from '../engine/browser.ts';
import type { Arrays, Rows } from '../engine/engine.ts';

const MOST = 200;
const MOST_ROWS = 20_000;
/** Figures of one question share its ratings; those of a few questions are kept. */
const MOST_ARRAYS = 4;

/** The engine with its last answers kept: a campaign does not change, so the same question has the same answer. */
export function remembered(engine: BrowserEngine): BrowserEngine {
  const rows = new Map<string, Promise<Rows>>();
  const arrays = new Map<string, Promise<Arrays>>();
  return {
    ...engine,
    query: (statement) =>
      kept(
        rows,
        MOST,
        statement.text,
        () => engine.query(statement),
        ({ length }) => length <= MOST_ROWS,
      ),
    arrays: (statement) =>
      kept(
        arrays,
        MOST_ARRAYS,
        statement.text,
        () => engine.arrays(statement),
        () => true,
      ),
  };
}

/** The answer that is kept, or a new one; the one asked for longest ago is dropped, and so are failures. */
function kept<T>(
  answers: Map<string, Promise<T>>,
  most: number,
  text: string,
  ask: () => Promise<T>,
  isWorthIt: (answer: T) => boolean,
): Promise<T> {
  const answer = answers.get(text) ?? ask();
  answers.delete(text);
  answers.set(text, answer);
  const oldest = answers.keys().next().value;
  if (answers.size > most && oldest !== undefined) answers.delete(oldest);
  const forget = () => {
    if (answers.get(text) === answer) answers.delete(text);
  };
  answer.then((given) => {
    if (!isWorthIt(given)) forget();
  }, forget);
  return answer;
}
