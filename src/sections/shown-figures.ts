import type { AnyFigure } from '../chart/figure.ts';
import { FIGURES } from '../figures/index.ts';
import type { Param } from '../model/ask.ts';
import type { About } from '../model/campaign.ts';
import type { Section } from './section.ts';

/** A figure, and which question or field it is about where there is one for each. */
export interface ShownFigure {
  readonly figure: AnyFigure;
  readonly param: Param | null;
}

/** Figures below a heading of their own, or below that of the page. */
export interface FigureGroup {
  readonly title: string | null;
  readonly figures: readonly ShownFigure[];
}

/**
 * The figures of a page for a campaign, or those of one question, below their headings: what belongs together stands
 * together. A page with one group needs no heading.
 */
export function groupsOf(
  { groups }: Pick<Section, 'groups'>,
  about: About,
  question: number | null = null,
): readonly FigureGroup[] {
  const shown = groups
    .map(({ title, figures }) => ({
      title,
      figures: figures
        .flatMap((figure) => paramsOf(figure, about).map((param) => ({ figure, param })))
        .filter(({ figure, param }) => isShown(figure, param, about, question))
        .toSorted((a, b) => (a.param?.number ?? -1) - (b.param?.number ?? -1)),
    }))
    .filter(({ figures }) => figures.length > 0);
  return shown.length === 1 ? [{ ...shown[0]!, title: null }] : shown;
}

const paramsOf = ({ measure }: AnyFigure, about: About): readonly (Param | null)[] =>
  measure.each?.(about) ?? [null];

const isShown = (
  { measure, isOptional }: AnyFigure,
  param: Param | null,
  about: About,
  question: number | null,
): boolean =>
  (question === null || param?.number === question) && !(isOptional && measure.needs(about, param) !== null);

/** A figure by the names that stand in the page. */
export function figureNamed(id: string, key: string | null, about: About): ShownFigure | null {
  const figure = FIGURES.find((figure) => figure.id === id);
  const param = figure && paramsOf(figure, about).find((candidate) => (candidate?.key ?? null) === key);
  return figure && param !== undefined ? { figure, param } : null;
}

/** The overview in small: how far, how well agreed, what was answered, who did what. */
export function overviewFigures(about: About): readonly ShownFigure[] {
  const first = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const figure = FIGURES.find((figure) => figure.id === id);
      const param = figure && paramsOf(figure, about)[0];
      return figure && param !== undefined && figure.measure.needs(about, param) === null
        ? [{ figure, param }]
        : [];
    })[0];
  return [
    first(['records-over-time', 'overlap']),
    first(['agreement-questions']),
    first(['label-bars', 'number-histogram', 'text-length']),
    first(['annotator-progress']),
  ].filter((figure) => figure !== undefined);
}
