/** Whether a value has the shape; `each` stands for any key, and `maybe` for a shape or null. */
export type Shape =
  | 'number'
  | 'text'
  | 'number or null'
  | 'text or null'
  | 'yes, no or null'
  | 'estimate'
  | { readonly list: Shape | 'value' }
  | { readonly each: Shape }
  | { readonly maybe: Shape }
  | { readonly keys: Readonly<Record<string, Shape>> };

const keys = (shape: Readonly<Record<string, Shape>>): Shape => ({ keys: shape });
const list = (shape: Shape | 'value'): Shape => ({ list: shape });
const each = (shape: Shape): Shape => ({ each: shape });
const maybe = (shape: Shape): Shape => ({ maybe: shape });
const numbers = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, 'number' as const]));
const estimates = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, 'estimate' as const]));

const spread = maybe(keys(numbers('min', 'max', 'mean', 'median')));
const corrected = keys(estimates('fleissKappa', 'gwetAc2', 'brennanPrediger'));

const agreement = keys({
  ...numbers('items', 'ratings'),
  percent: keys(estimates('items', 'pairs', 'unanimous')),
  krippendorffAlpha: each('estimate'),
  headline: 'text',
  perLabel: each(keys({ alpha: 'estimate', specific: 'estimate', prevalence: 'number or null' })),
  ...estimates('fleissKappa', 'gwetAc1', 'brennanPrediger'),
  weighted: maybe(keys({ linear: corrected, quadratic: corrected, ordinal: corrected })),
  pairs: list(
    keys({
      a: 'text',
      b: 'text',
      items: 'number',
      percent: 'estimate',
      cohenKappa: maybe('estimate'),
      linear: maybe('estimate'),
      quadratic: maybe('estimate'),
      scottPi: maybe('estimate'),
    }),
  ),
  groups: maybe(
    list(
      keys({
        field: 'text',
        within: list(keys({ group: 'text', ...numbers('people', 'items'), alpha: 'estimate' })),
        between: list(
          keys({ a: 'text', b: 'text', items: 'number', alpha: 'estimate', difference: 'estimate' }),
        ),
      }),
    ),
  ),
  annotators: list(
    keys({
      id: 'text',
      items: 'number',
      leaveOneOut: maybe('estimate'),
      alphaWithout: maybe('estimate'),
      gold: maybe('estimate'),
      selfConsistency: maybe('estimate'),
    }),
  ),
  icc: maybe(keys(estimates('ICC1', 'ICC_A1', 'ICC_C1', 'ICC1k', 'ICC_Ak', 'ICC_Ck'))),
  kendallW: maybe('estimate'),
  tauB: maybe('estimate'),
  f1: maybe(keys(estimates('exact', 'overlap', 'characterAlpha'))),
  text: maybe(keys(estimates('exact', 'editSimilarity', 'tokenF1'))),
});

const counts = numbers('games', 'wins', 'losses', 'ties');
const names = list(list('text'));

const preference = keys({
  comparisons: 'number',
  ties: 'number or null',
  others: 'number or null',
  sides: each('number'),
  firstPosition: 'estimate',
  models: maybe(each(keys({ ...counts, winRate: 'estimate', ability: 'estimate' }))),
  noModels: 'text or null',
  connected: 'yes, no or null',
  groups: maybe(keys({ undefeated: names, winless: names, apart: names })),
  pairs: maybe(list(keys({ a: 'text', b: 'text', ...numbers('games', 'aWins', 'bWins', 'ties') }))),
  lengths: keys({ ...numbers('comparisons', 'equal'), difference: spread, longerWon: 'estimate' }),
});

const succeeded = { ...numbers('attempts', 'rated'), success: 'estimate' } as const;
const score = keys({ attempts: 'number', correlation: 'estimate' });

const redTeam = keys({
  ...succeeded,
  members: 'number',
  ratings: each('number'),
  byModel: list(keys({ type: 'text or null', size: 'text or null', ...succeeded })),
  tagged: 'number',
  byTag: list(keys({ tag: 'text', share: 'estimate', ...succeeded })),
  concentration: keys({
    topShare: 'number or null',
    gini: 'number or null',
    topSuccess: 'estimate',
    otherSuccess: 'estimate',
  }),
  harmlessness: keys({ transcript: score, task: score }),
});

/** The document that scripts are written against. */
export const CONTRACT: Shape = keys({
  report: 'number',
  campaign: keys({
    title: 'text or null',
    ...numbers('records', 'annotators', 'answers', 'repeated'),
    submissions: keys(numbers('submitted', 'draft', 'discarded', 'unknown')),
    responsesPerRecord: each('number'),
    first: 'text or null',
    last: 'text or null',
  }),
  files: list(
    keys({
      path: 'text',
      format: 'text',
      container: list('text'),
      ...numbers('rows', 'counted', 'rejected', 'records', 'submissions'),
    }),
  ),
  annotators: list(
    keys({
      id: 'text',
      name: 'text',
      ...numbers('submitted', 'draft', 'discarded', 'unknown'),
      first: 'text or null',
      last: 'text or null',
      medianSeconds: 'number or null',
      activeSeconds: 'number or null',
      inferredSeconds: 'number or null',
    }),
  ),
  questions: list(
    keys({
      name: 'text',
      title: 'text',
      type: 'text',
      level: 'text',
      scale: maybe(list('value')),
      answers: 'number',
      values: maybe(each('number')),
      numbers: spread,
      lengths: spread,
      suggestions: maybe(keys({ records: 'number', kept: maybe('estimate') })),
      agreement: maybe(agreement),
      remarks: list(keys({ code: 'text', text: 'text' })),
    }),
  ),
  metadata: list(
    keys({
      name: 'text',
      type: 'text',
      ...numbers('present', 'missing', 'distinct'),
      min: 'number or null',
      max: 'number or null',
      mean: 'number or null',
      top: list(list('value')),
    }),
  ),
  snapshots: list(
    keys({
      exported: 'text',
      annotators: 'number or null',
      ...numbers('records', 'submissions', 'answers'),
      new: 'number or null',
      changed: 'number or null',
      vanished: 'number or null',
    }),
  ),
  aggregates: list(keys({ name: 'text', ...numbers('records', 'ratings', 'mean', 'weightedMean') })),
  preference: maybe(each(preference)),
  redTeam: maybe(redTeam),
  problems: list(
    keys({ code: 'text', message: 'text', file: 'text or null', line: 'number or null', count: 'number' }),
  ),
});

/** Every place where a value differs from a shape: missing and unknown keys, other types, numbers that are none. */
export function differences(value: unknown, shape: Shape | 'value', at = ''): readonly string[] {
  if (typeof shape === 'string') return fits(value, shape) ? [] : [`${at} is no ${shape}`];
  if ('maybe' in shape) return value === null ? [] : differences(value, shape.maybe, at);
  if ('list' in shape)
    return Array.isArray(value)
      ? value.flatMap((one, index) => differences(one, shape.list, `${at}[${String(index)}]`))
      : [`${at} is no list`];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
  const entries = Object.entries(value);
  if ('each' in shape) return entries.flatMap(([key, one]) => differences(one, shape.each, `${at}.${key}`));
  const missing = Object.keys(shape.keys).filter((key) => !Object.hasOwn(value, key));
  return [
    ...missing.map((key) => `${at}.${key} is missing`),
    ...entries.flatMap(([key, one]) => {
      const known = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
      return known === undefined ? [`${at}.${key} is not known`] : differences(one, known, `${at}.${key}`);
    }),
  ];
}

function fits(value: unknown, shape: Extract<Shape, string> | 'value'): boolean {
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  switch (shape) {
    case 'number':
      return isNumber;
    case 'text':
      return typeof value === 'string';
    case 'number or null':
      return isNumber || value === null;
    case 'text or null':
      return typeof value === 'string' || value === null;
    case 'yes, no or null':
      return typeof value === 'boolean' || value === null;
    case 'value':
      return isNumber || typeof value === 'string';
    case 'estimate':
      return isEstimate(value);
  }
}

const INTERVAL = ['few_items', 'too_little_variation'];

function isEstimate(candidate: unknown): boolean {
  if (typeof candidate !== 'object' || candidate === null) return false;
  const estimate = candidate as Readonly<Record<string, unknown>>;
  const { value, why, low, high, se, noInterval, ...others } = estimate;
  const isComplete = ['value', 'why', 'low', 'high', 'se'].every((key) => Object.hasOwn(estimate, key));
  const isPlain = [value, low, high, se].every((part) => fits(part, 'number or null'));
  const isReasoned = value === null ? typeof why === 'string' : why === null;
  const isUnknown = value !== null || [low, high, se].every((part) => part === null);
  const isInterval =
    noInterval === undefined || (value !== null && low === null && INTERVAL.includes(String(noInterval)));
  const isEmpty = Object.keys(others).length === 0;
  return (
    isComplete &&
    isPlain &&
    isReasoned &&
    isUnknown &&
    isInterval &&
    isEmpty &&
    (low === null) === (high === null)
  );
}
