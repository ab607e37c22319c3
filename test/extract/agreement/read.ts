import { expect } from 'vitest';
import { describeAgreement } from '../../../src/extract/index.js';
import { Agreement, type Stated } from '../../../src/model/index.js';
import { type Block, documentOf } from '../document-of.js';

/** A whole agreement around the blocks that matter to a case. */
export function read(blocks: readonly Block[]): Agreement {
  const { document, passages, facts } = documentOf(blocks);
  const { output, issues } = describeAgreement(document, passages, facts);
  expect(Agreement.safeParse(output).error).toBeUndefined();
  expect(issues).toEqual([]);
  return output;
}

export const stated = <T>(found: Stated<T> | null): T | null => found?.value ?? null;
export const body = (text: string, heading?: string): Block => (heading ? { text, heading } : { text });
export const title = (text: string): Block => ({ role: 'preface', text });
export const preamble = (text: string): Block => ({ role: 'preamble', text });
export const closing = (text: string): Block => ({ role: 'conclusions', text });
export const names = (agreement: Agreement): string[] => agreement.parties.map(({ value }) => value.name);
