import { expect, it } from 'vitest';
import { describeClauses } from '../../../src/extract/index.js';
import { type Block, documentOf } from '../document-of.js';

/** The last block is the clause described; `bearer` as `kind: words of the subject`. */
export function describeLast(...blocks: Block[]): { modality: string; bearer: string | null } {
  const { document, passages, facts } = documentOf(blocks);
  const { modality, bearer } = describeClauses(document, passages, facts).at(-1)!;
  const words = bearer && document.text.slice(bearer.span.start, bearer.span.end).replaceAll('\n', ' ');
  return { modality, bearer: bearer && `${bearer.kind}: ${words}` };
}

type Row = [what: string, block: Block | string, modality: string, bearer: string | null];
/** Tests each row. */
export const check = (rows: Row[]): void => {
  it.each(rows)('%s', (_, block, modality, bearer) => {
    expect(describeLast(typeof block === 'string' ? { text: block } : block)).toEqual({ modality, bearer });
  });
};
