import { spawnSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/report/types.ts';
import { folderOf, reportOn, smallCampaign } from './campaigns.ts';
import { CONTRACT, differences } from './contract.ts';

const MAIN = new URL('../../src/report/main.ts', import.meta.url).pathname;

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the real command as another process. */
function run(...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });
  return { status, out: stdout, error: stderr };
}

let folder: string;

beforeAll(() => {
  folder = smallCampaign();
});

test('--json prints one document and nothing else, equal to the computed one', async () => {
  const { status, out } = run(folder, '--json', '--bootstrap', '50');
  const document = JSON.parse(out) as Report;
  expect(status).toBe(0);
  expect(differences(document, CONTRACT)).toEqual([]);
  expect(document).toEqual(JSON.parse(JSON.stringify(await reportOn(folder))));
});

test('progress goes to standard error, in plain lines where that is no terminal', () => {
  const { error } = run(folder, '--json');
  expect(error).toContain('Reading responses.csv\n');
  expect(error).toContain('Computing stars (3 of 5)\n');
  expect(error).not.toContain('\u001b');
});

test('without --json a summary: title, counts, a line per question, problems', () => {
  const { status, out } = run(folder);
  expect(status).toBe(0);
  expect(out).toContain('Small campaign\n\n7 records, 3 annotators, 31 answers\n');
  expect(out).toMatch(/^label +label +10 +\S+ nominal +- +75\.0 % +4$/m);
  expect(out).toContain('label: no interval: fewer than 10 comparable records.');
  expect(out).toMatch(/^note +text +2 +- +- +- +0$/m);
});

test('several paths are one campaign, and a file alone is one too', () => {
  const header = 'record_id,annotator,label\n';
  const parts = folderOf({
    'one.csv': `${header}1,ann,a\n2,ann,b\n`,
    'two.csv': `${header}1,bob,a\n2,bob,a\n`,
  });
  const { status, out } = run(join(parts, 'one.csv'), join(parts, 'two.csv'), '--json');
  const { campaign } = JSON.parse(out) as Report;
  expect(status).toBe(0);
  expect([campaign.records, campaign.annotators, campaign.answers]).toEqual([2, 2, 4]);
});

test('--filter gives the figures of a view, and notes what means nothing', () => {
  const { out, error } = run(folder, '--json', '--filter', 'v=1&annotator=ann&nonsense=1&q.labell=a');
  expect((JSON.parse(out) as Report).campaign.annotators).toBe(1);
  expect(error).toContain('The filter\'s key "nonsense" is ignored');
  expect(error).toContain('question "labell", which this campaign does not have. Did you mean "label"?');
});

test('the summary names the filter, and says where agreement is off', () => {
  const { out } = run(folder, '--filter', 'only=1&q.label=b');
  expect(out).toContain('Only what this filter selects: v=1&only=1&q.label=b\n');
  expect(out).toContain('Only the chosen answers are kept, so agreement on their questions is off.');
  expect(out).toMatch(/^label +label +4 +- +- +- +-$/m);
});

test('a filter may begin with an exclusion', () => {
  const { status, out } = run(folder, '--json', '--filter', '-m.lang=de');
  expect([status, (JSON.parse(out) as Report).campaign.records]).toEqual([0, 5]);
});

test('requirements that hold exit with 0', () => {
  const { status } = run(folder, '--require', 'campaign.records>=7', '--require', 'label.alpha>=0.4');
  expect(status).toBe(0);
});

test('a requirement that does not hold exits with 1 and says which, and the document is still there', () => {
  const args = ['--require', 'campaign.records>=7', '--require=stars.alpha>=0.999'];
  const { status, out, error } = run(folder, '--json', ...args);
  expect(status).toBe(1);
  expect(error).toContain('"stars.alpha>=0.999" does not hold: stars.alpha is ');
  expect(error).not.toContain('campaign.records');
  expect(JSON.parse(out)).toHaveProperty('report', 1);
});

test('a null fails a requirement', () => {
  const { status, error } = run(folder, '--require', 'label.agreement.krippendorffAlpha.nominal.low>=0');
  expect(status).toBe(1);
  expect(error).toContain('cannot be known');
});

test.each([
  [['--jsn'], 'The option "--jsn" is not known. Did you mean "--json"?'],
  [['-j'], 'The option "-j" is not known.'],
  [['--json=1'], 'The option "--json" takes no value.'],
  [['--seed'], 'The option "--seed" needs a value.'],
  [['--filter', '--json'], 'The option "--filter" needs a value.'],
  [
    ['--bootstrap', 'many'],
    'The value "many" of --bootstrap is not a whole number from 1 to 1000000. Did you mean 1000?',
  ],
  [['--bootstrap', '0'], 'Did you mean 1?'],
  [['--seed', '1.5'], 'Did you mean 2?'],
  [['--require', 'label.alpha'], 'The requirement "label.alpha" cannot be read.'],
  [['--require', 'lable.alpha>=0.1'], 'The report has no figure "lable.alpha"'],
])('%j exits with 2 and a sentence', (args, sentence) => {
  const { status, error } = run(folder, ...args);
  expect(status).toBe(2);
  expect(error).toContain(sentence);
});

test('no path, an unreadable one, and files of something else exit with 2', () => {
  const nothing = folderOf({ 'picture.json': '{"what": "a picture"}' });
  expect(run('--json')).toMatchObject({ status: 2, out: '' });
  expect(run('/no/such/folder').error).toContain('The path "/no/such/folder" cannot be read');
  expect(run('/no/such/folder').status).toBe(2);
  expect(run(nothing, '--json')).toMatchObject({ status: 2, out: '' });
  expect(run(nothing).error).toContain('None of the files holds annotations that can be read.');
});

test('a wrong settings file exits with 2 and names file, line, key and the nearest right one', () => {
  const wrong = smallCampaign();
  writeFileSync(join(wrong, 'dashboard.yml'), 'title: x\nfilse: []\n');
  const { status, error } = run(wrong);
  expect(status).toBe(2);
  expect(error).toContain('dashboard.yml, line 2: The key "filse" is not known. Did you mean "files"?');
});

test('a file with bad rows is no error: good rows count, and problems say what happened to the rest', () => {
  const bad = folderOf({ 'lines.csv': 'item,annotator,label\n1,ann,a\n1,bob,a,too,many\n2,ann,b\n' });
  const { status, out } = run(bad, '--json');
  const { files, problems } = JSON.parse(out) as Report;
  expect(status).toBe(0);
  expect(files[0]).toMatchObject({ rows: 3, counted: 2, rejected: 1 });
  expect(problems.some(({ line }) => line === 3)).toBe(true);
});

test('--help and --version print and exit with 0', () => {
  const help = run('--help');
  expect([help.status, help.out.startsWith('Usage: npm run -s report')]).toEqual([0, true]);
  expect(run('--version')).toMatchObject({ status: 0, error: '' });
  expect(run('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a file that cannot be read ends with status 2 and a sentence that names it', () => {
  const { status, out, error } = run(folder, '/proc/self/mem', '--json');
  expect([status, out]).toEqual([2, '']);
  expect(error).toMatch(/^The file "mem" cannot be read: the system reports EIO\.$/m);
});
