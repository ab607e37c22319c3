import { type AgreementRecord, type Clause, type Fact, factValue, pagesOf } from '../../model/index.js';
import type { Cell } from '../cell.js';
import { type Column, columnsOf, tableOf } from './column.js';
import { CLAUSE_COLUMNS, SPAN_COLUMNS } from './common.js';
import { namesOf, wordsAt } from './hits.js';

interface FactRow {
  record: AgreementRecord;
  clause: Clause;
  fact: Fact;
}

type OfKind = { [Kind in Fact['kind']]: Extract<Fact, { kind: Kind }> };

/** A cell for facts of one kind, empty for the others. */
const ofKind =
  <Kind extends Fact['kind']>(kind: Kind, cell: (fact: OfKind[Kind]) => Cell | undefined) =>
  ({ fact }: FactRow): Cell =>
    fact.kind === kind ? (cell(fact as OfKind[Kind]) ?? null) : null;

/** The number of a sum, a quantity, a percentage, or the part of a ratio. */
const numbersOf = (fact: Fact): { from: number | null; to: number | null } => {
  switch (fact.kind) {
    case 'money':
    case 'quantity':
      return { from: fact.amount, to: fact.to ?? null };
    case 'percentage':
      return { from: fact.percent, to: fact.to ?? null };
    case 'ratio':
      return { from: fact.part, to: null };
    default:
      return { from: null, to: null };
  }
};

const COLUMNS: readonly Column<FactRow>[] = [
  ...columnsOf(CLAUSE_COLUMNS, ({ record, clause, fact }: FactRow) => ({
    ...namesOf(record),
    ...{ eId: clause.id, pages: pagesOf(record.document, fact.span) },
  })),
  {
    name: 'kind',
    type: 'code',
    says: 'date, duration, money, country, percentage, quantity, ratio, event, address',
    of: ({ fact }) => fact.kind,
  },
  {
    name: 'value',
    type: 'text',
    says: 'the value in short: `2007-04-12`, `P30D`, `5000 USD`, `2/3`; a range as `P30D to P60D`',
    of: ({ fact }) => factValue(fact),
  },
  {
    name: 'words',
    type: 'text',
    says: 'the words that state it',
    of: ({ record, fact }) => wordsAt(record, fact.span),
  },
  {
    name: 'date',
    type: 'code',
    says: 'the day, month or year of a date',
    of: ofKind('date', ({ date }) => date),
  },
  {
    name: 'dateTo',
    type: 'code',
    says: 'the other end of a range of dates',
    of: ofKind('date', ({ to }) => to),
  },
  {
    name: 'period',
    type: 'code',
    says: 'the length of a duration (ISO 8601)',
    of: ofKind('duration', ({ period }) => period),
  },
  {
    name: 'periodTo',
    type: 'code',
    says: 'the other end of a range of durations',
    of: ofKind('duration', ({ to }) => to),
  },
  {
    name: 'workingDays',
    type: 'boolean',
    says: 'whether the days of a duration are working days',
    of: ofKind('duration', ({ working }) => working ?? false),
  },
  {
    name: 'number',
    type: 'number',
    says: 'the sum of money in major units, the quantity, the hundredths of a percentage, the part of a ratio',
    of: ({ fact }) => numbersOf(fact).from,
  },
  {
    name: 'numberTo',
    type: 'number',
    says: 'the other end of a range of numbers',
    of: ({ fact }) => numbersOf(fact).to,
  },
  {
    name: 'outOf',
    type: 'number',
    says: 'the whole of a ratio, or its second side',
    of: ofKind('ratio', ({ of }) => of),
  },
  {
    name: 'currency',
    type: 'code',
    says: 'currency of a sum (ISO 4217); empty where the text does not decide it',
    of: ofKind('money', ({ currency }) => currency),
  },
  {
    name: 'unit',
    type: 'text',
    says: 'unit of a quantity, or what is counted',
    of: ofKind('quantity', ({ unit }) => unit),
  },
  {
    name: 'country',
    type: 'code',
    says: 'State (ISO 3166-1 alpha-2)',
    of: ofKind('country', ({ country }) => country),
  },
  {
    name: 'event',
    type: 'code',
    says: 'what happens on a day that is named so',
    of: ofKind('event', ({ event }) => event),
  },
  {
    name: 'medium',
    type: 'code',
    says: 'how an address is reached: post, email, telephone, fax, web',
    of: ofKind('address', ({ medium }) => medium),
  },
  ...columnsOf(SPAN_COLUMNS, ({ fact }: FactRow) => fact),
];

/** The table of dates, sums and other values. */
export const FACTS = tableOf('facts', 'one date, sum or other value in a clause', COLUMNS, (record) =>
  record.clauses.flatMap((clause) => clause.facts.map((fact) => ({ record, clause, fact }))),
);
