import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Files with a test for each thing of a list: their tests are called as the things are. */
const LOOPS = /\.each\(\s*(FIGURES|FORMATS|MEASURES|figures|cases|fixtures)\b/;

/**
 * The test files of which one may hold a test that is called so: those with the name in them, and those that run over a
 * list. With `-t NAME` the others need not even be read. All of them where the name is in none.
 */
export function filesNaming(argv: readonly string[], all: string): string[] {
  const at = argv.findIndex((argument) => argument === '-t' || argument === '--testNamePattern');
  const name = argv[at + 1]?.toLowerCase();
  if (at < 0 || name === undefined) return [all];
  const files = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => `test/${path.replaceAll('\\', '/')}`);
  const named = files.filter((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return path.includes(name) || text.toLowerCase().includes(name) || LOOPS.test(text);
  });
  return named.length === 0 ? [all] : named;
}
