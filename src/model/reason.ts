/** The reason why a number cannot be known. */
export type Why =
  | 'no_item_with_two_ratings'
  | 'no_common_items'
  | 'no_variation'
  | 'no_item_variation'
  | 'single_category'
  | 'negative_value'
  | 'incomplete'
  | 'not_connected'
  | 'no_ratings'
  | 'too_many_values'
  | 'other_type'
  | 'no_text'
  | 'unknown_position';

/** The reason why a known number comes without an interval. */
export type NoInterval = 'few_items' | 'few_people' | 'too_little_variation' | 'too_large';
