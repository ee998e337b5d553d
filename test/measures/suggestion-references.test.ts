import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../src/model/ask.ts';
import { askAll } from '../../src/engine/ask.ts';
import type { Filter } from '../../src/model/filter.ts';
import { withoutAnswers } from '../../src/sql/ratings.ts';
import { RESAMPLING } from '../../src/measures/resampling.ts';
import { QUESTION } from '../../src/report/document.ts';
import { knownOf } from '../../src/report/known.ts';
import { agreementWithSuggestions } from '../../src/figures/suggestions/agreement-with-suggestions.ts';
import { modelBesideHumans } from '../../src/figures/suggestions/model-beside-humans.ts';
import { suggestionConfusions } from '../../src/figures/suggestions/suggestion-confusions.ts';
import { suggestionsByAnnotator } from '../../src/figures/suggestions/suggestions-by-annotator.ts';
import { suggestionsByLabel } from '../../src/figures/suggestions/suggestions-by-label.ts';
import { suggestionsKept } from '../../src/figures/suggestions/suggestions-kept.ts';
import { anyFilter } from './any-filter.ts';
import { loaded, type Loaded } from './figures.ts';
import { slowAgreementOf } from './slow-agreement.ts';
import { answerTo, slowChosen, slowNewest, slowRecords } from './slow-choice.ts';
import { keyOf, labelsIn, withSuggestions } from './suggested.ts';

const given = withSuggestions(21);
let campaign: Loaded;

beforeAll(async () => {
  campaign = await loaded(given);
});
afterAll(() => campaign.engine.close());

const numberOf = (key: string) => campaign.about.questions.findIndex(({ name }) => name === key);
const ask = (filter: Filter, key: string): Ask => ({
  about: campaign.about,
  filter,
  param: { key, number: numberOf(key) },
});
const rowsOf = (queries: Parameters<typeof askAll>[1]) => askAll(campaign.engine, queries);

const holds = (check: (filter: Filter) => Promise<void>, numRuns = 40) =>
  fc.assert(fc.asyncProperty(anyFilter, check), { numRuns, seed: 7 });

const suggestedFor = (id: string, question: string) =>
  given.records.find((one) => one.id === id)!.suggestions!.filter((one) => one.question === question);

/** The chosen responses to records with a suggestion, each with its suggestions. */
const responsesTo = (filter: Filter, question: string) =>
  slowChosen(given, filter)
    .map((one) => ({
      person: one.person,
      record: one.record,
      answer: answerTo(given, one, question),
      suggestions: suggestedFor(one.record, question),
    }))
    .filter(({ answer, suggestions }) => answer !== null && suggestions.length > 0)
    .map((one) => ({
      ...one,
      kept: one.suggestions.some(({ raw }) => keyOf(raw) === keyOf(one.answer)),
    }));

const QUESTIONS = ['mood', 'tags', 'stars'];

describe('suggestions', () => {
  test.each(QUESTIONS)('%s: kept in all, by model and by score', (question) =>
    holds(async (filter) => {
      const asked = ask(filter, question);
      const data = suggestionsKept.measure.shape(await rowsOf(suggestionsKept.measure.query(asked)), asked);
      const responses = responsesTo(filter, question);
      expect([data.all.count, data.all.total]).toEqual([
        responses.filter(({ kept }) => kept).length,
        responses.length,
      ]);
      expect(data.records).toBe(
        slowRecords(given, filter).filter((id) => suggestedFor(id, question).length > 0).length,
      );
      const each = responses.flatMap(({ answer, suggestions }) =>
        suggestions.map((one) => ({ ...one, kept: keyOf(one.raw) === keyOf(answer) })),
      );
      const agents = [...new Set(each.map(({ agent }) => agent))].toSorted((a, b) =>
        (a ?? 'zzz') < (b ?? 'zzz') ? -1 : 1,
      );
      expect(data.agents.map(({ kept }) => [kept.count, kept.total])).toEqual(
        agents.map((agent) => {
          const own = each.filter((one) => one.agent === agent);
          return [own.filter(({ kept }) => kept).length, own.length];
        }),
      );
      const scored = each.filter(({ score }) => score !== null && score <= 1);
      expect(data.scores.map(({ kept }) => [kept.count, kept.total])).toEqual(
        Array.from({ length: 10 }, (_, bucket) =>
          scored.filter(({ score }) => Math.min(9, Math.floor(score! * 10)) === bucket),
        )
          .filter((own) => own.length > 0)
          .map((own) => [own.filter(({ kept }) => kept).length, own.length]),
      );
      expect(data.outside).toBe(each.filter(({ score }) => score !== null && score > 1).length);
      expect(data.withoutScore).toBe(each.filter(({ score }) => score === null).length);
    }),
  );

  test.each(QUESTIONS)('%s: hits of each label', (question) =>
    holds(async (filter) => {
      const asked = ask(filter, question);
      const { lines, responses } = suggestionsByLabel.measure.shape(
        await rowsOf(suggestionsByLabel.measure.query(asked)),
        asked,
      );
      const all = responsesTo(filter, question);
      expect(responses).toBe(all.length);
      for (const { value, quality } of lines) {
        const given = all.filter(({ answer }) => labelsIn(answer).includes(value));
        const isSuggested = ({ suggestions }: (typeof all)[number]) =>
          suggestions.some(({ raw }) => labelsIn(raw).includes(value));
        const suggested = all.filter(isSuggested).length;
        const both = given.filter(isSuggested).length;
        expect([quality.support, quality.suggested]).toEqual([given.length, suggested]);
        expect(quality.precision.value).toBe(suggested === 0 ? null : both / suggested);
        expect(quality.recall.value).toBe(given.length === 0 ? null : both / given.length);
      }
    }),
  );

  test.each(QUESTIONS)('%s: hits of each label by model', (question) =>
    holds(async (filter) => {
      const asked = ask(filter, question);
      const { byModel } = suggestionsByLabel.measure.shape(
        await rowsOf(suggestionsByLabel.measure.query(asked)),
        asked,
      );
      const all = responsesTo(filter, question);
      const models = new Set(all.flatMap(({ suggestions }) => suggestions.map(({ agent }) => agent ?? '')));
      expect(byModel).toHaveLength(
        models.size < 2 ? 0 : models.size * campaign.about.questions[numberOf(question)]!.options.length,
      );
      for (const { value, model, quality } of byModel) {
        const mine = all
          .map(({ answer, suggestions }) => ({
            answer,
            own: suggestions.filter(({ agent }) => (agent ?? '') === model),
          }))
          .filter(({ own }) => own.length > 0);
        const given = mine.filter(({ answer }) => labelsIn(answer).includes(value));
        const isSuggested = ({ own }: (typeof mine)[number]) =>
          own.some(({ raw }) => labelsIn(raw).includes(value));
        expect([quality.support, quality.suggested]).toEqual([given.length, mine.filter(isSuggested).length]);
        expect(quality.recall.value).toBe(
          given.length === 0 ? null : given.filter(isSuggested).length / given.length,
        );
      }
    }),
  );

  test.each(QUESTIONS)('%s: what was answered instead of what was suggested', (question) =>
    holds(async (filter) => {
      const asked = ask(filter, question);
      const { cells } = suggestionConfusions.measure.shape(
        await rowsOf(suggestionConfusions.measure.query(asked)),
        asked,
      );
      const beside = responsesTo(filter, question).flatMap(({ record, answer, suggestions }) =>
        suggestions.flatMap(({ raw }) => {
          const [suggested, given] = [labelsIn(raw), labelsIn(answer)];
          return suggested.flatMap((one) =>
            given
              .filter((other) => one === other || (!given.includes(one) && !suggested.includes(other)))
              .map((other) => ({ key: `${one} → ${other}`, row: one, record })),
          );
        }),
      );
      const found = cells.map(({ suggested, given: other, n, of, example }) => ({
        ...{ key: `${suggested.value} → ${other.value}`, n, of, example },
      }));
      const wanted = [...Map.groupBy(beside, ({ key }) => key)].map(([key, some]) => ({
        key,
        n: some.length,
        of: beside.filter(({ row }) => row === some[0]!.row).length,
        example: some.map(({ record }) => record).sort()[0],
      }));
      const byKey = <T extends { readonly key: string }>(list: readonly T[]) =>
        list.toSorted((a, b) => (a.key < b.key ? -1 : 1));
      expect(byKey(found)).toEqual(byKey(wanted));
    }),
  );

  test.each(QUESTIONS)('%s: kept by person, in order of names', (question) =>
    holds(async (filter) => {
      const asked = ask(filter, question);
      const { people, all, unnamed } = suggestionsByAnnotator.measure.shape(
        await rowsOf(suggestionsByAnnotator.measure.query(asked)),
        asked,
      );
      const responses = responsesTo(filter, question);
      const names = [...new Set(responses.flatMap(({ person }) => person ?? []))].sort();
      expect(people.map(({ id, kept }) => [id, kept.count, kept.total])).toEqual(
        names.map((name) => {
          const own = responses.filter(({ person }) => person === name);
          return [name, own.filter(({ kept }) => kept).length, own.length];
        }),
      );
      expect(all.total).toBe(responses.length);
      expect(unnamed).toBe(responses.filter(({ person }) => person === null).length);
    }),
  );

  test('the report and the page say the same', () =>
    holds(async (filter) => {
      for (const question of QUESTIONS) {
        const asked = ask(filter, question);
        const page = suggestionsKept.measure.shape(await rowsOf(suggestionsKept.measure.query(asked)), asked);
        const known = knownOf(campaign.engine, campaign.about, filter, RESAMPLING);
        const report = await QUESTION.suggestions(known.at(asked.param!));
        expect(report!.records).toBe(page.records);
        const { value, why, low, high, se } = page.all;
        expect(report!.kept).toEqual({ value, why, low, high, se });
      }
    }, 20));

  test.each(QUESTIONS)('%s: agreement of people on records with and without one', (question) =>
    holds(async (filter) => {
      const asked = ask(filter, question);
      const { parts, difference } = agreementWithSuggestions.measure.shape(
        await rowsOf(agreementWithSuggestions.measure.query(asked)),
        asked,
      );
      const newest = slowNewest(given, withoutAnswers(filter, question));
      const wanted = [true, false].map((isSuggested) => {
        const records = given.records.filter(
          ({ id }) => suggestedFor(id, question).length > 0 === isSuggested,
        );
        return slowAgreementOf({ ...given, records }, newest, question);
      });
      parts.forEach(({ alpha, items }, at) => {
        expect(items).toBe(wanted[at]!.items);
        close(alpha.value, wanted[at]!.alpha);
      });
      const [shown, blind] = wanted.map(({ alpha }) => alpha);
      close(difference.value, shown === null || blind === null ? null : shown! - blind!);
    }),
  );

  test.each(QUESTIONS)('%s: each model with each person, and with the most frequent answer', (question) =>
    holds(async (filter) => {
      const asked = ask(filter, question);
      const { lines, majority } = modelBesideHumans.measure.shape(
        await rowsOf(modelBesideHumans.measure.query(asked)),
        asked,
      );
      const answers = slowNewest(given, withoutAnswers(filter, question))
        .filter(({ record }) => given.records.find(({ id }) => id === record)!.metadata.known === null)
        .map((one) => ({ ...one, answer: answerTo(given, one, question) }))
        .filter(({ answer }) => answer !== null);
      const pairs = answers.flatMap(({ record, person, answer }) =>
        person === null
          ? []
          : suggestedFor(record, question).map(({ raw, agent }) => ({
              line: `${agent ?? 'suggestion'}, ${person}`,
              isEqual: keyOf(raw) === keyOf(answer),
            })),
      );
      const names = [...new Set(pairs.map(({ line }) => line))].sort();
      expect(lines.map(({ model, person, items, equal }) => [`${model}, ${person}`, items, equal])).toEqual(
        names.map((name) => {
          const own = pairs.filter(({ line }) => line === name);
          return [name, own.length, own.filter(({ isEqual }) => isEqual).length];
        }),
      );
      const votes = [...Map.groupBy(answers, ({ record }) => record)].flatMap(([record, some]) => {
        const times = [...Map.groupBy(some, ({ answer }) => keyOf(answer))].map(([key, { length }]) => ({
          key,
          length,
        }));
        const most = Math.max(...times.map(({ length }) => length));
        const top = times.filter(({ length }) => length === most);
        return suggestedFor(record, question).map(({ raw, agent }) => ({
          model: agent ?? 'suggestion',
          isTied: top.length > 1,
          isEqual: top[0]!.key === keyOf(raw),
        }));
      });
      for (const { model, tied, accuracy } of majority) {
        const own = votes.filter((one) => one.model === model);
        const untied = own.filter(({ isTied }) => !isTied);
        expect([tied, accuracy.total, accuracy.count]).toEqual([
          own.length - untied.length,
          untied.length,
          untied.filter(({ isEqual }) => isEqual).length,
        ]);
      }
      expect(majority).toHaveLength(new Set(votes.map(({ model }) => model)).size);
    }),
  );

  test('alpha of a model and a person is that of their two columns', () =>
    holds(async (filter) => {
      const asked = ask(filter, 'mood');
      const { lines } = modelBesideHumans.measure.shape(
        await rowsOf(modelBesideHumans.measure.query(asked)),
        asked,
      );
      const newest = slowNewest(given, withoutAnswers(filter, 'mood'));
      for (const { id, model, alpha } of lines) {
        const answers = newest.filter(({ person }) => person === id);
        const suggestions = answers.flatMap((one) =>
          suggestedFor(one.record, 'mood')
            .filter(({ agent }) => agent === model && one.answers.mood !== null)
            .map(({ raw }) => ({ ...one, person: model, answers: { mood: raw } })),
        );
        close(alpha.value, slowAgreementOf(given, [...answers, ...suggestions], 'mood').alpha);
      }
    }));
});

const close = (value: number | null, wanted: number | null | undefined) => {
  if (wanted === null || wanted === undefined || value === null) expect(value).toBe(wanted);
  else expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
};
