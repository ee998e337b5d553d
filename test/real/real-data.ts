import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesAt } from '../../src/engine/files.ts';
import { readCampaign, type ReadOptions, type ReadResult } from '../../src/campaign/read.ts';
import type { Source } from '../../src/files/source.ts';
import type { Campaign } from '../../src/model/campaign.ts';
import { cells, tableOf, tally } from '../formats/summary.ts';
import { source } from '../formats/sources.ts';

/** The folder with real exports; they are not part of this repository. */
export const REAL_DATA = process.env.REAL_DATA;

export const at = (path: string): string => join(REAL_DATA ?? '', path);

export const truth = (path: string): unknown => JSON.parse(readFileSync(at(path), 'utf8'));

/** Reads files below the folder, with settings where they are given. */
export async function readReal(
  paths: readonly string[],
  settings?: string,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const sources: Source[] = settings === undefined ? [] : [source('dashboard.yml', settings)];
  for (const path of paths) sources.push(...(await sourcesAt(at(path))));
  return readCampaign(sources, options);
}

export async function campaignAt(path: string | readonly string[], settings?: string): Promise<Campaign> {
  const result = await readReal(typeof path === 'string' ? [path] : path, settings);
  if (!result.campaign) throw new Error(JSON.stringify(result.problems));
  return result.campaign;
}

/** How often each value was answered: a label, a number, or the option of each part. */
export function answersTo(campaign: Campaign, name: string): Readonly<Record<string, number>> {
  const number = campaign.about.questions.findIndex((question) => question.name === name);
  const answer = tableOf(campaign, 'answer');
  const options = campaign.about.questions[number]!.options;
  const [asked, label, value] = ['question', 'label', 'number'].map((column) => cells(answer, column));
  const given = asked!.flatMap((question, row) => {
    const code = label![row];
    return question === number
      ? [typeof code === 'number' ? options[code]!.value : (value![row] ?? '(none)')]
      : [];
  });
  return tally(given);
}

export const questionOf = (campaign: Campaign, name: string) =>
  campaign.about.questions.find((question) => question.name === name)!;

export const statuses = (campaign: Campaign) => tally(cells(tableOf(campaign, 'submission'), 'status'));

/** How many submissions each annotator gave, by id. */
export function perAnnotator(campaign: Campaign): Readonly<Record<string, number>> {
  const people = cells(tableOf(campaign, 'submission'), 'annotator');
  return tally(
    people.map((person) => (person === null ? null : campaign.about.annotators[person as number]!.id)),
  );
}

/** How many records have 0, 1, 2 … submissions. */
export function perRecord(campaign: Campaign): Readonly<Record<string, number>> {
  const counts = new Array<number>(campaign.about.records).fill(0);
  for (const record of cells(tableOf(campaign, 'submission'), 'record')) counts[record as number]!++;
  return tally(counts);
}

export function times(campaign: Campaign): readonly number[] {
  const table = tableOf(campaign, 'submission');
  const created = cells(table, 'created_at');
  return cells(table, 'updated_at').flatMap((time, row) => (time ?? created[row] ?? []) as number | []);
}

export const firstAndLast = (campaign: Campaign): readonly string[] => {
  const sorted = [...times(campaign)].sort((a, b) => a - b);
  return [sorted[0]!, sorted.at(-1)!].map((time) => new Date(time).toISOString());
};

export const perDay = (campaign: Campaign) =>
  tally(times(campaign).map((time) => new Date(time).toISOString().slice(0, 10)));

export const counted = (campaign: Campaign) =>
  campaign.about.files.map(({ rows, counted: good, rejected }) => [rows, good, rejected]);
