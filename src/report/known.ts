import type { Engine } from '../engine/engine.ts';
import { askMeasure } from '../measures/ask-measure.ts';
import type { Measure } from '../measures/measure.ts';
import type { Ask, Param } from '../model/ask.ts';
import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';

/** What measures know of a campaign, or of one question or field of it. */
export interface Known {
  readonly ask: Ask;
  /** A measure's data with its intervals, whether or not a page has a figure of it. Each measure is asked once. */
  of<Data>(measure: Measure<Data>): Promise<Data>;
  /** Whether the campaign has what a measure is about. */
  has(measure: Pick<Measure<unknown>, 'each'>): boolean;
  /** The same of one question or field. */
  at(param: Param): Known;
}

/** What measures know of a campaign, or of what a filter leaves of it. */
export const knownOf = (engine: Engine, about: About, filter: Filter, resampling: Resampling): Known =>
  knownAt(remembering(engine), { about, filter, param: null }, resampling);

function knownAt(engine: Engine, ask: Ask, resampling: Resampling, whole?: Known): Known {
  const answers = new Map<unknown, Promise<unknown>>();
  const known: Known = {
    ask,
    of<Data>(measure: Measure<Data>): Promise<Data> {
      if (whole && !measure.each) return whole.of(measure);
      const answer = answers.get(measure) ?? refined(engine, measure, ask, resampling);
      answers.set(measure, answer);
      return answer as Promise<Data>;
    },
    has: ({ each }) => each?.(ask.about).some(({ number }) => number === ask.param?.number) ?? true,
    at: (param) => knownAt(remembering(engine), { ...ask, param }, resampling, known),
  };
  return known;
}

async function refined<Data>(
  engine: Engine,
  measure: Measure<Data>,
  ask: Ask,
  resampling: Resampling,
): Promise<Data> {
  const data = await askMeasure(engine, measure, ask);
  return measure.refine?.(data, ask, resampling) ?? data;
}

/** An engine that is asked each query once: several measures rest on the same rows. */
function remembering(engine: Engine): Engine {
  const rows = new Map<string, ReturnType<Engine['query']>>();
  const arrays = new Map<string, ReturnType<Engine['arrays']>>();
  return {
    query(sql) {
      const answer = rows.get(sql.text) ?? engine.query(sql);
      rows.set(sql.text, answer);
      return answer;
    },
    arrays(sql) {
      const answer = arrays.get(sql.text) ?? engine.arrays(sql);
      arrays.set(sql.text, answer);
      return answer;
    },
  };
}
