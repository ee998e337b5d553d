import type { Ask } from '../model/ask.ts';
import { askAll } from '../engine/ask.ts';
import type { Engine } from '../engine/engine.ts';
import { recordCard } from '../sections/record-cards.ts';
import {
  leastAgreed,
  orderQuery,
  pageQuery,
  shapeOrder,
  shapePage,
  type Wanted,
} from '../measures/rows/records.ts';
import type { Summary } from '../measures/summary.ts';

const FIRST_RECORDS = 10;

/** Draws the first records of the records page, the most disputed first, as markup. */
export async function drawRecords(
  document: Document,
  engine: Engine,
  ask: Ask,
  { agreement }: Pick<Summary, 'agreement'>,
): Promise<string> {
  const wanted: Wanted = {
    question: leastAgreed(agreement),
    search: '',
    hasTexts: ask.about.share.text === 'keep',
  };
  const order = shapeOrder(await askAll(engine, orderQuery(ask, wanted)), ask, wanted).slice(
    0,
    FIRST_RECORDS,
  );
  const rows = await askAll(
    engine,
    pageQuery(
      ask,
      order.map(({ record }) => record),
      wanted.hasTexts,
    ),
  );
  const list = document.createElement('record-list');
  if (wanted.question !== null) list.setAttribute('data-question', String(wanted.question));
  for (const card of shapePage(rows, ask, order))
    list.append(recordCard(document, ask.about, card, wanted.question));
  return list.outerHTML;
}
