import { NULL_INTEGER, type Table } from '../../src/model/column.ts';

const LONG = 'long text, '.repeat(100_000);

/** A table with what loading can trip over: nulls of every type, an empty dictionary, long and odd texts. */
export const ODD: Table = {
  name: 'odd "table"',
  rows: 5,
  columns: {
    integer: { type: 'integer', data: Int32Array.of(1, NULL_INTEGER, -5, 2147483647, 0) },
    flag: { type: 'flag', data: Int32Array.of(1, 0, NULL_INTEGER, 1, 0) },
    number: { type: 'number', data: Float64Array.of(0.1, NaN, -1e300, 5e-324, 0) },
    time: { type: 'time', data: Float64Array.of(0, NaN, 1771000000123, -1, 4102444799999) },
    term: { type: 'term', data: Int32Array.of(1, NULL_INTEGER, 0, 1, 2), terms: ['', "it's", '👩‍👩‍👧'] },
    nothing: { type: 'term', data: new Int32Array(5).fill(NULL_INTEGER), terms: [] },
    text: { type: 'text', data: ['', null, LONG, 'שלום', 'line\nbreak'] },
    '__proto__ and "quotes"': { type: 'integer', data: Int32Array.of(1, 2, 3, 4, 5) },
    'a,b=c': { type: 'text', data: [null, null, null, null, null] },
  },
};

export const EMPTY: Table = {
  name: 'empty',
  rows: 0,
  columns: {
    integer: { type: 'integer', data: new Int32Array() },
    term: { type: 'term', data: new Int32Array(), terms: [] },
    text: { type: 'text', data: [] },
    time: { type: 'time', data: new Float64Array() },
  },
};

/** Rows as a query sees them; a time as its milliseconds. */
export const ODD_ROWS = [
  {
    integer: 1,
    flag: true,
    number: 0.1,
    time: 0,
    term: "it's",
    nothing: null,
    length: 0,
    last: 1,
    none: null,
  },
  {
    integer: null,
    flag: false,
    number: null,
    time: null,
    term: null,
    nothing: null,
    length: null,
    last: 2,
    none: null,
  },
  {
    integer: -5,
    flag: null,
    number: -1e300,
    time: 1771000000123,
    term: '',
    nothing: null,
    length: LONG.length,
    last: 3,
    none: null,
  },
  {
    integer: 2147483647,
    flag: true,
    number: 5e-324,
    time: -1,
    term: "it's",
    nothing: null,
    length: 4,
    last: 4,
    none: null,
  },
  {
    integer: 0,
    flag: false,
    number: 0,
    time: 4102444799999,
    term: '👩‍👩‍👧',
    nothing: null,
    length: 10,
    last: 5,
    none: null,
  },
];

export const ODD_QUERY = `SELECT "integer", flag, number, epoch_ms(time)::DOUBLE AS time, term, nothing, length(text)::INTEGER AS length,
  "__proto__ and ""quotes""" AS last, "a,b=c" AS none FROM "odd ""table""" ORDER BY last`;
