import { expect, it } from 'vitest';
import { describeClauses } from '../../../src/extract/index.js';
import { documentOf } from '../document-of.js';

export type ActionRow = [
  what: string,
  sentence: string,
  action: string | null,
  object: string | null,
  counterparty: string | null,
];

/** Tests what each sentence says is to be done, to what, and to whom. */
export const checkActions = (rows: ActionRow[]): void => {
  it.each(rows)('%s', (_, sentence, action, object, counterparty) => {
    const { document, passages, facts } = documentOf([{ text: sentence }]);
    const said = describeClauses(document, passages, facts)[0]!;
    const quoted = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
    expect([
      said.action && said.action.base + (said.action.passive ? ', passive' : ''),
      said.object && quoted(said.object),
      said.counterparty && `${said.counterparty.kind}: ${quoted(said.counterparty.span)}`,
    ]).toEqual([action, object, counterparty]);
  });
};
