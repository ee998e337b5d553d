import type { AnyView, Section } from '../chart/view.ts';
import type { Param } from '../model/ask.ts';
import type { About } from '../model/campaign.ts';
import { VIEWS } from './index.ts';
import { QUESTION_GROUPS } from './question-groups.ts';

export interface Figure {
  readonly view: AnyView;
  readonly param: Param | null;
}

/** Figures below a heading of their own, or below that of the page. */
export interface FigureGroup {
  readonly title: string | null;
  readonly figures: readonly Figure[];
}

/** The figures of a section for a campaign, or those of one question: what belongs together stands together. */
export function figuresOf(section: Section, about: About, question: number | null = null): readonly Figure[] {
  return allOf(section, about).filter(
    ({ view, param }) =>
      (question === null || param?.number === question) &&
      !(view.isOptional && view.needs(about, param) !== null),
  );
}

/** The same figures below their headings; where there is one group only, it needs none. */
export function groupsOf(
  section: Section,
  about: About,
  question: number | null = null,
): readonly FigureGroup[] {
  const figures = figuresOf(section, about, question);
  const groups = QUESTION_GROUPS.map(({ title, views }) => ({
    title,
    figures: figures.filter(({ view }) => views.includes(view)),
  })).filter((group) => group.figures.length > 0);
  return groups.length < 2 ? [{ title: null, figures }] : groups;
}

function allOf(section: Section, about: About): readonly Figure[] {
  return VIEWS.filter((view) => view.section === section)
    .flatMap((view): readonly Figure[] =>
      view.each ? view.each(about).map((param) => ({ view, param })) : [{ view, param: null }],
    )
    .toSorted((a, b) => (a.param?.number ?? -1) - (b.param?.number ?? -1));
}

/** A figure by the names that stand in the page. */
export function figureNamed(id: string, key: string | null, about: About): Figure | null {
  const view = VIEWS.find((one) => one.id === id);
  if (!view) return null;
  const param = view.each?.(about).find((one) => one.key === key) ?? null;
  return view.each && !param ? null : { view, param };
}

/** The overview in small: how far, how well agreed, what was answered, who did what. */
export function overviewFigures(about: About): readonly Figure[] {
  const first = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const view = VIEWS.find((one) => one.id === id);
      const params = view?.each ? view.each(about) : [null];
      const param = params[0];
      return view && param !== undefined && view.needs(about, param) === null ? [{ view, param }] : [];
    })[0];
  return [
    first(['records-over-time', 'overlap']),
    first(['agreement-questions']),
    first(['label-bars', 'number-histogram', 'text-length']),
    first(['annotator-progress']),
  ].filter((figure) => figure !== undefined);
}
