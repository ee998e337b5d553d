import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { questionOf, reportOn } from './campaigns.ts';

const folder = process.env['REAL_DATA'];

if (folder === undefined) {
  test('real data is compared only where REAL_DATA names its folder', () => {
    console.log('REAL_DATA is not set: the real data is not present.');
    expect(process.env['REAL_DATA']).toBeUndefined();
  });
} else {
  const wmt = join(folder, 'data/real/wmt23-sxs-mqm-ende');
  const truth = JSON.parse(readFileSync(join(wmt, 'truth.json'), 'utf8')) as {
    readonly worst_severity_alpha_nominal: number;
    readonly worst_severity_alpha_ordinal: number;
    readonly worst_severity_fleiss_kappa: number;
    readonly worst_severity_pairwise_pct_agreement: number;
    readonly mqm_alpha_interval: number;
    readonly shared_items_per_pair: Readonly<Record<string, number>>;
    readonly responses_per_rater: Readonly<Record<string, number>>;
    readonly responses_worst_severity: Readonly<Record<string, number>>;
    readonly responses_with_category: Readonly<Record<string, number>>;
  };

  test('translation quality by ten raters: the published figures', async () => {
    const document = await reportOn(wmt);
    const { agreement, values } = questionOf(document, 'severity');
    const score = questionOf(document, 'score').agreement!;
    expect(agreement!.krippendorffAlpha.nominal!.value).toBeCloseTo(truth.worst_severity_alpha_nominal, 6);
    expect(agreement!.krippendorffAlpha.ordinal!.value).toBeCloseTo(truth.worst_severity_alpha_ordinal, 6);
    expect(agreement!.fleissKappa.value).toBeCloseTo(truth.worst_severity_fleiss_kappa, 6);
    expect(agreement!.percent.items.value).toBeCloseTo(truth.worst_severity_pairwise_pct_agreement, 6);
    expect(score.krippendorffAlpha.interval!.value).toBeCloseTo(truth.mqm_alpha_interval, 6);
    const pairs = agreement!.pairs.map(({ a, b, items }) => [`${a}+${b}`, items]);
    expect(Object.fromEntries(pairs)).toEqual(truth.shared_items_per_pair);
    expect(Object.fromEntries(document.annotators.map(({ id, submitted }) => [id, submitted]))).toEqual(
      truth.responses_per_rater,
    );
    expect(values).toEqual(truth.responses_worst_severity);
    expect(questionOf(document, 'categories').values).toEqual(truth.responses_with_category);
  });

  test('preferences of two people in an Argilla 2 project: 17 shared records', async () => {
    const document = await reportOn(join(folder, 'samples/argilla-v2/preference-disk-export'));
    const { agreement } = questionOf(document, 'preference_selection');
    expect(document.campaign).toMatchObject({ records: 800, annotators: 2 });
    expect(agreement!.items).toBe(17);
    expect(agreement!.percent.items.value).toBeCloseTo(0.8235, 4);
    expect(agreement!.pairs[0]!.cohenKappa!.value).toBeCloseTo(0.7213, 4);
  });

  test('spans of three people in Label Studio: F1 equals a loop over the file', async () => {
    const path = join(folder, 'samples/label-studio/leoka_team_4.json');
    const { agreement } = questionOf(await reportOn(path), 'label');
    const tasks = JSON.parse(readFileSync(path, 'utf8')) as readonly Task[];
    const answers = tasks.map(({ annotations }) => newestSpans(annotations));
    const people = [...new Set(answers.flatMap((task) => [...task.keys()]))].sort();
    const f1 = people.flatMap((a, at) =>
      people.slice(at + 1).map((b) => {
        const both = answers.filter((task) => task.has(a) && task.has(b));
        const matched = both.flatMap((task) => [...task.get(a)!].filter((span) => task.get(b)!.has(span)));
        const all = both.reduce((sum, task) => sum + task.get(a)!.size + task.get(b)!.size, 0);
        return (2 * matched.length) / all;
      }),
    );
    expect(people).toHaveLength(3);
    expect(agreement!.f1!.exact.value).toBeCloseTo(f1.reduce((sum, one) => sum + one, 0) / f1.length, 12);
    expect(agreement!.f1!.overlap.value).toBeGreaterThan(agreement!.f1!.exact.value!);
    expect(agreement!.f1!.characterAlpha.low).not.toBeNull();
  }, 60_000);
}

interface Annotation {
  readonly completed_by: { readonly id?: number } | number;
  readonly was_cancelled?: boolean;
  readonly result: readonly {
    readonly value: { readonly start?: number; readonly end?: number; readonly labels?: readonly string[] };
  }[];
}

interface Task {
  readonly annotations: readonly Annotation[];
}

/** What each person marked, as texts; the last annotation of a person counts. */
const newestSpans = (annotations: readonly Annotation[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    annotations
      .filter(({ was_cancelled }) => was_cancelled !== true)
      .map(({ completed_by, result }) => [
        JSON.stringify(completed_by),
        new Set(
          result.flatMap(({ value: { start, end, labels } }) =>
            (labels ?? []).map((label) => [start, end, label].join(' ')),
          ),
        ),
      ]),
  );
