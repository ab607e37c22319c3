import type { AgreementRecord, Clause, ClauseHit } from '../../model/index.js';
import { type Column, columnsOf, tableOf } from './column.js';
import { CLAUSE_COLUMNS, codes, SPAN_COLUMNS, texts } from './common.js';
import { clauseHit, type DecidedHit, decidedHits, wordsAt } from './hits.js';

const FOUND: readonly Column<ClauseHit>[] = [
  ...CLAUSE_COLUMNS,
  {
    name: 'role',
    type: 'code',
    says: 'part of the agreement: preface, preamble, body, annex, conclusions',
    of: ({ role }) => role,
  },
  { name: 'heading', type: 'text', says: 'nearest heading', of: ({ heading }) => heading },
  { name: 'text', type: 'text', says: 'words of the clause, in one line', of: ({ text }) => text },
  {
    name: 'category',
    type: 'code',
    says: 'what it does: the main label',
    of: ({ labels: [main] }) => main?.category ?? null,
  },
  {
    name: 'family',
    type: 'code',
    says: 'family of the category',
    of: ({ labels: [main] }) => main?.family ?? null,
  },
  {
    name: 'tier',
    type: 'code',
    says: '`strict`: precise enough to count; `broad`: for review',
    of: ({ labels: [main] }) => main?.tier ?? null,
  },
  {
    name: 'polarity',
    type: 'code',
    says: '`affirmed`, or `excluded`: the clause rules it out',
    of: ({ labels: [main] }) => main?.polarity ?? null,
  },
  {
    name: 'score',
    type: 'number',
    says: 'how strongly the words speak for it, 0 to 1',
    of: ({ labels: [main] }) => main?.score ?? null,
  },
  {
    name: 'furtherCategories',
    type: 'code',
    says: 'categories of its other labels',
    of: ({ labels: [, ...further] }) => codes(further.map(({ category }) => category)),
  },
  {
    name: 'modality',
    type: 'code',
    says: 'kind of statement: obligation, prohibition, permission, right, …; `none`',
    of: ({ modality }) => modality,
  },
  { name: 'bearer', type: 'code', says: 'kind of who is bound or entitled', of: ({ bearer }) => bearer },
  {
    name: 'furtherModalities',
    type: 'code',
    says: 'kinds of its further statements',
    of: ({ furtherStatements }) => codes(furtherStatements.map(({ modality }) => modality)),
  },
];

/** Of a clause that a question found, with what people decided of its labels. */
export const CLAUSE_HIT_COLUMNS: readonly Column<DecidedHit>[] = [
  ...columnsOf(FOUND, ({ hit }: DecidedHit) => hit),
  {
    name: 'accepted',
    type: 'code',
    says: 'categories that people said it has, whether or not the rules give them; the table `reviews` tells more',
    of: ({ accepted }) => codes(accepted),
  },
  {
    name: 'rejected',
    type: 'code',
    says: 'categories that people said it has not',
    of: ({ rejected }) => codes(rejected),
  },
];

interface ClauseRow {
  record: AgreementRecord;
  clause: Clause;
  found: DecidedHit;
}

const COLUMNS: readonly Column<ClauseRow>[] = [
  ...columnsOf(CLAUSE_HIT_COLUMNS, ({ found }: ClauseRow) => found),
  {
    name: 'sectionPath',
    type: 'code',
    says: 'eIds from the outermost section to the clause',
    of: ({ clause }) => codes(clause.sectionPath),
  },
  {
    name: 'leadIn',
    type: 'text',
    says: 'words a point hangs from, outermost first',
    of: ({ record, clause }) => texts(clause.leadIns.map((span) => wordsAt(record, span)).reverse()),
  },
  ...columnsOf(SPAN_COLUMNS, ({ clause }: ClauseRow) => clause),
];

/** The table of clauses. */
export const CLAUSES = tableOf('clauses', 'one clause', COLUMNS, (record, reviews) => {
  const hits = record.clauses.map((clause) => clauseHit(record, clause));
  return decidedHits(hits, reviews).map((found, index) => ({
    record,
    clause: record.clauses[index]!,
    found,
  }));
});
