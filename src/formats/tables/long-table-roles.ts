import type { Collected } from '../collect/collected.ts';
import { addProblem } from '../collect/collect.ts';
import { areLists } from '../../files/cells.ts';
import { separatorOf } from '../collect/joined-labels.ts';
import { COLUMN_NAMES, isTextName } from '../collect/column-names.ts';
import type { AnswerRole, Roles, StagedColumn } from '../collect/staged.ts';
import { statusOf } from '../collect/status-words.ts';

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
  const item = named.item === null ? undefined : staged.get(named.item);
  const annotator = named.annotator === null ? undefined : staged.get(named.annotator);
  const rows = rest[0]?.codes.length ?? 0;
  const itemsRepeat = item !== undefined && item.terms.terms.length < rows;
  const peopleRepeat =
    annotator !== undefined && annotator.terms.terms.length > 1 && annotator.terms.terms.length < rows;
  if (rows === 0) return { ...named, status };
  const known: ReadonlySet<string> = new Set(COLUMN_NAMES.value);
  const hasKnown = rest.some(({ name }) => known.has(name.toLowerCase()));

  const answers: AnswerRole[] = [];
  const fields: string[] = [];
  const record: string[] = [];
  const submission: string[] = [];
  const person: string[] = [];
  const why = new Map<string, string>();
  const take = (into: string[], name: string, reason: string) => {
    into.push(name);
    why.set(name, reason);
  };
  for (const column of rest) {
    const { name } = column;
    const { terms } = column.terms;
    const isLong = isTextName(name) || terms.some((term) => term.length > 80);
    const shown = isLong ? fields : record;
    const answer = (reason: string) => {
      const separator = areLists(terms) ? null : separatorOf(terms);
      answers.push({ question: name, column: name, separator, emptyIsAnswer: false });
      why.set(
        name,
        separator === null ? reason : `${reason} Its cells hold several labels, separated by "${separator}".`,
      );
    };
    if (known.has(name.toLowerCase())) answer('Its name is a usual one for answers.');
    else if (areLists(terms)) answer('Its cells are lists of labels.');
    else if (terms.length <= 1) take(record, name, 'It has the same value in every row.');
    else if (peopleRepeat && isConstantWithin(annotator, column))
      take(person, name, 'It has one value for each annotator.');
    else if (itemsRepeat && item && isConstantWithin(item, column))
      take(shown, name, `It has one value for each record${isLong ? ', and it is text' : ''}.`);
    else if (!itemsRepeat && isLong) take(fields, name, 'It holds long texts.');
    else if (!itemsRepeat && hasKnown)
      take(record, name, 'No record is answered twice, and another column holds the answers.');
    else if (terms.length === rows && !isLong)
      take(submission, name, 'It has a different value in every row.');
    else answer('It differs between the answers of one record.');
  }
  const say = (names: readonly string[], role: string) =>
    names.length > 0 ? [`${role}: ${names.join(', ')}`] : [];
  const parts = [
    ...say(
      answers.map(({ column, separator }) =>
        separator === null ? column : `${column} (several labels, separated by "${separator}")`,
      ),
      'answers',
    ),
    ...say(fields, 'texts shown'),
    ...say(record, 'about the record'),
    ...say(person, 'about the annotator'),
    ...say(submission, 'about the response'),
  ];
  addProblem(collected, {
    code: 'guessed',
    message: `The roles of these columns are a guess (${parts.join('; ')}). If it is wrong, name them under "columns" in dashboard.yml.`,
    file: path,
    line: 1,
    count: 1,
  });
  return {
    ...named,
    status,
    answers,
    fields: [...named.fields, ...fields],
    record: [...named.record, ...record],
    submission: [...named.submission, ...submission],
    person: [...named.person, ...person],
    why,
  };
}

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
