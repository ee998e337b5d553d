import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What stands in a YAML file of this folder: the sentences and the cast of a demo. */
export const dataIn = <T>(file: string): T =>
  parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T;
