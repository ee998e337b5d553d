import type { Question } from '../model/campaign.ts';
import type { QuestionSettings, Settings } from '../model/settings.ts';
import { QUESTION_TYPES } from '../questions/index.ts';
import type { Collected, DeclaredQuestion } from '../formats/collect/collected.ts';
import { addProblem } from '../formats/collect/collect.ts';
import { boundedLabels } from './bounded-labels.ts';
import { grouped } from './grouped-question.ts';
import { inferKind } from '../formats/collect/infer.ts';
import { labelDistances } from './label-distances.ts';
import { mergedAnswers, mergedScale } from './merged-answers.ts';
import { own } from '../formats/collect/own.ts';
import { optionsOf } from './question-options.ts';
import { valuesOf } from './question-values.ts';
import { tellRefused } from './refused-answers.ts';
import type { ResolvedQuestion } from './resolved-question.ts';

/** Every question of the campaign, after its settings, the description that came along, and its answers. */
export function resolveQuestions(collected: Collected, settings: Settings): readonly ResolvedQuestion[] {
  const names = new Set([
    ...Object.keys(settings.questions ?? {}).filter((name) => isKnown(collected, name)),
    ...collected.declared.keys(),
    ...collected.answers.keys(),
    ...collected.suggestions.keys(),
  ]);
  for (const name of Object.keys(settings.questions ?? {}))
    if (!names.has(name))
      addProblem(collected, {
        code: 'question_missing',
        message: `The settings describe the question "${name}", which no file answers. The questions found are: ${[...names].join(', ')}.`,
        file: 'dashboard.yml',
        line: null,
        count: 1,
      });
  return [...names].flatMap((name) => {
    const set = own(settings.questions, name);
    const question = resolve(collected, name, set, collected.declared.get(name));
    return set?.groups && question.question.kind !== 'text'
      ? [question, grouped(question, set.groups)]
      : [question];
  });
}

const isKnown = (collected: Collected, name: string) =>
  collected.declared.has(name) || collected.answers.has(name) || collected.suggestions.has(name);

function resolve(
  collected: Collected,
  name: string,
  set: QuestionSettings | undefined,
  declared: DeclaredQuestion | undefined,
): ResolvedQuestion {
  const answers = collected.answers.get(name);
  const suggestions = collected.suggestions.get(name);
  const raws = mergedAnswers(answers?.raws ?? [], set?.merge);
  const suggestedRaws = mergedAnswers(suggestions?.raws ?? [], set?.merge);
  const inferred = inferKind([...new Set([...raws, ...suggestedRaws])], answers?.code.length ?? 0);
  const wanted = set?.type ?? declared?.kind ?? inferred.kind;
  const type = QUESTION_TYPES[wanted];
  const missing = new Set([
    ...(set?.missing ?? []),
    ...(set?.type || declared?.kind ? [] : inferred.missing),
  ]);
  const read = (raw: unknown) => (missing.has(String(raw)) ? null : type.parts(raw));
  const typed = { kind: wanted, parts: raws.map(read), suggested: suggestedRaws.map(read) };
  if (answers) tellRefused(collected, name, type.title, raws, typed.parts, missing);
  const { kind, parts, suggested } = boundedLabels(collected, name, typed);
  if (inferred.missing.length > 0 && missing.size > 0 && !set?.missing)
    addProblem(collected, {
      code: 'guessed',
      message: `In the question "${name}" these texts among numbers count as no answer: ${inferred.missing.join(', ')}.`,
      file: null,
      line: null,
      count: inferred.missing.length,
    });

  const listed =
    set?.scale ?? (declared?.options?.length ? declared.options.map(({ value }) => value) : null);
  const scale = listed && mergedScale(listed, set?.merge);
  const { options, labels } = optionsOf(
    collected,
    name,
    kind,
    [...parts, ...suggested],
    scale,
    set,
    declared,
  );
  const question: Question = {
    name,
    title: set?.title ?? declared?.title ?? name,
    kind,
    level: set?.level ?? declared?.level ?? QUESTION_TYPES[kind].level,
    required: declared?.required ?? false,
    options,
    observed: scale === null,
    answers: 0,
    suggestions: 0,
    known: 0,
    values: 0,
    range: null,
    distances: labelDistances(collected, name, kind, options, set?.distances),
    sides: kind === 'pairwise' ? (declared?.sides ?? null) : null,
  };
  return {
    question,
    source: name,
    parts,
    suggested,
    labels,
    values: valuesOf(question, labels, [...parts, ...suggested]),
  };
}
