export interface Category {
  readonly name: string;
  readonly weight: number;
  readonly definition: string;
}

export const PUNCTUATION = 'Fluency/Punctuation';

/** The kinds of error a rater can mark, with how often they come up. */
export const CATEGORIES: readonly Category[] = [
  {
    name: 'Accuracy/Mistranslation',
    weight: 22,
    definition: 'The target says something else than the source.',
  },
  { name: 'Accuracy/Omission', weight: 5, definition: 'Something of the source is missing.' },
  { name: 'Accuracy/Addition', weight: 3, definition: 'The target says more than the source.' },
  { name: 'Accuracy/Untranslated', weight: 5, definition: 'A word of the source was left as it was.' },
  { name: 'Accuracy/Gender', weight: 5, definition: 'A person or thing has the wrong gender.' },
  {
    name: PUNCTUATION,
    weight: 46,
    definition: 'A mark is missing, wrong or too much. Weighs 0.1 when minor.',
  },
  { name: 'Fluency/Grammar', weight: 11, definition: 'Wrong case, agreement, tense or article.' },
  { name: 'Fluency/Spelling', weight: 4, definition: 'A word is misspelt or wrongly capitalised.' },
  { name: 'Fluency/Register', weight: 4, definition: 'Too formal or too familiar for the text.' },
  { name: 'Fluency/Word order', weight: 4, definition: 'The words are right, their order is not.' },
  { name: 'Fluency/Inconsistency', weight: 1.5, definition: 'The text disagrees with itself.' },
  { name: 'Style/Awkward', weight: 17, definition: 'Correct, but nobody would put it like this.' },
  { name: 'Style/Sentence structure', weight: 4, definition: 'Too long, too nested or cut to pieces.' },
  { name: 'Style/Obsolete word', weight: 0.7, definition: 'A word hardly used any more.' },
  { name: 'Terminology/Wrong for context', weight: 5, definition: 'A term of another field.' },
  { name: 'Terminology/Inconsistent', weight: 1, definition: 'Two terms for one thing.' },
  { name: 'Locale/Time format', weight: 1.2, definition: 'A time is written as nobody here writes it.' },
  { name: 'Locale/Currency format', weight: 1, definition: 'An amount is written in the foreign way.' },
  { name: 'Source error', weight: 4, definition: 'The source itself is faulty.' },
  { name: 'Other', weight: 1, definition: 'Anything else; please write a note.' },
];

/** Short remarks by category; the empty key holds remarks that fit anywhere. */
export const NOTES: Readonly<Record<string, readonly string[]>> = {
  '': [
    'Not sure about this one.',
    'Reads fine apart from that.',
    'Close call between Minor and Major.',
    'Same as in the segment before.',
  ],
  'Accuracy/Mistranslation': [
    'Says the opposite of the source.',
    'The verb is wrong.',
    'Changes who does what.',
    'False friend.',
  ],
  'Accuracy/Omission': ['The last part is missing.', 'Half of the sentence got lost.'],
  'Accuracy/Addition': ['This is not in the source.', 'Where does the second sentence come from?'],
  'Accuracy/Untranslated': ['English word left standing.', 'Half English.'],
  [PUNCTUATION]: ['Comma missing.', 'Full stop missing.', 'Only the comma.'],
  'Fluency/Grammar': ['Wrong case.', 'Verb in the wrong place.', 'Article does not agree.'],
  'Fluency/Spelling': ['Typing error.', 'Two letters swapped.'],
  'Fluency/Register': ['The rest of the text says „Sie“.', 'Too familiar here.'],
  'Style/Awkward': ['Word for word.', 'Understandable, but nobody says this.', 'Sounds like a dictionary.'],
  'Terminology/Wrong for context': ['Wrong meaning of the word.', 'A term from another field.'],
  'Locale/Time format': ['Times need „Uhr“.'],
  Other: ['Odd spacing.', 'See the guideline on quotes.'],
};
