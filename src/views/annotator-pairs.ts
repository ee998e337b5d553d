import type { View } from '../chart/view.ts';
import { WHY } from '../chart/why.ts';
import { coefficient, count, counted, percent, shorten } from '../chart/words.ts';
import type { Row } from '../engine/engine.ts';
import { QUESTION_TYPES } from '../questions/index.ts';
import { pairQuery, pairTotalQuery } from '../sql/ratings.ts';
import { cohenKappa } from '../stats/cohen-kappa.ts';
import { noEstimate, type Estimate } from '../stats/estimate.ts';
import { pairAgreement } from '../stats/pairwise.ts';
import { questionOf } from './questions.ts';

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly items: number;
  readonly percent: Estimate;
  readonly kappa: Estimate;
}

interface Data {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly pairs: readonly Pair[];
  readonly possible: number;
  readonly hidden: number;
}

const FEW = 10;
const MOST = 40;
/** Beyond this many values a kappa says nothing, and its tables would be larger than the data. */
const MOST_VALUES = 100;

/** Who agrees with whom: Cohen's kappa above the diagonal, percent agreement below. */
export const annotatorPairs: View<Data> = {
  id: 'annotator-pairs',
  section: 'question',
  definition:
    'Each cell compares two people on the records that both answered: above the diagonal Cohen’s kappa, below it the share of equal answers. Hatched cells rest on fewer than 10 shared records. Empty cells share no records.',
  each: (about) =>
    about.questions.flatMap(({ name, kind }, number) =>
      QUESTION_TYPES[kind].compared === null ? [] : [{ key: name, number }],
    ),
  needs: (about, param) =>
    about.annotators.length >= 2
      ? null
      : {
          title: questionOf({ about, param }).title,
          missing:
            'Pairs need at least two named annotators, and this export names fewer, or they are hidden here.',
        },
  query({ filter, about, param }) {
    const question = param?.number ?? 0;
    const isLong = questionOf({ about, param }).values > MOST_VALUES;
    return { pairs: isLong ? pairTotalQuery(filter, about, question) : pairQuery(filter, about, question) };
  },
  shape({ pairs: rows = [] }, { about }) {
    const tables = new Map<string, { a: number; b: number; cells: [number, number, number][] }>();
    for (const row of rows) {
      const key = `${String(row.a)} ${String(row.b)}`;
      const table = tables.get(key) ?? { a: Number(row.a), b: Number(row.b), cells: [] };
      table.cells.push(...cellsOf(row));
      tables.set(key, table);
    }
    const hasKappa = rows.every((row) => row.same === undefined);
    const involved = new Set([...tables.values()].flatMap(({ a, b }) => [a, b]));
    const people = about.annotators
      .filter((_, number) => involved.has(number))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
    const placeOf = new Map(people.map(({ id }, place) => [id, place]));
    const place = (number: number) => placeOf.get(about.annotators[number]?.id ?? '') ?? 0;
    const pairs = [...tables.values()]
      .map(({ a, b, cells }) => {
        const isTurned = place(a) > place(b);
        const [first, second] = isTurned ? [place(b), place(a)] : [place(a), place(b)];
        const table = tableOf(isTurned ? cells.map(([x, y, n]) => [y, x, n] as const) : cells);
        const pair: Pair = {
          a: people[first]!.id,
          b: people[second]!.id,
          items: cells.reduce((sum, [, , n]) => sum + n, 0),
          percent: pairAgreement(table),
          kappa: hasKappa ? cohenKappa(table) : noEstimate('too_many_values'),
        };
        return { pair, first, second };
      })
      .sort((one, other) => one.first - other.first || one.second - other.second)
      .map(({ pair }) => pair);
    const shown = people.slice(0, MOST);
    return {
      people: shown,
      pairs,
      possible: (people.length * (people.length - 1)) / 2,
      hidden: people.length - shown.length,
    };
  },
  title({ pairs, possible }, ask) {
    const { title } = questionOf(ask);
    const range = (of: (pair: Pair) => Estimate, words: (value: number) => string) => {
      const values = pairs.filter(({ items }) => items >= FEW).map((pair) => of(pair).value);
      const known = values.filter((value) => value !== null);
      return known.length === 0 ? null : `${words(Math.min(...known))} to ${words(Math.max(...known))}`;
    };
    if (pairs.length === 0) return `${title}: no two people share a record`;
    const kappa = range(
      (pair) => pair.kappa,
      (value) => coefficient(value),
    );
    if (kappa !== null) return `${title}: kappa of pairs from ${kappa}`;
    const agreed = range((pair) => pair.percent, percent);
    return agreed === null
      ? `${title}: ${count(pairs.length)} of ${counted(possible, 'pair')} share records, none of them ten or more`
      : `${title}: pairs give equal answers in ${agreed} of their records`;
  },
  describe({ pairs, possible, people }) {
    const few = pairs.filter(({ items }) => items < FEW).length;
    const thin =
      few > 0 ? ` ${counted(few, 'pair')} ${few === 1 ? 'shares' : 'share'} fewer than 10 records.` : '';
    if (pairs.length === possible)
      return `All ${counted(possible, 'pair')} of ${counted(people.length, 'person', 'people')} share records.${thin}`;
    return `${count(pairs.length)} of ${counted(possible, 'pair')} of ${counted(people.length, 'person', 'people')} share records; the others share none.${thin}`;
  },
  note: ({ pairs, hidden }) =>
    `n = ${counted(
      pairs.reduce((sum, { items }) => sum + items, 0),
      'comparison',
    )} of two answers to a record.${hidden > 0 ? ` The first ${count(MOST)} people by name are shown, ${count(hidden)} are left out.` : ''}`,
  table({ pairs, people }) {
    const name = (id: string) => people.find((one) => one.id === id)?.name ?? id;
    return {
      columns: [
        { title: 'Annotator' },
        { title: 'and' },
        { title: 'Shared records', numeric: true },
        { title: 'Percent agreement', numeric: true },
        { title: 'Cohen’s kappa', numeric: true },
        { title: 'low', numeric: true },
        { title: 'high', numeric: true },
        { title: 'Remark' },
      ],
      rows: pairs.map(({ a, b, items, percent: agreed, kappa }) => [
        name(a),
        name(b),
        items,
        agreed.value,
        kappa.value,
        kappa.low,
        kappa.high,
        kappa.why ? WHY[kappa.why] : items < FEW ? 'fewer than 10 shared records' : null,
      ]),
    };
  },
  plot({ people, pairs }, { Plot, width, link, isSelected }) {
    if (pairs.length === 0) return null;
    const order = people.map(({ id }) => id);
    const shown = new Set(order);
    // Pairs are in the order of the people: the first one's row holds kappa, the second one's the percentage.
    const cells = pairs
      .filter(({ a, b }) => shown.has(a) && shown.has(b))
      .flatMap((pair) => {
        const { a, b, kappa, percent: agreed } = pair;
        const both = { ...pair, href: link([a, b]), isPicked: isSelected(a) && isSelected(b) };
        return [
          {
            ...both,
            x: b,
            y: a,
            value: kappa.value,
            text: kappa.value === null ? '–' : coefficient(kappa.value, 2),
          },
          {
            ...both,
            x: a,
            y: b,
            value: agreed.value,
            text: agreed.value === null ? '–' : String(Math.round(agreed.value * 100)),
          },
        ];
      });
    const names = new Map(people.map((one) => [one.id, one.name]));
    const name = (id: string) => names.get(id) ?? id;
    const longest = Math.max(...people.map((one) => one.name.length));
    const marginLeft = Math.min(width < 500 ? 90 : 150, 12 + 7 * longest);
    const side = Math.max(14, Math.min(46, (width - marginLeft - 36) / order.length));
    const label = (id: string) => shorten(name(id), Math.max(6, Math.floor((marginLeft - 10) / 7)));
    const said = ({ a, b, items, kappa, percent: agreed }: Pair) =>
      `${name(a)} and ${name(b)}: ${counted(items, 'shared record')}; kappa ${kappa.value === null ? `unknown, ${WHY[kappa.why ?? 'no_ratings']}` : coefficient(kappa.value)}; ${agreed.value === null ? '' : percent(agreed.value)} equal`;
    return {
      width: marginLeft + side * order.length + 36,
      height: side * order.length + Math.min(90, 12 + 6 * longest) + 6,
      marginLeft,
      marginRight: 36,
      marginTop: Math.min(90, 12 + 6 * longest),
      marginBottom: 6,
      x: {
        type: 'band',
        domain: order,
        axis: 'top',
        label: null,
        tickFormat: label,
        tickRotate: -50,
        tickSize: 0,
        padding: 0.04,
      },
      y: { type: 'band', domain: order, label: null, tickFormat: label, tickSize: 0, padding: 0.04 },
      color: { type: 'identity' },
      marks: [
        Plot.frame({ stroke: 'var(--hairline)' }),
        Plot.cell(cells, {
          x: 'x',
          y: 'y',
          fill: (cell: (typeof cells)[number]) =>
            cell.items < FEW || cell.value === null ? 'url(#hatch-faint)' : shade(cell.value),
          stroke: (cell: (typeof cells)[number]) => (cell.isPicked ? 'var(--selected)' : 'none'),
          href: 'href',
          title: said,
        }),
        Plot.text(side < 24 ? [] : cells, {
          x: 'x',
          y: 'y',
          text: 'text',
          fill: (cell: (typeof cells)[number]) =>
            cell.items >= FEW && cell.value !== null && cell.value > 0.55 ? 'var(--on-dark)' : 'var(--ink)',
          pointerEvents: 'none',
        }),
      ],
    };
  },
  selects: () => ({ kind: 'annotator' }),
};

/** What a row of either query counts: one cell of the table, or all equal and all unequal answers. */
const cellsOf = ({ x, y, n, same }: Row): readonly [number, number, number][] =>
  same === undefined
    ? [[Number(x), Number(y), Number(n)]]
    : [
        [0, 0, Number(same)],
        [0, 1, Number(n) - Number(same)],
      ];

/** The values that occur, as a square table of counts. Its labels' order does not matter to kappa. */
function tableOf(cells: readonly (readonly [number, number, number])[]): number[][] {
  const values = [...new Set(cells.flatMap(([x, y]) => [x, y]))].sort((a, b) => a - b);
  const at = new Map(values.map((value, index) => [value, index]));
  const table = values.map(() => values.map(() => 0));
  for (const [x, y, n] of cells) table[at.get(x)!]![at.get(y)!]! += n;
  return table;
}

/** Seven steps from −1 to 1; the thresholds are fixed, so that a colour means the same in every matrix. */
function shade(value: number): string {
  const step = [0, 0.2, 0.4, 0.55, 0.667, 0.8].filter((limit) => value >= limit).length;
  return `var(--scale-${String(step + 1)})`;
}
