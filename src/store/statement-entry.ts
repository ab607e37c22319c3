import {
  type AgreementRecord,
  type Bearer,
  type Clause,
  type Deadline,
  type DeadlineKind,
  daysOf,
  type Modality,
  type Statement,
  statementInWords,
} from '../model/index.js';

/** A statement as the catalogue keeps it: what it is found by, and what it says. */
export interface StatementEntry {
  /** In its clause; 0: the main statement. */
  position: number;
  modality: Modality;
  bearer: Bearer['kind'] | null;
  /** Which party of the agreement the bearer is. */
  party: number | null;
  role: string | null;
  /** 1 where it says by when. */
  due: 0 | 1;
  dueDate: string | null;
  /** The length of its period, about: for the order. */
  dueDays: number | null;
  /** JSON of `StatementInWords`. */
  said: string;
  /** The sentence of a further statement; null: the clause. */
  text: string | null;
}

/** What says how long something lasts is no time by which something is to be done. */
const LASTING: ReadonlySet<DeadlineKind> = new Set(['for', 'until']);

/** "after delivery": the earliest that something is done, and no day by which. */
const isEarliest = ({ kind, period, date }: Deadline): boolean =>
  kind === 'after' && period === null && date === null;

/** The statements of a clause, the main one first; those that say nothing are left out. */
export function statementEntries(
  clause: Clause,
  record: AgreementRecord,
  fold: (text: string) => string,
): StatementEntry[] {
  const entry = (
    statement: Omit<Statement, 'span'>,
    position: number,
    text: string | null,
  ): StatementEntry => {
    const { modality, bearer, deadline } = statement;
    const isDue = deadline !== null && !LASTING.has(deadline.kind) && !isEarliest(deadline);
    return {
      position,
      modality,
      bearer: bearer?.kind ?? null,
      party: bearer?.party ?? null,
      role: bearer?.role ?? null,
      due: isDue ? 1 : 0,
      dueDate: isDue ? deadline.date : null,
      dueDays: isDue
        ? deadline.period
          ? daysOf(deadline.period)
          : deadline.kind === 'immediately'
            ? 0
            : null
        : null,
      said: JSON.stringify(statementInWords(statement, record, fold)),
      text,
    };
  };
  const entries = clause.modality === 'none' ? [] : [entry(clause, 0, null)];
  clause.furtherStatements.forEach((statement, index) => {
    const { start, end } = statement.span;
    entries.push(entry(statement, index + 1, fold(record.document.text.slice(start, end))));
  });
  return entries;
}
