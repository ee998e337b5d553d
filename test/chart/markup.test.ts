import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { h } from '../../src/chart/markup.ts';

const { document } = parseHTML('<html><body></body></html>') as unknown as { document: Document };

test('tag, classes, attributes and children', () => {
  expect(h(document, 'hr').outerHTML).toBe('<hr>');
  const made = h(
    document,
    'p.state.late',
    { role: 'status', tabindex: 0 },
    'Copied ',
    h(document, 'b', 'all'),
  );
  expect(made.className).toBe('state late');
  expect([made.getAttribute('role'), made.getAttribute('tabindex')]).toEqual(['status', '0']);
  expect(made.innerHTML).toBe('Copied <b>all</b>');
});

test('what is false, null or undefined is left out', () => {
  expect(h(document, 'button', { hidden: true, disabled: false, title: null, id: undefined }).outerHTML).toBe(
    '<button hidden></button>',
  );
  expect(h(document, 'p', null, 'text', null).outerHTML).toBe('<p>text</p>');
});

test('strings of the data are text, in children and in attributes', () => {
  const hostile = '"><img src=x onerror=alert(1)>';
  const made = h(document, 'li', { title: hostile }, hostile);
  expect(made.textContent).toBe(hostile);
  expect(made.getAttribute('title')).toBe(hostile);
  expect(made.children).toHaveLength(0);
});
