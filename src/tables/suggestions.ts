import {
  createIntegers,
  createNumbers,
  integers,
  NULL_INTEGER,
  numbers,
  pushInteger,
  pushNumber,
  terms,
  type Table,
} from '../model/column.ts';
import type { Collected, RawSuggestions } from '../formats/collect/collected.ts';
import { valueOf } from './question-values.ts';
import type { ResolvedQuestion } from './resolved-question.ts';

/** One suggestion for each record, question and agent; where several files give it, the last one. */
export function suggestionTable(
  collected: Collected,
  resolved: readonly ResolvedQuestion[],
): { readonly table: Table; readonly counts: readonly number[] } {
  const question = createIntegers();
  const record = createIntegers();
  const value = createIntegers();
  const score = createNumbers();
  const agent = createIntegers();
  const counts = resolved.map((one, number) => {
    const raw = one.suggested.length > 0 ? collected.suggestions.get(one.source) : undefined;
    let count = 0;
    for (const at of raw ? lastOfEach(raw, collected.agents.terms.length) : []) {
      const parts = one.suggested[raw!.code.data[at]!];
      if (!parts) continue;
      count++;
      pushInteger(question, number);
      pushInteger(record, raw!.submission.data[at]!);
      pushInteger(value, valueOf(one, parts));
      pushNumber(score, raw!.score.data[at]!);
      pushInteger(agent, raw!.agent.data[at]!);
    }
    return count;
  });
  return {
    table: {
      name: 'suggestion',
      rows: question.length,
      columns: {
        question: integers(question),
        record: integers(record),
        value: integers(value),
        score: numbers(score),
        agent: terms(agent, collected.agents),
      },
    },
    counts,
  };
}

function lastOfEach({ submission: record, agent }: RawSuggestions, agents: number): Iterable<number> {
  const last = new Map<number, number>();
  for (let at = 0; at < record.length; at++) {
    const from = agent.data[at]!;
    last.set(record.data[at]! * (agents + 1) + (from === NULL_INTEGER ? agents : from), at);
  }
  return last.values();
}
