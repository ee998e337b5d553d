/** What is shipped of a package: its title, and its licence with the notices that go with it. */
export interface Licence {
  readonly title: string;
  readonly text: string;
}

/** The MIT licence without the names of its holders. */
export const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Copied and not bundled. Its package has no file of its licence, and none of what is within it. */
export const ENGINE = '@duckdb/duckdb-wasm';
const COPYRIGHTS: readonly (readonly [title: string, copyright: string])[] = [
  [
    ENGINE,
    'Copyright 2021 DuckDB WASM Contributors\nCopyright 2018-2025 Stichting DuckDB Foundation\n(What DuckDB is made of: https://github.com/duckdb/duckdb/tree/main/third_party)',
  ],
  [`js-sha256, within ${ENGINE}`, 'Copyright 2014-2024 Chen, Yi-Cyuan'],
  [
    `ws, within ${ENGINE}`,
    'Copyright 2011 Einar Otto Stangvik\nCopyright 2013 Arnout Kazemier and contributors\nCopyright 2016 Luigi Pinca and contributors',
  ],
];

/** The licences of the database engine and of the packages within it that are nowhere else. */
export const ENGINE_LICENCES: readonly Licence[] = COPYRIGHTS.map(([title, copyright]) => ({
  title: `${title} (MIT)`,
  text: `${copyright}\n\n${MIT}`,
}));
