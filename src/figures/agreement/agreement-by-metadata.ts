import { agreementByMetadata as measure } from '../../measures/agreement/agreement-by-metadata.ts';
import { hasFewTerms, toldApart } from '../../measures/agreement/metadata-slices.ts';
import type { SliceLine, SliceLines } from '../../measures/agreement/slice-lines.ts';
import { FEW, MOST_COMPARED_TERMS, MOST_KINDS } from '../../model/limits.ts';
import type { About } from '../../model/campaign.ts';
import { alphaWords, remarkOn } from '../../words/intervals.ts';
import { listed } from '../../words/lists.ts';
import { coefficient, count, counted } from '../../words/numbers.ts';
import { carriedLines, withoutOldEnds } from '../families/carried.ts';
import { estimateColumns, numberColumn, remarkColumn, textColumn } from '../families/columns.ts';
import { partsAxis } from '../families/dot-intervals.ts';
import { estimates } from '../families/estimates.ts';
import { drawnPart, sharedRecords } from '../families/notes.ts';
import { ofQuestion } from '../families/questions.ts';

/** The customary level: one comparison in twenty without a difference comes below it. */
const CLEAR = 0.05;

/** What kind of record people disagree on: agreement by the values of all metadata fields. */
export const agreementByMetadata = estimates<SliceLines, SliceLine>({
  measure,
  id: 'agreement-by-metadata',
  definition:
    'Krippendorff’s alpha of the records with each value of each metadata field, numbers in quarters of all records, with a 95 % interval from 1,000 resamples of the records (seed 1; fewer, but at least 250, for more than 30 lines). The dashed line is alpha of all records. Each value is compared with the other values of its field; the p values are adjusted for the number of comparisons by Holm’s method. A list is one value. A record without a value is in no line of the field.',
  carry: (fresh, old) => ({
    ...fresh,
    fields: fresh.fields.map((lines) => carriedLines(lines, old.fields.flat(), 'alpha', ({ text }) => text)),
  }),
  title: ofQuestion((data) => {
    const known = drawable(data).filter(({ alpha }) => alpha.value !== null);
    const [lowest] = known;
    if (!lowest) return 'agreement by kind of record cannot be computed';
    const clear = known.filter(isClear);
    const below = clear.find(({ difference }) => difference!.value! < 0);
    if (below) return `people agree less on ${placed(below, data)} than on other records`;
    const above = clear.at(-1);
    if (above) return `people agree more on ${placed(above, data)} than on other records`;
    return data.isOld
      ? `least agreement on ${placed(lowest, data)}`
      : `no kind of record clearly differs; the lowest is ${placed(lowest, data)}`;
  }),
  describe(data) {
    const lines = drawable(data);
    if (lines.length === 0) return 'No kind of record has ten records with answers of two or more people.';
    const clear = lines
      .filter(isClear)
      .map(
        ({ text, alpha, adjustedP }) =>
          `${text} ${coefficient(alpha.value!)} (adjusted p ${probability(adjustedP!)})`,
      );
    const differing =
      clear.length === 0
        ? ' None differs clearly from the other values of its field.'
        : ` Clearly different from the other values of their field: ${listed(clear)}.`;
    const all = data.all === null ? '' : ` Alpha of all records is ${coefficient(data.all)}.`;
    return `${counted(lines.length, 'kind')} of records compared.${all}${data.isOld ? '' : differing}`;
  },
  note(data, { about }) {
    const drawn = drawable(data).length;
    const thin = data.fields.flat().length - drawn;
    const inTable =
      thin === 0
        ? ''
        : ` ${counted(thin, 'value')} with fewer than ${count(FEW)} such records ${thin === 1 ? 'is' : 'are'} in the table only.`;
    const leftOut = fieldsWithManyTerms(about);
    const fields =
      leftOut.length === 0
        ? ''
        : ` Left out for more than ${count(MOST_COMPARED_TERMS)} different values: ${listed(leftOut)}.`;
    const cut = drawnPart(drawn, MOST_KINDS, 'kinds of records', 'those with the least agreement');
    return `${sharedRecords(data.items)}${cut}${inTable}${fields}`;
  },
  lines: leastFirst,
  columns: ({ isOld }) => [
    textColumn('Field', ({ fieldTitle }) => fieldTitle),
    textColumn('Value', ({ value }) => value),
    estimateColumns('Alpha', ({ alpha }) => withoutOldEnds(alpha, isOld)),
    numberColumn('Records compared', ({ items }) => items),
    estimateColumns('Difference from the other values', ({ difference }) => difference, [
      'lowest',
      'highest',
    ]),
    numberColumn('Adjusted p', ({ adjustedP }) => adjustedP),
    remarkColumn(({ alpha }) => remarkOn(withoutOldEnds(alpha, isOld))),
  ],
  dots: (data) =>
    drawable(data)
      .slice(0, MOST_KINDS)
      .map((line) => ({
        text: line.text,
        estimate: line.alpha,
        isFaint: data.isOld,
        term: line.term,
        field: line.field,
        missing: 'no variation',
        title: `${line.text}: ${alphaWords(withoutOldEnds(line.alpha, data.isOld))}; ${counted(line.items, 'record')}${apart(line)}`,
      })),
  axis: (dots, { all }) => partsAxis(dots, all),
});

/** The least agreement first; what has no alpha last. */
function leastFirst({ fields }: SliceLines): readonly SliceLine[] {
  return fields.flat().toSorted((a, b) => (a.alpha.value ?? 2) - (b.alpha.value ?? 2));
}

const drawable = (data: SliceLines): readonly SliceLine[] =>
  leastFirst(data).filter(({ items }) => items >= FEW);

const isClear = ({ adjustedP }: SliceLine): boolean => adjustedP !== null && adjustedP < CLEAR;

const probability = (p: number): string => (p < 0.001 ? 'below .001' : coefficient(p));

const placed = ({ text, alpha, items }: SliceLine, { isOld }: SliceLines): string =>
  `${text} (${alphaWords(withoutOldEnds(alpha, isOld))}; ${counted(items, 'record')})`;

function apart({ difference, adjustedP }: SliceLine): string {
  if (difference?.value == null) return '';
  const p = adjustedP === null ? '' : `, adjusted p ${probability(adjustedP)}`;
  return `; ${coefficient(difference.value)} from the other values${p}`;
}

const fieldsWithManyTerms = (about: About): readonly string[] =>
  toldApart(about)
    .filter((numbered) => !hasFewTerms(numbered))
    .map(({ field }) => field.title);
