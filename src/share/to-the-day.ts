import { dayIn } from '../formats/collect/time.ts';
import type { Campaign } from '../model/campaign.ts';
import type { Column, Table } from '../model/column.ts';
import { withTable } from './table.ts';

/** The campaign with each time of a record or submission moved to the middle of its local day. */
export function withTimesToTheDay(campaign: Campaign): Campaign {
  const day = dayIn(campaign.about.zone);
  const midday = (time: number) => (Number.isNaN(time) ? NaN : Date.parse(`${day(time)}T12:00:00Z`));
  const rounded = (column: Column): Column =>
    column.type === 'time' ? { type: 'time', data: column.data.map(midday) } : column;
  const roundedTable = (table: Table): Table => ({
    ...table,
    columns: Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [name, rounded(column)]),
    ),
  });
  return ['record', 'submission'].reduce((made, name) => withTable(made, name, roundedTable), campaign);
}
