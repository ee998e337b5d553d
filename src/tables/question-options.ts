import type { Option, Question } from '../model/campaign.ts';
import type { QuestionSettings } from '../model/settings.ts';
import type { Part } from '../questions/type.ts';
import type { Collected, DeclaredQuestion } from '../formats/collect/collected.ts';
import { addProblem } from '../formats/collect/collect.ts';
import { own } from '../formats/collect/own.ts';

/** Whether all texts are numbers. */
export const numeric = (values: readonly string[]) =>
  values.every((value) => value.trim() !== '' && Number.isFinite(Number(value)));

/** Numbers by size, texts by code point: the same on every machine. */
export function sortValues(values: readonly string[]): readonly string[] {
  return numeric(values)
    ? values.toSorted((a, b) => Number(a) - Number(b))
    : values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The values of a scale and others beside it: numbers among numbers in order at their place, all else at the end. */
export function placed(scale: readonly string[], extra: readonly string[]): readonly string[] {
  const values = [...scale, ...extra];
  if (!numeric(values)) return values;
  const rising = scale.every((value, index) => index === 0 || Number(value) > Number(scale[index - 1]));
  const falling = scale.every((value, index) => index === 0 || Number(value) < Number(scale[index - 1]));
  if (!rising && !falling) return values;
  return rising ? sortValues(values) : sortValues(values).toReversed();
}

/** The scale in order, and the place of each label in it: as declared or set, with what was answered beside it. */
export function optionsOf(
  collected: Collected,
  name: string,
  kind: Question['kind'],
  parts: readonly (readonly Part[] | null)[],
  scale: readonly string[] | null,
  set: QuestionSettings | undefined,
  declared: DeclaredQuestion | undefined,
): { options: readonly Option[]; labels: ReadonlyMap<string, number> } {
  const isNumber = kind === 'rating' || kind === 'number';
  const seen = new Set(
    parts.flatMap((rows) => (rows ?? []).map((row) => (isNumber ? row.number?.toString() : row.label) ?? '')),
  );
  seen.delete('');
  const listed = (kind === 'number' && scale === null) || kind === 'text' ? [] : (scale ?? []);
  const usable = isNumber ? listed.filter((value) => numeric([value])) : listed;
  if (usable.length < listed.length)
    addProblem(collected, {
      code: 'scale_not_numbers',
      message: `The scale of the question "${name}" holds values that are not numbers; they are left out.`,
      file: null,
      line: null,
      count: listed.length - usable.length,
    });
  const canonical = isNumber ? usable.map((value) => String(Number(value))) : usable;
  const extra =
    kind === 'number' || kind === 'text'
      ? []
      : sortValues([...seen].filter((value) => !canonical.includes(value)));
  const ordered = placed(canonical, extra);
  const where = extra.every((value, index) => ordered[canonical.length + index] === value)
    ? 'at its end'
    : 'in order';
  if (scale !== null && extra.length > 0)
    addProblem(collected, {
      code: 'outside_scale',
      message: `The question "${name}" has answers outside its declared scale; they are kept ${where}: ${extra.slice(0, 10).join(', ')}.`,
      file: null,
      line: null,
      count: extra.length,
    });
  const groupOf = new Map(
    Object.entries(set?.groups ?? {}).flatMap(([group, values]) => values.map((value) => [value, group])),
  );
  const options = ordered.map((value): Option => {
    const known = declared?.options?.find((option) => option.value === value);
    return {
      value,
      text: known?.text ?? value,
      definition: own(set?.labels, value) ?? known?.definition ?? null,
      group: groupOf.get(value) ?? null,
    };
  });
  return { options, labels: new Map(options.map(({ value }, position) => [value, position])) };
}
