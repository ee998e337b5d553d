import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gini, topShare } from '../../src/stats/people/concentration.ts';
import { folderOf, questionOf, reportOn } from './campaigns.ts';

const folder = process.env.REAL_DATA;

if (folder === undefined) {
  test('real data is compared only where REAL_DATA names its folder', () => {
    console.log('REAL_DATA is not set: the real data is not present.');
    expect(process.env.REAL_DATA).toBeUndefined();
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

  test('which model people prefer: the wins, losses and ties that a loop over the file counts', async () => {
    const pandalm = join(folder, 'data/real/pandalm-testset');
    const items = JSON.parse(
      gunzipSync(readFileSync(join(pandalm, 'testset-v1.json.gz'))).toString(),
    ) as readonly Readonly<Record<string, string | number>>[];
    const { votes_per_model: votes } = JSON.parse(readFileSync(join(pandalm, 'truth.json'), 'utf8')) as {
      readonly votes_per_model: Readonly<Record<string, Readonly<Record<'win' | 'loss' | 'tie', number>>>>;
    };
    const rows = items.flatMap((item) => {
      const [a, b] = String(item.cmp_key).split('_');
      return ['annotator1', 'annotator2', 'annotator3'].map((annotator) => ({
        id: item.idx,
        annotator,
        model_a: a,
        model_b: b,
        response_a: item.response1,
        response_b: item.response2,
        winner: ['tie', 'model_a', 'model_b'][Number(item[annotator])],
      }));
    });
    const { preference } = await reportOn(folderOf({ 'rows.json': JSON.stringify(rows) }));
    const { comparisons, ties, sides, models, connected, lengths } = preference!.preference!;
    expect([comparisons, ties, sides]).toEqual([2997, 326, { a: 1255, b: 1416 }]);
    expect(
      Object.fromEntries(
        Object.entries(models!).map(([name, { wins, losses, ties: tied }]) => [
          name,
          { win: wins, loss: losses, tie: tied },
        ]),
      ),
    ).toEqual(votes);
    expect(connected).toBe(true);
    const abilities = Object.values(models!).map(({ ability }) => ability);
    expect(abilities.every(({ low, high, value }) => low! < value! && value! < high!)).toBe(true);
    expect(abilities.reduce((sum, { value }) => sum + value!, 0)).toBeCloseTo(0, 9);
    // Three people on each pair: by the pairs, the interval is wider than independent judgements would have it.
    expect(abilities[0]!.high! - abilities[0]!.low!).toBeGreaterThan(1.2 * 2 * 1.96 * abilities[0]!.se!);
    // An empty reply is no text: such pairs are not measured.
    const measured = rows.filter(
      ({ winner, response_a: a, response_b: b }) => winner !== 'tie' && a !== '' && b !== '',
    );
    const gaps = measured.map(
      ({ winner, response_a: a, response_b: b }) =>
        ([...String(a)].length - [...String(b)].length) * (winner === 'model_a' ? 1 : -1),
    );
    const longer = gaps.filter((gap) => gap > 0).length;
    const equal = gaps.filter((gap) => gap === 0).length;
    expect([lengths.comparisons, lengths.equal]).toEqual([gaps.length, equal]);
    expect(lengths.longerWon.value).toBeCloseTo(longer / (gaps.length - equal), 12);
    expect(lengths.difference!.mean).toBeCloseTo(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, 9);
  });

  test('hh-rlhf: the longer reply wins less often, and places are not known', async () => {
    const path = join(folder, 'samples/hh-rlhf/harmless-base.test.head500.jsonl.gz');
    const pairs = gunzipSync(readFileSync(path))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Readonly<Record<'chosen' | 'rejected', string>>);
    const gaps = pairs.map(({ chosen, rejected }) => [...chosen].length - [...rejected].length);
    const { lengths, firstPosition, noModels } = (await reportOn(path)).preference!.preference!;
    expect(lengths.comparisons).toBe(499);
    expect(lengths.equal).toBe(gaps.filter((gap) => gap === 0).length);
    const longer = gaps.filter((gap) => gap > 0).length / gaps.filter((gap) => gap !== 0).length;
    expect(lengths.longerWon.value).toBeCloseTo(longer, 2);
    expect([firstPosition.why, noModels]).toEqual(['unknown_position', 'unknown_models']);
  });

  test('red-team attempts: mean success, and its correlation with the scores', async () => {
    const path = join(folder, 'samples/hh-rlhf/red_team_attempts.sample10.jsonl');
    const { redTeam } = await reportOn(path);
    expect(redTeam).toMatchObject({ attempts: 10, rated: 10, members: 3, success: { value: 2.3 } });
    expect(redTeam!.byModel).toMatchObject([{ type: 'context distillation', size: '52B', attempts: 10 }]);
    expect(redTeam!.harmlessness.transcript.correlation.value).toBeLessThan(-0.5);
  });

  test('how work is spread over 3,815 people: the Gini coefficient of the provenance', () => {
    const ukp = join(folder, 'data/real/ukpconvarg1');
    const { all } = JSON.parse(readFileSync(join(ukp, 'truth.json'), 'utf8')) as {
      readonly all: {
        readonly responses_per_worker: { readonly gini: number };
        readonly top10_workers: Readonly<Record<string, number>>;
        readonly responses: number;
      };
    };
    const lines = gunzipSync(readFileSync(join(ukp, 'responses.csv.gz')))
      .toString()
      .split('\n');
    const workers = lines.flatMap((line) => /,(W\d{4}),A\d{5},/.exec(line)?.[1] ?? []);
    const counts = [...Map.groupBy(workers, (worker) => worker).values()].map(({ length }) => length);
    expect(workers).toHaveLength(all.responses);
    expect(gini(counts)).toBeCloseTo(all.responses_per_worker.gini, 4);
    const top = Object.values(all.top10_workers).reduce((sum, n) => sum + n, 0);
    expect(topShare(counts, 10)).toBeCloseTo(top / all.responses, 12);
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
  });
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
