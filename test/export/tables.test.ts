import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../src/export/characters.js';
import {
  CLAUSE_HIT_COLUMNS,
  decidedHits,
  describeTables,
  STATEMENT_HIT_COLUMNS,
  TABLES,
} from '../../src/export/index.js';
import { cellsOf } from '../../src/export/tables/column.js';
import {
  type AgreementRecord,
  ClauseQuery,
  type Review,
  reviewedWords,
  AgreementRecord as Schema,
  StatementQuery,
} from '../../src/model/index.js';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';

const NOTICE =
  'Each Party shall pay 40 kroner or 5 per cent within thirty to sixty days, before 30 September.';
const DUTY = 'The Supplier may not\nsubcontract.';

/** Two clauses: one with statements, labels and facts, and one that says nothing. */
function aFullRecord(): AgreementRecord {
  const record = aRecord({
    title: 'Agreement on\nSupplies',
    fileName: 'supplies.txt',
    parties: [{ name: 'Norland', country: 'NO' }, { name: 'Supplier A/S' }],
    clauses: [
      {
        text: NOTICE,
        modality: 'obligation',
        bearer: 'each-party',
        labels: [
          { category: 'payment', family: 'finance', score: 0.9 },
          { category: 'deadlines', family: 'finance', score: 0.5, tier: 'broad', polarity: 'excluded' },
        ],
        further: [{ modality: 'prohibition', bearer: 'named-party' }],
        parts: (start) => ({
          action: { span: { start: start + 17, end: start + 20 }, base: 'pay', passive: false },
          conditions: [{ start, end: start + 4 }],
          deadline: {
            kind: 'before',
            span: { start: start + 74, end: start + 93 },
            ...{ period: null, date: '--09-30', event: null },
          },
        }),
      },
      { text: DUTY, page: 2 },
    ],
  });
  const [clause] = record.clauses;
  const at = (words: string) => {
    const start = clause!.span.start + NOTICE.indexOf(words);
    return { start, end: start + words.length };
  };
  clause!.facts = [
    { kind: 'money', span: at('40 kroner'), amount: 40, currency: null },
    { kind: 'percentage', span: at('5 per cent'), percent: 5 },
    { kind: 'duration', span: at('thirty to sixty days'), period: 'P30D', to: 'P60D', working: true },
  ];
  return Schema.parse(record);
}

/** The rows of a table, each with its cells by name, empty ones left out. */
const rowsOf = (name: string, record: AgreementRecord, reviews: readonly Review[] = []) => {
  const table = TABLES.find((each) => each.name === name)!;
  return table
    .rows(record, reviews)
    .map((row) =>
      Object.fromEntries(
        row.flatMap((cell, index) => (cell === null ? [] : [[table.columns[index]!.name, cell]])),
      ),
    );
};

describe('the tables of a record', () => {
  const record = aFullRecord();
  const named = { record: record.id, title: 'Agreement on Supplies', file: 'supplies.txt' };
  const first = { ...named, eId: 'art_1__para_1', pageFirst: 1, pageLast: 1 };

  it('agreements: one row with what the text says of it', () => {
    expect(rowsOf('agreements', record)).toMatchObject([
      {
        ...named,
        ...{ status: 'complete', pages: 1, clauses: 2, printLanguages: 'en', instrument: 'agreement' },
        ...{ parties: 'Norland; Supplier A/S', partyCountries: 'NO', signedDate: '2007-04-12' },
        ...{ categories: 'payment', pipeline: 'defence-cooperation', pactaVersion: '0.1.0' },
      },
    ]);
  });

  it('clauses: one row for each, with the main label', () => {
    const [notice, duty] = rowsOf('clauses', record);
    expect(notice).toMatchObject({
      ...first,
      ...{ role: 'body', heading: 'Article 1', text: NOTICE, category: 'payment', score: 0.9 },
      ...{ furtherCategories: 'deadlines', modality: 'obligation', furtherModalities: 'prohibition' },
      ...{ sectionPath: 'art_1 art_1__para_1', ...record.clauses[0]!.span },
    });
    expect(duty).toMatchObject({ pageFirst: 2, text: 'The Supplier may not subcontract.', modality: 'none' });
    expect(duty).not.toHaveProperty('category');
  });

  it('labels: one row for each, in the order of the clause', () => {
    expect(rowsOf('labels', record)).toMatchObject([
      { ...first, rank: 1, category: 'payment', rules: 'payment/a-rule', evidence: NOTICE },
      { ...first, rank: 2, category: 'deadlines', tier: 'broad', polarity: 'excluded', score: 0.5 },
    ]);
  });

  it('facts: one row for each, its value in the columns of its kind', () => {
    expect(rowsOf('facts', record).map(({ start, end, ...fact }) => fact)).toEqual([
      { ...first, kind: 'money', value: '40 ?', words: '40 kroner', number: 40 },
      { ...first, kind: 'percentage', value: '5 %', words: '5 per cent', number: 5 },
      {
        ...first,
        ...{ kind: 'duration', value: 'P30D to P60D working', words: 'thirty to sixty days' },
        ...{ period: 'P30D', periodTo: 'P60D', workingDays: true },
      },
    ]);
  });

  it('statements: one row for each, further ones of a clause too', () => {
    expect(rowsOf('statements', record)).toMatchObject([
      {
        ...first,
        ...{ modality: 'obligation', bearer: 'each-party', action: 'pay', conditions: 'Each' },
        ...{ deadline: 'before', deadlineWords: 'before 30 September', date: '--09-30', position: 1 },
      },
      { ...first, modality: 'prohibition', bearer: 'named-party', position: 2 },
    ]);
  });

  it.each([
    ['working days', { period: 'P15D', working: true as const }, true],
    ['calendar days', { period: 'P15D' }, false],
    ['no length', { period: null }, undefined],
  ])('statements: a deadline of %s', (_, length, expected) => {
    const changed = structuredClone(record);
    const [clause] = changed.clauses;
    clause!.deadline = { ...clause!.deadline!, kind: 'within', date: null, ...length };
    expect(rowsOf('statements', changed)[0]).toMatchObject({ deadline: 'within' });
    expect(rowsOf('statements', changed)[0]!.workingDays).toBe(expected);
  });

  it('reviews: one row for each decision, and the verdict beside the label', () => {
    const [clause] = record.clauses;
    const { category } = clause!.labels[0]!;
    const decided: Review = {
      ...{ recordId: record.id, clause: clause!.id, category, verdict: 'rejected', note: '=1+1', by: 'Ana' },
      ...{ at: '2024-05-06T07:08:09.000Z', words: reviewedWords(record, clause!) },
    };
    const gone: Review = { ...decided, clause: 'art_9', verdict: 'accepted', note: null, by: null };
    const place = { ...named, category, at: decided.at, words: decided.words };
    expect(rowsOf('reviews', record, [decided, gone])).toEqual([
      {
        ...{ ...place, eId: clause!.id, verdict: 'rejected', note: '=1+1', by: 'Ana' },
        ...{ givenByRules: true, wordsChanged: false },
      },
      { ...place, eId: 'art_9', verdict: 'accepted', givenByRules: false, wordsChanged: true },
    ]);
    expect(rowsOf('labels', record, [decided])[0]).toMatchObject({ category, review: 'rejected' });
  });

  it('have the cells of what questions answer', async () => {
    const store = await openStore(temporaryFolder());
    await store.put([record]);
    const { hits } = await store.search(ClauseQuery.parse({}));
    const { hits: statements } = await store.statements(StatementQuery.parse({}));
    await store.close();
    const [decided] = hits;
    const review: Review = {
      ...{ recordId: record.id, clause: decided!.eId, category: 'costs', verdict: 'accepted', note: null },
      ...{ by: null, at: '2024-05-06T07:08:09.000Z', words: '' },
    };
    const beginnings = (name: string, { length }: readonly unknown[]) =>
      TABLES.find((table) => table.name === name)!
        .rows(record, [review])
        .map((row) => row.slice(0, length));
    expect(beginnings('clauses', CLAUSE_HIT_COLUMNS)).toEqual(
      decidedHits(hits, [review]).map((hit) => cellsOf(CLAUSE_HIT_COLUMNS, hit)),
    );
    expect(beginnings('statements', STATEMENT_HIT_COLUMNS)).toEqual(
      statements.map((hit) => cellsOf(STATEMENT_HIT_COLUMNS, hit)),
    );
  });
});

describe('the columns', () => {
  it('are described in TABLES.md (npm run tables writes it)', () => {
    const file = new URL('../../src/export/TABLES.md', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(describeTables(TABLES));
  });

  it.each(TABLES.map((table) => [table.name, table] as const))(
    '%s: have names of their own',
    (_, { columns }) => {
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      expect(columns.filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name))).toEqual([]);
    },
  );

  it.each(TABLES.map((table) => [table.name, table] as const))(
    '%s: hold what their types say',
    (_, table) => {
      const types = {
        text: 'string',
        code: 'string',
        integer: 'number',
        number: 'number',
        boolean: 'boolean',
      };
      const wrong = table.rows(aFullRecord(), []).flatMap((row) =>
        row.flatMap((cell, index) => {
          const { name, type } = table.columns[index]!;
          return cell === null || typeof cell === types[type] ? [] : [name];
        }),
      );
      expect(wrong).toEqual([]);
    },
  );
});

it.each(HOSTILE_TEXTS)('shows in a cell what is left of %s', (_, words, cell) => {
  expect(cellText(words)).toBe(cell);
});
