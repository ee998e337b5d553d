import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressesIn } from '../../src/share/addresses.ts';
import { patternFinder } from '../../src/share/find-patterns.ts';
import { folded, foldedText } from '../../src/share/spelling.ts';

const letters = (most: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: most });

test('finds each pattern wherever a plain search does', () => {
  fc.assert(
    fc.property(
      fc.array(letters(6), { maxLength: 8 }),
      letters(60),
      fc.constantFrom(1, 3),
      (list, text, start) => {
        const patterns = [...new Set(list)].map((spelling) => ({ spelling }));
        const found: string[] = [];
        patternFinder(patterns, start)(text, ({ spelling }, index) =>
          found.push(`${String(index)} ${spelling}`),
        );
        const plainly = patterns
          .filter(({ spelling }) => spelling.length >= start)
          .flatMap(({ spelling }) =>
            Array.from(text, (_, index) => index)
              .filter((index) => text.startsWith(spelling, index))
              .map((index) => `${String(index)} ${spelling}`),
          );
        expect(found.sort()).toEqual(plainly.sort());
      },
    ),
    { numRuns: 500 },
  );
});

test('a whole text is folded as its characters are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldedText(text)).toBe(folded(text).text);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['write to jane.doe+x@Mail.example.org.', ['jane.doe+x@mail.example.org']],
  ['@media (width: 3em) { a@2x } no@host', []],
  ['a@b.cc,c@d.ee', ['a@b.cc', 'c@d.ee']],
])('the addresses in “%s”', (text, addresses) => {
  expect(addressesIn(text)).toEqual(addresses);
});
