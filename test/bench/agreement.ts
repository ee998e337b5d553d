import { join } from 'node:path';
import { sourcesAt } from '../../src/engine/files.ts';
import { loadNode } from '../../src/engine/node.ts';
import { readCampaign } from '../../src/formats/read.ts';
import type { Table } from '../../src/model/column.ts';
import { EMPTY_FILTER } from '../../src/model/filter.ts';
import { profileQuery, setQuery, valueQuery } from '../../src/sql/ratings.ts';
import { alphaEstimate, krippendorffAlpha } from '../../src/stats/krippendorff-alpha.ts';
import { itemCount, ratingCount } from '../../src/stats/profiles.ts';
import { profilesOf, scaleOf } from '../../src/views/profile-rows.ts';
import { writeLabels } from './campaign.ts';
import { milliseconds, timed, type Part } from './part.ts';

const RATINGS = 1_000_000;
const RESAMPLING = { replicates: 1000, seed: 1 };

/** Alpha and its interval, from the tables of a large campaign. */
export const agreement: Part = {
  name: 'agreement',
  title: 'Agreement of 1,000,000 ratings, 250,000 records, 40 people, 5 labels',
  async run(folder) {
    const file = join(folder, 'agreement.csv');
    await writeLabels(file, RATINGS);
    const read = await readCampaign(await sourcesAt(file));
    if (!read.campaign) throw new Error('The generated table was not recognised.');
    const { about, tables, texts } = read.campaign;
    const question = about.questions[0]!;
    const engine = await loadNode(tables, texts);
    const { scale } = scaleOf(question, await engine.query(valueQuery(0)), await engine.query(setQuery(0)));
    const ask = () => engine.query(profileQuery(EMPTY_FILTER, about, 0, question.values));
    await ask();
    const rows = await timed(ask);
    const shaped = await timed(() => profilesOf(rows.result, question.values));
    const profiles = shaped.result;
    const point = await timed(() => krippendorffAlpha(profiles, 'nominal', scale));
    const interval = await timed(() => alphaEstimate(profiles, 'nominal', scale, RESAMPLING));
    await engine.close();
    const plain = await timed(() =>
      plainAlpha(
        tables.find(({ name }) => name === 'rating')!,
        about.records,
        question.values,
      ),
    );
    return [
      {
        what: 'comparable records and ratings',
        value: `${itemCount(profiles).toLocaleString('en')}, ${ratingCount(profiles).toLocaleString('en')}`,
      },
      {
        what: 'counting in SQL, to profiles',
        value: `${milliseconds(rows.took)}, ${String(rows.result.length)} profiles`,
      },
      { what: 'rows as profiles', value: milliseconds(shaped.took) },
      { what: 'alpha', value: `${milliseconds(point.took)}, ${String(point.result.value)}` },
      { what: 'alpha with 1,000 resamples and jackknife', value: milliseconds(interval.took) },
      {
        what: 'reference: one loop over the ratings',
        value: `${milliseconds(plain.took)}, ${String(plain.result)}`,
      },
    ];
  },
};

/** The same alpha without a database: counts by record and label in one array, then the formula. */
function plainAlpha({ columns, rows }: Table, records: number, labels: number): number {
  const record = columns['record']!.data as Int32Array;
  const value = columns['value']!.data as Int32Array;
  const counts = new Int32Array(records * labels);
  for (let row = 0; row < rows; row++) counts[record[row]! * labels + value[row]!]!++;
  const totals = new Float64Array(labels);
  let observed = 0;
  for (let at = 0; at < counts.length; at += labels) {
    let [all, same] = [0, 0];
    for (let label = 0; label < labels; label++) {
      const n = counts[at + label]!;
      all += n;
      same += n * n;
    }
    if (all < 2) continue;
    for (let label = 0; label < labels; label++) totals[label]! += counts[at + label]!;
    observed += (all * all - same) / (all - 1);
  }
  const n = totals.reduce((sum, one) => sum + one, 0);
  const same = totals.reduce((sum, one) => sum + one * one, 0);
  return 1 - observed / n / ((n * n - same) / (n * (n - 1)));
}
