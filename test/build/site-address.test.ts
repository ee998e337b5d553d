import { expect, test } from 'vitest';
import { buildArguments } from '../../src/build/arguments.ts';
import { absoluteAddress } from '../../src/build/site-address.ts';

test.each([
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/project', 'https://example.org/project/'],
  ['http://127.0.0.1:4321/a/b/', 'http://127.0.0.1:4321/a/b/'],
])('a site at %s has its pages below %s', (site, address) => {
  expect(buildArguments(['--site', site]).site).toBe(address);
});

test.each([
  'example.org',
  'ftp://example.org/',
  'https://',
  '/quality/',
  '',
  'https://name:word@example.org/',
  'https://example.org/?page=1',
  'https://example.org/#top',
])('"%s" is refused as the address of a site, with an example of one', (site) => {
  expect(() => buildArguments(['--site', site])).toThrow(
    `--site wants the address where the site is going to be, such as https://example.org/quality/, not "${site}".`,
  );
});

test('without --site nobody says where the site is going to be', () => {
  expect(buildArguments([]).site).toBeUndefined();
});

test('addresses of pages stay below a sub-path', () => {
  expect(absoluteAddress('https://example.org/project/', '/a/agreement/')).toBe(
    'https://example.org/project/a/agreement/',
  );
  expect(absoluteAddress('https://example.org/project/', '/')).toBe('https://example.org/project/');
});
