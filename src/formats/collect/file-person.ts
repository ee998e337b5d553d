import type { Collected } from './collected.ts';
import { dateInName } from './file-date.ts';
import type { FileContext } from '../format.ts';
import { tell } from './tell.ts';

/** Names of files that hold everybody's work, or that say what the file is instead of whose. */
const NOBODY =
  /^(?:all|unknown|export(?:ed)?|data(?:set)?|train|dev|test|valid(?:ation)?|labels?|labell?ed|annotations?|project.*|.*(?:example|sample|export|dataset).*)$/i;

/** One person's exports of several days are that person's: `natalia_2026-01-30` is Natalia. */
function withoutDate(name: string): string {
  const text = dateInName(name)?.text;
  return text === undefined ? name : name.replace(text, '').replace(/^[-_. ]+|[-_. ]+$/g, '');
}

const nameOf = (path: string): string => /([^/]+?)\.(?:jsonl?|csv)(?:\.gz)?$/i.exec(path)?.[1] ?? '';
const folderOf = (path: string): string => path.split('/').at(-2) ?? '';

/**
 * The person of a file that holds one person's work: as set, else the name of the file, or of its folder where files
 * in several folders are called the same. A remark says that this is a guess.
 */
export function personOfFile(collected: Collected, { path, file, others }: FileContext): string | null {
  if (file?.annotator !== undefined) return file.annotator;
  const isTwin = others.some(
    (other) => nameOf(other.path) === nameOf(path) && folderOf(other.path) !== folderOf(path),
  );
  const name = withoutDate(isTwin ? folderOf(path) : nameOf(path));
  if (name === '' || NOBODY.test(name)) {
    tell(
      collected,
      'person_unknown',
      'This export names nobody, so each of its responses counts as an unknown person\'s. If all are one person\'s, name that person under "files" in dashboard.yml.',
      null,
    );
    return null;
  }
  tell(
    collected,
    'guessed',
    `The ${isTwin ? 'folder' : 'file'} is called "${name}", and this export writes one file for each person, so the name is taken as the person. If that is wrong, set the annotator under "files" in dashboard.yml.`,
    null,
  );
  return name;
}
