import {
  type AgreementRecord,
  type Bearer,
  type Clause,
  type DeadlineKind,
  daysOf,
  type Modality,
  type Span,
  type Statement,
  type StatementInWords,
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

/** The statements of a clause, the main one first; those that say nothing are left out. */
export function statementEntries(
  clause: Clause,
  { document, agreement }: AgreementRecord,
  fold: (text: string) => string,
): StatementEntry[] {
  const words = ({ start, end }: Span): string => fold(document.text.slice(start, end));
  const somebody = (who: Bearer | null): StatementInWords['bearer'] =>
    who && {
      kind: who.kind,
      words: words(who.span),
      party: who.party === null ? null : fold(agreement.parties[who.party]?.value.name ?? '') || null,
      role: who.role,
    };
  const entry = (
    statement: Omit<Statement, 'span'>,
    position: number,
    text: string | null,
  ): StatementEntry => {
    const { modality, bearer, action, object, counterparty, conditions, exceptions, deadline } = statement;
    const isDue = deadline !== null && !LASTING.has(deadline.kind);
    const said: StatementInWords = {
      modality,
      bearer: somebody(bearer),
      action: action?.base ?? null,
      object: object && words(object),
      counterparty: somebody(counterparty),
      conditions: conditions.map(words),
      exceptions: exceptions.map(words),
      deadline: deadline && {
        kind: deadline.kind,
        words: words(deadline.span),
        period: deadline.period,
        date: deadline.date,
        event: deadline.event && words(deadline.event),
      },
    };
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
      said: JSON.stringify(said),
      text,
    };
  };
  const entries = clause.modality === 'none' ? [] : [entry(clause, 0, null)];
  clause.furtherStatements.forEach((statement, index) => {
    entries.push(entry(statement, index + 1, words(statement.span)));
  });
  return entries;
}
