import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../src/build/places.ts';
import { headlineOf } from '../../src/report/headline.ts';
import type { Report } from '../../src/report/types.ts';
import { tableOf } from './figures.ts';
import { openLive } from './opening.ts';
import { expectText, goTo } from './visit.ts';

const run = promisify(execFile);

async function reportOn(fragment: string): Promise<Report> {
  const filter = fragment === '' ? [] : ['--filter', fragment];
  const { stdout } = await run(
    process.execPath,
    ['src/report/main.ts', 'data/translation-quality', '--json', ...filter],
    { cwd: ROOT, maxBuffer: 1 << 26 },
  );
  return JSON.parse(stdout) as Report;
}

const printed = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
/** A number as a table shows it. */
const cell = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : printed.format(value);
const sorted = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' | ')).toSorted();

async function expectTable(
  page: Page,
  view: string,
  param: string | undefined,
  wanted: readonly (readonly string[])[],
  columns: readonly string[],
): Promise<void> {
  const shown = async () => {
    const table = await tableOf(page, { view, ...(param === undefined ? {} : { param }) });
    const at = columns.map((column) => table.columns.indexOf(column));
    // An answer without a label is no label: the report has no count of it.
    return sorted(
      table.rows.filter(([name]) => name !== 'no label').map((row) => at.map((place) => row[place] ?? '?')),
    );
  };
  await expect.poll(shown, { message: `${view} ${param ?? ''}` }).toEqual(sorted(wanted));
}

describe.each(['', 'v=1&from=2025-10-13&m.domain=news&q.severity=Major,Minor'])(
  'with the filter "%s" the page shows what the report says',
  (fragment) => {
    let report: Report;
    let page: Page;

    beforeAll(async () => {
      report = await reportOn(fragment);
      ({ page } = await openLive(`translation-quality/agreement/#${fragment}`));
    });

    test('agreement of each question, with its interval', async () => {
      const wanted = report.questions.flatMap(({ title, agreement }) => {
        if (!agreement || Object.keys(agreement.krippendorffAlpha).length === 0) return [];
        const alpha = headlineOf(agreement);
        return [
          [
            title,
            cell(alpha?.value),
            cell(alpha?.low),
            cell(alpha?.high),
            cell(agreement.items),
            cell(agreement.ratings),
            cell(agreement.percent.items.value),
          ],
        ];
      });
      expect(wanted.length).toBeGreaterThanOrEqual(3);
      await expectTable(page, 'agreement-questions', undefined, wanted, [
        'Question',
        'Alpha',
        'low',
        'high',
        'Records compared',
        'Answers in them',
        'Percent agreement',
      ]);
    });

    test('agreement of each pair of people', async () => {
      const pairs = report.questions.find(({ name }) => name === 'severity')?.agreement?.pairs ?? [];
      const wanted = pairs
        .filter(({ items }) => items > 0)
        .map(({ items, percent, cohenKappa }) => [cell(items), cell(percent.value), cell(cohenKappa?.value)]);
      expect(wanted.length).toBeGreaterThan(5);
      // The page names the pairs without a shared record too.
      const people = new Set(pairs.flatMap(({ a, b }) => [a, b])).size;
      const apart = (people * (people - 1)) / 2 - wanted.length;
      wanted.push(...Array.from({ length: apart }, () => [cell(0), cell(null), cell(null)]));
      await goTo(page, 'question');
      await expectTable(page, 'annotator-pairs', 'severity', wanted, [
        'Shared records',
        'Percent agreement',
        'Cohen’s kappa',
      ]);
    });

    test('how many submissions there are, of everybody and of each', async () => {
      await goTo(page, 'progress');
      const { submitted, unknown } = report.campaign.submissions;
      const counted = (submitted + unknown).toLocaleString('en');
      await expectText(
        page,
        'filter-bar .count',
        fragment === '' ? `${counted} responses` : `${counted} of 3,120 responses`,
      );
      const wanted = report.annotators
        .filter(({ submitted: own }) => own > 0)
        .map((one) => [cell(one.submitted), cell(one.draft), cell(one.discarded)]);
      await expectTable(page, 'annotator-progress', undefined, wanted, ['submitted', 'draft', 'discarded']);
    });

    test('how often each label was chosen', async () => {
      await goTo(page, 'labels');
      const question = report.questions.find(({ name }) => name === 'categories');
      const wanted = Object.entries(question?.values ?? {}).map(([label, n]) => [label, cell(n)]);
      expect(wanted.length).toBeGreaterThan(3);
      await expectTable(page, 'label-bars', 'categories', wanted, ['Label', 'Answers']);
      await expectText(
        page,
        'live-figure[data-view="label-bars"][data-param="categories"] .note',
        new RegExp(`^n = ${(question?.answers ?? 0).toLocaleString('en')} answers?\\.`),
      );
    });
  },
);
