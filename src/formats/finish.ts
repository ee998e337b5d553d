import type { About, Campaign, FileSummary, MetadataField, Owner, Question } from '../model/campaign.ts';
import {
  createIntegers, createNumbers, createTerms, codeOf, flags, integers, numbers, NULL_INTEGER, pushInteger, pushNumber,
  terms, times, type Column, type Table,
} from '../model/column.ts';
import { STATUSES, type Status } from '../model/filter.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { addAnswer, addProblem, addSubmission, type Collected, type RawColumn } from './collect.ts';
import { keyOf, resolveQuestions, type ResolvedQuestion } from './finish-questions.ts';
import { hash } from './hash.ts';
import { dayIn } from './time.ts';

const DEFAULT_COUNTED: readonly Status[] = ['submitted', 'unknown'];

/** Everything collected, as tables and as what pages have to know of them. */
export function finish(collected: Collected, settings: Settings, files: readonly FileSummary[]): Campaign {
  const gold = addGold(collected, settings);
  const resolved = resolveQuestions(collected, settings);
  dropPlaceholderTimes(collected);
  const counted = settings.counted ?? DEFAULT_COUNTED;
  const repeated = findRepeated(collected, counted);
  const zone = settings.time?.zone ?? 'UTC';
  const answered = answerTables(collected, resolved);
  const metadata = (['record', 'submission', 'annotator'] as const).map((owner) => metadataTable(collected, settings, owner, gold));
  const { submissions, records } = collected;
  const people = annotators(collected, settings);
  const questions = resolved.map(({ question }, index): Question => ({ ...question, answers: answered.counts[index]! }));
  const seen = new Set(submissions.record.data.subarray(0, submissions.record.length));
  const needed = settings.target?.responses_per_record ?? collected.overlap;
  const exported = (settings.files ?? []).flatMap((file) => (file.exported ? [file.exported] : [])).toSorted().at(-1) ?? null;
  const about: About = {
    title: settings.title ?? 'Untitled campaign',
    description: settings.description ?? '',
    guidelines: settings.guidelines ?? collected.guidelines,
    simulated: settings.simulated ?? false,
    counted,
    records: records.ids.terms.length,
    goldRecords: gold.records.size,
    overlap: {
      needed: needed ?? 1,
      source: settings.target?.responses_per_record !== undefined ? 'settings' : needed === null ? 'assumed' : 'export',
    },
    listsUnanswered: seen.size < records.ids.terms.length,
    repeated: repeated.extra,
    timed: countWhere(submissions.record.length, (row) => !Number.isNaN(timeOf(collected, row))),
    submissions: countWhere(submissions.record.length, (row) => submissions.gold.data[row] === 0),
    durations: countWhere(submissions.record.length, (row) => !Number.isNaN(submissions.duration.data[row]!)),
    exported,
    zone,
    target: {
      records: settings.target?.records ?? null,
      responsesPerRecord: settings.target?.responses_per_record ?? null,
      perAnnotator: settings.target?.per_annotator ?? null,
      due: settings.target?.due ?? null,
    },
    events: (settings.events ?? []).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    questions,
    annotators: people,
    workspaces: collected.workspaces.terms,
    fields: [...collected.fields.keys()],
    metadata: metadata.flatMap(({ fields }) => fields),
    files,
    problems: problems(collected, files),
    share: { annotators: 'name', text: 'keep' },
  };
  return {
    about,
    tables: [
      recordTable(collected, gold.records),
      ...questionTables(resolved, questions),
      submissionTable(collected, repeated.flags, zone),
      answered.answer,
      answered.rating,
      suggestionTable(collected, resolved),
      annotatorTable(about),
      ...metadata.map(({ table }) => table),
      fileTable(files),
      problemTable(about.problems),
    ],
    texts: [fieldTable(collected), answered.text],
  };
}

function countWhere(length: number, test: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < length; row++) if (test(row)) count++;
  return count;
}

function range(length: number): Column {
  const list = createIntegers();
  for (let row = 0; row < length; row++) pushInteger(list, row);
  return integers(list);
}

const texts = (data: readonly (string | null)[]): Column => ({ type: 'text', data });

/** Dictionary-coded: for names and words that recur. */
function words(data: readonly (string | null)[]): Column {
  const dictionary = createTerms();
  const list = createIntegers();
  for (const word of data) pushInteger(list, word === null ? null : codeOf(dictionary, word));
  return terms(list, dictionary);
}

function whole(data: readonly (number | null)[]): Column {
  const list = createIntegers();
  for (const value of data) pushInteger(list, value);
  return integers(list);
}

const timeOf = ({ submissions }: Collected, row: number): number => {
  const updated = submissions.updated.data[row]!;
  return Number.isNaN(updated) ? submissions.created.data[row]! : updated;
};

/** Times that are all equal were filled in by an exporter; they say nothing about when people worked. */
function dropPlaceholderTimes(collected: Collected) {
  const { submissions } = collected;
  const distinct = new Set<number>();
  let timed = 0;
  for (let row = 0; row < submissions.record.length && distinct.size < 2; row++) {
    const time = timeOf(collected, row);
    if (Number.isNaN(time)) continue;
    timed++;
    distinct.add(time);
  }
  if (timed < 10 || distinct.size > 1) return;
  submissions.created.data.fill(NaN);
  submissions.updated.data.fill(NaN);
  addProblem(collected, {
    code: 'placeholder_times',
    message: 'All times are equal, so they are placeholders of the exporter and are not used.',
    file: null,
    line: null,
    count: timed,
  });
}

/** Known answers become submissions of the role "gold", and their records are kept out of agreement. */
function addGold(collected: Collected, settings: Settings): { records: Set<number>; columns: ReadonlySet<string> } {
  const records = new Set<number>();
  const answers = Object.entries(settings.gold?.answers ?? {});
  const submissions = new Map<number, number>();
  for (const [question, name] of answers) {
    const column = collected.metadata.record.get(name);
    if (!column) {
      addProblem(collected, {
        code: 'gold_missing',
        message: `The settings name "${name}" as the known answer to "${question}", but no record has it.`,
        file: 'dashboard.yml',
        line: null,
        count: 1,
      });
      continue;
    }
    for (let row = 0; row < column.owner.length; row++) {
      const record = column.owner.data[row]!;
      records.add(record);
      const line = collected.records.line.data[record]!;
      const submission =
        submissions.get(record) ??
        addSubmission(collected, {
          record, annotator: null, status: 'submitted', created: null, updated: null, duration: null, role: 'gold',
          workspace: null, line,
        });
      submissions.set(record, submission);
      addAnswer(collected, question, submission, column.raws[column.code.data[row]!], line);
    }
  }
  return { records, columns: new Set(answers.map(([, name]) => name)) };
}

/** Marks the submissions of people who answered a record more than once; unknown people are never the same. */
function findRepeated(collected: Collected, counted: readonly Status[]): { flags: Column; extra: number } {
  const { submissions } = collected;
  const people = collected.annotators.terms.length;
  const isCounted = STATUSES.map((status) => counted.includes(status));
  const first = new Map<number, number>();
  const marks = createIntegers();
  let extra = 0;
  for (let row = 0; row < submissions.record.length; row++) {
    pushInteger(marks, 0);
    const annotator = submissions.annotator.data[row]!;
    if (annotator === NULL_INTEGER || !isCounted[submissions.status.data[row]!] || submissions.gold.data[row] === 1) continue;
    const key = submissions.record.data[row]! * people + annotator;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      continue;
    }
    marks.data[before] = 1;
    marks.data[row] = 1;
    extra++;
  }
  return { flags: flags(marks), extra };
}

function annotators(collected: Collected, settings: Settings): About['annotators'] {
  return collected.annotators.terms.map((id) => {
    const set = settings.annotators && Object.hasOwn(settings.annotators, id) ? settings.annotators[id] : undefined;
    const known = collected.annotatorNames.get(id);
    return { id, name: set?.name ?? known?.name ?? id, group: set?.group ?? known?.group ?? null };
  });
}

function annotatorTable({ annotators: people }: About): Table {
  return {
    name: 'annotator',
    rows: people.length,
    columns: {
      annotator: range(people.length),
      annotator_id: texts(people.map(({ id }) => id)),
      name: texts(people.map(({ name }) => name)),
      group: words(people.map(({ group }) => group)),
    },
  };
}

function recordTable(collected: Collected, gold: ReadonlySet<number>): Table {
  const { records } = collected;
  const rows = records.ids.terms.length;
  const hashes = new Array<string>(rows).fill('');
  for (const [name, column] of collected.fields)
    for (let row = 0; row < column.owner.length; row++) {
      const record = column.owner.data[row]!;
      hashes[record] += `${name}\u0000${String(column.raws[column.code.data[row]!])}\u0000`;
    }
  return {
    name: 'record',
    rows,
    columns: {
      record: range(rows),
      record_id: texts(records.ids.terms),
      source_status: terms(records.status, records.statuses),
      gold: whole(Array.from({ length: rows }, (_, record) => (gold.has(record) ? 1 : 0))),
      inserted_at: times(records.inserted),
      updated_at: times(records.updated),
      content_hash: texts(hashes.map((text) => (text === '' ? null : hash(text)))),
      file: integers(records.file),
      line: integers(records.line),
    },
  };
}

function submissionTable(collected: Collected, repeated: Column, zone: string): Table {
  const { submissions } = collected;
  const rows = submissions.record.length;
  const day = dayIn(zone);
  const days = createTerms();
  const dayList = createIntegers();
  for (let row = 0; row < rows; row++) {
    const time = timeOf(collected, row);
    pushInteger(dayList, Number.isNaN(time) ? null : codeOf(days, day(time)));
  }
  const goldWords = ['annotator', 'gold'];
  return {
    name: 'submission',
    rows,
    columns: {
      submission: range(rows),
      record: integers(submissions.record),
      annotator: integers(submissions.annotator),
      status: { type: 'term', data: submissions.status.data.subarray(0, rows), terms: STATUSES },
      role: { type: 'term', data: submissions.gold.data.subarray(0, rows), terms: goldWords },
      created_at: times(submissions.created),
      updated_at: times(submissions.updated),
      day: terms(dayList, days),
      duration_s: numbers(submissions.duration),
      workspace: terms(submissions.workspace, collected.workspaces),
      repeated,
      file: integers(submissions.file),
      line: integers(submissions.line),
    },
  };
}

function questionTables(resolved: readonly ResolvedQuestion[], questions: readonly Question[]): readonly Table[] {
  const options = questions.flatMap((question, number) => question.options.map((option, position) => ({ number, position, option })));
  const values = resolved.flatMap(({ values: { codes, numbers: list } }, number) =>
    [...codes].map(([key, code]) => ({ number, code, key, value: list[code] ?? null })),
  );
  const sets = resolved.flatMap(({ values: { sets: list } }, number) =>
    (list ?? []).flatMap((set, code) => set.map((label) => ({ number, code, label }))),
  );
  const valueNumbers = createNumbers();
  for (const { value } of values) pushNumber(valueNumbers, value);
  return [
    {
      name: 'question',
      rows: questions.length,
      columns: {
        question: range(questions.length),
        name: texts(questions.map(({ name }) => name)),
        title: texts(questions.map(({ title }) => title)),
        type: words(questions.map(({ kind }) => kind)),
        level: words(questions.map(({ level }) => level)),
        required: whole(questions.map(({ required }) => (required ? 1 : 0))),
      },
    },
    {
      name: 'option',
      rows: options.length,
      columns: {
        question: whole(options.map(({ number }) => number)),
        label: whole(options.map(({ position }) => position)),
        value: texts(options.map(({ option }) => option.value)),
        text: texts(options.map(({ option }) => option.text)),
        definition: texts(options.map(({ option }) => option.definition)),
        group: words(options.map(({ option }) => option.group)),
      },
    },
    {
      name: 'value',
      rows: values.length,
      columns: {
        question: whole(values.map(({ number }) => number)),
        value: whole(values.map(({ code }) => code)),
        key: texts(values.map(({ key }) => key)),
        number: numbers(valueNumbers),
      },
    },
    {
      name: 'value_label',
      rows: sets.length,
      columns: {
        question: whole(sets.map(({ number }) => number)),
        value: whole(sets.map(({ code }) => code)),
        label: whole(sets.map(({ label }) => label)),
      },
    },
  ];
}

interface AnswerTables {
  readonly answer: Table;
  readonly rating: Table;
  readonly text: Table;
  readonly counts: readonly number[];
}

function answerTables(collected: Collected, resolved: readonly ResolvedQuestion[]): AnswerTables {
  const { submissions } = collected;
  const answer = {
    question: createIntegers(), submission: createIntegers(), part: createIntegers(), label: createIntegers(),
    number: createNumbers(), rank: createIntegers(), start: createIntegers(), end: createIntegers(), length: createIntegers(),
  };
  const rating = {
    question: createIntegers(), submission: createIntegers(), record: createIntegers(), annotator: createIntegers(), value: createIntegers(),
  };
  const text = { submission: createIntegers(), question: createIntegers(), text: [] as string[] };
  const counts = resolved.map(({ question, source, parts, labels, values }, number) => {
    const raw = collected.answers.get(source);
    if (!raw) return 0;
    const values_ = parts.map((rows) => (rows ? (values.codes.get(keyOf(question, labels, rows) ?? '\u0000') ?? null) : null));
    const order = inOrder(raw.submission.data, raw.submission.length);
    let count = 0;
    for (const at of order) {
      const submission = raw.submission.data[at]!;
      const code = raw.code.data[at]!;
      const rows = parts[code];
      if (!rows) continue;
      count++;
      rows.forEach((row, part) => {
        pushInteger(answer.question, number);
        pushInteger(answer.submission, submission);
        pushInteger(answer.part, part);
        pushInteger(answer.label, row.label === null ? null : (labels.get(row.label) ?? null));
        pushNumber(answer.number, row.number);
        pushInteger(answer.rank, row.rank);
        pushInteger(answer.start, row.start);
        pushInteger(answer.end, row.end);
        pushInteger(answer.length, row.text === null ? null : codePoints(row.text));
        if (row.text === null) return;
        pushInteger(text.submission, submission);
        pushInteger(text.question, number);
        text.text.push(row.text);
      });
      const value = values_[code];
      if (value === null || value === undefined) continue;
      pushInteger(rating.question, number);
      pushInteger(rating.submission, submission);
      pushInteger(rating.record, submissions.record.data[submission]!);
      const annotator = submissions.annotator.data[submission]!;
      pushInteger(rating.annotator, annotator === NULL_INTEGER ? null : annotator);
      pushInteger(rating.value, value);
    }
    return count;
  });
  const { number, ...rest } = answer;
  const whole_ = (lists: Readonly<Record<string, Parameters<typeof integers>[0]>>) =>
    Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, integers(values)]));
  return {
    answer: { name: 'answer', rows: number.length, columns: { ...whole_(rest), number: numbers(number) } },
    rating: { name: 'rating', rows: rating.value.length, columns: whole_(rating) },
    text: {
      name: 'answer_text',
      rows: text.text.length,
      columns: { submission: integers(text.submission), question: integers(text.question), text: texts(text.text) },
    },
    counts,
  };
}

/** Places by submission: answers lie in one order whatever the order of the files' keys. */
function inOrder(data: Int32Array, length: number): Iterable<number> {
  const places = Array.from({ length }, (_, at) => at);
  for (let at = 1; at < length; at++) if (data[at]! < data[at - 1]!) return places.sort((a, b) => data[a]! - data[b]!);
  return places;
}

const codePoints = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00) at++;
    count++;
  }
  return count;
};

function suggestionTable(collected: Collected, resolved: readonly ResolvedQuestion[]): Table {
  const question = createIntegers();
  const record = createIntegers();
  const value = createIntegers();
  const score = createNumbers();
  const agent = createIntegers();
  resolved.forEach((one, number) => {
    const raw = one.suggested.length > 0 ? collected.suggestions.get(one.source) : undefined;
    for (let at = 0; at < (raw?.code.length ?? 0); at++) {
      const rows = one.suggested[raw!.code.data[at]!];
      if (!rows) continue;
      pushInteger(question, number);
      pushInteger(record, raw!.submission.data[at]!);
      pushInteger(value, one.values.codes.get(keyOf(one.question, one.labels, rows) ?? '\u0000') ?? null);
      pushNumber(score, raw!.score.data[at]!);
      pushInteger(agent, raw!.agent.data[at] === NULL_INTEGER ? null : raw!.agent.data[at]!);
    }
  });
  return {
    name: 'suggestion',
    rows: question.length,
    columns: {
      question: integers(question), record: integers(record), value: integers(value), score: numbers(score),
      agent: terms(agent, collected.agents),
    },
  };
}

const OWNED = { record: 'record', submission: 'submission', annotator: 'annotator' } as const;

function metadataTable(
  collected: Collected,
  settings: Settings,
  owner: Owner,
  gold: { readonly columns: ReadonlySet<string> },
): { table: Table; fields: readonly MetadataField[] } {
  const rows = {
    record: collected.records.ids.terms.length,
    submission: collected.submissions.record.length,
    annotator: collected.annotators.terms.length,
  }[owner];
  const taken = new Set([OWNED[owner]]);
  const made = [...collected.metadata[owner]]
    .filter(([name]) => owner !== 'record' || !gold.columns.has(name))
    .map(([name, raw]) => {
      const column = columnOf(raw, rows);
      const set = settings.metadata && Object.hasOwn(settings.metadata, name) ? settings.metadata[name] : undefined;
      const field: MetadataField = {
        owner,
        name,
        column: freeName(name, taken),
        title: set?.title ?? name,
        unit: set?.unit ?? null,
        ...column.summary,
        missing: rows - column.summary.present,
      };
      return { field, column: column.column };
    });
  return {
    table: {
      name: `${owner}_metadata`,
      rows,
      columns: Object.fromEntries([
        [OWNED[owner], range(rows)],
        ...made.map(({ field, column }): [string, Column] => [field.column, column]),
      ]),
    },
    fields: made.map(({ field }) => field),
  };
}

/** DuckDB's names do not know upper from lower case. */
function freeName(name: string, taken: Set<string>): string {
  let free = name === '' ? 'unnamed' : name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}_${String(count)}`;
  taken.add(free.toLowerCase());
  return free;
}

type Summary = Pick<MetadataField, 'type' | 'present' | 'distinct' | 'min' | 'max'>;

function columnOf(raw: RawColumn, rows: number): { column: Column; summary: Summary } {
  const isNumber = raw.raws.every((value) => typeof value === 'number' && Number.isFinite(value));
  if (isNumber) {
    const values = new Float64Array(rows).fill(NaN);
    for (let at = 0; at < raw.owner.length; at++) values[raw.owner.data[at]!] = raw.raws[raw.code.data[at]!] as number;
    const isWhole = raw.raws.every((value) => Number.isInteger(value));
    return {
      column: { type: 'number', data: values },
      summary: {
        type: isWhole ? 'integer' : 'float',
        present: countWhere(rows, (row) => !Number.isNaN(values[row]!)),
        distinct: raw.raws.length,
        min: raw.raws.reduce<number>((a, b) => Math.min(a, b as number), Infinity),
        max: raw.raws.reduce<number>((a, b) => Math.max(a, b as number), -Infinity),
      },
    };
  }
  const dictionary = createTerms();
  const codes = raw.raws.map((value) => codeOf(dictionary, String(value)));
  const data = new Int32Array(rows).fill(NULL_INTEGER);
  for (let at = 0; at < raw.owner.length; at++) data[raw.owner.data[at]!] = codes[raw.code.data[at]!]!;
  return {
    column: { type: 'term', data, terms: dictionary.terms },
    summary: {
      type: 'terms',
      present: countWhere(rows, (row) => data[row] !== NULL_INTEGER),
      distinct: dictionary.terms.length,
      min: null,
      max: null,
    },
  };
}

function fieldTable(collected: Collected): Table {
  const record = createIntegers();
  const field = createIntegers();
  const names = createTerms();
  const text: string[] = [];
  for (const [name, column] of collected.fields)
    for (let row = 0; row < column.owner.length; row++) {
      pushInteger(record, column.owner.data[row]!);
      pushInteger(field, codeOf(names, name));
      text.push(String(column.raws[column.code.data[row]!]));
    }
  return {
    name: 'field_text',
    rows: text.length,
    columns: { record: integers(record), field: terms(field, names), text: texts(text) },
  };
}

function fileTable(files: readonly FileSummary[]): Table {
  return {
    name: 'file',
    rows: files.length,
    columns: {
      file: range(files.length),
      path: texts(files.map(({ path }) => path)),
      format: words(files.map(({ format }) => format)),
      container: words(files.map(({ container }) => container.join(' '))),
      rows: whole(files.map(({ rows }) => rows)),
      counted: whole(files.map(({ counted }) => counted)),
      rejected: whole(files.map(({ rejected }) => rejected)),
    },
  };
}

/** Problems with a file's number in place of its path get the path now. */
function problems(collected: Collected, files: readonly FileSummary[]): readonly Problem[] {
  return [...collected.problems.values()].map((problem) =>
    problem.file?.startsWith('\u0000') ? { ...problem, file: files[Number(problem.file.slice(1))]?.path ?? null } : problem,
  );
}

function problemTable(list: readonly Problem[]): Table {
  return {
    name: 'problem',
    rows: list.length,
    columns: {
      code: words(list.map(({ code }) => code)),
      message: texts(list.map(({ message }) => message)),
      file: words(list.map(({ file }) => file)),
      line: whole(list.map(({ line }) => line)),
      count: whole(list.map(({ count }) => count)),
    },
  };
}
