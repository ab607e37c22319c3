import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readImports, roomOf } from './imports.js';

const imports = readImports();

/** What each room may import of the others. A room missing here is refused: place it first. */
const STAGES = ['read', 'layout', 'structure', 'classify', 'extract'];
const LAYERS: Record<string, readonly string[]> = {
  model: [],
  version: [],
  limits: [],
  zip: [],
  nlp: ['model'],
  rules: ['model', 'nlp'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['model', 'nlp', 'rules']])),
  read: ['model', 'nlp', 'limits', 'zip'],
  analyse: [...STAGES, 'model', 'rules', 'nlp', 'limits', 'version'],
  pipeline: ['model', 'rules'],
  'open-pipeline': ['analyse', 'pipeline'],
  'packed-pipeline': ['analyse', 'model', 'pipeline', 'rules'],
  'classify-text': ['classify', 'extract', 'model', 'rules'],
  explain: ['classify-text', 'model', 'rules'],
  lint: ['extract', 'pipeline'],
  trial: ['analyse', 'extract', 'model', 'rules'],
  sources: ['model', 'limits', 'zip'],
  store: ['model', 'nlp'],
  query: ['model', 'nlp'],
  export: ['model'],
  evaluate: ['model', 'nlp'],
  batch: ['model', 'analyse', 'packed-pipeline', 'sources', 'store', 'pipeline', 'limits', 'version'],
  // Plans as a run on one machine does, and has the same worker processes do the work.
  queue: ['model', 'batch', 'sources', 'store', 'pipeline', 'limits', 'version'],
  // Sends the files that `pacta export` and `pacta query --csv` write.
  server: ['model', 'store', 'query', 'export', 'pipeline', 'sources', 'batch', 'queue', 'limits', 'version'],
  // Runs in the browser: takes types alone, as the test below says.
  explorer: ['model', 'server'],
  cli: [
    'model',
    'analyse',
    'open-pipeline',
    'classify-text',
    'explain',
    'lint',
    'trial',
    'store',
    'pipeline',
    'batch',
    'queue',
    'server',
    'query',
    'export',
    'evaluate',
    'rules',
    'limits',
    'version',
  ],
  index: ['model', 'analyse', 'open-pipeline', 'store', 'pipeline', 'export', 'version'],
};

/** The rooms that may know a library, so that it can be replaced there. */
const LIBRARIES: Record<string, readonly string[]> = {
  '@aws-sdk/client-s3': ['sources'],
  '@bull-board/api': ['queue'],
  '@bull-board/fastify': ['queue'],
  '@napi-rs/canvas': ['export', 'read'],
  '@tesseract.js-data/eng': ['read'],
  bullmq: ['queue'],
  'cli-table3': ['cli'],
  commander: ['cli'],
  compromise: ['nlp'],
  diff: ['query'],
  'currency-codes': ['extract'],
  'dictionary-en': ['nlp'],
  eld: ['nlp'],
  fastify: ['server'],
  fflate: ['export'],
  htmlparser2: ['read'],
  'hyparquet-writer': ['export'],
  'i18n-iso-countries': ['extract'],
  ioredis: ['queue'],
  libsql: ['store'],
  natural: ['nlp'],
  // `export` draws with the letters that come with it; `server` sends it to the explorer, which draws pages with it.
  'pdfjs-dist': ['explorer', 'export', 'read', 'server'],
  pg: ['queue', 'store'],
  pino: ['cli'],
  'prom-client': ['cli'],
  saxes: ['read'],
  'tesseract.js': ['read'],
  'tesseract.js-core': ['read'],
  workerpool: ['batch'],
  yaml: ['pipeline'],
  zod: ['model', 'pipeline', 'evaluate', 'store', 'queue', 'server'],
};

/** Of the vocabulary, what is built into the explorer: it is the same for a browser as for all, and needs nothing else. */
const SENT = ['group-by', 'locate', 'other-rules', 'partition-point', 'tell-apart', 'usual-width'];
const isSent = (file: string): boolean => SENT.some((name) => file === `model/${name}.ts`);

const libraryOf = (specifier: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0];

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
      // The index would have the explorer, which is no program of Node, checked together with the whole server.
      .filter(({ file, target }) => !(roomOf(file) === 'explorer' && target === 'server/answers.ts'))
      // That of the vocabulary would have all of it sent to the browser.
      .filter(({ file, target }) => !(roomOf(file) === 'explorer' && isSent(target)))
      .map(({ file, target }) => `${file} -> ${target}`);
    expect(wrong).toEqual([]);
  });

  it('keeps libraries in their rooms', () => {
    const wrong = imports
      .filter(({ own, target }) => !own && !target.startsWith('node:'))
      .filter(({ file, target }) => !LIBRARIES[libraryOf(target)]?.includes(roomOf(file)))
      .map(({ file, target }) => `${file} -> ${target}`);
    expect(wrong).toEqual([]);
  });

  it('uses every dependency, in every room it is placed in', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(Object.keys(LIBRARIES).sort()).toEqual(Object.keys(manifest.dependencies).sort());
    const uses = new Set(imports.map(({ file, target }) => `${roomOf(file)} ${libraryOf(target)}`));
    const unused = Object.entries(LIBRARIES).flatMap(([library, rooms]) =>
      rooms.filter((room) => !uses.has(`${room} ${library}`)).map((room) => `${room} ${library}`),
    );
    expect(unused).toEqual([]);
  });

  it('gives the explorer nothing but types and what a browser can run', () => {
    const wanted = imports.filter(
      ({ file, target }) => isSent(file) || (roomOf(file) === 'explorer' && roomOf(target) !== 'explorer'),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter(({ typeOnly, target }) => !typeOnly && !isSent(target))).toEqual([]);
  });

  it('lets the vocabulary import nothing but zod', () => {
    const foreign = imports.filter(
      ({ file, own, target }) => roomOf(file) === 'model' && !own && target !== 'zod',
    );
    expect(foreign).toEqual([]);
  });
});
