import { isObject } from '../../model/json.ts';
import { isMeasure } from '../../model/measure.ts';
import type { Collected } from './collected.ts';
import { addField, addMetadata, addSuggestion } from './collect.ts';
import { hash } from './hash.ts';
import { text } from './json-values.ts';

/** The text of a field: text as it is, a chat as "role: content", all else as JSON. */
export function fieldText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((turn) => isObject(turn) && typeof turn.content === 'string'))
    return value
      .map((turn: { role?: unknown; content: string }) => `${text(turn.role) ?? ''}: ${turn.content}`)
      .join('\n\n');
  return JSON.stringify(value);
}

/** A record without an id is known by its fields; equal ones in one file stay apart by their count. */
export function idFromFields(collected: Collected, fields: unknown): string {
  const base = hash(JSON.stringify(fields ?? null));
  const count = collected.records.seen.get(base) ?? 0;
  collected.records.seen.set(base, count + 1);
  return count === 0 ? base : `${base}-${String(count + 1)}`;
}

export function addFields(collected: Collected, record: number, fields: unknown): void {
  if (isObject(fields))
    for (const name of Object.keys(fields)) addShown(collected, record, name, fields[name]);
}

/** What people were shown under one name. */
export function addShown(collected: Collected, record: number, name: string, value: unknown): void {
  if (!isObject(value)) addField(collected, name, record, fieldText(value));
  // A custom field, such as a pair of images, is shown part by part.
  else
    for (const [key, part] of Object.entries(value))
      addField(collected, `${name}.${key}`, record, fieldText(part));
}

/** Scalars as they are, lists of terms joined; anything deeper as JSON. */
export function addRecordMetadata(collected: Collected, record: number, metadata: unknown): void {
  if (!isObject(metadata)) return;
  for (const name of Object.keys(metadata))
    addMetadata(collected, 'record', name, record, metadataValue(metadata[name]));
}

export function metadataValue(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number'))
    return value.length > 16 ? null : value.join(', ');
  return JSON.stringify(value);
}

/** A suggestion; a list of scores (several labels, spans) has no one score. */
export function addSuggested(
  collected: Collected,
  record: number,
  question: string,
  suggestion: unknown,
  line: number,
): void {
  if (!isObject(suggestion)) return;
  const row = {
    raw: suggestion.value,
    score: isMeasure(suggestion.score) ? suggestion.score : null,
    agent: text(suggestion.agent),
  };
  addSuggestion(collected, question, record, row, line);
}
