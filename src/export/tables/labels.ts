import type { AgreementRecord, Clause, Label, Verdict } from '../../model/index.js';
import { type Column, columnsOf, tableOf } from './column.js';
import { CLAUSE_COLUMNS, codes, texts } from './common.js';
import { namesOf, wordsAt } from './hits.js';

interface LabelRow {
  record: AgreementRecord;
  clause: Clause;
  label: Label;
  /** 1-based. */
  rank: number;
  /** What was decided of it. */
  verdict: Verdict | null;
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

const COLUMNS: readonly Column<LabelRow>[] = [
  ...columnsOf(CLAUSE_COLUMNS, ({ record, clause }: LabelRow) => ({
    ...namesOf(record),
    ...{ eId: clause.id, pages: clause.pages },
  })),
  { name: 'rank', type: 'integer', says: '1 for the main label of the clause', of: ({ rank }) => rank },
  { name: 'category', type: 'code', says: 'what the clause does', of: ({ label }) => label.category },
  { name: 'family', type: 'code', says: 'family of the category', of: ({ label }) => label.family },
  {
    name: 'tier',
    type: 'code',
    says: '`strict`: precise enough to count; `broad`: for review',
    of: ({ label }) => label.tier,
  },
  {
    name: 'polarity',
    type: 'code',
    says: '`affirmed`, or `excluded`: the clause rules it out',
    of: ({ label }) => label.polarity,
  },
  {
    name: 'score',
    type: 'number',
    says: 'how strongly the words speak for it, 0 to 1',
    of: ({ label }) => label.score,
  },
  {
    name: 'rules',
    type: 'code',
    says: 'ids of the rules that speak for it',
    of: ({ label }) => codes(unique(label.evidence.map(({ ruleId }) => ruleId))),
  },
  {
    name: 'evidence',
    type: 'text',
    says: 'words they fired on, in the clause, its heading, lead-in or title',
    of: ({ record, label }) => texts(unique(label.evidence.map(({ span }) => wordsAt(record, span)))),
  },
  {
    name: 'rulesHeldBack',
    type: 'code',
    says: 'ids of the rules that other words held back',
    of: ({ label }) => codes(unique(label.against.map(({ ruleId }) => ruleId))),
  },
  {
    name: 'review',
    type: 'code',
    says: '`accepted` or `rejected` by a person; the table `reviews` tells more',
    of: ({ verdict }) => verdict,
  },
];

const placeOf = (clause: string, category: string): string => `${clause}\n${category}`;

/** The table of labels. */
export const LABELS = tableOf('labels', 'one label of a clause', COLUMNS, (record, reviews) => {
  const verdicts = new Map(
    reviews.map(({ clause, category, verdict }) => [placeOf(clause, category), verdict]),
  );
  return record.clauses.flatMap((clause) =>
    clause.labels.map((label, index) => ({
      ...{ record, clause, label, rank: index + 1 },
      verdict: verdicts.get(placeOf(clause.id, label.category)) ?? null,
    })),
  );
});
