import type { Collected } from './collected.ts';
import { addProblem, fileMark } from './collect.ts';

/** Tells of something in the file that is being read; the same words are told once, with how often they are true. */
export function tell(
  collected: Collected,
  code: string,
  message: string,
  line: number | null,
  count = 1,
): void {
  addProblem(collected, { code, message, file: fileMark(collected), line, count });
}
