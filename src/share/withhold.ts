import type { Campaign } from '../model/campaign.ts';
import type { Table } from '../model/column.ts';
import { texts } from '../tables/columns.ts';
import { textHolder } from './text-beginnings.ts';
import { emptied, withColumns, withoutColumns, withTable } from './table.ts';

const LONGEST = 80;

/** The campaign without texts: none that was shown, none that was written, nothing to recognise one by. */
export function withoutTexts(campaign: Campaign): Campaign {
  const holdsText = textHolder(campaign);
  const isWithheld = (word: string) => word.length > LONGEST || holdsText(word);
  const tables = campaign.tables.map((table) =>
    table.name.endsWith('_metadata') ? withoutColumnsOf(table, isWithheld) : table,
  );
  const left = new Map(tables.map((table) => [table.name, table]));
  const metadata = campaign.about.metadata.filter(
    ({ owner, column }) => left.get(`${owner}_metadata`)?.columns[column] !== undefined,
  );
  const out: Campaign = {
    about: { ...campaign.about, guidelines: null, metadata },
    tables,
    texts: campaign.texts.map(emptied),
  };
  return withTable(out, 'record', (table) => {
    const ids = table.columns.record_id;
    const short =
      ids?.type === 'text'
        ? ids.data.map((id, row) => (isWithheld(id ?? '') ? `record ${String(row + 1)}` : id))
        : [];
    return withColumns(withoutColumns(table, new Set(['content_hash'])), { record_id: texts(short) });
  });
}

const withoutColumnsOf = (table: Table, isWithheld: (word: string) => boolean): Table =>
  withoutColumns(
    table,
    new Set(
      Object.entries(table.columns).flatMap(([name, column]) =>
        column.type === 'term' && column.terms.some(isWithheld) ? [name] : [],
      ),
    ),
  );
