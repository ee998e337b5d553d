import {
  recordsOverTime as measure,
  type RecordsOverTime,
} from '../../measures/progress/records-over-time.ts';
import { count, counted, percent } from '../../words/numbers.ts';
import { growth } from '../families/growth.ts';
import { completedMeans, knownRecords } from './completed.ts';

/** Burn-up of completed records against all records known and the target. */
export const recordsOverTime = growth<RecordsOverTime>({
  measure,
  id: 'records-over-time',
  definition:
    'A record is completed on the day on which the last of the needed answers of different people arrived. The scope is all records known.',
  title: ({ completed, scope }) =>
    `${count(completed)} of ${counted(scope, 'record')} ${completed === 1 ? 'is' : 'are'} completed${scope > 0 ? ` (${percent(completed / scope)})` : ''}`,
  describe: ({ completed, scope }, { about }) =>
    `${count(completed)} of ${counted(scope, 'record')} ${completed === 1 ? 'is' : 'are'} completed. ${completedMeans(about)}`,
  note: ({ scope }, { about }) => knownRecords(scope, about),
  unit: { column: 'Records completed', mark: 'records completed' },
  rules({ scope }, { about }) {
    const { records } = about.target;
    if (records === scope) return [{ y: scope, label: `scope and target ${count(scope)}` }];
    const target = records === null ? [] : [{ y: records, label: `target ${count(records)}` }];
    return [{ y: scope, label: `scope ${count(scope)}` }, ...target];
  },
});
