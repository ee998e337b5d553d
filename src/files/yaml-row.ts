import { parseDocument } from 'yaml';
import type { Batch } from './source.ts';

const LONGEST = 4_000_000;

/** A YAML file as one row. Descriptions are short: what is longer is refused. */
export async function* yamlRow(text: AsyncIterable<string>): AsyncGenerator<Batch> {
  let whole = '';
  for await (const chunk of text) {
    whole += chunk;
    if (whole.length > LONGEST)
      throw new Error('The YAML file is longer than 4 MB, so it is no description of a dataset.');
  }
  const document = parseDocument(whole);
  const [error] = document.errors;
  yield error
    ? {
        rows: [],
        rejected: [{ line: 1, code: 'broken_yaml', reason: `this is not valid YAML (${error.code})` }],
      }
    : { rows: [{ line: 1, value: document.toJS({ maxAliasCount: 100 }) as unknown }], rejected: [] };
}
