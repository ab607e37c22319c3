import type { StatementHit } from '../../model/index.js';
import { type Column, columnsOf, tableOf } from './column.js';
import { CLAUSE_COLUMNS, SPAN_COLUMNS, texts } from './common.js';
import { type PlacedStatement, placedStatements } from './hits.js';

type Somebody = StatementHit['bearer'];

/** Who is bound or entitled, or the other side: its kind, words, party and role. */
const somebody = (
  name: string,
  says: string,
  of: (hit: StatementHit) => Somebody,
): Column<StatementHit>[] => [
  { name, type: 'code', says: `kind of ${says}`, of: (hit) => of(hit)?.kind ?? null },
  { name: `${name}Words`, type: 'text', says: 'the words for it', of: (hit) => of(hit)?.words ?? null },
  {
    name: `${name}Party`,
    type: 'text',
    says: 'name of the party of the agreement it is',
    of: (hit) => of(hit)?.party ?? null,
  },
  {
    name: `${name}Role`,
    type: 'text',
    says: 'its role, where the words are no name: `supplier`',
    of: (hit) => of(hit)?.role ?? null,
  },
];

/** Of a statement that a question found. */
export const STATEMENT_HIT_COLUMNS: readonly Column<StatementHit>[] = [
  ...CLAUSE_COLUMNS,
  {
    name: 'modality',
    type: 'code',
    says: 'kind of statement: obligation, prohibition, permission, right, …',
    of: ({ modality }) => modality,
  },
  ...somebody('bearer', 'who is bound or entitled', ({ bearer }) => bearer),
  {
    name: 'action',
    type: 'text',
    says: 'what is to be done: plain form of the verb',
    of: ({ action }) => action,
  },
  { name: 'object', type: 'text', says: 'to, or about, what', of: ({ object }) => object },
  ...somebody('counterparty', 'to whom, from whom or with whom', ({ counterparty }) => counterparty),
  { name: 'conditions', type: 'text', says: 'if what', of: ({ conditions }) => texts(conditions) },
  { name: 'exceptions', type: 'text', says: 'unless what', of: ({ exceptions }) => texts(exceptions) },
  {
    name: 'deadline',
    type: 'code',
    says: 'kind of time: within, by, before, after, on, every, immediately; for, until: how long',
    of: ({ deadline }) => deadline?.kind ?? null,
  },
  {
    name: 'deadlineWords',
    type: 'text',
    says: 'the words for it',
    of: ({ deadline }) => deadline?.words ?? null,
  },
  {
    name: 'period',
    type: 'code',
    says: 'its length (ISO 8601)',
    of: ({ deadline }) => deadline?.period ?? null,
  },
  {
    name: 'workingDays',
    type: 'boolean',
    says: 'whether the days of that length are working days',
    of: ({ deadline }) => (deadline?.period ? (deadline.working ?? false) : null),
  },
  {
    name: 'date',
    type: 'code',
    says: 'its date; `--03-01` for a day of any year',
    of: ({ deadline }) => deadline?.date ?? null,
  },
  {
    name: 'event',
    type: 'text',
    says: 'from what, or to what, it is counted',
    of: ({ deadline }) => deadline?.event ?? null,
  },
  {
    name: 'text',
    type: 'text',
    says: 'the sentence, or all of the clause for its first statement',
    of: ({ text }) => text,
  },
];

/** The table of statements. */
export const STATEMENTS = tableOf(
  'statements',
  'one statement of a clause: who must, may or must not do what, by when',
  [
    ...columnsOf(STATEMENT_HIT_COLUMNS, ({ hit }: PlacedStatement) => hit),
    {
      name: 'position',
      type: 'integer',
      says: 'which statement of its clause it is, from 1',
      of: ({ position }) => position + 1,
    },
    ...columnsOf(SPAN_COLUMNS, (statement: PlacedStatement) => statement),
  ],
  (record) => record.clauses.flatMap((clause) => placedStatements(record, clause)),
);
