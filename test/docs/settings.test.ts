import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { settingsJsonSchema } from '../../src/build/settings-schema.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { parseSettings } from '../../src/model/parse-settings.ts';
import { ROOT } from '../structure/sources.ts';
import { keysOf, mistakes } from './json-schema.ts';

type Values = Readonly<Record<string, unknown>>;

const PUBLISHED = `${ROOT}public/dashboard.schema.json`;
const schema = JSON.parse(settingsJsonSchema()) as Values;
const docs = readFileSync(`${ROOT}docs/settings.md`, 'utf8');
const examples = Array.from(docs.matchAll(/```yaml\n([\s\S]*?)```/g), ([, yaml]) => yaml!);
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*dashboard.yml'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '');

// `UPDATE=1 npx vitest run test/docs` or `npm run schema` writes it anew.
test('the published schema is what the definition gives', () => {
  if (process.env.UPDATE !== undefined) writeFileSync(PUBLISHED, settingsJsonSchema());
  expect(readFileSync(PUBLISHED, 'utf8')).toBe(settingsJsonSchema());
});

test('every key has a sentence that says what it is for', () => {
  const keys = keysOf(schema);
  expect(keys.length).toBeGreaterThan(60);
  expect(keys.filter(([, { description }]) => !/^[A-Z].*\.$/.test(String(description)))).toEqual([]);
});

test.each(files)('%s holds to the schema', (path) => {
  expect(mistakes(schema, parse(readFileSync(`${ROOT}${path}`, 'utf8')))).toEqual([]);
});

test.each(files.filter((path) => path.startsWith('data/')))(
  '%s names the schema in its first line',
  (path) => {
    const line = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(`${ROOT}${path}`, 'utf8'));
    expect(existsSync(resolve(ROOT, dirname(path), line?.[1] ?? 'nothing'))).toBe(true);
  },
);

test.each([
  ['titel: x', '/titel: not known'],
  ['questions: { a: { tipe: label } }', '/questions/a/tipe: not known'],
  ['questions: { a: { type: lable } }', '/questions/a/type: not one of the values'],
  ['files: [{ format: argilla-2 }]', '/files/0/path: missing'],
  ['events: [{ date: 1 March, title: x }]', '/events/0/date: not of the pattern'],
  ['target: { records: 0 }', '/target/records: too small'],
  ['columns: { answers: { a: { separator: "|" } } }', '/columns/answers/a: none of the forms'],
  ['counted: submitted', '/counted: not of type array'],
])('the schema refuses %s, and so does the build', (yaml, mistake) => {
  expect(mistakes(schema, parse(yaml))).toEqual(expect.arrayContaining([mistake]));
  expect(parseSettings(yaml, 'dashboard.yml').settings).toBeNull();
});

test('the schema knows the names of all formats', () => {
  const wrong = mistakes(schema, { files: [{ path: 'a', format: 'argila' }] });
  expect(wrong).toEqual(['/files/0/format: not one of the values']);
  for (const { id } of FORMATS) expect(mistakes(schema, { files: [{ path: 'a', format: id }] })).toEqual([]);
});

test('the examples of docs/settings.md are valid, by the schema and by the build', () => {
  expect(examples.length).toBeGreaterThan(1);
  for (const yaml of examples) {
    expect(parseSettings(yaml, 'dashboard.yml').problems).toEqual([]);
    expect(mistakes(schema, parse(yaml) ?? {})).toEqual([]);
  }
});

test('the examples of docs/settings.md show every key', () => {
  const shown = new Set(examples.flatMap((yaml) => pathsIn(schema, parse(yaml))));
  const missing = keysOf(schema)
    .map(([path]) => path)
    .filter((path) => !shown.has(path));
  expect(missing).toEqual([]);
});

/** The paths of the keys that a value uses, as the schema writes them. */
function pathsIn(part: unknown, value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn((part as Values).items, one, at));
  if (typeof value !== 'object' || value === null) return [];
  const { properties, additionalProperties: named, anyOf } = part as Values;
  const known = (properties ?? {}) as Values;
  const forms = (anyOf ?? []) as readonly unknown[];
  return [
    ...forms.flatMap((form) => pathsIn(form, value, at)),
    ...Object.entries(value as Values).flatMap(([key, one]) => {
      const path = `${at}${at === '' ? '' : '.'}${key in known ? key : '*'}`;
      if (key in known) return [path, ...pathsIn(known[key], one, path)];
      return named ? pathsIn(named, one, path) : [];
    }),
  ];
}
