import type { About } from '../../src/model/campaign.ts';
import { EMPTY_FILTER, withSelection, type Filter, type Selection } from '../../src/model/filter.ts';

const terms = (...list: readonly string[]): Selection => ({ kind: 'terms', terms: list, exclude: false });
const range = (from: number | null, to: number | null): Selection => ({
  kind: 'range',
  range: { from, to },
  exclude: false,
});
const not = (selection: Selection): Selection => ({ ...selection, exclude: true });

/** Filters of every kind that fit a campaign, each with a name. */
export function filtersFor(about: About): Readonly<Record<string, Filter>> {
  const on = (...selections: readonly [Parameters<typeof withSelection>[1], Selection][]): Filter =>
    selections.reduce((filter, [field, selection]) => withSelection(filter, field, selection), EMPTY_FILTER);
  const people = about.annotators.map(({ id }) => id);
  const answers = about.questions.map(({ name, kind, options }): readonly [string, Selection] =>
    kind === 'rating' || kind === 'number'
      ? [name, range(2, null)]
      : [name, terms(options[0]?.value ?? '', '')],
  );
  const metadata = about.metadata.map(({ name, type }): readonly [string, Selection] =>
    type === 'terms' ? [name, terms('en', 'core', 'phone')] : [name, range(null, 60)],
  );
  const first = answers[0];
  const question = (exclude: boolean, only: boolean): Filter => {
    if (!first) return EMPTY_FILTER;
    const filter = on([{ kind: 'question', name: first[0] }, exclude ? not(first[1]) : first[1]]);
    return only ? { ...filter, only: true } : filter;
  };
  return {
    nothing: EMPTY_FILTER,
    'some people': on([{ kind: 'annotator' }, terms(...people.slice(0, 2))]),
    'all but one': on([{ kind: 'annotator' }, not(terms(...people.slice(0, 1)))]),
    'a stranger': on([{ kind: 'annotator' }, terms('nobody of that name')]),
    'a workspace': on([{ kind: 'workspace' }, terms(about.workspaces[0] ?? 'none')]),
    'a period': { ...EMPTY_FILTER, from: '2026-02-04', to: '2026-02-09' },
    'drafts too': { ...EMPTY_FILTER, status: ['submitted', 'draft'] },
    'discarded only': { ...EMPTY_FILTER, status: ['discarded'] },
    'an answer': question(false, false),
    'all but an answer': question(true, false),
    'only an answer': question(false, true),
    'all but an answer, only': question(true, true),
    'all answers': { ...EMPTY_FILTER, questions: Object.fromEntries(answers) },
    'all metadata': { ...EMPTY_FILTER, metadata: Object.fromEntries(metadata.slice(0, 1)) },
    'all but metadata': {
      ...EMPTY_FILTER,
      metadata: Object.fromEntries(metadata.map(([name, one]) => [name, not(one)])),
    },
    'much at once': {
      ...question(true, false),
      annotator: not(terms(...people.slice(0, 1))),
      from: '2026-02-03',
      status: ['submitted', 'unknown', 'draft'],
      metadata: Object.fromEntries(metadata.slice(1, 2)),
    },
  };
}
