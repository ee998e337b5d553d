import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourcesAt } from '../../src/engine/files.ts';
import { loadNode } from '../../src/engine/node.ts';
import { readCampaign } from '../../src/campaign/read.ts';
import { report } from '../../src/report/report.ts';
import type { QuestionFigures, Report } from '../../src/report/types.ts';
import { readFragment } from '../../src/url/fragment.ts';

/** Writes files into a new folder and gives its path. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The report on a folder, as the command makes it. */
export async function reportOn(
  folder: string,
  { fragment = '', bootstrap = 50, seed = 1 } = {},
): Promise<Report> {
  const result = await readCampaign(await sourcesAt(folder));
  if (!result.campaign) throw new Error(JSON.stringify(result.problems));
  const engine = await loadNode(result.campaign.tables, result.campaign.texts);
  try {
    const { filter } = readFragment(fragment);
    return await report(engine, result.campaign.about, { filter, bootstrap, seed });
  } finally {
    await engine.close();
  }
}

/** The question of that name. */
export function questionOf(document: Report, name: string): QuestionFigures {
  return document.questions.find((question) => question.name === name)!;
}

const COLUMNS =
  'record_id,annotator,label,stars,tags,note,status,submitted_at,seconds,device,team,lang,length';

export const ROWS: readonly string[] = [
  'r1,ann,a,4,x|y,Hi 👋,submitted,2026-02-01T10:00:00Z,10,phone,core,en,10',
  'r1,bob,a,5,x,,submitted,2026-02-02T10:00:00Z,20,desk,core,en,10',
  'r2,ann,b,2,,,submitted,2026-02-02T11:00:00Z,30,phone,core,en,20',
  'r2,bob,a,3,,Longer,submitted,2026-02-03T10:00:00Z,,desk,core,en,20',
  'r3,ann,a,1,x,,draft,2026-02-03T11:00:00Z,40,phone,core,de,30',
  'r3,cid,a,1,x,,discarded,2026-02-03T12:00:00Z,40,phone,guest,de,30',
  'r4,cid,b,,y,,submitted,,,phone,guest,de,',
  'r5,ann,a,1,x,,submitted,2026-02-04T10:00:00Z,5,phone,core,,50',
  'r5,ann,b,2,y,,submitted,2026-02-05T10:00:00Z,6,desk,core,,50',
  'r5,bob,b,3,x|y,,submitted,2026-02-05T11:00:00Z,7,desk,core,,50',
  'r6,,a,5,x,,submitted,2026-02-06T10:00:00Z,8,desk,,en,60',
  'r6,,a,4,x,,submitted,2026-02-06T11:00:00Z,9,desk,,en,60',
];

const RECORDS = 'record_id,lang,length\nr1,en,10\nr7,en,70\n';

const SETTINGS = `title: Small campaign
files:
  - path: responses.csv
  - path: records.csv
    holds: records
columns:
  item: record_id
  annotator: annotator
  answers:
    label: label
    stars: stars
    tags: { column: tags, separator: "|", empty: answer }
    note: note
  status: status
  submitted_at: submitted_at
  duration: seconds
  submission_metadata: [device]
  annotator_metadata: [team]
  metadata: [lang, length]
questions:
  label: { type: label, scale: [a, b, c], groups: { first: [a], others: [b, c] } }
  stars: { type: rating, scale: [1, 2, 3, 4, 5] }
  tags: { type: multi_label }
  note: { type: text }
`;

/** A small campaign with everything that needs care: repeats, drafts, unknown people, empty sets, gaps, an unanswered record. */
export function smallCampaign(rows: readonly string[] = ROWS): string {
  return folderOf({
    'dashboard.yml': SETTINGS,
    'responses.csv': `${[COLUMNS, ...rows].join('\n')}\n`,
    'records.csv': RECORDS,
  });
}
