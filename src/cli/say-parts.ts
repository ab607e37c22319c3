import type { AgreementRecord, Bearer, Span, StatementParts } from '../model/index.js';
import { sayPeriod } from './record-words.js';
import { oneLine } from './terminal.js';

/** `named-party: Poland`, `named-party: requesting-party`, `each-party`. */
export function sayKind({ kind, party, role }: Bearer, { agreement }: AgreementRecord): string {
  const name = party === null ? undefined : agreement.parties[party]?.value.name;
  const known = name ?? (role === kind ? null : role);
  return `${kind}${known ? `: ${oneLine(known)}` : ''}`;
}

/** The same with the words: `named-party: Poland (“the Polish Party”)`; without where nobody and nothing is named. */
export function saySomebody(who: Bearer, record: AgreementRecord): string {
  const words = quoted(record.document.text, who.span);
  return `${sayKind(who, record)}${words && ` (“${words}”)`}`;
}

/** What the parts of a statement say, each with its name of at most eight letters; those it has not are left out. */
export function sayParts(parts: StatementParts, record: AgreementRecord): [name: string, said: string][] {
  const { action, object, counterparty, conditions, exceptions, deadline } = parts;
  const words = (span: Span): string => `“${quoted(record.document.text, span)}”`;
  const said: [string, string][] = [];
  if (action)
    said.push([
      'action',
      `${oneLine(action.base)}${action.passive ? ', passive' : ''} (${words(action.span)})`,
    ]);
  if (object) said.push(['object', words(object)]);
  if (counterparty) said.push(['with', saySomebody(counterparty, record)]);
  for (const span of conditions) said.push(['if', words(span)]);
  for (const span of exceptions) said.push(['except', words(span)]);
  if (deadline) {
    const { kind, period, working, date, span } = deadline;
    const value = date ?? (period === null ? '' : sayPeriod(period, working));
    said.push(['when', `${kind}${value && ` ${value}`} (${words(span)})`]);
  }
  return said;
}

const quoted = (text: string, { start, end }: Span): string => oneLine(text.slice(start, end));
