import { resolve } from 'node:path';
import collect, { type Dependency } from 'rollup-plugin-license';
import { ROOT } from './places.ts';
import { ENGINE, ENGINE_LICENCES, MIT, type Licence } from './licence-texts.ts';
import { licencesWithin } from './licences-within.ts';

const LABELSCOPE: Licence = {
  title: 'Labelscope (MIT)',
  text: `Copyright 2026 The Labelscope authors\n\n${MIT}`,
};

/** Notices what goes into scripts and workers that are built with the plugin; the licences are known after that. */
export function licences() {
  const shipped = new Map([LABELSCOPE, ...ENGINE_LICENCES].map((licence) => [licence.title, licence]));
  const plugin = () => ({
    ...collect({
      cwd: resolve(ROOT),
      thirdParty: (dependencies: Dependency[]) => {
        const found = dependencies.filter(({ name }) => name !== ENGINE);
        const inside = found.flatMap(({ name }) => (name?.startsWith('d3-') ? licencesWithin(name) : []));
        for (const licence of [...found.map(licenceOf), ...inside]) shipped.set(licence.title, licence);
      },
    }),
    // What draws the pages is not shipped.
    applyToEnvironment: ({ name }: { readonly name: string }) => name === 'client',
  });
  return {
    plugin,
    text: (): string => licenceText([...shipped.values()]),
  };
}

function licenceOf({ name, version, license, licenseText, noticeText }: Dependency): Licence {
  if (name === null || version === null || license === null || licenseText === null)
    throw new Error(
      `The licence of the package ${name ?? 'without a name'}, which is shipped, is not known.`,
    );
  return {
    title: `${name} ${version} (${license})`,
    text: [licenseText, noticeText].flatMap((text) => text?.trim() ?? []).join('\n\n'),
  };
}

const RULE = '='.repeat(80);

/** All licences as one text, in the order of their titles. */
const licenceText = (list: readonly Licence[]): string =>
  [
    'What this site ships to browsers, and under which licences.\n',
    ...list
      .toSorted((one, two) => (one.title < two.title ? -1 : 1))
      .map(({ title, text }) => `${RULE}\n${title}\n${RULE}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`),
  ].join('\n');
