import type { Engine } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { spanQuery, spanTextQuery } from '../sql/spans.ts';
import { characterAlpha } from '../stats/text/character-alpha.ts';
import { noEstimate, type Estimate } from '../stats/data/estimate.ts';
import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';
import { spanF1 } from '../stats/text/span-f1.ts';
import { markedRecords, type MarkedRecord } from '../measures/rows/span-rows.ts';
import { figure } from './figure.ts';
import type { AgreementFigures } from './types.ts';

/** How far people mark the same spans. */
export async function spanFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
  resampling: Resampling,
): Promise<AgreementFigures['f1']> {
  const rows = await engine.query(spanQuery(filter, about, at));
  const named = markedRecords(rows, about, true);
  const texts = await engine.query(spanTextQuery(at));
  const lengths = new Map(texts.map(({ record, length }) => [String(record), Number(length)]));
  return {
    exact: figure(spanF1(named, 'exact', resampling)),
    overlap: figure(spanF1(named, 'overlap', resampling)),
    characterAlpha: figure(alphaOf(markedRecords(rows, about, false), lengths, resampling)),
  };
}

/** Without the length of a text it is not known how much of it nobody marked. */
function alphaOf(
  records: readonly MarkedRecord[],
  lengths: ReadonlyMap<string, number>,
  resampling: Resampling,
): Estimate {
  const measured = records.flatMap((one) => {
    const length = lengths.get(one.record);
    return length === undefined ? [] : [{ ...one, length }];
  });
  return measured.length === 0 && records.length > 0
    ? noEstimate('no_text')
    : characterAlpha(measured, resampling);
}
