import type { BrowserEngine } from '../engine/browser.ts';
import type { Rows } from '../engine/engine.ts';

const MOST = 200;
const MOST_ROWS = 20_000;

/** The engine with its last answers kept: a campaign does not change, so the same question has the same answer. */
export function remembered(engine: BrowserEngine): BrowserEngine {
  const answers = new Map<string, Promise<Rows>>();
  return {
    ...engine,
    query(statement) {
      const { text } = statement;
      const answer = answers.get(text) ?? engine.query(statement);
      answers.delete(text);
      answers.set(text, answer);
      const oldest = answers.keys().next().value;
      if (answers.size > MOST && oldest !== undefined) answers.delete(oldest);
      const forget = () => {
        if (answers.get(text) === answer) answers.delete(text);
      };
      answer.then((rows) => {
        if (rows.length > MOST_ROWS) forget();
      }, forget);
      return answer;
    },
  };
}
