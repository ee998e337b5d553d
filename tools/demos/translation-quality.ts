import Papa from 'papaparse';
import { type Item, items } from './translation/items.ts';
import { responses, type Response } from './translation/responses.ts';
import { GUIDELINES, settings } from './translation/settings.ts';

/** The files of the demo of translation ratings, before compression. */
export function translationQuality(): Readonly<Record<string, string>> {
  const rated = items();
  return {
    'responses.csv.gz': csv(responses(rated).map(responseRow)),
    'items.csv.gz': csv(rated.map(itemRow)),
    'dashboard.yml': settings(),
    'guidelines.md': GUIDELINES,
  };
}

function csv(rows: readonly Readonly<Record<string, string | number>>[]): string {
  return `${Papa.unparse([...rows], { newline: '\n' })}\n`;
}

function responseRow(response: Response): Readonly<Record<string, string | number>> {
  return {
    item_id: response.item,
    rater: response.rater,
    worst_severity: response.severity,
    categories: response.categories.join('|'),
    mqm: response.score,
    check: response.check,
    started_at: new Date(response.startedAt).toISOString(),
    submitted_at: new Date(response.submittedAt).toISOString(),
    active_s: response.activeSeconds,
    note: response.note,
  };
}

function itemRow({ id, system, segment, target, known }: Item): Readonly<Record<string, string | number>> {
  return {
    item_id: id,
    system,
    doc: segment.doc,
    domain: segment.domain,
    source: segment.source,
    target,
    source_chars: segment.source.length,
    target_chars: target.length,
    known_severity: known ?? '',
  };
}
