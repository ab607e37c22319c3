import { describe, expect, it } from 'vitest';
import { readImports, roomOf } from './imports.js';

const imports = readImports();

/** What each room may import of the others. A room missing here is refused: place it first. */
const STAGES = ['read', 'layout', 'structure', 'classify', 'extract'];
const LAYERS: Record<string, readonly string[]> = {
  model: [],
  version: [],
  nlp: ['model'],
  rules: ['model', 'nlp'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['model', 'nlp', 'rules']])),
  analyse: [...STAGES, 'model', 'rules', 'nlp', 'version'],
  pipeline: ['model', 'rules'],
  explain: ['classify', 'extract', 'pipeline', 'model', 'rules'],
  store: ['model'],
  query: ['model'],
  export: ['model'],
  evaluate: ['model'],
  batch: ['model', 'analyse', 'store', 'pipeline', 'version'],
  cli: [
    'model',
    'analyse',
    'explain',
    'store',
    'pipeline',
    'batch',
    'query',
    'export',
    'evaluate',
    'rules',
    'version',
  ],
  index: ['model', 'analyse', 'store', 'pipeline', 'query', 'version'],
};

/** Libraries that only one room may know, so that they can be replaced there. */
const QUARANTINE: [library: RegExp, room: string][] = [
  [/^pdfjs-dist/, 'read'],
  [/^natural/, 'nlp'],
  [/^compromise/, 'nlp'],
  [/^libsql/, 'store'],
  [/^yaml/, 'pipeline'],
  [/^commander/, 'cli'],
  [/^i18n-iso-countries|^currency-codes/, 'extract'],
];

describe('layers', () => {
  it('finds imports at all', () => {
    expect(imports.filter((statement) => statement.own).length).toBeGreaterThan(100);
  });

  it('lets every room import only what lies below it', () => {
    const wrong = imports
      .filter(({ own, file, target }) => own && roomOf(file) !== roomOf(target))
      .filter(({ file, target }) => !LAYERS[roomOf(file)]?.includes(roomOf(target)))
      .map(({ file, target }) => `${file} -> ${target}`);
    expect(wrong).toEqual([]);
  });

  it('enters another room by its index alone', () => {
    const wrong = imports
      .filter(({ own, file, target }) => own && roomOf(file) !== roomOf(target) && target.includes('/'))
      .filter(({ target }) => !target.endsWith('/index.ts'))
      .map(({ file, target }) => `${file} -> ${target}`);
    expect(wrong).toEqual([]);
  });

  it('keeps heavy libraries in their rooms', () => {
    const wrong = imports
      .filter(({ own }) => !own)
      .filter(({ file, target }) =>
        QUARANTINE.some(([library, room]) => library.test(target) && roomOf(file) !== room),
      )
      .map(({ file, target }) => `${file} -> ${target}`);
    expect(wrong).toEqual([]);
  });

  it('lets the vocabulary import nothing but zod', () => {
    const foreign = imports.filter(
      ({ file, own, target }) => roomOf(file) === 'model' && !own && target !== 'zod',
    );
    expect(foreign).toEqual([]);
  });
});
