import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unpackArchives } from '../../src/files/zip.ts';
import { read, readWhole, source } from '../formats/sources.ts';

const answers = (person: string) => strToU8(`item,annotator,label\nf1,${person},fern\nf2,${person},moss\n`);

test('an archive of many files in folders is one campaign, each file with its way in the archive', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `project/part ${String(index)}/answers.csv`,
      answers(`p${String(index)}`),
    ]),
  );
  const { campaign } = await readWhole({ 'all.zip': zipSync(files) });
  expect([campaign.about.records, campaign.about.annotators.length, campaign.about.submissions]).toEqual([
    2, 60, 120,
  ]);
  expect(campaign.about.files[0]?.path).toBe('all.zip/project/part 0/answers.csv');
  expect(campaign.about.files[0]?.container).toEqual(['zip', 'csv']);
});

test('settings in an archive are those of its campaign', async () => {
  const { campaign } = await readWhole({
    'saved.zip': zipSync({
      'mosses/dashboard.yml': strToU8('title: Mosses'),
      'mosses/a.csv': answers('ida'),
    }),
  });
  expect(campaign.about.title).toBe('Mosses');
});

test('a path in an archive cannot lead out of it', async () => {
  const { campaign } = await readWhole({ 'odd.zip': zipSync({ '../../etc/answers.csv': answers('ida') }) });
  expect(campaign.about.files.map(({ path }) => path)).toEqual(['odd.zip/etc/answers.csv']);
});

test('a file that is longer than its archive says is cut and told', async () => {
  const zip = zipSync({ 'a.csv': strToU8(`item,annotator,label\n${'f1,ida,fern\n'.repeat(50_000)}`) });
  const view = new DataView(zip.buffer);
  const central = view.getUint32(zip.length - 6, true);
  view.setUint32(central + 24, 1000, true);
  const result = await read({ 'lying.zip': zip });
  const problems = result.campaign ? result.campaign.about.problems : result.problems;
  expect(problems.map(({ message }) => message).join()).toMatch(/longer than the archive says/);
});

test('of a small archive that hides a large file no more is unpacked than its directory says', async () => {
  const zip = zipSync({ 'a.csv': new Uint8Array(300_000_000).fill(97) });
  const view = new DataView(zip.buffer);
  view.setUint32(view.getUint32(zip.length - 6, true) + 24, 1000, true);
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const { sources } = await unpackArchives([source('lying.zip', zip)]);
  await expect(async () => {
    for await (const chunk of sources[0]!.bytes()) most = Math.max(most, chunk.length);
  }).rejects.toThrow(/longer than the archive says/);
  expect(most).toBeLessThanOrEqual(1000);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
});

test('API keys are in no table, whatever the file they come in', async () => {
  const { campaign } = await readWhole({
    'answers.csv': 'item,annotator,label\nf1,us-1,fern\n',
    'users.json': '[{"id":"us-1","username":"ida","role":"owner","api_key":"not-to-be-kept"}]',
    'records.jsonl':
      '{"id":"f1","fields":{"plant":"Fern"},"responses":{},"metadata":{"api_key":"not-to-be-kept"}}\n',
  });
  expect(campaign.about.annotators.map(({ name }) => name)).toEqual(['ida']);
  expect(JSON.stringify(campaign)).not.toContain('not-to-be-kept');
  expect(campaign.about.problems.map(({ code }) => code)).toContain('api_key_left_out');
});
