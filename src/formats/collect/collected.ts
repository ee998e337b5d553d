import type { Level, Option, QuestionKind, Owner, Sides } from '../../model/campaign.ts';
import {
  createIntegers,
  createNumbers,
  createTerms,
  type IntegerList,
  type NumberList,
  type Terms,
} from '../../model/column.ts';
import type { Problem } from '../../model/problem.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Settings } from '../../model/settings.ts';
import type { Roles } from './staged.ts';

/** What an export says of a question, before the answers and the settings are looked at. */
export interface DeclaredQuestion {
  readonly name: string;
  readonly title?: string;
  readonly kind?: QuestionKind;
  readonly level?: Level;
  readonly options?: readonly Option[];
  readonly required?: boolean;
  readonly sides?: Sides;
}

/** Raw answers of one question: each distinct raw value is kept once. */
export interface RawAnswers {
  readonly submission: IntegerList;
  readonly code: IntegerList;
  readonly line: IntegerList;
  readonly keys: Map<unknown, number>;
  readonly raws: unknown[];
}

export interface RawSuggestions extends RawAnswers {
  readonly score: NumberList;
  readonly agent: IntegerList;
}

/** One metadata key or field: values by owner's number, each distinct value kept once. */
export interface RawColumn {
  readonly owner: IntegerList;
  readonly code: IntegerList;
  readonly keys: Map<unknown, number>;
  readonly raws: unknown[];
}

/** How long the lists were when a file began: what it added lies behind. */
export interface Starts {
  readonly fields: ReadonlyMap<string, number>;
  readonly metadata: ReadonlyMap<string, number>;
  readonly answers: ReadonlyMap<string, number>;
}

/** Everything read so far. Readers add to it; `finish` turns it into tables. */
export interface Collected {
  file: number;
  /** By file, in the order in which they were read. */
  readonly starts: Map<number, Starts>;
  /** Ids of records that are other records' by their content. */
  readonly sameRecord: ReadonlyMap<string, string>;
  /** When the files of a folder were exported, as a description in it says. */
  readonly exported: Map<string, string>;
  readonly records: {
    readonly ids: Terms;
    readonly status: IntegerList;
    readonly statuses: Terms;
    readonly inserted: NumberList;
    readonly updated: NumberList;
    readonly file: IntegerList;
    readonly line: IntegerList;
    /** Fields of unnamed records seen in the present file, to tell equal ones apart. */
    seen: Map<string, number>;
  };
  readonly annotators: Terms;
  /** Ids that the settings count as another person's. */
  readonly sameAs: ReadonlyMap<string, string>;
  readonly annotatorNames: Map<string, { readonly name: string | null; readonly group: string | null }>;
  readonly submissions: {
    readonly record: IntegerList;
    readonly annotator: IntegerList;
    readonly status: IntegerList;
    readonly created: NumberList;
    readonly updated: NumberList;
    readonly duration: NumberList;
    readonly gold: IntegerList;
    readonly workspace: IntegerList;
    readonly file: IntegerList;
    readonly line: IntegerList;
  };
  readonly workspaces: Terms;
  readonly agents: Terms;
  readonly declared: Map<string, DeclaredQuestion>;
  readonly answers: Map<string, RawAnswers>;
  readonly suggestions: Map<string, RawSuggestions>;
  readonly fields: Map<string, RawColumn>;
  readonly metadata: Readonly<Record<Owner, Map<string, RawColumn>>>;
  readonly aggregates: {
    readonly record: IntegerList;
    readonly name: IntegerList;
    readonly names: Terms;
    readonly value: NumberList;
    readonly count: IntegerList;
  };
  readonly problems: Map<string, Problem>;
  readonly proposals: Proposal[];
  /** What the columns of a table were taken for, by path. */
  readonly roles: Map<string, Roles>;
  /** Records with an answer that was known before: people are checked against it. */
  readonly knownRecords: Set<number>;
  /** What a settings file of the project says of names that share one namespace with answers. */
  readonly described: {
    readonly fields: Set<string>;
    readonly metadata: Set<string>;
    /** Names of questions by the server's ids. */
    readonly questions: Map<string, string>;
    /** Names of workspaces by the server's ids of their datasets. */
    readonly workspaces: Map<string, string>;
    /** Names of labels that answers give by number. */
    readonly labels: Map<string, string>;
  };
  overlap: number | null;
  guidelines: string | null;
}

export function createCollected(
  settings: Settings = {},
  sameRecord: ReadonlyMap<string, string> = new Map(),
): Collected {
  return {
    file: 0,
    starts: new Map(),
    sameRecord,
    exported: new Map(),
    records: {
      ids: createTerms(),
      status: createIntegers(),
      statuses: createTerms(),
      inserted: createNumbers(),
      updated: createNumbers(),
      file: createIntegers(),
      line: createIntegers(),
      seen: new Map(),
    },
    annotators: createTerms(),
    sameAs: sameAsOf(settings),
    annotatorNames: new Map(),
    submissions: {
      record: createIntegers(),
      annotator: createIntegers(),
      status: createIntegers(),
      created: createNumbers(),
      updated: createNumbers(),
      duration: createNumbers(),
      gold: createIntegers(),
      workspace: createIntegers(),
      file: createIntegers(),
      line: createIntegers(),
    },
    workspaces: createTerms(),
    agents: createTerms(),
    declared: new Map(),
    answers: new Map(),
    suggestions: new Map(),
    fields: new Map(),
    metadata: { record: new Map(), submission: new Map(), annotator: new Map() },
    aggregates: {
      record: createIntegers(),
      name: createIntegers(),
      names: createTerms(),
      value: createNumbers(),
      count: createIntegers(),
    },
    problems: new Map(),
    proposals: [],
    roles: new Map(),
    knownRecords: new Set(),
    described: {
      fields: new Set(),
      metadata: new Set(),
      questions: new Map(),
      workspaces: new Map(),
      labels: new Map(),
    },
    overlap: null,
    guidelines: null,
  };
}

/** By id the person meant in the end: one who is another, who is a third, is the third. */
function sameAsOf({ annotators = {} }: Settings): ReadonlyMap<string, string> {
  const next = (id: string) => (Object.hasOwn(annotators, id) ? annotators[id]?.same_as : undefined);
  const meant = (id: string): string => {
    const passed = new Set<string>();
    let last = id;
    for (let index = next(id); index !== undefined && !passed.has(index); index = next(index))
      passed.add((last = index));
    return last;
  };
  return new Map(Object.keys(annotators).flatMap((id) => (meant(id) === id ? [] : [[id, meant(id)]])));
}
