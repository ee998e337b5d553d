import { gzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { problemsOf, read } from './sources.ts';

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
    '{"%TYPES":{},"%FEATURE_STRUCTURES":[],"%VIEWS":{}}',
    /Export a table instead/,
  ],
  ['a fastText file', 'fasttext', '__label__happy The robin sings.\n__label__sad Rain.\n', /no annotators/],
  ['damaged gzip data', 'damaged_gzip', damaged, /damaged or cut off/],
  ['cut-off gzip data', 'damaged_gzip', gzipSync(text(GOOD)).subarray(0, 30), /damaged or cut off/],
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

test('a gzip of one endless JSON value stops at a bound', async () => {
  const endless = gzipSync(
    text(`[{"external_id":"r1","fields":{},"responses":[]},\n{"fields":"${'a'.repeat(70_000_000)}`),
  );
  const problems = await problemsOf({ 'bomb.json.gz': endless });
  expect(problems.map(({ message }) => message).join()).toMatch(
    /The JSON value that begins at line 2 is longer than 64 MB/,
  );
});

test('a gzip of one endless JSON line stops at a bound', async () => {
  const endless = gzipSync(
    text(`{"external_id":"r1","fields":{},"responses":[]}\n{"fields":"${'a'.repeat(70_000_000)}`),
  );
  const problems = await problemsOf({ 'bomb.jsonl.gz': endless });
  expect(problems.map(({ message }) => message).join()).toMatch(/Line 2 is longer than 64 MB/);
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

test('a problem quotes nothing of the data', async () => {
  const problems = await problemsOf({
    'a.jsonl': '{"external_id":"r1","fields":{},"responses":[]}\n{"secret": oops}\n',
  });
  expect(problems.map(({ message }) => message).join()).not.toMatch(/secret|oops/);
});
