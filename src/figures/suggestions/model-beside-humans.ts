import type { Figure } from '../../chart/figure.ts';
import { modelBesideHumans as measure } from '../../measures/suggestions/model-beside-humans.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { coefficient, count, counted, percent } from '../../words/numbers.ts';
import { WHY, NO_INTERVAL } from '../../words/why.ts';
import { list } from '../../words/lists.ts';
import { type DotLine, alphaAxis, dotIntervals } from '../../chart/dot-intervals.ts';
import { limitsOf } from '../../model/filter.ts';
import type { Models, Compared, ModelLine } from '../../measures/suggestions/model-lines.ts';
import type { Estimate } from '../../stats/data/estimate.ts';

const MOST = 40;

const FEW = 10;

/** How well the model that suggests agrees with people, beside how well they agree with each other. */
export const modelBesideHumans: Figure<Models> = {
  measure,
  id: 'model-beside-humans',
  definition:
    'Krippendorff’s alpha of the suggestions and each person’s answers to the same records, people in order of names, with a 95 % interval from 1,000 resamples of the records (seed 1). The band is alpha of people among each other on records with a suggestion, with its interval: no model can be expected to agree with people better than they do. Where people see the suggestion before they answer, both are inflated. Nowhere else does a suggestion count as an answer.',
  carry: (fresh, old) => ({
    ...fresh,
    people: carried(fresh.people, old.people),
    lines: fresh.lines.map((line) =>
      carried(
        line,
        old.lines.find(({ id, model }) => id === line.id && model === line.model),
      ),
    ),
  }),
  title({ lines, people, isOld }, ask) {
    const { title } = questionOf(ask);
    const sure = lines.filter(({ alpha, items }) => alpha.value !== null && items >= FEW);
    if (sure.length === 0) return `${title}: the model cannot be compared with people`;
    const values = sure.map(({ alpha }) => alpha.value!);
    const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => coefficient(value));
    const model = `the model agrees with people with α ${low === high ? low! : `${low!} to ${high!}`}`;
    return people.alpha.value === null
      ? `${title}: ${model}`
      : `${title}: ${model}, people with each other ${coefficient(people.alpha.value)}${interval(people.alpha, isOld)}`;
  },
  describe({ lines, people, majority }) {
    if (lines.length === 0) return 'No named person has answered a record with a suggestion.';
    const { value, low } = people.alpha;
    const known = lines.filter(({ alpha }) => alpha.value !== null);
    const below = known.filter(({ alpha }) => low !== null && alpha.value! < low).length;
    const ceiling =
      value === null
        ? `People among each other have no alpha: ${WHY[people.alpha.why ?? 'no_ratings']}.`
        : low === null
          ? `People agree with each other with alpha ${coefficient(value)}.`
          : `${count(below)} of ${counted(known.length, 'comparison')} with a person lie below the band of people among each other.`;
    const said = majority
      .filter(({ accuracy }) => accuracy.value !== null)
      .slice(0, 4)
      .map(
        ({ model, accuracy, kappa }) =>
          `${model} ${percent(accuracy.value!)} of ${counted(accuracy.total, 'record')}${kappa.value === null ? '' : ` (kappa ${coefficient(kappa.value)})`}`,
      );
    return said.length === 0 ? ceiling : `${ceiling} Equal to the most frequent answer: ${list(said)}.`;
  },
  note({ lines, people, majority }) {
    const tied = majority.reduce((sum, one) => sum + one.tied, 0);
    const ties =
      tied > 0
        ? ` ${counted(tied, 'suggestion')} to records without one most frequent answer ${tied === 1 ? 'is' : 'are'} left out of that figure.`
        : '';
    const cut =
      lines.length > MOST
        ? ` The first ${count(MOST)} are drawn, ${count(lines.length - MOST)} are left out.`
        : '';
    return `n = ${counted(people.items, 'record')} with a suggestion and answers of two or more people.${ties}${cut}`;
  },
  table: ({ lines, people, majority, isOld }) => ({
    columns: [
      { title: 'Model' },
      { title: 'With' },
      { title: 'Alpha', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Equal', numeric: true },
      { title: 'Cohen’s kappa', numeric: true },
      { title: 'Records', numeric: true },
      { title: 'Remark' },
    ],
    rows: [
      ...lines.map(({ model, person, alpha, items, equal }) => [
        model,
        person,
        ...alphaCells(alpha, isOld),
        items === 0 ? null : equal / items,
        null,
        items,
        remark(alpha),
      ]),
      ...majority.map(({ model, accuracy, kappa }) => [
        model,
        'the most frequent answer',
        null,
        null,
        null,
        accuracy.value,
        kappa.value,
        accuracy.total,
        kappa.why ? WHY[kappa.why] : null,
      ]),
      [
        'people',
        'each other',
        ...alphaCells(people.alpha, isOld),
        null,
        null,
        people.items,
        remark(people.alpha),
      ],
    ],
  }),
  plot({ lines, people: { alpha }, isOld }, drawing, { filter }) {
    const models = new Set(lines.map(({ model }) => model)).size;
    const dots = lines.slice(0, MOST).map((line): DotLine => dotOf(line, models > 1, isOld));
    const axis = alphaAxis(dots, 'alpha of model and person', limitsOf(filter));
    const rules =
      alpha.value === null ? [] : [{ at: alpha.value, text: `people ${coefficient(alpha.value)}` }];
    const band =
      alpha.low === null || alpha.high === null
        ? null
        : { from: Math.max(alpha.low, axis.domain[0]), to: alpha.high };
    return dotIntervals(dots, { ...axis, rules, band }, drawing);
  },
  selects: () => ({ kind: 'annotator' }),
};

const interval = ({ low, high }: Estimate, isOld: boolean): string =>
  isOld || low === null || high === null ? '' : ` (${coefficient(low)} to ${coefficient(high)})`;

const alphaCells = ({ value, low, high }: Estimate, isOld: boolean) =>
  isOld ? [value, null, null] : [value, low, high];

const remark = ({ why, noInterval }: Estimate): string | null =>
  why ? WHY[why] : noInterval ? NO_INTERVAL[noInterval] : null;

const carried = <T extends Compared>(fresh: T, old: Compared | undefined): T =>
  old && fresh.alpha.value !== null
    ? { ...fresh, alpha: { ...fresh.alpha, low: old.alpha.low, high: old.alpha.high } }
    : fresh;

function dotOf(line: ModelLine, hasMany: boolean, isOld: boolean): DotLine {
  const { id, person, model, alpha, items, equal } = line;
  const said =
    alpha.value === null
      ? WHY[alpha.why ?? 'no_ratings']
      : `alpha ${coefficient(alpha.value)}${interval(alpha, isOld)}`;
  return {
    text: hasMany ? `${model}: ${person}` : person,
    estimate: alpha,
    isFaint: isOld || items < FEW,
    term: id,
    missing: 'no variation',
    title: `${model} and ${person}: ${said}; ${count(equal)} of ${counted(items, 'record')} equal`,
  };
}
