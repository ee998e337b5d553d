import { rounded } from '../random.ts';

/** The fourteen descriptive columns of a text, named as TextDescriptives names them. */
export function descriptives(prefix: string, text: string): Readonly<Record<string, number>> {
  const tokens = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).map(countTokens);
  const full = sentences.filter((count) => count > 0);
  const unique = new Set(tokens.map((token) => token.toLowerCase())).size;
  const columns = {
    n_tokens: tokens.length,
    n_unique_tokens: unique,
    proportion_unique_tokens: rounded(unique / tokens.length, 3),
    n_characters: text.replace(/\s/g, '').length,
    n_sentences: full.length,
    ...spread(
      'token_length',
      tokens.map(({ length }) => length),
    ),
    ...spread('sentence_length', full),
    ...spread('syllables_per_token', tokens.map(syllables)),
  };
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [`${prefix}_${name}`, value]));
}

function countTokens(text: string): number {
  return (text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).length;
}

/** Groups of vowels, at least one. */
function syllables(token: string): number {
  return Math.max(1, (token.toLowerCase().match(/[aeiouyáéíóúü]+/g) ?? []).length);
}

function spread(name: string, values: readonly number[]): Readonly<Record<string, number>> {
  const mean = sum(values) / values.length;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / values.length;
  const ordered = values.toSorted((a, b) => a - b);
  const half = ordered.length / 2;
  const median = (ordered[Math.ceil(half) - 1]! + ordered[Math.floor(half)]!) / 2;
  return {
    [`${name}_mean`]: rounded(mean, 3),
    [`${name}_median`]: median,
    [`${name}_std`]: rounded(Math.sqrt(variance), 3),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
