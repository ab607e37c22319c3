import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { pacta } from '../support/cli.js';

/** Holds `pacta-out` with the two agreements. */
export const FOLDER = mkdtempSync(join(tmpdir(), 'pacta-ask-'));
export const LOGISTICS = aRecord({
  title: 'Agreement on Logistic Support',
  fileName: 'logistics.pdf',
  parties: [
    { name: 'Poland', country: 'PL' },
    { name: 'France', country: 'FR' },
  ],
  clauses: [
    {
      text: '1. Any dispute shall be\nsettled by consultation.',
      labels: [{ category: 'dispute-resolution', family: 'disputes', score: 0.9 }],
      modality: 'obligation',
      bearer: 'all-parties',
      page: 2,
    },
    {
      text: '2. Disputes shall not be referred to a tribunal.',
      labels: [
        { category: 'dispute-resolution', family: 'disputes', polarity: 'excluded' },
        { category: 'termination', family: 'final-clauses' },
      ],
      modality: 'prohibition',
    },
  ],
});
/** Full of what a terminal or a spreadsheet would obey. */
export const HOSTILE = aRecord({
  title: '=HYPERLINK("http://x")\u001b[31m',
  fileName: 'logistics-copy.txt',
  clauses: [
    { text: '@SUM(A1) \u001b]0;owned\u0007 evil \u202edispute', modality: 'permission', bearer: 'other' },
  ],
});
const { id: hostileClause, span: hostileWords } = HOSTILE.clauses[0]!;
const term = '@SUM(A1)\u001b[31m';
HOSTILE.definitions = [
  { term, span: hostileWords, definition: hostileWords, how: 'means', clause: hostileClause, uses: [] },
];
HOSTILE.references = [
  {
    ...{ span: hostileWords, clause: hostileClause, outcome: 'external', cited: null, target: null },
    ...{ through: null, instrument: 'evil' },
  },
];
HOSTILE.instruments = [
  {
    ...{ id: 'evil', kind: 'treaty', title: term, place: term, date: null, number: term, shortNames: [term] },
    mentions: [hostileWords],
  },
];
HOSTILE.safeguards = [
  {
    ...{ id: 'need-to-know', group: 'information', state: 'present' },
    evidence: [{ clause: hostileClause, span: hostileWords, ruleId: 'a/b', polarity: 'affirmed' }],
  },
];

/** Keeps the two agreements there while the tests of a file last; each file that asks says so. */
export function keepAskedStore(): void {
  beforeAll(async () => {
    const store = await openStore(join(FOLDER, 'pacta-out'));
    await store.put([LOGISTICS, HOSTILE]);
    await store.close();
    return () => rmSync(FOLDER, { recursive: true });
  });
}

/** Runs `pacta` beside that store. */
export const ask = (...args: string[]) => pacta(FOLDER, args);
