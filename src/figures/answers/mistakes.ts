import type { Mistakes } from '../../measures/answers/mistake-rows.ts';
import type { PlotOptions } from '@observablehq/plot';
import { DARK_SHARE, shareShade } from '../families/share-shade.ts';
import type { Drawing } from '../../chart/figure.ts';
import { shorten } from '../../words/texts.ts';
import { count, percent } from '../../words/numbers.ts';

interface Cell {
  readonly id: string;
  readonly fx: number;
  readonly fy: number;
  readonly truth: number;
  readonly given: number;
  readonly share: number | null;
  readonly title: string;
}

const GAP = 30;
/** Room for a name and a figure above each table. */
const HEAD = 40;
/** A share that rounds to nothing is not drawn. */
const LEAST = 0.005;

/** Tables of mistakes as small multiples: what is right in rows, what was given in columns, the diagonal muted. */
export function mistakeTables(
  people: readonly Mistakes[],
  labels: readonly string[],
  { Plot, width, link, isSelected }: Drawing,
): PlotOptions {
  const longest = Math.max(...labels.map((label) => label.length));
  const marginLeft = Math.min(width < 500 ? 90 : 130, 14 + 7 * longest);
  const marginBottom = Math.min(90, 18 + 6 * longest);
  const room = width - marginLeft - 16;
  const fit = Math.max(1, Math.floor((room + GAP) / (Math.max(102, labels.length * 17) + GAP)));
  const lines = Math.ceil(people.length / fit);
  const columns = Math.ceil(people.length / lines);
  const side = Math.min(34, (room - (columns - 1) * GAP) / columns / labels.length);
  const table = side * labels.length;
  const name = (label: number) => shorten(labels[label]!, Math.max(8, Math.floor((marginLeft - 10) / 7)));
  const placed = people.map((person, place) => ({
    ...person,
    fx: place % columns,
    fy: Math.floor(place / columns),
  }));
  const cells = placed.flatMap((person) =>
    labels.flatMap((_, truth) => cellsOf(person, truth, labels, person.fx, person.fy)),
  );
  const band = {
    type: 'band',
    domain: [...labels.keys()],
    label: null,
    tickFormat: name,
    tickSize: 0,
    padding: 0.04,
  } as const;
  const between = (size: number, many: number, gap: number) => (many > 1 ? gap / (size + gap) : 0);
  return {
    width: marginLeft + columns * table + (columns - 1) * GAP + 16,
    height: lines * (HEAD + table) + marginBottom,
    marginLeft,
    marginRight: 16,
    marginTop: HEAD,
    marginBottom,
    fx: { domain: [...Array(columns).keys()], axis: null, paddingInner: between(table, columns, GAP) },
    fy: { domain: [...Array(lines).keys()], axis: null, paddingInner: between(table, lines, HEAD) },
    x: { ...band, tickRotate: -50 },
    y: band,
    color: { type: 'identity' },
    marks: [
      Plot.frame({ stroke: 'var(--hairline)' }),
      Plot.cell(cells, {
        fx: 'fx',
        fy: 'fy',
        x: 'given',
        y: 'truth',
        title: 'title',
        fill: ({ share, truth, given }: Cell) =>
          share === null ? 'url(#hatch-faint)' : truth === given ? 'var(--behind)' : shareShade(share),
        stroke: ({ id }: Cell) => (isSelected(id) ? 'var(--selected)' : 'none'),
        href: ({ id }: Cell) => link(id),
      }),
      Plot.text(side < 20 ? [] : cells.filter(({ share }) => share !== null), {
        fx: 'fx',
        fy: 'fy',
        x: 'given',
        y: 'truth',
        pointerEvents: 'none',
        text: ({ share }: Cell) => String(Math.round(share! * 100)),
        fill: ({ share, truth, given }: Cell) =>
          truth !== given && share! >= DARK_SHARE ? 'var(--on-dark)' : 'var(--ink)',
      }),
      Plot.text(placed, {
        fx: 'fx',
        fy: 'fy',
        frameAnchor: 'top-left',
        lineAnchor: 'bottom',
        lineHeight: 1.2,
        dy: -6,
        dx: 2,
        text: ({ name: person, accuracy }: Mistakes) =>
          `${shorten(person, Math.max(6, Math.floor((table + GAP) / 7)))}\n${accuracy === null ? '–' : percent(accuracy)}`,
        fill: 'var(--ink)',
      }),
    ],
  };
}

/** A label's row: its cells that are not empty, or all of them hatched. */
function cellsOf(
  person: Mistakes,
  truth: number,
  labels: readonly string[],
  fx: number,
  fy: number,
): readonly Cell[] {
  const { expected, shares } = person.rows[truth]!;
  return labels.flatMap((label, given) => {
    const share = shares?.[given] ?? null;
    if (shares !== null && (share ?? 0) < LEAST) return [];
    const words =
      share === null
        ? `fewer than 10 answers are taken for “${labels[truth]!}”`
        : `“${label}” in ${percent(share)} of the ${count(Math.round(expected))} answers taken for “${labels[truth]!}”`;
    return [{ id: person.id, fx, fy, truth, given, share, title: `${person.name}: ${words}` }];
  });
}
