import type { Collected } from './collected.ts';
import { addProblem, fileMark } from './collect.ts';

/** Adds a remark about the file that is being read. The same words become one remark, with how often they are true. */
export function tell(
  collected: Collected,
  code: string,
  message: string,
  line: number | null,
  count = 1,
): void {
  addProblem(collected, { code, message, file: fileMark(collected), line, count });
}
