import type { StatementInWords } from './catalogue.js';
import type { Bearer, Statement } from './clause.js';
import type { AgreementRecord } from './record.js';
import type { Span } from './span.js';

/** What a statement says in the words of the text, each as `fold` makes it: who must do what to whom, by when. */
export function statementInWords(
  statement: Omit<Statement, 'span'>,
  { document, agreement }: Pick<AgreementRecord, 'document' | 'agreement'>,
  fold: (text: string) => string,
): StatementInWords {
  const { modality, bearer, action, object, objectStem, counterparty, conditions, exceptions, deadline } =
    statement;
  const words = ({ start, end }: Span): string => fold(document.text.slice(start, end));
  const somebody = (who: Bearer | null): StatementInWords['bearer'] =>
    who && {
      kind: who.kind,
      words: words(who.span),
      party: who.party === null ? null : fold(agreement.parties[who.party]?.value.name ?? '') || null,
      role: who.role,
    };
  return {
    modality,
    bearer: somebody(bearer),
    action: action?.base ?? null,
    object: object && (objectStem ? `${words(objectStem)} ${words(object)}` : words(object)),
    counterparty: somebody(counterparty),
    conditions: conditions.map(words),
    exceptions: exceptions.map(words),
    deadline: deadline && {
      kind: deadline.kind,
      words: words(deadline.span),
      period: deadline.period,
      ...(deadline.working && { working: true }),
      date: deadline.date,
      event: deadline.event && words(deadline.event),
    },
  };
}
