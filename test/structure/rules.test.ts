import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { IMPORTS, reachedFrom, ROOT, SOURCES } from './sources.ts';

const kept = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 1 << 26,
})
  .split('\0')
  .filter((path) => path !== '' && statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile());

test('SQL is written in sql/, measures/ and engine/ only', () => {
  const writers = IMPORTS.filter(
    ({ from, target, isType }) =>
      target === 'sql/sql.ts' && !isType && !/^(sql|measures|engine)\//.test(from),
  );
  expect(writers.map(({ from }) => from)).toEqual([]);
});

test('the report neither computes nor draws: it takes no value of statistics, SQL or charts, and of the engine what opens it', () => {
  const taken = IMPORTS.filter(
    ({ from, target, isType }) =>
      from.startsWith('report/') &&
      !isType &&
      /^(stats|sql|tables|chart|engine)\//.test(target ?? '') &&
      !(from === 'report/main.ts' && /^engine\/(node|files)\.ts$/.test(target!)),
  );
  expect(taken.map(({ from, target }) => `${from} → ${target!}`)).toEqual([]);
});

test('every query text is made by the template: nobody else makes an Sql of a text', () => {
  const makers = SOURCES.filter(
    ({ path, text }) => text.includes('new Sql(') && !/^(sql|engine)\//.test(path),
  );
  expect(makers.map(({ path }) => path)).toEqual([]);
});

test('no file or folder is a drawer for everything', () => {
  const drawers = kept.filter((path) =>
    /(^|\/)(utils?|common|helpers?|managers?|lib|services?|misc)(\/|\.|$)/i.test(path),
  );
  expect(drawers).toEqual([]);
});

test('versions in package.json are exact', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Readonly<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>>;
  const all = Object.entries({ ...dependencies, ...devDependencies });
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('no file names the host of a package registry', () => {
  const hosts =
    /registry\.[a-z0-9-]+\.[a-z]{2,}|[a-z0-9.-]+\/(?:artifactory|repository|simple|api\/npm)\/[\w-]+|\/_packaging\//i;
  const read = kept.filter(
    (path) => !/\.(gz|zip|parquet|arrow|png|duckdb)$/.test(path) && path !== 'test/structure/rules.test.ts',
  );
  const naming = read.filter((path) => hosts.test(readFileSync(join(ROOT, path), 'utf8')));
  expect(read).toContain('package-lock.json');
  expect(naming).toEqual([]);
});

test('a finished page needs neither the engine nor the drawing library before it is idle', () => {
  const { files, packages } = reachedFrom('elements/main.ts');
  expect([...packages].filter((name) => !name.startsWith('astro:'))).toEqual([]);
  expect([...files].filter((path) => !path.startsWith('elements/'))).toEqual([]);
});
