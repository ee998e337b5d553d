import { askAll } from '../engine/ask.ts';
import type { Engine } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import type { Remark } from '../measures/remarks/remarks.ts';
import { factQuery, shapeFacts } from '../measures/remarks/question-facts.ts';
import { questionRemarks } from '../measures/remarks/question-remarks.ts';
import type { AgreementFigures } from './types.ts';

/** The texts that the page of a question prints beside its agreement. */
export async function remarksOn(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
  { krippendorffAlpha, headline, percent, items, ratings }: AgreementFigures,
): Promise<readonly Remark[]> {
  const alpha = Object.entries(krippendorffAlpha).find(([kind]) => kind === headline)?.[1];
  // Rankings, spans and texts have coefficients of their own, and no texts beside them.
  if (!alpha) return [];
  const ask = { about, filter, param: { key: about.questions[at]!.name, number: at } };
  const facts = shapeFacts(await askAll(engine, factQuery(ask)), ask);
  return questionRemarks({ alpha, percent: percent.items.value, items, ratings }, facts, ask);
}
