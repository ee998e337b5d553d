import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemLines } from '../../src/build/read-dashboard.ts';
import { progressOn } from '../../src/report/progress.ts';
import { printable, printableLine } from '../../src/words/printable.ts';

const MAIN = new URL('../../src/report/main.ts', import.meta.url).pathname;
const COMMAND = new URL('../../src/build/build.ts', import.meta.url).pathname;
const EVIL = '\u001b[2J\u001b]0;title\u0007\u009b31m\r\u202e.csv';
// What a terminal would obey, other than the end of a line.
const OBEYED = /[^\P{Cc}\n]|\u202e/u;

const run = (main: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });

function folderWith(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'evil-'));
  writeFileSync(
    join(folder, name),
    `item,annotator,${JSON.stringify(EVIL)}\nr1,ana,yes\nr2,"${EVIL}",yes\nr3\n`,
  );
  writeFileSync(join(folder, `un\n${name}`), 'nothing to read\n');
  return folder;
}

test('what a terminal would obey is written as escapes, and lines stay', () => {
  expect(printable('a\u001b[2J\u0007\u007f\u009b\tb\nç ü 👩‍🔧')).toBe(
    'a\\u001b[2J\\u0007\\u007f\\u009b\\u0009b\nç ü 👩‍🔧',
  );
  expect(printableLine('a\nb')).toBe('a\\u000ab');
});

test('the report prints no control characters of names, in either form', () => {
  const folder = folderWith(EVIL);
  const plain = run(MAIN, folder);
  const json = run(MAIN, folder, '--json');
  for (const { status, stdout, stderr } of [plain, json]) {
    expect(status).toBe(0);
    expect(stdout + stderr).not.toMatch(OBEYED);
  }
  expect(plain.stdout).toContain('un\\u000a\\u001b[2J');
  expect(JSON.stringify(JSON.parse(json.stdout))).toContain(JSON.stringify(EVIL).slice(1, -1));
});

test('a bar on a terminal quotes names too', () => {
  let written = '';
  const progress = progressOn({ isTTY: true, write: (text) => (written += text) });
  progress.read(EVIL, 3);
  progress.question(EVIL, 0, 1);
  progress.note(EVIL);
  expect(written.replaceAll('\r\u001b[2K', '')).not.toMatch(OBEYED);
});

test('the build prints no control characters of names', () => {
  const problem = { code: 'x', message: EVIL, file: `a\n${EVIL}`, line: 2, count: 1 };
  expect(problemLines({ problems: [problem] }).join('')).not.toMatch(/\p{Cc}|\u202e/u);
  const { status, stderr } = run(COMMAND, join(tmpdir(), EVIL));
  expect(status).toBe(1);
  expect(stderr).toContain('\\u001b[2J');
  expect(stderr).not.toMatch(OBEYED);
});
