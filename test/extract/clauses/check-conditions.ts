import { expect, it } from 'vitest';
import { describeClauses } from '../../../src/extract/index.js';
import { documentOf } from '../document-of.js';

export type ConditionRow = [what: string, sentence: string, conditions: string[], exceptions: string[]];

/** Tests the conditions and exceptions of each sentence. */
export const checkConditions = (rows: ConditionRow[]): void => {
  it.each(rows)('%s', (_, sentence, conditions, exceptions) => {
    const { document, passages, facts } = documentOf([{ text: sentence }]);
    const said = describeClauses(document, passages, facts)[0]!;
    const quoted = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
    expect([said.conditions.map(quoted), said.exceptions.map(quoted)]).toEqual([conditions, exceptions]);
  });
};
