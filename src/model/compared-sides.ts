import type { About, MetadataField, Question } from './campaign.ts';

export type Two<T> = readonly [T, T];

/** What is known of the two sides of a comparison. */
export interface ComparedSides {
  /** The answers that name the first side and the second, and their places in the scale; -1 where nobody gave one. */
  readonly values: Two<string>;
  readonly labels: Two<number>;
  readonly ties: readonly number[];
  /** The fields with what was read on each side. */
  readonly texts: Two<string> | null;
  readonly models: SideModels | null;
  readonly order: SideOrder | null;
}

/** Where the names of what was compared stand: in fields, or in metadata by side or by what was chosen of it. */
export type SideModels =
  | { readonly kind: 'fields'; readonly names: Two<string> }
  | { readonly kind: 'sides' | 'chosen'; readonly fields: Two<MetadataField> };

/** Which side was shown first: always that of the first value, or the one that metadata names. */
export type SideOrder =
  { readonly kind: 'always' } | { readonly kind: 'metadata'; readonly field: MetadataField };

/** The sides of a comparison by the names that tools and public sets give them; null where the answers name not just two. */
export function comparedSides(question: Question, about: About): ComparedSides | null {
  const answers = question.options.map(({ value }) => value);
  const values = namedSides(
    answers.filter((value) => !isTie(value)),
    about.fields,
  );
  if (!values) return null;
  const keys: Two<string> = [keyOf(values[0]), keyOf(values[1])];
  const hold = question.sides ? question.sides.hold : 'texts';
  const fields = hold === null ? null : textFields(values, keys, about.fields);
  return {
    values,
    labels: [answers.indexOf(values[0]), answers.indexOf(values[1])],
    ties: answers.flatMap((value, label) => (isTie(value) ? [label] : [])),
    texts: hold === 'texts' ? fields : null,
    models: hold === 'names' ? fields && { kind: 'fields', names: fields } : modelsOf(keys, about.metadata),
    order: question.sides?.isInOrder ? { kind: 'always' } : orderOf(about.metadata),
  };
}

const isTie = (value: string): boolean =>
  /^(?:ties?|tied|draw|equal|equally|same|similar|both|neither|either|no[ _-]?preference)(?![a-z])/i.test(
    value,
  );

const PAIRS: readonly Two<string>[] = [
  ['a', 'b'],
  ['left', 'right'],
  ['chosen', 'rejected'],
  ['1', '2'],
];

const WORDS =
  'model|response|completion|answer|assistant|output|conversation|text|reply|summary|argument|option';
const KEY = new RegExp(`^(?:(?:${WORDS}|image|side)[ _-]?)?(a|b|left|right|chosen|rejected|1|2)$`, 'i');

/** "a" of "model_a", "1" of "image_1"; the value itself where it has no such form. */
const keyOf = (value: string): string => KEY.exec(value)?.[1]?.toLowerCase() ?? value;

/** One side may never have won, or none, and then no answer names it. */
function namedSides(values: readonly string[], fields: readonly string[]): Two<string> | null {
  if (values.length === 0) return PAIRS.find((pair) => pair.every((side) => fields.includes(side))) ?? null;
  for (const [first, second] of PAIRS) {
    const [left, ...more] = values.filter((value) => keyOf(value) === first);
    const [other, ...others] = values.filter((value) => keyOf(value) === second);
    if (more.length + others.length > 0) return null;
    if (left !== undefined || other !== undefined) return [left ?? first, other ?? second];
  }
  return values.length === 2 ? [values[0]!, values[1]!] : null;
}

const STEM = new RegExp(`^(?:${WORDS})[ _-]?$`, 'i');

/** The fields called like the answers, or like their keys after a word such as "response"; null where two pairs of fields are. */
function textFields(values: Two<string>, keys: Two<string>, fields: readonly string[]): Two<string> | null {
  for (const [first, second] of [values, keys])
    if (fields.includes(first) && fields.includes(second)) return [first, second];
  const found = fields.flatMap((field): readonly Two<string>[] => {
    if (!field.toLowerCase().endsWith(keys[0])) return [];
    const stem = field.slice(0, field.length - keys[0].length);
    const other = fields.find((name) => name.toLowerCase() === `${stem}${keys[1]}`.toLowerCase());
    return STEM.test(stem) && !/^model/i.test(stem) && other !== undefined ? [[field, other]] : [];
  });
  return found.length === 1 ? found[0]! : null;
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[ _-]/g, '');

function modelsOf(keys: Two<string>, metadata: readonly MetadataField[]): SideModels | null {
  const pair = (owner: MetadataField['owner'], [first, second]: Two<string>): Two<MetadataField> | null => {
    const [left, other] = [first, second].map((key) =>
      metadata.find(
        (field) =>
          field.owner === owner &&
          [`model${key}`, `${key}model`, `${key}modelname`, `model${key}name`].includes(plain(field.name)),
      ),
    );
    return left && other ? [left, other] : null;
  };
  for (const owner of ['record', 'submission'] as const) {
    const bySide = pair(owner, [plain(keys[0]), plain(keys[1])]);
    if (bySide) return { kind: 'sides', fields: bySide };
    const byChoice = pair(owner, ['chosen', 'rejected']);
    if (byChoice) return { kind: 'chosen', fields: byChoice };
  }
  return null;
}

function orderOf(metadata: readonly MetadataField[]): SideOrder | null {
  const field = metadata.find(
    ({ owner, name, type }) =>
      owner !== 'annotator' && type === 'terms' && /^(?:shown_?first|first_?shown)$/i.test(name),
  );
  return field ? { kind: 'metadata', field } : null;
}
