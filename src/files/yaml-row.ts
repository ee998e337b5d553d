import { readYaml, type YamlFault } from '../model/read-yaml.ts';
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
  const read = readYaml(whole);
  if (read.document === null) throw new Error(reasonOf(read.faults));
  yield { rows: [{ line: 1, value: read.value }], rejected: [] };
}

/** The message of the parser quotes the data, so that only what is said of the whole file is kept. */
const reasonOf = ([fault]: readonly YamlFault[]): string =>
  fault?.offset === null
    ? fault.message
    : 'This looks like the YAML of a description, and is not valid. Export it again.';
