/*
 * Every "few" and every "most" of measures and pictures. Two sizes are few, and a picture says what it leaves out.
 */

/**
 * Fewer records, answers or pairs: no interval is given, a share is drawn faint or hatched, and nothing is claimed of it.
 * The statistics say why there is no interval (`FEWEST_ITEMS`).
 */
export const FEW = 10;

/** Fewer: a coefficient is marked thin and drawn faint, because its interval spans most of the scale; weeks are joined until they have so many. */
export const THIN = 30;

/** A picture with more lines is a list to read, and the table is the better list. */
export const MOST_LINES = 40;

/** In a matrix more labels would have cells of fewer than 14 pixels, too small to point at. */
export const MOST_MATRIX_LABELS = 30;

/** One line a label: more do not fit on two screens. A matrix has fewer because it grows both ways. */
export const MOST_LISTED_LABELS = 60;

/** Each label's spans are matched and resampled anew, which takes seconds for so many. */
export const MOST_SPAN_LABELS = 40;

/** Small tables or pictures, one a person, are drawn side by side: more would not be compared. */
export const MOST_SMALL_PICTURES = 12;

/** A table of a person has room for so many labels, at 17 pixels each, where it stands beside others. */
export const MOST_SMALL_TABLE_LABELS = 12;

/** A model of mistakes has a cell for each two labels and person; with more labels hardly any has an answer. */
export const MOST_MODEL_LABELS = 20;

/** Two people can be outvoted by nobody: a model of mistakes needs a third. */
export const FEWEST_MODEL_PEOPLE = 3;

/** A model of more answers takes longer than a reader waits. */
export const MOST_MODEL_ANSWERS = 200_000;

/** MACE starts several times, so that it takes as long on a quarter of the answers. */
export const MOST_MACE_ANSWERS = 50_000;

/** Kinds of records: their names are long, and beyond the first thirty agreement hardly differs. */
export const MOST_KINDS = 30;

/** With more terms, most have too few records for a line of their own. */
export const MOST_COMPARED_TERMS = 20;

/** The largest bars have a name; all others are one bar, so that nothing is missing from the sum. */
export const MOST_BARS = 20;

/** Models that suggest have a line each; nobody compares more. */
export const MOST_MODELS = 20;

/** On a scale of more values a model and a person hardly ever give the same one. */
export const MOST_TABLE_VALUES = 100;

/** Up to 0–100 each value of a rating has its own bar; longer scales share bars. */
export const MOST_SINGLE_NUMBERS = 100;

/** Dots of people by their records overlap, but need no line each. */
export const MOST_SCATTERED = 200;

/** With more dots the names of people would cover them. */
export const MOST_NAMED_DOTS = 12;

/** The chips of the filter name so many terms of a selection and count the others: they share one line. */
export const MOST_NAMED_TERMS = 3;

/** A sentence that names more pairs is a table. */
export const MOST_NAMED_PAIRS = 6;

/** More different values are no categories: chance agreement would have to weigh each pair of them. */
export const MOST_CATEGORIES = 1000;

/** A reader looks at the surest changes first; nobody reads on after so many. */
export const MOST_CHANGED_ROWS = 300;

/** A link names so many people at most, or it would be cut by mail and chat. */
export const MOST_LINKED_PEOPLE = 20;

/** More groups have more pairs than can be told apart. */
export const MOST_GROUPS = 8;

/** A file with a wrong date is no campaign of a thousand weeks. */
export const MOST_WEEKS = 520;
