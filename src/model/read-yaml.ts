import { parseDocument, type Document, type LineCounter } from 'yaml';

export interface YamlFault {
  /** Where in the text it is; null where it is all of it. */
  readonly offset: number | null;
  readonly message: string;
}

export type YamlRead =
  | { readonly document: Document; readonly value: unknown; readonly faults: readonly [] }
  | { readonly document: null; readonly faults: readonly YamlFault[] };

const DEEP = 'This YAML is nested too deep to be read. Write it without lists in lists in lists.';
const ALIASES =
  'This YAML repeats parts of itself by aliases (*name) more often than is read. Write out what they stand for.';

/** The value of a YAML text, or in sentences why it has none, whatever it holds. */
export function readYaml(text: string, lineCounter?: LineCounter): YamlRead {
  const failed = (message: string): YamlRead => ({ document: null, faults: [{ offset: null, message }] });
  try {
    const document = parseDocument(text, lineCounter ? { lineCounter } : {});
    // What overflows while it is parsed becomes one of the errors of the text.
    if (document.errors.some(({ message }) => message.includes('call stack'))) return failed(DEEP);
    const faults = document.errors.map(({ pos, message }) => ({
      offset: pos[0],
      message: `This is not valid YAML: ${message.split('\n')[0] ?? ''}`,
    }));
    if (faults.length > 0) return { document: null, faults };
    return { document, value: document.toJS({ maxAliasCount: 100 }), faults: [] };
  } catch (error) {
    if (error instanceof RangeError) return failed(DEEP);
    if (error instanceof ReferenceError) return failed(ALIASES);
    throw error;
  }
}
