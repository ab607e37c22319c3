import { type AgreementRecord, type Clause, type Review, reviewedWords } from '../../model/index.js';
import { type Column, columnsOf, tableOf } from './column.js';
import { AGREEMENT_COLUMNS } from './common.js';
import { namesOf } from './hits.js';

interface ReviewRow {
  record: AgreementRecord;
  /** Undefined: no clause has that eId any more. */
  clause: Clause | undefined;
  review: Review;
}

const COLUMNS: readonly Column<ReviewRow>[] = [
  ...columnsOf(AGREEMENT_COLUMNS, ({ record }: ReviewRow) => namesOf(record)),
  { name: 'eId', type: 'code', says: 'id of the clause in its agreement', of: ({ review }) => review.clause },
  {
    name: 'category',
    type: 'code',
    says: 'what the clause does, or does not',
    of: ({ review }) => review.category,
  },
  {
    name: 'verdict',
    type: 'code',
    says: '`accepted`: the clause does it; `rejected`: it does not',
    of: ({ review }) => review.verdict,
  },
  {
    name: 'givenByRules',
    type: 'boolean',
    says: 'whether the rules give the clause this label',
    of: ({ clause, review }) => clause?.labels.some(({ category }) => category === review.category) ?? false,
  },
  {
    name: 'note',
    type: 'text',
    says: 'why, in the words of whoever decided',
    of: ({ review }) => review.note,
  },
  { name: 'by', type: 'text', says: 'who decided, as they call themselves', of: ({ review }) => review.by },
  { name: 'at', type: 'code', says: 'when, in UTC', of: ({ review }) => review.at },
  {
    name: 'wordsChanged',
    type: 'boolean',
    says: 'the clause has other words now, or is gone: to be looked at again',
    of: ({ record, clause, review }) => !clause || reviewedWords(record, clause) !== review.words,
  },
  {
    name: 'words',
    type: 'text',
    says: 'the beginning of the words that were decided on',
    of: ({ review }) => review.words,
  },
];

/** The table of decisions on labels. */
export const REVIEWS = tableOf(
  'reviews',
  'one decision of a person on a label',
  COLUMNS,
  (record, reviews) => {
    const clauses = new Map(record.clauses.map((clause) => [clause.id, clause]));
    return reviews.map((review) => ({ record, clause: clauses.get(review.clause), review }));
  },
);
