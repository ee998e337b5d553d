import type { TableTwin } from '../../src/chart/figure.ts';
import { kindName } from '../../src/measures/agreement/alpha-kinds.ts';
import type { NumberHistogram } from '../../src/measures/labels/number-histogram.ts';
import type { MetadataNumbers } from '../../src/measures/metadata/metadata-numbers.ts';
import type { MetadataTerms } from '../../src/measures/metadata/metadata-terms.ts';
import type { Param } from '../../src/model/ask.ts';
import type { About, Question } from '../../src/model/campaign.ts';
import { headlineOf } from '../../src/report/headline.ts';
import type { AgreementFigures, QuestionFigures, Report } from '../../src/report/types.ts';
import type { AlphaKind } from '../../src/stats/data/distance.ts';
import type { Estimate } from '../../src/stats/data/estimate.ts';

/** What a figure shows: its table, and what its sentences are made from. */
export interface Shown extends TableTwin {
  readonly data: unknown;
}

/** The document, and what of it a figure is about. */
export interface Compared {
  readonly document: Report;
  readonly about: About;
  readonly param: Param | null;
}

type Cell = string | number | null;
type Rows = readonly (readonly Cell[])[];

/** The same numbers as a page shows them and as the report says them; null where the report has none. */
type Comparison = (shown: Shown, compared: Compared) => { readonly page: Rows; readonly report: Rows } | null;

/** The columns of a table by their titles; of equal titles the first. */
function columns(shown: Shown, ...titles: readonly string[]): Rows {
  const places = titles.map((title) => shown.columns.findIndex((column) => column.title === title));
  if (places.includes(-1)) throw new Error(`A column is missing: ${titles.join(', ')}`);
  return shown.rows.map((row) => places.map((place) => row[place] ?? null));
}

const ends = (one: Estimate | null | undefined): readonly Cell[] =>
  one ? [one.value, one.low, one.high] : [null, null, null];

const inOrder = (rows: Rows): Rows => rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));

/** Sums of the same numbers in another order may differ in their last digits. */
const rounded = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value.toPrecision(12));

const figuresOf = ({ document, param }: Compared): QuestionFigures =>
  document.questions.find(({ name }) => name === param!.key)!;

const questionIn = ({ about, param }: Compared): Question => about.questions[param!.number]!;

const nameOf = ({ about }: Compared, id: string): string =>
  about.annotators.find((one) => one.id === id)!.name;

/** A comparison that needs the report to know the agreement on a question. */
const onAgreement =
  (
    compare: (shown: Shown, agreement: AgreementFigures, compared: Compared) => ReturnType<Comparison>,
  ): Comparison =>
  (shown, compared) => {
    const { agreement } = figuresOf(compared);
    return agreement && compare(shown, agreement, compared);
  };

/** What is said of each person, by name. */
const ofPeople = (
  titles: readonly string[],
  key: 'leaveOneOut' | 'alphaWithout' | 'gold' | 'selfConsistency',
) =>
  onAgreement((shown, { annotators }, compared) => ({
    page: inOrder(columns(shown, 'Annotator', ...titles)),
    report: inOrder(
      annotators
        .filter((one) => one[key]?.value != null)
        .map((one) => [nameOf(compared, one.id), ...ends(one[key])]),
    ),
  }));

/** Single rows of a table by what stands in the first column. */
const named = (shown: Shown, wanted: Readonly<Record<string, Estimate | null | undefined>>) => {
  const rows = columns(shown, shown.columns[0]!.title, 'Value', 'low', 'high').filter(
    ([name]) => wanted[String(name)],
  );
  return { page: rows, report: rows.map(([name]) => [name!, ...ends(wanted[String(name)])]) };
};

const titled = (shown: Shown, title: string): Shown => ({
  ...shown,
  columns: shown.columns.map((column) => (column.title === title ? { ...column, title: 'Value' } : column)),
});

const spread = (numbers: QuestionFigures['numbers']): readonly Cell[] =>
  [numbers?.mean, numbers?.median, numbers?.min, numbers?.max].map(rounded);

const histogram =
  (key: 'numbers' | 'lengths'): Comparison =>
  (shown, compared) => {
    const { answers, values, [key]: numbers } = figuresOf(compared);
    const { mean, median, low, high, bins } = shown.data as NumberHistogram;
    const last = bins.length - 1;
    const within = ({ from, to }: { readonly from: number; readonly to: number }, bin: number) =>
      Object.entries(values ?? {})
        .filter(([value]) => Number(value) >= from && (Number(value) < to || bin === last))
        .reduce((sum, [, n]) => sum + n, 0);
    const counts = columns(shown, 'Answers').map(([n]) => Number(n));
    return {
      page: [
        [mean, median, low, high].map(rounded),
        [counts.reduce((sum, n) => sum + n, 0)],
        values === null ? [] : counts,
      ],
      report: [spread(numbers), [answers], values === null ? [] : bins.map(within)],
    };
  };

const fieldFigures = ({ document, param }: Compared) =>
  document.metadata.find(({ name }) => name === param!.key)!;

/** Figures that show numbers of the report, by their ids. */
export const SHARED: Readonly<Record<string, Comparison>> = {
  'agreement-questions': (shown, { document, about }) => {
    const known = document.questions.filter(
      ({ agreement }) => agreement && Object.keys(agreement.krippendorffAlpha).length > 0,
    );
    if (about.annotators.length === 0) return null;
    return {
      page: columns(
        shown,
        'Question',
        'Alpha',
        'low',
        'high',
        'Records compared',
        'Answers in them',
        'Percent agreement',
      ),
      report: known.map(({ title, agreement }) => [
        title,
        ...ends(headlineOf(agreement!)),
        agreement!.items,
        agreement!.ratings,
        agreement!.percent.items.value,
      ]),
    };
  },
  'agreement-coefficients': onAgreement((shown, agreement, compared) => {
    const quadratic = agreement.weighted?.quadratic;
    const alphas = Object.entries(agreement.krippendorffAlpha).map(([kind, alpha]) => [
      `Krippendorff’s alpha (${kindName(kind as AlphaKind, questionIn(compared))})`,
      alpha,
    ]);
    return named(shown, {
      'percent agreement, mean over records': agreement.percent.items,
      'percent agreement over all pairs of answers': agreement.percent.pairs,
      'share of the records whose answers are all equal': agreement.percent.unanimous,
      ...(Object.fromEntries(alphas) as Readonly<Record<string, Estimate>>),
      'Fleiss’ kappa': agreement.fleissKappa,
      'Gwet’s AC1': agreement.gwetAc1,
      'Brennan–Prediger coefficient': agreement.brennanPrediger,
      'Fleiss’ kappa with quadratic weights': quadratic?.fleissKappa,
      'Gwet’s AC2 with quadratic weights': quadratic?.gwetAc2,
      'Brennan–Prediger with quadratic weights': quadratic?.brennanPrediger,
      'intraclass correlation, absolute agreement of single people': agreement.icc?.ICC_A1,
      'intraclass correlation, consistency of single people': agreement.icc?.ICC_C1,
      'intraclass correlation, reliability of the mean of all people': agreement.icc?.ICC_Ak,
    });
  }),
  'label-agreement': onAgreement((shown, { perLabel }, compared) => ({
    page: columns(
      shown,
      'Label',
      'Alpha, label against the rest',
      'low',
      'high',
      'Specific agreement',
      'Share of answers',
    ),
    report: questionIn(compared).options.map(({ value, text }) => {
      const { alpha, specific, prevalence } = perLabel[value]!;
      return [text, ...ends(alpha), specific.value, prevalence];
    }),
  })),
  'annotator-pairs': onAgreement((shown, { pairs }, compared) => {
    const both = (a: Cell, b: Cell) => [a, b].map(String).sort().join(' and ');
    const shared = columns(
      shown,
      ...['Annotator', 'and', 'Shared records', 'Percent agreement', 'Percent low', 'Percent high'],
      ...['Cohen’s kappa', 'Kappa low', 'Kappa high'],
    ).filter(([, , items]) => items !== 0);
    return {
      page: inOrder(shared.map(([a, b, ...rest]) => [both(a!, b!), ...rest])),
      report: inOrder(
        pairs.map(({ a, b, items, percent, cohenKappa }) => [
          both(nameOf(compared, a), nameOf(compared, b)),
          items,
          ...ends(percent),
          ...ends(cohenKappa),
        ]),
      ),
    };
  }),
  'annotator-agreement': ofPeople(['Agreement with the others', 'low', 'high'], 'leaveOneOut'),
  'agreement-funnel': onAgreement((shown, { annotators }, compared) => ({
    page: inOrder(columns(shown, 'Annotator', 'Records with others', 'Agreement with the others')),
    report: inOrder(
      annotators
        .filter(({ items }) => items > 0)
        .map(({ id, items, leaveOneOut }) => [nameOf(compared, id), items, leaveOneOut.value]),
    ),
  })),
  'alpha-without': onAgreement((shown, { annotators }, compared) => ({
    page: inOrder(columns(shown, 'Annotator', 'Records with others', 'Alpha without', 'low', 'high')),
    report: inOrder(
      annotators
        .filter(({ items }) => items > 0)
        .map(({ id, items, alphaWithout }) => [nameOf(compared, id), items, ...ends(alphaWithout)]),
    ),
  })),
  'known-answers': ofPeople(['Share answered so', 'low', 'high'], 'gold'),
  'self-consistency': ofPeople(['Share of equal answers', 'low', 'high'], 'selfConsistency'),
  'annotator-groups': onAgreement((shown, { groups }) => ({
    page: columns(
      shown,
      ...['People', 'Records compared', 'Alpha', 'low', 'high'],
      ...['Second group less first', 'lowest', 'highest'],
    ),
    report: (groups ?? []).flatMap(({ within, between }) => [
      ...within.map(({ people, items, alpha }) => [people, items, ...ends(alpha), null, null, null]),
      ...between.map(({ items, alpha, difference }) => [null, items, ...ends(alpha), ...ends(difference)]),
    ]),
  })),
  'ranking-agreement': onAgreement((shown, { kendallW, tauB }) =>
    named(titled(shown, 'Mean'), { 'Kendall’s W': kendallW, 'tau-b': tauB }),
  ),
  'span-agreement': onAgreement((shown, { f1 }) => ({
    page: columns(shown, 'Spans', 'Counted as the same', 'F1', 'low', 'high').filter(
      ([spans, way]) => spans === 'all labels' && (way === 'same place, same label' || way === 'overlapping'),
    ),
    report: [
      ['all labels', 'same place, same label', ...ends(f1!.exact)],
      ['all labels', 'overlapping', ...ends(f1!.overlap)],
    ],
  })),
  'text-agreement': onAgreement((shown, { text }) =>
    named(titled(shown, 'Mean'), {
      'equal but for white space': text!.exact,
      'edit similarity': text!.editSimilarity,
      'F1 of shared words': text!.tokenF1,
    }),
  ),
  'label-bars': (shown, compared) => ({
    page: columns(shown, 'Label', 'Answers').slice(0, questionIn(compared).options.length),
    report: questionIn(compared).options.map(({ value, text }) => [
      text,
      figuresOf(compared).values![value]!,
    ]),
  }),
  'number-histogram': histogram('numbers'),
  'text-length': histogram('lengths'),
  'suggestions-kept': (shown, compared) => ({
    page: columns(shown, 'Share kept', 'low', 'high').slice(0, 1),
    report: [ends(figuresOf(compared).suggestions!.kept)],
  }),
  'annotator-progress': (shown, { document }) => ({
    page: inOrder(
      columns(shown, 'Annotator', 'submitted', 'status unknown', 'draft', 'discarded').filter(
        ([name]) => name !== 'not named',
      ),
    ),
    report: inOrder(
      document.annotators.map(({ name, submitted, unknown, draft, discarded }) => [
        name,
        submitted,
        unknown,
        draft,
        discarded,
      ]),
    ),
  }),
  overlap: (shown, { document }) => ({
    page: columns(shown, 'People', 'Records'),
    report: Object.entries(document.campaign.responsesPerRecord)
      .map(([people, records]) => [Number(people), records])
      .filter(([, records]) => records! > 0),
  }),
  snapshots: (shown, { document }) => ({
    page: columns(
      shown,
      ...['Exported', 'Records', 'Annotators', 'Answers', 'New answers', 'Changed', 'Vanished'],
    ),
    report: document.snapshots.map((one) => [
      one.exported,
      one.records,
      one.annotators,
      one.answers,
      one.new,
      one.changed,
      one.vanished,
    ]),
  }),
  'metadata-terms': (shown, compared) => {
    const { present, missing, top } = fieldFigures(compared);
    const data = shown.data as MetadataTerms;
    const counts = new Map(columns(shown, 'Term', 'Number').map(([term, n]) => [term, n]));
    return {
      page: [[data.present, data.missing], ...top.map(([term]) => [term, counts.get(term) ?? null])],
      report: [[present, missing], ...top],
    };
  },
  'metadata-numbers': (shown, compared) => {
    const { present, missing, mean } = fieldFigures(compared);
    const data = shown.data as MetadataNumbers;
    const selected = columns(shown, 'Selected').reduce((sum, [n]) => sum + Number(n), 0);
    return {
      page: [[selected, data.missing, rounded(data.mean)]],
      report: [[present, missing, rounded(mean)]],
    };
  },
};

/** Figures of numbers that the report does not have. */
export const PAGE_ONLY: readonly string[] = [
  'agreement-by-metadata',
  'agreement-over-time',
  'agreement-with-suggestions',
  'annotator-confusions',
  'annotator-labels',
  'annotator-leniency',
  'annotator-weeks',
  'answer-models',
  'answers-changed',
  'disagreement-records',
  'disagreement-sources',
  'group-labels',
  'known-answers-confused',
  'label-confusions',
  'model-beside-humans',
  'records-needed',
  'records-over-time',
  'submissions-over-time',
  'suggestion-confusions',
  'suggestions-by-annotator',
  'suggestions-by-label',
];
