import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { IMPORTS, ROOT, SOURCES } from './sources.ts';

const PAGE = new Set([
  'window',
  'document',
  'location',
  'history',
  'navigator',
  'localStorage',
  'sessionStorage',
  'self',
  'customElements',
  'addEventListener',
  'postMessage',
  'requestAnimationFrame',
  'getComputedStyle',
  'matchMedia',
  'HTMLElement',
  'Worker',
  'fetch',
]);
const NODE = new Set(['process', 'Buffer', '__dirname', '__filename', 'require', 'global', 'setImmediate']);

const isOfBrowser = (path: string) => /^engine\/browser(-\w+)?\.ts$/.test(path);
const mayUseThePage = (path: string) => path.startsWith('elements/') || isOfBrowser(path);
const mayUseNode = (path: string) =>
  /^(build|report|pages)\//.test(path) || /^engine\/(node(-\w+)?|files)\.ts$/.test(path);

interface Use {
  readonly path: string;
  readonly name: string;
}

let uses: readonly Use[] = [];

beforeAll(() => {
  const files = SOURCES.filter(({ path }) => path.endsWith('.ts')).map(({ path }) => join(ROOT, 'src', path));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  });
  const checker = program.getTypeChecker();
  const wanted = new Set(files);
  uses = program
    .getSourceFiles()
    .filter(({ fileName }) => wanted.has(fileName.replaceAll('/', sep)))
    .flatMap((file) => usesIn(file, checker));
});

/** Uses of globals as values: a parameter or property of the same name is none, and neither is a type. */
function usesIn(file: ts.SourceFile, checker: ts.TypeChecker): readonly Use[] {
  const path = relative(join(ROOT, 'src'), file.fileName).replaceAll(sep, '/');
  const found: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isIdentifier(node) && (PAGE.has(node.text) || NODE.has(node.text)) && isGlobal(node, checker))
      found.push({ path, name: node.text });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isGlobal(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node);
  return symbol?.declarations?.every((one) => one.getSourceFile().isDeclarationFile) ?? false;
}

const told = (list: readonly Use[]) => [...new Set(list.map(({ path, name }) => `${path}: ${name}`))];

test('the search sees the globals where they are allowed', () => {
  expect(told(uses)).toEqual(
    expect.arrayContaining([
      'elements/live/session.ts: document',
      'engine/browser-files.ts: fetch',
      'build/command.ts: process',
    ]),
  );
});

test('only elements/ and the browser’s part of engine/ touch the page', () => {
  expect(told(uses.filter(({ path, name }) => PAGE.has(name) && !mayUseThePage(path)))).toEqual([]);
});

test('only build/, report/, pages/, engine/node*.ts and engine/files.ts touch Node', () => {
  const modules = IMPORTS.filter(({ from, what }) => what.startsWith('node:') && !mayUseNode(from));
  expect(modules.map(({ from, what }) => `${from}: ${what}`)).toEqual([]);
  expect(told(uses.filter(({ path, name }) => NODE.has(name) && !mayUseNode(path)))).toEqual([]);
});

test('nothing that a page loads reaches Node', () => {
  const inPages = IMPORTS.filter(({ from }) => mayUseThePage(from));
  expect(inPages.length).toBeGreaterThan(20);
  expect(
    inPages.filter(({ what }) => what.startsWith('node:') || /engine\/(node(-\w+)?|files)\.ts$/.test(what)),
  ).toEqual([]);
});
