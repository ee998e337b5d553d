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
  const counts = resolved.map((resolvedQuestion, number) => {
    const raw =
      resolvedQuestion.suggested.length > 0 ? collected.suggestions.get(resolvedQuestion.source) : undefined;
    let count = 0;
    for (const place of raw ? lastOfEach(raw, collected.agents.terms.length) : []) {
      const parts = resolvedQuestion.suggested[raw!.code.data[place]!];
      if (!parts) continue;
      count++;
      pushInteger(question, number);
      pushInteger(record, raw!.submission.data[place]!);
      pushInteger(value, valueOf(resolvedQuestion, parts));
      pushNumber(score, raw!.score.data[place]!);
      pushInteger(agent, raw!.agent.data[place]!);
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
  for (let index = 0; index < record.length; index++) {
    const from = agent.data[index]!;
    last.set(record.data[index]! * (agents + 1) + (from === NULL_INTEGER ? agents : from), index);
  }
  return last.values();
}
