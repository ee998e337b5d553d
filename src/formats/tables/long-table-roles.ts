import type { Collected } from '../collect/collected.ts';
import { addProblem } from '../collect/collect.ts';
import { areLists } from '../../files/cells.ts';
import { separatorOf } from '../collect/joined-labels.ts';
import { COLUMN_NAMES, isTextName } from '../collect/column-names.ts';
import type { AnswerRole, Roles, StagedColumn } from '../collect/staged.ts';
import { statusOf } from '../collect/status-words.ts';

type Role = 'answer' | 'field' | 'record' | 'submission' | 'person';

/** What a column is believed to hold, and why. */
interface Guess {
  readonly column: StagedColumn;
  readonly role: Role;
  readonly why: string;
}

/** Columns that no name and no setting explains: what is constant within a record, within a person, or is an answer. */
export function guessRoles(
  collected: Collected,
  path: string,
  staged: ReadonlyMap<string, StagedColumn>,
  named: Roles,
): Roles {
  const status = named.status !== null && !isStatus(staged.get(named.status)) ? null : named.status;
  const taken = new Set([
    named.item,
    named.annotator,
    named.submitted,
    named.started,
    named.duration,
    status,
    named.workspace,
    ...named.fields,
    ...named.record,
    ...named.submission,
    ...named.person,
  ]);
  const rest = [...staged.values()].filter(({ name }) => name !== '' && !taken.has(name));
  if ((rest[0]?.codes.length ?? 0) === 0) return { ...named, status };
  const guesses = rest.map(guesser(staged, named, rest));
  const answers = guesses
    .filter(({ role }) => role === 'answer')
    .map(({ column }): AnswerRole => answerIn(column));
  const separators = new Map(answers.map(({ column, separator }) => [column, separator]));
  const namesOf = (role: Role) =>
    guesses.filter((guess) => guess.role === role).map(({ column }) => column.name);
  const guessed = {
    fields: namesOf('field'),
    record: namesOf('record'),
    submission: namesOf('submission'),
    person: namesOf('person'),
  };
  tellGuess(collected, path, { answers, ...guessed });
  return {
    ...named,
    status,
    answers,
    fields: [...named.fields, ...guessed.fields],
    record: [...named.record, ...guessed.record],
    submission: [...named.submission, ...guessed.submission],
    person: [...named.person, ...guessed.person],
    why: new Map(
      guesses.map(({ column: { name }, why }) => {
        const separator = separators.get(name) ?? null;
        return [
          name,
          separator === null ? why : `${why} Its cells hold several labels, separated by "${separator}".`,
        ];
      }),
    ),
  };
}

/** Guesses the role of one column after another, knowing what the others are. */
function guesser(
  staged: ReadonlyMap<string, StagedColumn>,
  named: Roles,
  rest: readonly StagedColumn[],
): (column: StagedColumn) => Guess {
  const rows = rest[0]!.codes.length;
  const item = named.item === null ? undefined : staged.get(named.item);
  const annotator = named.annotator === null ? undefined : staged.get(named.annotator);
  const itemsRepeat = item !== undefined && item.terms.terms.length < rows;
  const peopleRepeat =
    annotator !== undefined && annotator.terms.terms.length > 1 && annotator.terms.terms.length < rows;
  const isAnswerName = (name: string) => ANSWER_NAMES.has(name.toLowerCase());
  const hasAnswer = rest.some(({ name }) => isAnswerName(name));
  return (column) => {
    const { name } = column;
    const { terms } = column.terms;
    const isLong = isTextName(name) || terms.some((term) => term.length > 80);
    const guess = (role: Role, why: string): Guess => ({ column, role, why });
    if (isAnswerName(name)) return guess('answer', 'Its name is a usual one for answers.');
    if (areLists(terms)) return guess('answer', 'Its cells are lists of labels.');
    if (terms.length <= 1) return guess('record', 'It has the same value in every row.');
    if (peopleRepeat && isConstantWithin(annotator, column))
      return guess('person', 'It has one value for each annotator.');
    if (itemsRepeat && isConstantWithin(item, column))
      return isLong
        ? guess('field', 'It has one value for each record, and it is text.')
        : guess('record', 'It has one value for each record.');
    if (!itemsRepeat && isLong) return guess('field', 'It holds long texts.');
    if (!itemsRepeat && hasAnswer)
      return guess('record', 'No record is answered twice, and another column holds the answers.');
    if (terms.length === rows && !isLong)
      return guess('submission', 'It has a different value in every row.');
    return guess('answer', 'It differs between the answers of one record.');
  };
}

const ANSWER_NAMES: ReadonlySet<string> = new Set(COLUMN_NAMES.value);

function answerIn({ name, terms: { terms } }: StagedColumn): AnswerRole {
  const separator = areLists(terms) ? null : separatorOf(terms);
  return { question: name, column: name, separator, emptyIsAnswer: false };
}

function tellGuess(
  collected: Collected,
  path: string,
  { answers, fields, record, person, submission }: Guessed,
): void {
  const columns = answers.map(({ column, separator }) =>
    separator === null ? column : `${column} (several labels, separated by "${separator}")`,
  );
  const parts = [
    ['answers', columns],
    ['texts shown', fields],
    ['about the record', record],
    ['about the annotator', person],
    ['about the response', submission],
  ] as const;
  const roles = parts
    .filter(([, names]) => names.length > 0)
    .map(([role, names]) => `${role}: ${names.join(', ')}`);
  addProblem(collected, {
    code: 'guessed',
    message: `The roles of these columns are a guess (${roles.join('; ')}). If it is wrong, name them under "columns" in dashboard.yml.`,
    file: path,
    line: 1,
    count: 1,
  });
}

type Guessed = Pick<Roles, 'answers' | 'fields' | 'record' | 'person' | 'submission'>;

/** Most of its words are statuses; a few others do not make drafts count as finished. */
function isStatus(column: StagedColumn | undefined): boolean {
  const words = column?.terms.terms.filter((term) => term !== '') ?? [];
  const known = words.filter((word) => statusOf(word) !== null).length;
  return known > 0 && known * 2 >= words.length;
}

/** Whether a column has one value in all rows of each group. */
function isConstantWithin(group: StagedColumn, column: StagedColumn): boolean {
  const first = new Int32Array(group.terms.terms.length).fill(-1);
  for (let row = 0; row < column.codes.length; row++) {
    const key = group.codes.data[row]!;
    const code = column.codes.data[row]!;
    if (first[key] === -1) first[key] = code;
    else if (first[key] !== code) return false;
  }
  return true;
}
