import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { Licence } from './licence-texts.ts';

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The licences of what a package depends on: one that comes as a finished file has them within it, unseen. */
export function licencesWithin(name: string, from: string = import.meta.url): readonly Licence[] {
  const { file, manifest } = packageNamed(name, from);
  return Object.keys(manifest.dependencies ?? {}).flatMap((inner) => [
    licenceIn(inner, file),
    ...licencesWithin(inner, file),
  ]);
}

function packageNamed(name: string, from: string): { readonly file: string; readonly manifest: Manifest } {
  const file = findPackageJSON(name, from);
  if (file === undefined) throw new Error(`The package ${name} is not installed.`);
  // A linked package finds its own beside where it really lies.
  return { file: realpathSync(file), manifest: JSON.parse(readFileSync(file, 'utf8')) as Manifest };
}

function licenceIn(name: string, from: string): Licence {
  const { file, manifest } = packageNamed(name, from);
  const folder = dirname(file);
  const text = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (text === undefined)
    throw new Error(`The licence of the package ${name}, which is shipped, is not known.`);
  return {
    title: `${name} ${manifest.version} (${manifest.license})`,
    text: readFileSync(join(folder, text), 'utf8').trim(),
  };
}
