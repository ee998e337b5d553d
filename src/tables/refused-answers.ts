import type { Part } from '../questions/type.ts';
import type { Collected } from '../formats/collect/collected.ts';
import { addProblem } from '../formats/collect/collect.ts';

/** Tells of the answers that cannot be read as the type that their question has. */
export function tellRefused(
  collected: Collected,
  name: string,
  title: string,
  raws: readonly unknown[],
  parts: readonly (readonly Part[] | null)[],
  missing: ReadonlySet<string>,
) {
  const { code, line, submission } = collected.answers.get(name)!;
  let count = 0;
  let first = -1;
  for (let index = 0; index < code.length; index++) {
    const raw = code.data[index]!;
    if (parts[raw] !== null || raws[raw] === '' || missing.has(String(raws[raw]))) continue;
    count++;
    if (first < 0) first = index;
  }
  if (count === 0) return;
  const file = collected.submissions.file.data[submission.data[first]!] ?? 0;
  addProblem(collected, {
    code: 'answer_not_understood',
    message: `Answers to "${name}" that cannot be read as ${title} are left out. Set the question's type in dashboard.yml if that is wrong.`,
    file: `\u0000${String(file)}`,
    line: line.data[first] ?? null,
    count,
  });
}
