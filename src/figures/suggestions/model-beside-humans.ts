import { modelBesideHumans as measure } from '../../measures/suggestions/model-beside-humans.ts';
import type { Models, ModelLine } from '../../measures/suggestions/model-lines.ts';
import { limitsOf } from '../../model/filter.ts';
import { FEW, MOST_LINES } from '../../model/limits.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { intervalInBrackets, rangeWords, remarkOn } from '../../words/intervals.ts';
import { list } from '../../words/lists.ts';
import { coefficient, count, counted, percent } from '../../words/numbers.ts';
import { WHY } from '../../words/why.ts';
import { carried, carriedLines, withoutOldEnds } from '../families/carried.ts';
import { estimateColumns, numberColumn, remarkColumn, textColumn } from '../families/columns.ts';
import { alphaAxis } from '../families/dot-intervals.ts';
import { estimates } from '../families/estimates.ts';
import { drawnPart } from '../families/notes.ts';
import { ofQuestion, selectsPeople } from '../families/questions.ts';

interface Row {
  readonly model: string;
  readonly other: string;
  readonly alpha: Estimate | null;
  readonly equal: number | null;
  readonly kappa: number | null;
  readonly items: number;
  readonly remark: string | null;
}

/** How well the model that suggests agrees with people, beside how well they agree with each other. */
export const modelBesideHumans = estimates<Models, Row>({
  measure,
  id: 'model-beside-humans',
  definition:
    'Krippendorff’s alpha of the suggestions and each person’s answers to the same records, people in order of names, with a 95 % interval from 1,000 resamples of the records (seed 1). The band is alpha of people among each other on records with a suggestion, with its interval: no model can be expected to agree with people better than they do. Where people see the suggestion before they answer, both are inflated. Nowhere else does a suggestion count as an answer.',
  carry: (fresh, old) => ({
    ...fresh,
    people: { ...fresh.people, alpha: carried(fresh.people.alpha, old.people.alpha) },
    lines: carriedLines(fresh.lines, old.lines, 'alpha', ({ id, model }) => `${id} ${model}`),
  }),
  title: ofQuestion(({ lines, people, isOld }) => {
    const values = lines.filter(({ items }) => items >= FEW).flatMap(({ alpha }) => alpha.value ?? []);
    if (values.length === 0) return 'the model cannot be compared with people';
    const model = `the model agrees with people with α ${rangeWords(values)}`;
    return people.alpha.value === null
      ? model
      : `${model}, people with each other ${coefficient(people.alpha.value)}${intervalInBrackets(withoutOldEnds(people.alpha, isOld))}`;
  }),
  describe({ lines, people, majority }) {
    if (lines.length === 0) return 'No named person has answered a record with a suggestion.';
    const shares = majority
      .filter(({ accuracy }) => accuracy.value !== null)
      .slice(0, 4)
      .map(
        ({ model, accuracy, kappa }) =>
          `${model} ${percent(accuracy.value!)} of ${counted(accuracy.total, 'record')}${kappa.value === null ? '' : ` (kappa ${coefficient(kappa.value)})`}`,
      );
    const equal = shares.length === 0 ? '' : ` Equal to the most frequent answer: ${list(shares)}.`;
    return `${besidePeople(lines, people.alpha)}${equal}`;
  },
  note({ lines, people, majority }) {
    const tied = majority.reduce((sum, model) => sum + model.tied, 0);
    const ties =
      tied > 0
        ? ` ${counted(tied, 'suggestion')} to records without one most frequent answer ${tied === 1 ? 'is' : 'are'} left out of the comparison with it.`
        : '';
    return `n = ${counted(people.items, 'record')} with a suggestion and answers of two or more people.${ties}${drawnPart(lines.length, MOST_LINES, 'comparisons', 'the first ones')}`;
  },
  lines: ({ lines, people, majority, isOld }) => [
    ...lines.map(({ model, person, alpha, items, equal }) => ({
      model,
      other: person,
      alpha,
      equal: items === 0 ? null : equal / items,
      kappa: null,
      items,
      remark: remarkOn(withoutOldEnds(alpha, isOld)),
    })),
    ...majority.map(({ model, accuracy, kappa }) => ({
      model,
      other: 'the most frequent answer',
      alpha: null,
      equal: accuracy.value,
      kappa: kappa.value,
      items: accuracy.total,
      remark: kappa.why ? WHY[kappa.why] : null,
    })),
    {
      model: 'people',
      other: 'each other',
      alpha: people.alpha,
      equal: null,
      kappa: null,
      items: people.items,
      remark: remarkOn(withoutOldEnds(people.alpha, isOld)),
    },
  ],
  columns: ({ isOld }) => [
    textColumn('Model', ({ model }) => model),
    textColumn('With', ({ other }) => other),
    estimateColumns('Alpha', ({ alpha }) => alpha && withoutOldEnds(alpha, isOld)),
    numberColumn('Equal', ({ equal }) => equal),
    numberColumn('Cohen’s kappa', ({ kappa }) => kappa),
    numberColumn('Records', ({ items }) => items),
    remarkColumn(({ remark }) => remark),
  ],
  dots({ lines, isOld }) {
    const isOneModel = lines.every(({ model }) => model === lines[0]?.model);
    return lines.slice(0, MOST_LINES).map((line) => ({
      text: isOneModel ? line.person : `${line.model}: ${line.person}`,
      estimate: line.alpha,
      isFaint: isOld || line.items < FEW,
      term: line.id,
      missing: 'no variation',
      title: titleOf(line, isOld),
    }));
  },
  axis(dots, { people: { alpha } }, { filter }) {
    const axis = alphaAxis(dots, 'alpha of model and person', limitsOf(filter));
    return {
      ...axis,
      rules: alpha.value === null ? [] : [{ at: alpha.value, text: `people ${coefficient(alpha.value)}` }],
      band:
        alpha.low === null || alpha.high === null
          ? null
          : { from: Math.max(alpha.low, axis.domain[0]), to: alpha.high },
    };
  },
  selects: selectsPeople,
});

/** How many comparisons lie below the agreement of people among each other. */
function besidePeople(lines: readonly ModelLine[], { value, why, low }: Estimate): string {
  if (value === null) return `People among each other have no alpha: ${WHY[why ?? 'no_ratings']}.`;
  if (low === null) return `People agree with each other with alpha ${coefficient(value)}.`;
  const known = lines.flatMap(({ alpha }) => alpha.value ?? []);
  const below = known.filter((alpha) => alpha < low).length;
  return `${count(below)} of ${counted(known.length, 'comparison')} with a person ${below === 1 ? 'lies' : 'lie'} below the band of people among each other.`;
}

function titleOf({ model, person, alpha, items, equal }: ModelLine, isOld: boolean): string {
  const value =
    alpha.value === null
      ? WHY[alpha.why ?? 'no_ratings']
      : `alpha ${coefficient(alpha.value)}${intervalInBrackets(withoutOldEnds(alpha, isOld))}`;
  return `${model} and ${person}: ${value}; ${count(equal)} of ${counted(items, 'record')} equal`;
}
