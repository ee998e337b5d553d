import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

export interface Fixture {
  readonly format: string;
  readonly name: string;
  /** A file, or a folder whose files belong together. */
  readonly path: string;
  readonly expected: string;
  readonly isFolder: boolean;
}

const EXPECTED = '.expected.json';

export function fixtures(): readonly Fixture[] {
  const formats = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return formats.flatMap(({ name: format }) =>
    readdirSync(FIXTURES + format, { withFileTypes: true })
      .filter(({ name }) => !name.endsWith(EXPECTED))
      .map((entry): Fixture => {
        const name = entry.isDirectory() ? entry.name : entry.name.replace(/(\.[a-z]+)+$/, '');
        const path = `${FIXTURES}${format}/${entry.name}`;
        return {
          format,
          name,
          path,
          expected: `${FIXTURES}${format}/${name}${EXPECTED}`,
          isFolder: entry.isDirectory(),
        };
      }),
  );
}
