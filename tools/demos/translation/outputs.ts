import type { Random } from '../random.ts';
import { PUNCTUATION } from './categories.ts';

const ENGLISH: readonly (readonly [string, string])[] = [
  ['Zug', 'Train'],
  ['Fahrgäste', 'Passengers'],
  ['Museum', 'Museum Building'],
  ['Garten', 'Garden'],
  ['Eintritt', 'Admission'],
  ['Kunden', 'Customers'],
  ['Lehrerin', 'Teacher'],
  ['Suppe', 'Soup'],
  ['Datei', 'File'],
  ['Fenster', 'Window'],
  ['Kette', 'Chain'],
  ['Salat', 'Lettuce'],
  ['Nebel', 'Fog'],
  ['Regal', 'Shelf'],
  ['Bücher', 'Books'],
  ['Brot', 'Bread'],
  ['Wind', 'Breeze'],
  ['Drucker', 'Printer'],
];

const ADDED = [
  'Das freut alle sehr.',
  'Mehr dazu im nächsten Heft.',
  'Das war schon immer so.',
  'Bitte beachten Sie das.',
];

/** What a system puts out: the German sentence, its marked places taken well or badly, then the errors it stands for. */
export function output(marked: string, trouble: number, errors: readonly string[], random: Random): string {
  const text = marked.replace(/<([^>]*)>/g, (_, options: string) =>
    option(options.split('|'), trouble, random),
  );
  return errors.reduce((sofar, error) => withError(sofar, error, random), text);
}

/** The planted sentence of a check item. */
export function planted(text: string, random: Random): string {
  return `${text} ${random.pick(PLANTED)}`;
}

const PLANTED = [
  'Der Mond ist dafür zu leise.',
  'Bitte füttern Sie die Treppe nicht.',
  'Deshalb ist Dienstag rund.',
  'Alle Löffel fahren mit.',
  'Die Wolke wohnt im zweiten Stock.',
  'Danach wird der Kaffee gebügelt.',
];

function option(options: readonly string[], trouble: number, random: Random): string {
  const badness = trouble + 0.6 * random.normal();
  if (badness > 1.1) return options.at(-1)!;
  return options[badness > 0 ? 1 : 0] ?? options[0]!;
}

function withError(text: string, error: string, random: Random): string {
  switch (error) {
    case PUNCTUATION:
      return text.includes(', ') ? text.replace(', ', ' ') : text.slice(0, -1);
    case 'Accuracy/Omission':
      return `${text.split(' ').slice(0, -3).join(' ').replace(/[,;]$/, '')}.`;
    case 'Accuracy/Addition':
      return `${text} ${random.pick(ADDED)}`;
    case 'Accuracy/Untranslated':
      return replacedFirst(text, ENGLISH);
    case 'Fluency/Spelling':
      return misspelt(text, random);
    case 'Fluency/Register':
      return `${text.slice(0, -1)}, okay?`;
    case 'Fluency/Word order':
      return reordered(text, random);
    case 'Locale/Time format':
      return text.replace(/(\d+):(\d+) Uhr/, '$1:$2 AM');
    case 'Locale/Currency format':
      return text.replace(/(\d+),(\d+) €/, '€$1.$2');
    default:
      return text;
  }
}

function replacedFirst(text: string, pairs: readonly (readonly [string, string])[]): string {
  const pair = pairs.find(([german]) => text.includes(german));
  return pair === undefined ? text : text.replace(pair[0], pair[1]);
}

function misspelt(text: string, random: Random): string {
  const long = text.split(' ').filter((word) => word.length > 7);
  if (long.length === 0) return text;
  const word = random.pick(long);
  const place = random.whole(2, word.length - 4);
  return text.replace(word, word.slice(0, place) + word[place + 1]! + word[place]! + word.slice(place + 2));
}

function reordered(text: string, random: Random): string {
  const words = text.split(' ');
  const place = random.whole(1, words.length - 3);
  return [...words.slice(0, place), words[place + 1]!, words[place]!, ...words.slice(place + 2)].join(' ');
}
