import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESAMPLING } from '../../src/measures/resampling.ts';
import type { Ask } from '../../src/model/ask.ts';
import { askAll } from '../../src/engine/ask.ts';
import { STATUSES, without, type Filter } from '../../src/model/filter.ts';
import { withoutAnswers } from '../../src/sql/ratings.ts';
import { agreementQuestions } from '../../src/figures/agreement/agreement-questions.ts';
import { annotatorProgress } from '../../src/figures/progress/annotator-progress.ts';
import { disagreementRecords } from '../../src/figures/agreement/disagreement-records.ts';
import { facetQuery, facetsOf, facetTerms } from '../../src/measures/metadata/facets.ts';
import { labelAgreement } from '../../src/figures/agreement/label-agreement.ts';
import { labelBars } from '../../src/figures/labels/label-bars.ts';
import { metadataNumbers } from '../../src/figures/metadata/metadata-numbers.ts';
import { metadataTerms } from '../../src/figures/metadata/metadata-terms.ts';
import { numberHistogram } from '../../src/figures/labels/number-histogram.ts';
import { overlap } from '../../src/figures/progress/overlap.ts';
import { orderQuery, shapeOrder } from '../../src/measures/rows/records.ts';
import { recordsNeeded } from '../../src/figures/agreement/records-needed.ts';
import { rankingAgreement } from '../../src/figures/agreement/ranking-agreement.ts';
import { recordsOverTime } from '../../src/figures/progress/records-over-time.ts';
import { snapshots } from '../../src/figures/progress/snapshots.ts';
import { spanAgreement } from '../../src/figures/agreement/span-agreement.ts';
import { submissionsOverTime } from '../../src/figures/progress/submissions-over-time.ts';
import { summary } from '../../src/measures/summary.ts';
import { textAgreement } from '../../src/figures/agreement/text-agreement.ts';
import { textLength } from '../../src/figures/labels/text-length.ts';
import { anyFilter } from './any-filter.ts';
import { loaded, type Loaded } from './figures.ts';
import { madeUp } from './made-up.ts';
import { answerTo, COUNTED, dayOf, personOf, slowChosen, slowNewest, slowRecords } from './slow-choice.ts';
import {
  slowAgreementOf,
  slowDisagreementOf,
  slowJackknife,
  slowLabelAgreement,
  slowSpread,
} from './slow-agreement.ts';
import { slowTexts } from './slow-texts.ts';
import { slowF1 } from './slow-spans.ts';
import { slowRankings } from './slow-rankings.ts';

const given = madeUp(21, 40);
const NEEDED = 2;
let campaign: Loaded;

beforeAll(async () => {
  campaign = await loaded(given);
});
afterAll(() => campaign.engine.close());

const number = (name: string) => campaign.about.questions.findIndex((question) => question.name === name);
const paramOf = (name: string) => ({ key: name, number: number(name) });
const fieldParam = (name: string) => ({
  key: name,
  number: campaign.about.metadata.findIndex((field) => field.name === name),
});
const ask = (filter: Filter, param: Ask['param'] = null): Ask => ({ about: campaign.about, filter, param });
const rowsOf = (queries: Parameters<typeof askAll>[1]) => askAll(campaign.engine, queries);

/** Holds for any filter: the engine's answer and a plain loop over the rows. */
const holds = (check: (filter: Filter) => Promise<void>, numRuns = 120) =>
  fc.assert(fc.asyncProperty(anyFilter, check), { numRuns, seed: 5 });

function tally<T>(list: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

const isKnown = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

function median(list: readonly number[]): number | null {
  const sorted = list.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  if (sorted.length === 0) return null;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

const mean = (list: readonly number[]) =>
  list.length === 0 ? null : list.reduce((sum, value) => sum + value, 0) / list.length;
const close = (value: number | null, wanted: number | null) => {
  if (wanted === null || value === null) expect(value).toBe(wanted);
  else expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
};

describe('snapshots', () => {
  test('a choice of annotators is summed by snapshot; other choices change nothing', () =>
    holds(async (filter) => {
      const asked = ask(filter);
      const { dots } = snapshots.measure.shape(await rowsOf(snapshots.measure.query(asked)), asked);
      const { people: counts, snapshots: all } = given.series!;
      const known = campaign.about.annotators.map(({ id }) => id);
      const isChosen = (id: string | null): boolean => {
        if (filter.annotator?.kind !== 'terms') return true;
        const isNamed = id !== null && known.includes(id) && filter.annotator.terms.includes(id);
        return isNamed !== filter.annotator.exclude;
      };
      expect(dots.map(({ submissions }) => submissions)).toEqual(
        all.map((_, at) =>
          Array.from(counts[at]!, ([id, n]) => (isChosen(id) ? n : 0)).reduce((sum, n) => sum + n, 0),
        ),
      );
    }));

  test('the title says the finding, the note what is not known and why', () => {
    const asked = ask({ questions: {}, metadata: {} });
    const rows = { submissions: [31, 74, 90].map((n, snapshot) => ({ snapshot, n })) };
    const data = snapshots.measure.shape(rows, asked);
    expect(snapshots.title(data, asked)).toBe('Submissions grew from 31 to 90 in 11 days');
    expect(snapshots.note(data, asked)).toMatch(
      /^n = 90 submissions in the newest of 3 exports\. What became of the answers by 16 Feb 2026 is not known, because people have other ids/,
    );
    expect(snapshots.table(data, asked).rows[1]).toEqual(['2026-02-09', 74, 48, 3, 311, 192, 4, 1]);
  });
});

describe('labels', () => {
  test.each(['mood', 'mood/groups', 'tags'])('%s: counts, shares and what is left out', (question) =>
    holds(async (filter) => {
      const asked = ask(filter, paramOf(question));
      const { bars, counts } = labelBars.measure.shape(await rowsOf(labelBars.measure.query(asked)), asked);
      const answers = slowChosen(given, filter)
        .map((one) => answerTo(given, one, question))
        .filter(isKnown);
      const labels = tally(
        answers.flatMap((answer) => (Array.isArray(answer) && answer.length === 0 ? [''] : [answer].flat())),
      );
      expect(counts.counted).toBe(answers.length);
      for (const bar of bars) {
        expect(bar.n).toBe(labels.get(bar.term ?? '') ?? 0);
        expect(bar.share).toBe(answers.length === 0 ? 0 : bar.n / answers.length);
        expect(bar.n).toBeLessThanOrEqual(counts.counted);
      }
      if (question !== 'tags') expect(bars.reduce((sum, { n }) => sum + n, 0)).toBe(counts.counted);
      const others = slowChosen(given, filter, true).filter(
        (one) => !(filter.status ?? COUNTED).includes(one.status) && isKnown(answerTo(given, one, question)),
      );
      expect(counts.leftOut.reduce((sum, { n }) => sum + n, 0)).toBe(others.length);
    }),
  );

  test.each(['stars', 'score'])('%s: bins, median, mean and ends', (question) =>
    holds(async (filter) => {
      const asked = ask(filter, paramOf(question));
      const data = numberHistogram.measure.shape(await rowsOf(numberHistogram.measure.query(asked)), asked);
      const values = slowChosen(given, filter)
        .map((one) => answerTo(given, one, question))
        .filter((value) => typeof value === 'number');
      for (const { from, to, n } of data.bins)
        expect(n).toBe(values.filter((value) => value >= from && value < to).length);
      expect(data.bins.reduce((sum, { n }) => sum + n, 0)).toBe(values.length);
      expect(data.counts.counted).toBe(values.length);
      expect(data.median).toBe(median(values));
      close(data.mean, mean(values));
      expect([data.low, data.high]).toEqual(
        values.length === 0 ? [null, null] : [Math.min(...values), Math.max(...values)],
      );
    }),
  );

  test('lengths of texts are counted in code points', () =>
    holds(async (filter) => {
      const asked = ask(filter, paramOf('note'));
      const data = textLength.measure.shape(await rowsOf(textLength.measure.query(asked)), asked);
      const lengths = slowChosen(given, filter).flatMap(({ answers }) =>
        typeof answers.note === 'string' ? [[...answers.note].length] : [],
      );
      for (const { from, to, n } of data.bins)
        expect(n).toBe(lengths.filter((length) => length >= from && length < to).length);
      expect(data.counts.counted).toBe(lengths.length);
      expect(data.median).toBe(median(lengths));
    }));
});

describe('progress', () => {
  test('records by number of different people, and the records together are the scope', () =>
    holds(async (filter) => {
      const asked = ask(filter);
      const data = overlap.measure.shape(await rowsOf(overlap.measure.query(asked)), asked);
      const scope = slowRecords(given, filter);
      const chosen = slowChosen(given, filter);
      const people = scope.map(
        (id) => new Set(chosen.filter(({ record }) => record === id).map((one) => personOf(given, one))).size,
      );
      expect(data.scope).toBe(scope.length);
      expect(new Map(data.bars.map((bar) => [bar.people, bar.records]))).toEqual(tally(people));
      expect(data.bars.reduce((sum, { records }) => sum + records, 0)).toBe(data.scope);
      expect(data.submissions).toBe(chosen.length);
      expect(data.completed).toBe(people.filter((n) => n >= NEEDED).length);
    }));

  test('a record is completed on the day when the second person answered', () =>
    holds(async (filter) => {
      const asked = ask(filter);
      const data = recordsOverTime.measure.shape(await rowsOf(recordsOverTime.measure.query(asked)), asked);
      const chosen = slowChosen(given, filter);
      const days = slowRecords(given, filter).flatMap((id) => {
        const own = chosen.filter(({ record }) => record === id);
        const first = new Map<string, number>();
        for (const one of own)
          first.set(
            personOf(given, one),
            Math.min(first.get(personOf(given, one)) ?? Infinity, one.at ?? Infinity),
          );
        const moments = [...first.values()].sort((a, b) => a - b);
        const moment = moments[NEEDED - 1];
        return moment === undefined ? [] : [moment === Infinity ? null : dayOf({ ...own[0]!, at: moment })];
      });
      expect(data.completed).toBe(days.length);
      expect(data.scope).toBe(slowRecords(given, filter).length);
      expect(new Map(data.steps.map(({ day, n }) => [day, n]))).toEqual(tally(days.filter(isKnown)));
      expect(data.steps.at(-1)?.total ?? 0).toBe(days.filter(isKnown).length);
    }));

  test('submissions by day, with those without a time beside them, are all that count', () =>
    holds(async (filter) => {
      const asked = ask(filter);
      const data = submissionsOverTime.measure.shape(
        await rowsOf(submissionsOverTime.measure.query(asked)),
        asked,
      );
      const days = slowChosen(given, filter).map(dayOf);
      expect(new Map(data.steps.map(({ day, n }) => [day, n]))).toEqual(tally(days.filter(isKnown)));
      expect(data.steps.map(({ day }) => day)).toEqual(data.steps.map(({ day }) => day).toSorted());
      expect(data.untimed).toBe(days.filter((day) => day === null).length);
      expect((data.steps.at(-1)?.total ?? 0) + data.untimed).toBe(data.counts.counted);
    }));

  test('statuses of each person, and all persons together', () =>
    holds(async (filter) => {
      const asked = ask(filter);
      const data = annotatorProgress.measure.shape(
        await rowsOf(annotatorProgress.measure.query(asked)),
        asked,
      );
      const chosen = slowChosen(given, filter, true);
      expect(data.people.map(({ id }) => id)).toEqual(
        [...new Set(chosen.map(({ person }) => person))].filter(isKnown).sort(),
      );
      for (const { id, counts, done } of data.people) {
        const own = chosen.filter(({ person }) => person === id);
        for (const status of STATUSES)
          expect(counts[status]).toBe(own.filter((one) => one.status === status).length);
        expect(done).toBe(own.filter(({ status }) => COUNTED.includes(status)).length);
      }
      const named = data.people.reduce(
        (sum, { counts }) => sum + STATUSES.reduce((all, status) => all + counts[status], 0),
        0,
      );
      expect(named + data.unnamed).toBe(data.total);
      expect(data.total).toBe(chosen.length);
    }));

  test('the sentence at the head of the pages counts the same', () =>
    holds(async (filter) => {
      const asked = ask(filter);
      const data = summary.shape(await rowsOf(summary.query(asked)), asked);
      const chosen = slowChosen(given, filter);
      const days = chosen.map(dayOf).filter(isKnown).toSorted();
      expect(data.submissions).toBe(chosen.length);
      expect(data.records).toBe(slowRecords(given, filter).length);
      expect(data.answered).toBe(new Set(chosen.map(({ record }) => record)).size);
      expect(data.people).toBe(new Set(chosen.map(({ person }) => person).filter(isKnown)).size);
      expect([data.first, data.last]).toEqual([days[0] ?? null, days.at(-1) ?? null]);
    }, 60));
});

describe('metadata', () => {
  test('terms of records, submissions and people', () =>
    holds(async (filter) => {
      const chosen = slowChosen(given, filter);
      const owners = {
        lang: given.records
          .filter(({ id }) => slowRecords(given, filter).includes(id))
          .map(({ metadata }) => metadata.lang),
        device: chosen.map(({ metadata }) => metadata.device),
        team: [...new Set(chosen.map(({ person }) => person))]
          .filter(isKnown)
          .map((person) => given.people[person]!.team),
      };
      for (const [field, values] of Object.entries(owners)) {
        const asked = ask(filter, fieldParam(field));
        const { terms, present, missing } = metadataTerms.measure.shape(
          await rowsOf(metadataTerms.measure.query(asked)),
          asked,
        );
        const counts = tally(values.filter(isKnown));
        for (const { term, n } of terms) expect(n).toBe(counts.get(term ?? '') ?? 0);
        expect(present + missing).toBe(values.length);
        expect(terms.reduce((sum, { n }) => sum + n, 0)).toBe(present);
      }
    }, 60));

  test('numbers: bins, median, mean, missing', () =>
    holds(async (filter) => {
      const chosen = slowChosen(given, filter);
      const records = given.records.filter(({ id }) => slowRecords(given, filter).includes(id));
      const owners = {
        length: records.map(({ metadata }) => metadata.length),
        weight: records.map(({ metadata }) => metadata.weight),
        clicks: chosen.map(({ metadata }) => metadata.clicks),
        age: [...new Set(chosen.map(({ person }) => person))]
          .filter(isKnown)
          .map((person) => given.people[person]!.age),
      };
      for (const [field, cells] of Object.entries(owners)) {
        const asked = ask(filter, fieldParam(field));
        const data = metadataNumbers.measure.shape(await rowsOf(metadataNumbers.measure.query(asked)), asked);
        const values = cells.filter((cell) => typeof cell === 'number');
        for (const { from, to, n } of data.bins)
          expect(n).toBe(values.filter((value) => value >= from && value < to).length);
        expect([data.present, data.missing]).toEqual([values.length, cells.length - values.length]);
        expect(data.median).toBe(median(values));
        close(data.mean, mean(values));
      }
    }, 60));
});

describe('agreement', () => {
  test('alpha, percent agreement and majority baseline of every question', () =>
    holds(async (filter) => {
      const asked = ask(filter);
      const { lines, off } = agreementQuestions.measure.shape(
        await rowsOf(agreementQuestions.measure.query(asked)),
        asked,
      );
      for (const line of lines) {
        const { name } = campaign.about.questions[line.number]!;
        const wanted = slowAgreementOf(given, slowNewest(given, withoutAnswers(filter, name)), name);
        expect([line.items, line.ratings]).toEqual([wanted.items, wanted.ratings]);
        close(line.percent, wanted.percent);
        close(line.baseline, wanted.baseline);
        close(line.alpha.value, wanted.alpha);
      }
      expect(lines.length + off.length).toBe(5);
    }, 80));

  test.each(['mood', 'mood/groups', 'tags', 'stars'])('%s: each label against the rest', (question) =>
    holds(async (filter) => {
      const asked = ask(filter, paramOf(question));
      const { lines } = labelAgreement.measure.shape(
        await rowsOf(labelAgreement.measure.query(asked)),
        asked,
      );
      const newest = slowNewest(given, withoutAnswers(filter, question));
      lines.forEach(({ alpha, specific, occurrences, prevalence }, label) => {
        const wanted = slowLabelAgreement(given, newest, question, label);
        expect(occurrences).toBe(wanted.occurrences);
        close(prevalence, wanted.prevalence);
        close(alpha.value, wanted.alpha);
        close(specific.value, wanted.specific);
      });
      expect(lines.length).toBeGreaterThanOrEqual(3);
    }, 40),
  );

  test('how many more records an interval takes, from the error when each record is left out', () =>
    holds(async (filter) => {
      const asked = ask(filter);
      const fresh = recordsNeeded.measure.shape(await rowsOf(recordsNeeded.measure.query(asked)), asked);
      const data = recordsNeeded.measure.refine!(fresh, asked, RESAMPLING);
      const { columns, rows } = recordsNeeded.table(data, asked);
      const cell = (row: number, title: string) =>
        rows[row]![columns.findIndex((column) => column.title === title)];
      data.lines.forEach(({ number: at, alpha, items, ratings }, row) => {
        const { name } = campaign.about.questions[at]!;
        const newest = slowNewest(given, withoutAnswers(filter, name));
        const se = slowJackknife(given, newest, name);
        close(alpha.se, se);
        for (const half of [0.1, 0.05, 0.025]) {
          const said = half === 0.025 ? '.025' : half.toFixed(2).slice(1);
          const more = cell(row, `More records for ± ${said}`);
          const answers = cell(row, `answers in these, ± ${said}`);
          if (se === null || se === 0 || items < 20) expect([more, answers]).toEqual([null, null]);
          else {
            const wanted = Math.max(0, items * ((1.959964 * se) / half) ** 2 - items);
            expect(Math.abs(Number(more) - wanted)).toBeLessThan(1.01);
            expect(answers).toBe(Math.ceil((Number(more) * ratings) / items));
          }
        }
      });
      expect(rows).toHaveLength(data.lines.length);
    }, 12));

  test.each(['mood', 'mood/groups', 'tags', 'stars', 'score'])('%s: records by disagreement', (question) =>
    holds(async (filter) => {
      const asked = ask(filter, paramOf(question));
      const data = disagreementRecords.measure.shape(
        await rowsOf(disagreementRecords.measure.query(asked)),
        asked,
      );
      const wanted = slowSpread(given, slowNewest(given, withoutAnswers(filter, question)), question);
      const shared = wanted.filter(({ answers }) => answers >= 2);
      const differing = shared.map(({ apart }) => apart).filter((apart) => apart > 0);
      const [same, ...others] = data.bars;
      expect([data.records, data.single]).toEqual([
        shared.length,
        wanted.filter(({ answers }) => answers === 1).length,
      ]);
      expect(same!.n).toBe(shared.length - differing.length);
      close(data.unanimous.value, shared.length === 0 ? null : same!.n / shared.length);
      for (const { from, to, n } of others)
        expect(n).toBe(differing.filter((apart) => apart > from + 1e-9 && apart <= to + 1e-9).length);
      expect(others.reduce((sum, { n }) => sum + n, 0)).toBe(differing.length);
      [2, 3, 4, 5].forEach((size, at) => {
        const ofSize = shared.filter(({ answers }) => Math.min(answers, 5) === size);
        expect(data.bars.reduce((sum, { bySize }) => sum + bySize[at]!, 0)).toBe(ofSize.length);
        expect(same!.bySize[at]).toBe(ofSize.filter(({ apart }) => apart === 0).length);
      });
      close(data.median, differing.toSorted((a, b) => a - b)[Math.ceil(differing.length / 2) - 1] ?? null);
    }, 40),
  );
  test('rankings: W, tau-b and first choices of the records that can be compared', () =>
    holds(async (filter) => {
      const asked = ask(filter, paramOf('order'));
      const { ranked, agreement, bins } = rankingAgreement.measure.shape(
        await rowsOf(rankingAgreement.measure.query(asked)),
        asked,
      );
      const wanted = slowRankings(given, slowNewest(given, withoutAnswers(filter, 'order')), 'order');
      expect([ranked.records.length, ranked.incomplete]).toEqual([wanted.records, wanted.incomplete]);
      close(agreement.concordance.value, wanted.concordance);
      close(agreement.tau.value, wanted.tau);
      close(agreement.sameFirst.value, wanted.sameFirst);
      expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(agreement.concordance.items);
    }, 60));

  test('spans: F1 in every way and label by label, where a submission without a mark is an answer', () =>
    holds(async (filter) => {
      const asked = ask(filter, paramOf('marks'));
      const { lines } = spanAgreement.measure.shape(await rowsOf(spanAgreement.measure.query(asked)), asked);
      const newest = slowNewest(given, withoutAnswers(filter, 'marks'));
      for (const { match, label, f1 } of lines) {
        const { options } = campaign.about.questions[number('marks')]!;
        close(f1.value, slowF1(given, newest, 'marks', match, label === null ? null : options[label]!.value));
      }
      expect(lines.length).toBeGreaterThanOrEqual(4);
    }, 60));

  test('texts that are withheld are told, and not compared', () => {
    const { about } = campaign;
    const withheld = { ...about, share: { ...about.share, text: 'withhold' as const } };
    expect(textAgreement.measure.needs(withheld, paramOf('note'))?.missing).toMatch(/withheld/);
    expect(textAgreement.measure.needs(about, paramOf('note'))).toBeNull();
  });

  test('texts: equal ones, lengths, and pairs of all that several people wrote', () =>
    holds(async (filter) => {
      const asked = ask(filter, paramOf('note'));
      const shaped = textAgreement.measure.shape(await rowsOf(textAgreement.measure.query(asked)), asked);
      const { agreement } = textAgreement.measure.refine!(shaped, asked, RESAMPLING);
      const wanted = slowTexts(given, slowNewest(given, withoutAnswers(filter, 'note')), 'note');
      expect([shaped.records, agreement!.pairs.length]).toEqual([wanted.records, wanted.pairs]);
      close(agreement!.exact.value, wanted.exact);
      close(agreement!.length.value, wanted.length);
      // The texts repeat one word, so that edits are what the longer one has more.
      close(agreement!.edit.value, wanted.length);
    }, 30));

  test.each(['mood', 'tags', 'stars', 'score'])(
    '%s: records are in order of disagreement, then of answers',
    (question) =>
      holds(async (filter) => {
        const asked = ask(filter);
        const wanted = { question: number(question), search: '', hasTexts: true };
        const order = shapeOrder(await rowsOf(orderQuery(asked, wanted)), asked, wanted);
        const byRecord = slowDisagreementOf(
          given,
          slowNewest(given, withoutAnswers(filter, question)),
          question,
        );
        const answers = tally(slowChosen(given, filter).map(({ record }) => record));
        const shown = order.map(({ record }) => given.records[record]!.id);
        expect(shown.toSorted()).toEqual(slowRecords(given, filter).toSorted());
        order.forEach(({ disagreement }, at) => {
          close(disagreement, byRecord.get(shown[at]!) ?? null);
          const [one, next] = [order[at]!, order[at + 1]];
          if (!next) return;
          expect((one.disagreement ?? -1) - (next.disagreement ?? -1)).toBeGreaterThanOrEqual(0);
          if (one.disagreement === next.disagreement)
            expect(answers.get(shown[at]!) ?? 0).toBeGreaterThanOrEqual(answers.get(shown[at + 1]!) ?? 0);
        });
      }, 40),
  );

  test('a search finds texts, answers in words and names of records, whatever the case', async () => {
    for (const [search, wanted] of [
      ['TEXT 7 OF', (id: string) => id === 'record 7'],
      ['record 1', (id: string) => id.startsWith('record 1')],
      [
        'Á👋á',
        (id: string) =>
          given.submissions.some(
            ({ record, answers }) => record === id && String(answers.note ?? '').includes('á👋á'),
          ),
      ],
      ["'", () => false],
    ] as const) {
      const asked = ask({ questions: {}, metadata: {} });
      const choice = { question: null, search, hasTexts: true };
      const order = shapeOrder(await rowsOf(orderQuery(asked, choice)), asked, choice);
      expect(order.map(({ record }) => given.records[record]!.id).toSorted()).toEqual(
        given.records
          .map(({ id }) => id)
          .filter(wanted)
          .toSorted(),
      );
    }
  });
});

test('facets count what the rest of the filter selects', () =>
  holds(async (filter) => {
    for (const facet of facetsOf(campaign.about)) {
      const asked = ask(filter);
      const rows = await rowsOf(facetQuery(facet, asked));
      const chosen = slowChosen(given, without(filter, facet.field), facet.field.kind === 'status');
      const terms = () =>
        new Map(
          facetTerms(facet, rows.terms ?? [], asked).flatMap(({ term, n }) =>
            n > 0 ? [[term, n] as const] : [],
          ),
        );
      switch (facet.field.kind) {
        case 'annotator':
          expect(terms()).toEqual(tally(chosen.map(({ person }) => person).filter(isKnown)));
          break;
        case 'workspace':
          expect(terms()).toEqual(tally(chosen.map(({ workspace }) => workspace).filter(isKnown)));
          break;
        case 'status':
          expect(terms()).toEqual(tally(chosen.map(({ status }) => status)));
          break;
        case 'period':
          expect(rows.ends?.[0]).toMatchObject({
            n: chosen.filter(({ at }) => at !== null).length,
            missing: chosen.filter(({ at }) => at === null).length,
          });
          break;
        case 'question': {
          const { name } = facet.field;
          const answers = chosen.map((one) => answerTo(given, one, name)).filter(isKnown);
          if (facet.kind === 'range') expect(rows.ends?.[0]?.n).toBe(answers.length);
          else
            expect(terms()).toEqual(
              tally(
                answers.flatMap((answer) =>
                  Array.isArray(answer) && answer.length === 0 ? [''] : [answer].flat(),
                ),
              ),
            );
          break;
        }
        case 'metadata':
          if (facet.field.name === 'device')
            expect(terms()).toEqual(tally(chosen.map(({ metadata }) => metadata.device).filter(isKnown)));
          break;
      }
    }
  }, 40));
