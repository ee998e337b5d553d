import type { NoInterval, Why } from '../model/reason.ts';

/** Every reason why a value cannot be known, in words. */
export const WHY: Readonly<Record<Why, string>> = {
  no_item_with_two_ratings: 'no record has answers of two people',
  no_common_items: 'no shared records',
  no_variation:
    'everyone gave the same answer, so agreement is full, but a coefficient cannot be computed without variation',
  no_item_variation: 'the records do not differ enough from each other',
  single_category: 'the scale has one value only',
  negative_value: 'the ratio scale does not allow negative values',
  incomplete: 'not everyone rated every record',
  not_connected: 'the comparisons do not connect all candidates',
  no_ratings: 'there are no answers',
  too_many_values: 'the tables that this needs would be too large',
  other_type: 'answers of this type are compared by other figures',
  unknown_position: 'the files do not tell which side was shown first',
  no_text: 'the text of the records is not there, or it is not known which of their texts is meant',
};

export const NO_INTERVAL: Readonly<Record<NoInterval, string>> = {
  few_items: 'no interval: fewer than 10 comparable records',
  few_people: 'no interval: too few people to say what others would answer',
  too_little_variation: 'no interval: too little variation',
  too_large: 'no interval: it would take too long for so many people and answers',
};
