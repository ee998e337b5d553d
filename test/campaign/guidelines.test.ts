import { expect, test } from 'vitest';
import { readWhole } from '../formats/sources.ts';

const TABLE = 'item,annotator,label\nr1,ana,yes\n';

async function guidelinesOf(written: string, files: Readonly<Record<string, string>> = {}) {
  const { campaign, settings } = await readWhole({
    'x/a.csv': TABLE,
    'x/dashboard.yml': `guidelines: ${JSON.stringify(written)}\n`,
    ...files,
  });
  const { guidelines, problems } = campaign.about;
  const missing = problems.filter(({ code }) => code === 'guidelines_missing');
  return { guidelines, missing: missing.map(({ message }) => message), settings };
}

test.each([
  'guidelnes.md',
  'my guidelines.MD',
  'guidelines.txt',
  'guidelines.markdown\n',
  'guidelines.pdf',
  '../../etc/passwd',
  '/home/ana/my guidelines',
  './guide',
  'guides/guidelines',
  'C:\\guides\\birds',
])('guidelines called %j that are not there are told and never published', async (name) => {
  const { guidelines, missing, settings } = await guidelinesOf(name);
  expect(guidelines).toBeNull();
  expect(settings.guidelines).toBe('');
  expect(missing).toHaveLength(1);
  expect(missing[0]).toContain(`"${name.trim()}"`);
});

test('guidelines that are not there do not give way to those of an export', async () => {
  const described = JSON.stringify({ guidelines: 'Old ones.', fields: [], questions: [] });
  const { guidelines } = await guidelinesOf('new.md', { 'x/.argilla/settings.json': described });
  expect(guidelines).toBeNull();
});

test.each([
  'Choose yes or no.',
  'Choose yes/no by the tone.',
  '# Birds\n\nsee a.md',
  'https://example.org/guide.md',
])('the guidelines %j are a text', async (text) => {
  expect(await guidelinesOf(text)).toMatchObject({ guidelines: text, missing: [] });
});

test.each(['guide.md', './guide.md', 'deep/guide.md'])(
  'the file %s beside the settings is read',
  async (name) => {
    const files = { 'x/guide.md': 'Look closely.', 'x/deep/guide.md': 'Look closely.' };
    expect(await guidelinesOf(name, files)).toMatchObject({ guidelines: 'Look closely.', missing: [] });
  },
);
