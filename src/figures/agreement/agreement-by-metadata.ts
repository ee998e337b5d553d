import type { Figure } from '../../chart/figure.ts';
import { agreementByMetadata as measure } from '../../measures/agreement/agreement-by-metadata.ts';
import { carrySlices } from './slice-lines.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { fewestItems } from '../../stats/data/estimate.ts';
import type { SliceLine, SliceLines } from '../../measures/agreement/slice-lines.ts';
import { counted, coefficient, count } from '../../words/numbers.ts';
import { fieldsWithManyTerms } from './metadata-slices.ts';
import { list } from '../../words/lists.ts';
import { WHY, NO_INTERVAL } from '../../words/why.ts';
import { dotIntervals, type DotLine } from '../../chart/dot-intervals.ts';

const MOST = 30;

const CLEAR = 0.05;

/** What kind of record people disagree on: agreement by the values of all metadata fields. */
export const agreementByMetadata: Figure<SliceLines> = {
  measure,
  id: 'agreement-by-metadata',
  definition:
    'Krippendorff’s alpha of the records with each value of each metadata field, numbers in quarters of all records, with a 95 % interval from 1,000 resamples of the records (seed 1; fewer, but at least 250, for more than 30 lines). The dashed line is alpha of all records. Each value is compared with the other values of its field; the p values are adjusted for being many by Holm’s method. A list is one value, and records without a value are in no line of their field.',
  carry: carrySlices,
  title(data, ask) {
    const { title } = questionOf(ask);
    const known = sorted(data).filter(({ alpha, items }) => alpha.value !== null && items >= fewestItems);
    const [lowest] = known;
    if (!lowest) return `${title}: agreement by kind of record cannot be computed`;
    const said = (line: SliceLine) => `(${alphaWords(line, data.isOld)}; ${counted(line.items, 'record')})`;
    const clear = known.filter(isClear);
    const below = clear.find(({ difference }) => difference!.value! < 0);
    if (below) return `${title}: people agree less on ${below.text} ${said(below)} than on other records`;
    const above = clear.at(-1);
    if (above) return `${title}: people agree more on ${above.text} ${said(above)} than on other records`;
    return data.isOld
      ? `${title}: least agreement on ${lowest.text} ${said(lowest)}`
      : `${title}: no kind of record clearly differs; lowest is ${lowest.text} ${said(lowest)}`;
  },
  describe(data) {
    const lines = sorted(data).filter(isDrawn);
    if (lines.length === 0) return 'No kind of record has ten records with answers of two or more people.';
    const clear = lines.filter(isClear);
    const said = ({ text, alpha, adjustedP }: SliceLine) =>
      `${text} ${coefficient(alpha.value!)} (adjusted p ${pWords(adjustedP!)})`;
    const many = clear.length > 4 ? ` and ${count(clear.length - 4)} more` : '';
    const found = data.isOld
      ? ''
      : clear.length === 0
        ? ' None differs clearly from the other values of its field.'
        : ` Clearly different from the other values of their field: ${clear.slice(0, 4).map(said).join(', ')}${many}.`;
    const all = data.all === null ? '' : ` Alpha of all records is ${coefficient(data.all)}.`;
    return `${counted(lines.length, 'kind')} of records compared.${all}${found}`;
  },
  note(data, { about }) {
    const lines = data.fields.flat();
    const drawn = lines.filter(isDrawn).length;
    const few = lines.length - drawn;
    const cut = drawn > MOST ? ` The ${count(MOST)} with the least agreement are drawn.` : '';
    const thin =
      few === 0 ? '' : ` ${counted(few, 'value')} with fewer than 10 such records only in the table.`;
    const many = fieldsWithManyTerms(about);
    const more = many.length > 3 ? [...many.slice(0, 3), `${count(many.length - 3)} more`] : many;
    const left = many.length === 0 ? '' : ` Left out for more than 20 different values: ${list(more)}.`;
    return `n = ${counted(data.items, 'record')} with answers of two or more people.${cut}${thin}${left}`;
  },
  table: (data) => ({
    columns: [
      { title: 'Field' },
      { title: 'Value' },
      { title: 'Alpha', numeric: true },
      { title: 'low', numeric: true },
      { title: 'high', numeric: true },
      { title: 'Records compared', numeric: true },
      { title: 'Difference from the other values', numeric: true },
      { title: 'lowest', numeric: true },
      { title: 'highest', numeric: true },
      { title: 'Adjusted p', numeric: true },
      { title: 'Remark' },
    ],
    rows: sorted(data).map(({ fieldTitle, value, alpha, items, difference, adjustedP }) => [
      fieldTitle,
      value,
      alpha.value,
      data.isOld ? null : alpha.low,
      data.isOld ? null : alpha.high,
      items,
      difference?.value ?? null,
      difference?.low ?? null,
      difference?.high ?? null,
      adjustedP,
      alpha.why ? WHY[alpha.why] : alpha.noInterval ? NO_INTERVAL[alpha.noInterval] : null,
    ]),
  }),
  plot(data, drawing) {
    const dots = sorted(data)
      .filter(isDrawn)
      .slice(0, MOST)
      .map((line) => dotOf(line, data.isOld));
    const lowest = Math.min(0, ...dots.map(({ estimate }) => estimate.low ?? estimate.value ?? 0));
    return dotIntervals(
      dots,
      {
        label: 'Krippendorff’s alpha',
        domain: [Math.max(-1, Math.floor(lowest * 5) / 5), 1],
        format: (value) => coefficient(value, 1),
        rules: data.all === null ? [] : [{ at: data.all, text: `all ${coefficient(data.all)}` }],
      },
      drawing,
    );
  },
};

const isDrawn = ({ items }: SliceLine): boolean => items >= fewestItems;

const isClear = ({ adjustedP, items }: SliceLine): boolean =>
  items >= fewestItems && adjustedP !== null && adjustedP < CLEAR;

/** The least agreement first; what has no alpha last. */
const sorted = ({ fields }: SliceLines): readonly SliceLine[] =>
  fields.flat().toSorted((a, b) => (a.alpha.value ?? 2) - (b.alpha.value ?? 2));

const pWords = (p: number): string => (p < 0.001 ? 'below .001' : coefficient(p));

function alphaWords({ alpha: { value, why, low, high } }: SliceLine, isOld: boolean): string {
  if (value === null) return `no alpha: ${WHY[why ?? 'no_ratings']}`;
  const ends = isOld || low === null || high === null ? '' : `, ${coefficient(low)} to ${coefficient(high)}`;
  return `α ${coefficient(value)}${ends}`;
}

function dotOf(line: SliceLine, isOld: boolean): DotLine {
  const { text, alpha, items, term, field, difference, adjustedP } = line;
  const apart =
    difference?.value == null
      ? ''
      : `; ${coefficient(difference.value)} from the other values${adjustedP === null ? '' : `, adjusted p ${pWords(adjustedP)}`}`;
  return {
    text,
    estimate: alpha,
    isFaint: isOld,
    term,
    field,
    missing: 'no variation',
    title: `${text}: ${alphaWords(line, isOld)}; ${counted(items, 'record')}${apart}`,
  };
}
