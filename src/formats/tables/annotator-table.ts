import { codeIn } from '../../model/column.ts';
import { cell, isBlank } from '../../files/cells.ts';
import type { Collected } from '../collect/collected.ts';
import { addMetadata, addProblem } from '../collect/collect.ts';
import { columnFor } from '../collect/column-names.ts';
import { NOT_A_ROW, type Format } from '../format.ts';

const ABOUT_PEOPLE =
  /^(age|gender|sex|nationality|country|country of birth|country of residence|ethnicity|ethnicity simplified|race|education|occupation|employment( status)?|student( status)?|native language|first language|language|politics|political.*|religion|religious.*|income|experience|expertise|group|team)$/;

const words = (name: string) => name.toLowerCase().replaceAll(/[_-]+/g, ' ').trim();

/** One row per annotator with attributes such as age and gender; only people who answered are taken from it. */
export const annotatorTable: Format = {
  id: 'annotator-table',
  title: 'Table with one row per annotator',
  tells: { metadata: 'of people' },
  takes: 'cells',
  adds: true,
  recognise({ header }) {
    const id = header && personColumn(header);
    if (!id) return null;
    const rest = header.filter((name) => name !== id);
    return rest.length >= 2 && rest.every((name) => ABOUT_PEOPLE.test(words(name)))
      ? `Beside "${id}" all columns are attributes of people: ${rest.join(', ')}.`
      : null;
  },
  read(collected, { path, header }) {
    const names = header ?? [];
    const place = names.indexOf(personColumn(names) ?? '');
    const people = peopleByNumber(collected);
    const tell = (code: string, message: string, line: number) => {
      addProblem(collected, { code, message, file: path, line, count: 1 });
    };
    return {
      row({ value, line }) {
        if (!Array.isArray(value)) return NOT_A_ROW;
        const cells = value as readonly string[];
        const id = cells[place] ?? '';
        const exact = codeIn(collected.annotators, id);
        const person = exact ?? people.get(id);
        if (person === undefined) {
          tell('annotator_unknown', 'People who gave no answer in these files are left out.', line);
          return null;
        }
        if (exact === undefined)
          tell('guessed', 'People are matched by the number in their name, such as "7" with "Ann7".', line);
        names.forEach((name, index) => {
          const text = cells[index] ?? '';
          if (index !== place && !isBlank(text) && text !== 'DATA_EXPIRED')
            addMetadata(collected, 'annotator', name, person, cell(text));
        });
        return null;
      },
    };
  },
};

const personColumn = (header: readonly string[]): string | null =>
  columnFor(header, 'annotator') ?? header.find((name) => name.toLowerCase() === 'id') ?? null;

/** Numbers that are in one name only. */
function peopleByNumber({ annotators }: Collected): ReadonlyMap<string, number> {
  const groups = Map.groupBy(
    annotators.terms.map((name, person) => ({ number: /^\D+(\d+)$/.exec(name)?.[1] ?? '', person })),
    ({ number }) => number,
  );
  return new Map(
    [...groups].flatMap(([number, found]) =>
      number !== '' && found.length === 1 ? [[number, found[0]!.person] as const] : [],
    ),
  );
}
