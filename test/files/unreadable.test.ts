import { readFileSync } from 'node:fs';
import { gzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { FIXTURES } from '../formats/fixtures.ts';
import { problemsOf, read } from '../formats/sources.ts';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const text = (value: string) => new TextEncoder().encode(value);
const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

const GOOD = 'item,annotator,label\n1,anna,yes\n';
const encrypted = zipSync({ 'answers.csv': text(GOOD) });
encrypted[6] = 1;
encrypted[encrypted.length - 22 - 57 + 8] = 1;
const bomb = zipSync({ 'answers.csv': new Uint8Array(80 * 1024 * 1024) });
const damaged = gzipSync(text(GOOD.repeat(50)));
damaged[1000] = 7;
damaged.fill(255, 20, 40);

const files: readonly (readonly [string, string, Uint8Array | string, RegExp])[] = [
  [
    'a Git LFS pointer',
    'lfs_pointer',
    'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 10\n',
    /git lfs pull/,
  ],
  ['an empty file', 'empty', '', /is empty/],
  ['a file of blanks', 'empty', ' \n\n\t ', /is empty/],
  ['a workbook', 'workbook', zipSync({ '[Content_Types].xml': text('<Types/>') }), /Save the sheet as CSV/],
  ['an empty zip archive', 'empty', zipSync({}), /holds no files/],
  [
    'a cut-off zip archive',
    'damaged_zip',
    zipSync({ 'a.csv': text(GOOD) }).subarray(0, 60),
    /damaged or cut off/,
  ],
  ['a zip archive like a bomb', 'zip_bomb', bomb, /would unpack to/],
  ['an encrypted zip archive', 'encrypted_zip', encrypted, /password/],
  ['a web page', 'html', '<!DOCTYPE html>\n<html><title>Sign in</title></html>', /web page/],
  ['a damaged Parquet file', 'damaged_parquet', join(text('PAR1'), bytes(0, 1, 2), text('PAR1')), /Parquet/],
  ['a damaged Arrow file', 'damaged_arrow', join(text('ARROW1'), bytes(0, 0, 255)), /Arrow/],
  ['a damaged Arrow stream', 'damaged_arrow', bytes(255, 255, 255, 255, 16, 0, 0, 0), /Arrow/],
  ['a binary file', 'binary', bytes(137, 80, 78, 71, 0, 0, 0, 13, 0, 1), /binary/],
  ['a WebAnno file', 'webanno', '#FORMAT=WebAnno TSV 3.3\n\n#Text=Hello\n', /WebAnno/],
  [
    'a CAS file',
    'not_recognised',
    '{"%TYPES":{},"%FEATURE_STRUCTURES":[],"%FIGURES":{}}',
    /Export a table instead/,
  ],
  ['a fastText file', 'fasttext', '__label__happy The robin sings.\n__label__sad Rain.\n', /no annotators/],
  ['damaged gzip data', 'damaged_gzip', damaged, /damaged or cut off/],
  ['cut-off gzip data', 'damaged_gzip', gzipSync(text(GOOD)).subarray(0, 30), /damaged or cut off/],
  ['gzip data of zeros', 'gzip_bomb', gzipSync(new Uint8Array(200_000_000)), /more than 200 times its size/],
  [
    'JSON that is nested without end',
    'nested_json',
    `${'['.repeat(500_000)}${']'.repeat(500_000)}`,
    /nested more than 200 levels deep, which no export is/,
  ],
  [
    'JSON lines that are nested without end',
    'nested_json',
    `{"a":${'['.repeat(500_000)}1${']'.repeat(500_000)}}\n`.repeat(2),
    /nested more than 200 levels deep, which no export is/,
  ],
  [
    'a description with a bomb of aliases',
    'unreadable',
    `fields: &a0 [x]\n${Array.from({ length: 30 }, (_, at) => `a${String(at + 1)}: &a${String(at + 1)} [*a${String(at)}, *a${String(at)}]\n`).join('')}`,
    /aliases/,
  ],
  ['a broken description', 'unreadable', 'fields: [x\n', /not valid/],
  ['prose', 'not_recognised', 'Dear all\n\nplease find the export attached\n', /neither JSON nor a table/],
  ['a table without people', 'not_recognised', 'colour,size\nred,3\n', /columns colour, size/],
  ['JSON of another kind', 'not_recognised', '[{"colour":"red"}]', /keys colour/],
];

test.each(files)('%s is told apart with a code and a remedy: %s', async (_, code, content, message) => {
  const problems = await problemsOf({ 'strange.bin': content });
  expect(problems.map((problem) => [problem.code, problem.file])).toEqual([
    [code, 'strange.bin'],
    ['nothing_recognised', null],
  ]);
  expect(problems[0]?.message).toMatch(message);
});

test.each(files)('%s does not keep the files beside it from loading', async (_, code, content) => {
  const result = await read({ 'good.csv': GOOD, 'strange.bin': content });
  expect(result.campaign?.about.submissions).toBe(1);
  expect(result.campaign?.about.problems.map((problem) => problem.code)).toContain(code);
});

test('a length in an Arrow file that cannot be is refused, not counted to', async () => {
  const whole = Uint8Array.from(readFileSync(`${FIXTURES}long-table/arrow-file.arrow`));
  const messages = new Set<string>();
  for (let index = 8; index < whole.length - 3; index++) {
    const damagedAt = Uint8Array.from(whole);
    damagedAt.fill(0x7f, index, index + 4);
    for (const { code, message } of await problemsOf({ 'strange.bin': damagedAt }))
      if (code === 'damaged_arrow') messages.add(message);
  }
  expect([...messages]).toContainEqual(
    'The Arrow file is damaged or cut off (it holds an impossible length). Download or export it again, or export the rows as JSON Lines.',
  );
});

test('what the program says of itself when it stumbles is not told', async () => {
  const whole = readFileSync(`${FIXTURES}long-table/zstd-parquet.parquet`);
  const [problem] = await problemsOf({ 'twice.parquet': join(whole, whole.subarray(800)) });
  expect(problem?.message).toBe(
    'The Parquet file is damaged or cut off. Download or export it again, or export the rows as JSON Lines.',
  );
});

test('archives in archives in archives are refused, and the way to them is told', async () => {
  const inner = zipSync({ 'b.zip': zipSync({ 'a.csv': text(GOOD) }) });
  const problems = await problemsOf({ 'strange.bin': zipSync({ 'a.zip': inner }) });
  expect(problems.map(({ code, file }) => [code, file])).toEqual([
    ['nested_zip', 'strange.bin/a.zip/b.zip'],
    ['nothing_recognised', null],
  ]);
});

test('no files at all are told', async () => {
  expect((await problemsOf({})).map(({ code }) => code)).toEqual(['nothing_recognised']);
});

test('a gzip of one endless cell stops at a bound, with the line it begins on', async () => {
  const endless = gzipSync(text(`item,annotator,label\n1,anna,yes\n2,anna,"${'a'.repeat(40_000_000)}`));
  expect(endless.length).toBeLessThan(100_000);
  const [problem] = (await problemsOf({ 'bomb.csv.gz': endless })).filter(
    ({ code }) => code === 'unreadable',
  );
  expect(problem?.message).toMatch(/A cell that begins at line 3 never ends/);
});

test.each([
  ['value', '[', ',\n', /The JSON value that begins at line 2 is longer than 64 MB/],
  ['line', '', '\n', /Line 2 is longer than 64 MB/],
])('one endless JSON %s stops at a bound', async (_, start, between, message) => {
  const problems = await problemsOf({
    'endless.json': `${start}{"external_id":"r1","fields":{},"responses":[]}${between}{"fields":"${'a'.repeat(70_000_000)}`,
  });
  expect(problems.map((problem) => problem.message).join()).toMatch(message);
});

test.each([
  ['lines', '{"external_id":"r1","fields":{"a":"b"},"responses":[]}\n', ''],
  ['an array', '[{"external_id":"r1","fields":{"a":"b"},"responses":[]},', ']'],
])('JSON in %s that is nested too deep is one rejected row', async (_, start, end) => {
  const deep = `{"fields":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}},"responses":[]}`;
  const { campaign } = await read({ 'deep.json': `${start}${deep}${end}` });
  expect(campaign?.about.files.map(({ counted, rejected }) => [counted, rejected])).toEqual([[1, 1]]);
  expect(campaign?.about.problems[0]?.message).toMatch(/nested more than 200 levels deep/);
});

const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
test('gzip data that unpacks to very much more than it is is refused', async () => {
  const problems = await problemsOf({
    'bomb.csv.gz': gzipSync(text(`item,annotator,label\n${`1,anna,${'yes'.repeat(400)}\n`.repeat(90_000)}`), {
      level: 9,
    }),
  });
  expect(problems.map(({ message }) => message).join()).toMatch(/unpacks to more than 200 times its size/);
});

test('a table of more columns than are read is refused', async () => {
  const names = Array.from({ length: 2000 }, (_, index) => `q${String(index)}`);
  const problems = await problemsOf({ 'wide.csv': `item,annotator,${names.join()}\n1,anna\n` });
  expect(problems.map(({ message }) => message).join()).toMatch(/has 2002 columns; at most 2000 are read/);
});

test('JSON rows of more keys than are read are no table', async () => {
  const keys = Array.from({ length: 2000 }, (_, index) => [`q${String(index)}`, 'yes']);
  const row = { item: '1', annotator: 'anna', ...(Object.fromEntries(keys) as object) };
  const [problem] = await problemsOf({ 'wide.json': JSON.stringify([row, row]) });
  expect(problem?.message).toMatch(/^The rows have 2002 different keys; at most 2000 are read/);
});

test('keys that are different in every row make no endless row of columns', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => ({
    id: index,
    data: { [`field ${String(index)}`]: 'shown', [`number ${String(index)}`]: index },
    annotations: [
      {
        completed_by: 1,
        result: [{ from_name: `question ${String(index)}`, type: 'choices', value: { choices: ['yes'] } }],
      },
    ],
  }));
  const { campaign } = await read({ 'tasks.jsonl': lines(rows) });
  expect(campaign?.about.records).toBe(3000);
  expect(
    [campaign?.about.fields, campaign?.about.metadata, campaign?.about.questions].map((list) => list?.length),
  ).toEqual([1000, 1000, 1000]);
  const problems = campaign?.about.problems.filter(({ code }) => code === 'too_many_names') ?? [];
  expect(problems.map(({ message }) => /than 1000 ([a-z ]+);/.exec(message)?.[1]).sort()).toEqual([
    'fields',
    'keys of metadata',
    'questions',
  ]);
});

test('remarks that are all different are listed up to a bound, and the others counted', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => ({
    item: String(index),
    annotator: 'anna',
    label: 'yes',
    ...(index < 200 ? {} : { [`late ${String(index)}`]: 1 }),
  }));
  const problems = await problemsOf({ 'late.jsonl': lines(rows) });
  expect(problems.length).toBeLessThan(510);
  expect(problems.filter(({ code }) => code === 'late_key').reduce((sum, { count }) => sum + count, 0)).toBe(
    2800,
  );
});

test('JSON in a cell that is nested too deep stays text', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const { campaign } = await read({
    'min.csv': `id,annotator,annotation_id,lead_time,mood,odd\n1,1,1,2,calm,"${deep}"\n2,1,2,2,glad,x\n`,
  });
  expect(campaign?.about.files.map(({ counted: kept, rejected }) => [kept, rejected])).toEqual([[2, 0]]);
});

test('a problem quotes nothing of the data', async () => {
  const problems = await problemsOf({
    'a.jsonl': '{"external_id":"r1","fields":{},"responses":[]}\n{"secret": oops}\n',
  });
  expect(problems.map(({ message }) => message).join()).not.toMatch(/secret|oops/);
});
